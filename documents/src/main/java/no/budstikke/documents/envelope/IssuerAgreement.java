package no.budstikke.documents.envelope;

import java.util.List;
import no.budstikke.core.validate.Finding;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.Path;

/** Whether a document's issuer is the one the header names (B2C-ENV-03). */
final class IssuerAgreement {
  private static final Path COMPANY_ID =
      Path.of("cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID");

  private IssuerAgreement() {}

  /** Only an organisation number can be compared; a short name is the server's business. */
  static List<Finding> findings(Declared declared, Node root) {
    Node number = root.first(COMPANY_ID);
    boolean differs =
        declared
            .issuer()
            .map(IssuerAgreement::digits)
            .filter(digits -> digits.matches("\\d{9,10}"))
            .filter(digits -> !digits.equals(digits(number.text())))
            .isPresent();
    return differs ? List.of(EnvelopeFindings.disagrees("issuer", number.place())) : List.of();
  }

  private static String digits(String text) {
    return text.replaceAll("[ -]|^\\d{4}:", "");
  }
}
