package no.budstikke.documents.ubl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.request.OrganisationNumber;
import no.budstikke.documents.tree.Names;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.Path;
import no.budstikke.documents.ubl.Keys.Told;

/**
 * Keys of the consumer that stand in UBL's own places, in the older Norwegian spellings and in EHF
 * Forward Billing's. Source: input format, sections 4.1 to 4.3.
 */
final class BuyerKeys {
  private static final String OLD_MARK = "elektroniskB2Cfaktura";
  private static final Path COMPANY_ID = Path.of("cac:PartyLegalEntity/cbc:CompanyID");
  private static final Path PERSON_ID = Path.of("cac:Person/cbc:ID");
  private static final Path PERSON_BIRTH_DATE = Path.of("cac:Person/cbc:BirthDate");
  private static final Path PARTY_ID = Path.of("cac:PartyIdentification/cbc:ID");
  private static final Path REFERENCE = Path.of("cac:AdditionalDocumentReference");
  private static final Path ID = Path.of("cbc:ID");
  private static final Path TYPE = Path.of("cbc:DocumentType");
  private static final Path TYPE_CODE = Path.of("cbc:DocumentTypeCode");
  private static final Path DESCRIPTION = Path.of("cbc:DocumentDescription");
  private static final Path ATTACHMENT = Path.of("cac:Attachment");
  private static final int SCHEME = Names.of("@schemeID");

  private final List<Told> found = new ArrayList<>();

  private BuyerKeys() {}

  static List<Told> in(Node root, Node party) {
    BuyerKeys keys = new BuyerKeys();
    Node companyId = party.first(COMPANY_ID);
    if (!companyId.has(SCHEME) && mayBePerson(companyId.text())) {
      keys.add(Keys.NATIONAL_ID, companyId);
    }
    keys.add(Keys.NATIONAL_ID, party.first(PERSON_ID));
    keys.add(Keys.BIRTH_DATE, party.first(PERSON_BIRTH_DATE));
    party.each(PARTY_ID).forEach(keys::addPrefixed);
    root.each(REFERENCE).forEach(keys::addReference);
    return keys.found;
  }

  /** A number of a person's length that no organisation has. */
  static boolean mayBePerson(String text) {
    if (text.length() < 10) {
      return false;
    }
    String digits = text.replaceAll("[ +-]", "");
    return digits.matches("\\d{10,12}")
        && (digits.length() == 11
            || OrganisationNumber.read(Market.SE, digits)
                .value()
                .filter(number -> !number.personal())
                .isEmpty());
  }

  private void add(String key, Node node) {
    node.value().ifPresent(value -> found.add(new Told(key, value, node)));
  }

  /** A prefixed value, or the customer number (section 4.2). */
  private void addPrefixed(Node id) {
    String text = id.text();
    int colon = text.indexOf(':');
    String key =
        switch (colon < 0 ? "" : text.substring(0, colon)) {
          case "pid" -> Keys.NATIONAL_ID;
          case "email" -> Keys.EMAIL;
          case "phone" -> Keys.PHONE;
          case "efaktura" -> Keys.EFAKTURA_IDENTIFIER;
          case "reference" -> Keys.EFAKTURA_REFERENCE;
          default -> "";
        };
    if (!key.isEmpty() && colon + 1 < text.length()) {
      found.add(new Told(key, text.substring(colon + 1).strip(), id));
    } else if (key.isEmpty() && !id.has(SCHEME)) {
      add(Keys.CUSTOMER_NUMBER, id);
    }
  }

  private void addReference(Node reference) {
    Node id = reference.first(ID);
    boolean plain = !reference.first(TYPE_CODE).exists() && !reference.first(ATTACHMENT).exists();
    if (reference.first(TYPE).text().equals(OLD_MARK)) {
      add(isNationalId(id.text()) ? Keys.NATIONAL_ID : Keys.EFAKTURA_IDENTIFIER, id);
    } else if (plain
        && !reference.first(DESCRIPTION).text().startsWith("b2c:")
        && Written.date(id.text()).isPresent()) {
      add(Keys.BIRTH_DATE, id);
    }
  }

  private static boolean isNationalId(String text) {
    return NationalId.read(
            text,
            new NationalId.Terms(
                NationalId.Population.ANY, LocalDate.EPOCH, NationalId.TenDigits.UNDECIDED))
        .value()
        .isPresent();
  }
}
