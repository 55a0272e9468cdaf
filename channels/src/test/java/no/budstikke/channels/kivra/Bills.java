package no.budstikke.channels.kivra;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.budstikke.channels.Assignments;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.Consumer;
import no.budstikke.core.request.Contact;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Heading;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.Issuer;
import no.budstikke.core.request.Line;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.request.PayeeAccount;
import no.budstikke.core.request.Payment;
import no.budstikke.core.request.PaymentReference;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.PostalAddress;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.request.Specification;
import no.budstikke.core.request.Texts;
import no.budstikke.core.request.Totals;
import no.budstikke.core.request.Wishes;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;

/** Made-up Swedish bills to be prepared. */
final class Bills {
  static final String TENANT = "155748793356fa20e402ae472e51019cf723d7fe35";
  static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");

  private Map<String, String> terms = Map.of("tenant", TENANT);
  private RequestKind kind = RequestKind.INVOICE;
  private Optional<NationalId> recipient = Optional.empty();
  private long minor = 50_000;
  private Optional<LocalDate> due = Optional.of(LocalDate.of(2026, 12, 9));
  private PaymentReference reference = new OcrReference("202600012324");
  private List<PayeeAccount> accounts = List.of(new Bankgiro("54029681"));
  private Optional<String> address = Optional.empty();
  private boolean payableLeg = true;
  private Optional<Amount> least = Optional.empty();
  private List<Attachment> attachments = List.of();

  static Bills usual() {
    return new Bills();
  }

  /** The n-th consumer's number, with its check digit. */
  static String ssn(int n) {
    return NationalId.withCheckDigits(
            Market.SE,
            String.format(
                Locale.ROOT,
                "18%02d%02d%02d%03d",
                n / 300_000 % 20 + 70,
                n / 25_000 % 12 + 1,
                n / 900 % 28 + 1,
                n % 900 + 100))
        .orElseThrow()
        .revealed();
  }

  Bills terms(Map<String, String> other) {
    terms = other;
    return this;
  }

  Bills kind(RequestKind other) {
    kind = other;
    return this;
  }

  Bills to(NationalId other) {
    recipient = Optional.of(other);
    return this;
  }

  Bills minor(long other) {
    minor = other;
    return this;
  }

  Bills due(LocalDate other) {
    due = Optional.of(other);
    return this;
  }

  Bills reference(PaymentReference other) {
    reference = other;
    return this;
  }

  Bills account(PayeeAccount other) {
    accounts = List.of(other);
    return this;
  }

  Bills notPayableLeg() {
    payableLeg = false;
    return this;
  }

  Bills least(long ore) {
    least = Optional.of(sek(ore));
    return this;
  }

  Bills enclosure(String mediaType, byte[] bytes) {
    List<Attachment> more = new ArrayList<>(attachments);
    more.add(
        new Attachment(Attachment.Role.ENCLOSURE, "villkor.pdf", mediaType, Content.of(bytes)));
    attachments = more;
    return this;
  }

  Assignment build(int n) {
    Agreement agreement = new Agreement(Channels.KIVRA, terms);
    return new Assignment(
        new DeliveryId(new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0000L + n)),
        Assignments.ISSUER,
        Market.SE,
        new Leg(agreement.channel(), Set.of(Leg.Role.PRESENTATION), payableLeg, true),
        agreement,
        request(n),
        AT);
  }

  static Amount sek(long ore) {
    return new Amount(ore, Market.SE.currency());
  }

  private PaymentRequest request(int n) {
    return new PaymentRequest(
        new Heading(kind, "20260" + n, LocalDate.of(2026, 11, 18), due, List.of()),
        new Issuer(
            "Björkvik Pensionat AB",
            Optional.of("Björkvik"),
            Optional.empty(),
            Optional.empty(),
            new PostalAddress(List.of("Kajen 3"), "93131", "Skellefteå", "SE"),
            Contact.NONE),
        consumer(n),
        new Payment(sek(minor), reference, accounts, Optional.empty(), Optional.empty()),
        specification(),
        attachments,
        new Wishes(List.of(), Optional.empty(), Optional.empty(), least, Map.of()));
  }

  /** The recipient's number is not known, but an address. */
  Bills knownBy(String email) {
    address = Optional.of(email);
    return this;
  }

  private Consumer consumer(int n) {
    Optional<NationalId> id =
        address.isPresent()
            ? Optional.empty()
            : Optional.of(recipient.orElseGet(() -> new NationalId.Swedish(ssn(n))));
    return new Consumer(
        Assignments.NAME_CANARY,
        Optional.of("77001"),
        new Identity(
            id,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Contact(address, Optional.empty())),
        new PostalAddress(List.of(Assignments.STREET_CANARY), "93132", "Skellefteå", "SE"),
        new Contact(Optional.of(Assignments.EMAIL_CANARY), Optional.empty()),
        false);
  }

  private Specification specification() {
    Amount zero = sek(0);
    Amount all = sek(minor);
    return new Specification(
        List.of(
            new Line("1", "Logi", BigDecimal.ONE, "DAY", BigDecimal.ONE, all, Optional.empty())),
        List.of(),
        List.of(),
        new Totals(all, all, zero, all, zero, zero),
        new Texts(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }
}
