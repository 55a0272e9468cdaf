package no.budstikke.documents.ubl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Contact;
import no.budstikke.core.request.Heading;
import no.budstikke.core.request.Issuer;
import no.budstikke.core.request.PayeeAccount;
import no.budstikke.core.request.Payment;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.Wishes;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.Path;

/**
 * Reads a document into the payment request, and says what is missing for that. Source: input
 * format, section 3 (rows that are mandatory for us).
 */
public final class RequestReader {
  private static final int LONGEST_NUMBER = 100;
  private static final String SOME_NUMBER = "?";
  private static final Path NUMBER = Path.of("cbc:ID");
  private static final Path ISSUE_DATE = Path.of("cbc:IssueDate");
  private static final Path ORIGINAL = Path.of("cac:BillingReference/cac:InvoiceDocumentReference");
  private static final Path PAYABLE = Path.of("cbc:PayableAmount");
  private static final Path TOTALS = Path.of("cac:LegalMonetaryTotal");
  private static final Path PAYEE = Path.of("cac:PayeeParty/cac:PartyName/cbc:Name");
  private static final Path LEGAL_NAME = Path.of("cac:PartyLegalEntity/cbc:RegistrationName");
  private static final Path DISPLAY_NAME = Path.of("cac:PartyName/cbc:Name");
  private static final Path ADDRESS = Path.of("cac:PostalAddress");
  private static final Path EMAIL = Path.of("cac:Contact/cbc:ElectronicMail");
  private static final Path PHONE = Path.of("cac:Contact/cbc:Telephone");

  private final UblDocument document;
  private final Gaps gaps;

  private RequestReader(UblDocument document, Gaps gaps) {
    this.document = document;
    this.gaps = gaps;
  }

  /**
   * What came of reading.
   *
   * @param request of use only when there are no gaps
   * @param gaps what was missing or could not be understood, in no special order
   */
  public record Read(PaymentRequest request, List<Gap> gaps) {
    public Read {
      gaps = List.copyOf(gaps);
    }
  }

  /** Reads everything, gaps or not. */
  public static Read read(UblDocument document) {
    Currency currency = document.currency().orElseGet(() -> Currency.getInstance("NOK"));
    Gaps gaps = new Gaps(currency);
    RequestReader reader = new RequestReader(document, gaps);
    reader.demandCodes();
    return new Read(reader.request(), gaps.found());
  }

  private void demandCodes() {
    if (document.currencyCode().text().isEmpty()) {
      gaps.missing(document.root(), "currency");
    } else if (document.currency().isEmpty()) {
      gaps.unusable(document.currencyCode(), "currency");
    }
    Node code = document.typeCode();
    if (code.text().isEmpty() && !document.isEhfReminder()) {
      gaps.missing(document.root(), "type-code");
    } else if (!code.text().isEmpty() && !TypeCodes.accepts(document.type(), code.text())) {
      gaps.unusable(code, "type-code");
    }
    document
        .keys()
        .told(Keys.KIND)
        .filter(told -> document.kindNamed(told.value()).isEmpty())
        .ifPresent(told -> gaps.unusable(told.node(), "kind"));
  }

  private PaymentRequest request() {
    return new PaymentRequest(
        heading(),
        issuer(),
        document.buyer().consumer(gaps),
        payment(),
        new SpecificationReader(document, gaps).read(),
        document.files().attachments(),
        wishes());
  }

  private Heading heading() {
    String number = gaps.text(document.root(), NUMBER, "number");
    if (number.length() > LONGEST_NUMBER) {
      gaps.unusable(document.number(), "number");
    }
    boolean fits = !number.isBlank() && number.length() <= LONGEST_NUMBER;
    LocalDate issued = gaps.date(document.root(), ISSUE_DATE, "issue-date");
    return new Heading(
        document.kind(),
        fits ? number : SOME_NUMBER,
        issued,
        gaps.dateIfThere(document.root(), document.dueDatePath(), "due-date"),
        originals());
  }

  private List<Heading.Original> originals() {
    List<Node> each = document.root().each(ORIGINAL);
    return each.isEmpty() ? List.of() : originals(each);
  }

  private List<Heading.Original> originals(List<Node> each) {
    return each.stream()
        .map(
            original ->
                new Heading.Original(
                    gaps.text(original, NUMBER, "original"),
                    gaps.dateIfThere(original, ISSUE_DATE, "original-date")))
        .toList();
  }

  private Issuer issuer() {
    Node party = document.issuer();
    return new Issuer(
        gaps.text(party.exists() ? party : document.root(), LEGAL_NAME, "issuer-name"),
        party.first(DISPLAY_NAME).value(),
        IssuerNumbers.organisationNumber(document).flatMap(IssuerNumbers.Found::number),
        IssuerNumbers.vatNumber(party),
        Addresses.read(gaps, party.exists() ? party : document.root(), ADDRESS),
        new Contact(party.first(EMAIL).value().filter(Buyer::isEmail), party.first(PHONE).value()));
  }

  private Payment payment() {
    PaymentMeans means = document.paymentMeans();
    List<PayeeAccount> accounts = new ArrayList<>();
    for (PaymentMeans.WrittenAccount written : means.accounts()) {
      written.reading().value().ifPresent(accounts::add);
    }
    Node totals = document.root().first(TOTALS);
    return new Payment(
        gaps.amount(totals.exists() ? totals : document.root(), PAYABLE, "amount-due"),
        References.of(means),
        accounts,
        means.code(),
        document.root().first(PAYEE).value());
  }

  private Wishes wishes() {
    Keys keys = document.keys();
    Map<String, String> rendition = new TreeMap<>();
    Keys.RENDITION.forEach(name -> keys.value(name).ifPresent(value -> rendition.put(name, value)));
    return new Wishes(
        keys.value(Keys.PLAN).map(RequestReader::words).orElse(List.of()),
        keys.value(Keys.LANGUAGE),
        keys.value(Keys.REMINDER_LEVEL).flatMap(this::level),
        keys.value(Keys.MINIMUM_AMOUNT).flatMap(this::minimum),
        rendition);
  }

  /** A list in words, separated by commas or blanks. */
  private static List<String> words(String list) {
    return Arrays.stream(list.split("[,;\\s]+")).filter(word -> !word.isEmpty()).toList();
  }

  private Optional<Integer> level(String text) {
    boolean fits = text.matches("[1-9]\\d?");
    if (!fits) {
      unusableKey(Keys.REMINDER_LEVEL);
    }
    return fits ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private Optional<Amount> minimum(String text) {
    Optional<Amount> amount = Written.amount(text, gaps.currency());
    if (amount.isEmpty()) {
      unusableKey(Keys.MINIMUM_AMOUNT);
    }
    return amount;
  }

  private void unusableKey(String name) {
    document.keys().told(name).ifPresent(told -> gaps.unusable(told.node(), name));
  }
}
