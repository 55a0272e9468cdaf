package no.budstikke.documents.ubl;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import no.budstikke.core.request.Consumer;
import no.budstikke.core.request.Contact;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.request.Reading;
import no.budstikke.core.validate.Account;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.Path;
import no.budstikke.documents.ubl.Keys.Told;

/**
 * The consumer a document is addressed to. Source: input format, sections 3 (rows 19 to 22) and 4.
 *
 * @param party where the document describes it
 * @param keys what is told of it in keys
 * @param nationalId what became of reading the national id; nothing when none is given
 */
public record Buyer(Node party, Keys keys, Optional<Reading<NationalId>> nationalId) {
  private static final Path NAME = Path.of("cac:PartyLegalEntity/cbc:RegistrationName");
  private static final Path ADDRESS = Path.of("cac:PostalAddress");
  private static final Path EMAIL = Path.of("cac:Contact/cbc:ElectronicMail");
  private static final Path PHONE = Path.of("cac:Contact/cbc:Telephone");
  private static final Pattern PHONE_FORM = Pattern.compile("(?:\\+|00)[1-9]\\d{6,14}|\\d{6,12}");

  static Buyer read(UblDocument document, Node party, Optional<Account> account) {
    NationalId.Terms terms =
        new NationalId.Terms(
            account.map(Account::population).orElse(NationalId.Population.ANY),
            document.issued().orElse(LocalDate.EPOCH),
            NationalId.TenDigits.UNDECIDED);
    Keys keys = document.keys();
    return new Buyer(
        party, keys, keys.value(Keys.NATIONAL_ID).map(text -> NationalId.read(text, terms)));
  }

  /** The registered name (BT-44). */
  public Node name() {
    return party.first(NAME);
  }

  /** The e-mail address for delivery, right or wrong. */
  public Node email() {
    return party.first(EMAIL);
  }

  /** The phone number for delivery, right or wrong. */
  public Node phone() {
    return party.first(PHONE);
  }

  /** Whether a text has the form of an e-mail address. */
  public static boolean isEmail(String text) {
    return EmailForm.fits(text);
  }

  /** Whether a text can be dialled: E.164, or national digits. */
  public static boolean isPhone(String text) {
    return !text.isEmpty() && PHONE_FORM.matcher(text.replaceAll("[ ()./-]", "")).matches();
  }

  /** Whether there is any key by which a register could know the person. */
  public boolean canBeFound() {
    Identity identity = identity(contact());
    return identity.nationalId().isPresent()
        || identity.birthDate().isPresent()
        || identity.efakturaIdentifier().isPresent()
        || identity.efakturaReference().isPresent()
        || identity.lookupContact().email().isPresent()
        || identity.lookupContact().phone().isPresent();
  }

  private Identity identity(Contact contact) {
    return new Identity(
        nationalId.flatMap(Reading::value),
        keys.value(Keys.BIRTH_DATE).flatMap(Written::date),
        keys.value(Keys.EFAKTURA_IDENTIFIER),
        keys.value(Keys.EFAKTURA_REFERENCE),
        // A key wins for the question to a register, the contact for delivery (section 4.3).
        new Contact(
            keys.value(Keys.EMAIL).filter(Buyer::isEmail).or(contact::email),
            keys.value(Keys.PHONE).filter(Buyer::isPhone).or(contact::phone)));
  }

  /** Where to deliver; a wrong address or number is left out (B2C-BUY-06). */
  private Contact contact() {
    return new Contact(
        told(Keys.EMAIL, email()).filter(Buyer::isEmail),
        told(Keys.PHONE, phone()).filter(Buyer::isPhone));
  }

  /** Metadata beside the document beat everything inside; then the contact; then the key inside. */
  private Optional<String> told(String key, Node contact) {
    return keys.told(key)
        .filter(Told::beside)
        .map(Told::value)
        .or(contact::value)
        .or(() -> keys.value(key));
  }

  Consumer consumer(Gaps gaps) {
    Contact contact = contact();
    return new Consumer(
        name().text(),
        keys.value(Keys.CUSTOMER_NUMBER),
        identity(contact),
        Addresses.read(gaps, party, ADDRESS),
        contact,
        keys.value(Keys.PROTECTED).filter(value -> value.equalsIgnoreCase("true")).isPresent());
  }

  @Override
  public String toString() {
    return "Buyer";
  }
}
