package no.budstikke.documents.ubl;

import java.util.Optional;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.OrganisationNumber;
import no.budstikke.core.request.Reading;
import no.budstikke.documents.tree.Names;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.Path;

/** By which numbers the issuer is known. Source: input format, section 3, rows 13 and 14. */
public final class IssuerNumbers {
  private static final Path COMPANY_ID = Path.of("cac:PartyLegalEntity/cbc:CompanyID");
  private static final Path TAX = Path.of("cac:PartyTaxScheme");
  private static final Path TAX_NUMBER = Path.of("cbc:CompanyID");
  private static final Path TAX_SCHEME = Path.of("cac:TaxScheme/cbc:ID");
  private static final int SCHEME = Names.of("@schemeID");

  private IssuerNumbers() {}

  /**
   * An organisation number in a document.
   *
   * @param node where
   * @param reading the number, or what is wrong with it
   */
  public record Found(Node node, Reading<OrganisationNumber> reading) {
    /** The number when it is right. */
    public Optional<OrganisationNumber> number() {
      return reading.value();
    }

    @Override
    public String toString() {
      return "Found";
    }
  }

  /**
   * The issuer's organisation number, right or wrong; nothing when the document has none of a
   * register we know. Without a scheme it is taken for that of the issuer's country.
   */
  public static Optional<Found> organisationNumber(UblDocument document) {
    Node number = document.issuer().first(COMPANY_ID);
    Optional<Market> register =
        switch (number.attribute(SCHEME)) {
          case "0192" -> Optional.of(Market.NO);
          case "0007" -> Optional.of(Market.SE);
          case "" -> number.has(SCHEME) ? Optional.empty() : document.market();
          default -> Optional.empty();
        };
    return number.text().isEmpty()
        ? Optional.empty()
        : register.map(market -> new Found(number, OrganisationNumber.read(market, number.text())));
  }

  /** A party's VAT number, as written. */
  public static Optional<String> vatNumber(Node party) {
    for (Node tax : party.each(TAX)) {
      Node number = tax.first(TAX_NUMBER);
      if (tax.first(TAX_SCHEME).text().equals("VAT") && number.value().isPresent()) {
        return number.value();
      }
    }
    return Optional.empty();
  }
}
