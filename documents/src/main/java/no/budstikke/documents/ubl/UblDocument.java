package no.budstikke.documents.ubl;

import static no.budstikke.documents.ubl.Keys.KIND;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.validate.Account;
import no.budstikke.core.validate.Submission;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.Path;

/**
 * An Invoice or CreditNote as the rules and the readers see it: where the main data stand, and what
 * they say where they can be read. Valid as long as its tree is. Source: input format, sections 2
 * and 3.
 */
public final class UblDocument {
  private static final String EHF_REMINDER =
      "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
          + "#conformant#urn:fdc:anskaffelser.no:2019:ehf:reminder:3.0";

  private static final String PAST_DUE = "71";
  private static final String OUTSIDE_VAT = "O";
  private static final Path CUSTOMIZATION = Path.of("cbc:CustomizationID");
  private static final Path NUMBER = Path.of("cbc:ID");
  private static final Path ISSUE_DATE = Path.of("cbc:IssueDate");
  private static final Path DUE_DATE = Path.of("cbc:DueDate");
  private static final Path PAYMENT_DUE_DATE = Path.of("cac:PaymentMeans/cbc:PaymentDueDate");
  private static final Path CURRENCY = Path.of("cbc:DocumentCurrencyCode");
  private static final Path PAYABLE = Path.of("cac:LegalMonetaryTotal/cbc:PayableAmount");
  private static final Path SUPPLIER = Path.of("cac:AccountingSupplierParty/cac:Party");
  private static final Path CUSTOMER = Path.of("cac:AccountingCustomerParty/cac:Party");
  private static final Path COUNTRY =
      Path.of("cac:PostalAddress/cac:Country/cbc:IdentificationCode");
  private static final Path LINE_CATEGORY = Path.of("cac:Item/cac:ClassifiedTaxCategory/cbc:ID");

  private final Node root;
  private final RootType type;
  private final Submission submission;
  private final Optional<Currency> currency;
  private final Optional<Amount> amountDue;
  private final Keys keys;
  private final Buyer buyer;
  private final PaymentMeans paymentMeans;
  private final Files files;

  private UblDocument(Node root, RootType type, Submission submission, Optional<Account> account) {
    this.root = root;
    this.type = type;
    this.submission = submission;
    this.currency = Written.currency(currencyCode().text());
    this.amountDue = currency.flatMap(known -> Written.amount(payableAmount().text(), known));
    Keys written = Keys.of(root, submission);
    Node party = root.first(CUSTOMER);
    this.keys = written.and(BuyerKeys.in(root, party));
    this.buyer = Buyer.read(this, party, account);
    this.paymentMeans = PaymentMeans.read(this, account);
    this.files = Files.in(this);
  }

  /**
   * Looks at a document.
   *
   * @param root its root element
   * @param submission what came beside it
   * @param account what we know of the issuer
   * @return nothing when the root is neither an Invoice nor a CreditNote
   */
  public static Optional<UblDocument> of(
      Node root, Submission submission, Optional<Account> account) {
    return RootType.of(root).map(type -> new UblDocument(root, type, submission, account));
  }

  public Node root() {
    return root;
  }

  public RootType type() {
    return type;
  }

  /** What came in, with its companions and metadata. */
  public Submission submission() {
    return submission;
  }

  /** Everything told in keys, in all spellings. */
  public Keys keys() {
    return keys;
  }

  /** Who is asked. */
  public Buyer buyer() {
    return buyer;
  }

  /** How the money is to move. */
  public PaymentMeans paymentMeans() {
    return paymentMeans;
  }

  /** Files inside and beside the document. */
  public Files files() {
    return files;
  }

  /** Who asks. */
  public Node issuer() {
    return root.first(SUPPLIER);
  }

  public Node customization() {
    return root.first(CUSTOMIZATION);
  }

  /** The document number (BT-1). */
  public Node number() {
    return root.first(NUMBER);
  }

  /** The type code (BT-3). */
  public Node typeCode() {
    return root.first(type.typeCode());
  }

  /** Whether it is an EHF Reminder 3.0, which has no type code (section 7.2). */
  public boolean isEhfReminder() {
    return customization().text().equals(EHF_REMINDER);
  }

  public Node issueDate() {
    return root.first(ISSUE_DATE);
  }

  /** When it was issued, if that can be read. */
  public Optional<LocalDate> issued() {
    return Written.date(issueDate().text());
  }

  /** The due date; a credit note has it among the means of payment (section 3, row 3). */
  public Node dueDate() {
    return root.first(dueDatePath());
  }

  Path dueDatePath() {
    return type == RootType.INVOICE ? DUE_DATE : PAYMENT_DUE_DATE;
  }

  /** When it is due, if that can be read. */
  public Optional<LocalDate> due() {
    return Written.date(dueDate().text());
  }

  public Node currencyCode() {
    return root.first(CURRENCY);
  }

  /** The currency, if we handle it. */
  public Optional<Currency> currency() {
    return currency;
  }

  public Node payableAmount() {
    return root.first(PAYABLE);
  }

  /** The amount every channel asks for (BT-115), if it can be read. */
  public Optional<Amount> amountDue() {
    return amountDue;
  }

  /** Whether the consumer is asked for money. */
  public boolean asksForMoney() {
    return amountDue.isPresent() && amountDue.get().isPositive() && kind().mayBePayable();
  }

  /** The lines, in order. */
  public List<Node> lines() {
    return root.each(type.line());
  }

  /** The country whose payment rules hold: the issuer's, else that of the currency. */
  public Optional<Market> market() {
    Optional<Market> byCountry = Market.ofCountry(issuer().first(COUNTRY).text());
    return byCountry.isPresent() ? byCountry : currency.flatMap(UblDocument::marketOf);
  }

  private static Optional<Market> marketOf(Currency currency) {
    return Stream.of(Market.values())
        .filter(market -> market.currency().equals(currency))
        .findFirst();
  }

  /** What is asked for, by root, sign, key and type code (section 2). */
  public RequestKind kind() {
    boolean credit = amountDue.isPresent() && amountDue.get().minor() < 0;
    if (type == RootType.CREDIT_NOTE || credit) {
      return RequestKind.CREDIT_NOTE;
    }
    boolean pastDue = typeCode().text().equals(PAST_DUE) || isEhfReminder();
    RequestKind byType = pastDue ? RequestKind.REMINDER : RequestKind.INVOICE;
    return keys.value(KIND).flatMap(this::kindNamed).orElse(byType);
  }

  /** The kind that the key names; nothing for a word we do not know. */
  public Optional<RequestKind> kindNamed(String word) {
    return switch (word) {
      case "reminder" -> Optional.of(RequestKind.REMINDER);
      case "collection-warning" -> Optional.of(RequestKind.COLLECTION_WARNING);
      case "collection-demand" -> Optional.of(RequestKind.COLLECTION_DEMAND);
      case "other" -> Optional.of(RequestKind.OTHER);
      // Section 7.1: an interest note only where every line is outside VAT.
      case "interest-note" ->
          Optional.of(everyLineIsOutsideVat() ? RequestKind.OTHER : RequestKind.INVOICE);
      default -> Optional.empty();
    };
  }

  private boolean everyLineIsOutsideVat() {
    return lines().stream().allMatch(line -> line.first(LINE_CATEGORY).text().equals(OUTSIDE_VAT));
  }

  @Override
  public String toString() {
    return "UblDocument";
  }
}
