package no.budstikke.channels;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Consumer;
import no.budstikke.core.request.Contact;
import no.budstikke.core.request.Heading;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.Issuer;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Line;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.Payment;
import no.budstikke.core.request.PaymentReference;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.PostalAddress;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.request.Specification;
import no.budstikke.core.request.Texts;
import no.budstikke.core.request.Totals;
import no.budstikke.core.request.VatSubtotal;
import no.budstikke.core.request.Wishes;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;

/** Made-up legs to prepare. The canaries are what must never reach a log. */
public final class Assignments {
  public static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");
  public static final IssuerId ISSUER = new IssuerId("nordkraft");
  public static final String NAME_CANARY = "Kanari Kvitterud";
  public static final String STREET_CANARY = "Kanarisvingen 7";
  public static final String EMAIL_CANARY = "kanari.kvitterud@forbruker.example";
  public static final String KID_CANARY =
      Kid.withCheckDigit("77001234567", Kid.Algorithm.MOD10).orElseThrow().value();
  public static final List<String> CANARIES =
      List.of(NAME_CANARY, STREET_CANARY, EMAIL_CANARY, "kanari.kvitterud", KID_CANARY);

  private final Agreement agreement;
  private String email = EMAIL_CANARY;
  private String name = NAME_CANARY;
  private String number = "4000007";
  private String postalCode = "9990";
  private Optional<String> language = Optional.empty();
  private boolean notice;
  private RequestKind kind = RequestKind.INVOICE;
  private PaymentReference reference = new Kid(KID_CANARY);
  private Optional<LocalDate> due = Optional.of(LocalDate.of(2026, 12, 9));
  private long ore = 123_456_78;
  private String account = "86011117947";
  private List<String> lines = List.of("Strøm");
  private Set<Leg.Role> roles = Set.of(Leg.Role.PRESENTATION);
  private List<Attachment> attachments = List.of();
  private Identity identity = Identity.NONE;

  private Assignments(Agreement agreement) {
    this.agreement = agreement;
  }

  public static Assignments on(ChannelId channel, Map<String, String> terms) {
    return new Assignments(new Agreement(channel, terms));
  }

  public Assignments email(String other) {
    email = other;
    return this;
  }

  public Assignments name(String other) {
    name = other;
    return this;
  }

  /** By what registers know the consumer. */
  public Assignments identity(Identity other) {
    identity = other;
    return this;
  }

  /** The texts that are ours are in this language. */
  public Assignments language(String tag) {
    language = Optional.of(tag);
    return this;
  }

  public Assignments number(String other) {
    number = other;
    return this;
  }

  public Assignments postalCode(String other) {
    postalCode = other;
    return this;
  }

  public Assignments kind(RequestKind other) {
    kind = other;
    return this;
  }

  /** It only announces a direct debit. */
  public Assignments notice() {
    notice = true;
    return this;
  }

  public Assignments attachment(Attachment file) {
    attachments = List.of(file);
    return this;
  }

  public Assignments reference(PaymentReference other) {
    reference = other;
    return this;
  }

  public Assignments due(Optional<LocalDate> other) {
    due = other;
    return this;
  }

  public Assignments ore(long other) {
    ore = other;
    return this;
  }

  public Assignments account(String other) {
    account = other;
    return this;
  }

  public Assignments lines(List<String> other) {
    lines = other;
    return this;
  }

  public Assignments roles(Set<Leg.Role> other) {
    roles = other;
    return this;
  }

  /** The n-th delivery; the same n is the same delivery. */
  public Assignment build(int n) {
    return new Assignment(
        new DeliveryId(new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0000L + n)),
        ISSUER,
        Market.NO,
        leg(),
        agreement,
        request(),
        AT);
  }

  private Leg leg() {
    return notice
        ? new Leg(agreement.channel(), Set.of(Leg.Role.PRESENTATION, Leg.Role.NOTICE), false, true)
        : new Leg(agreement.channel(), roles, true, true);
  }

  private PaymentRequest request() {
    Amount owed = new Amount(ore, Market.NO.currency());
    Amount zero = Amount.zero(Market.NO.currency());
    return new PaymentRequest(
        new Heading(kind, number, LocalDate.of(2026, 11, 18), due, List.of()),
        new Issuer(
            "Nordkraft Strøm AS",
            Optional.of("Nordkraft"),
            Optional.empty(),
            Optional.empty(),
            new PostalAddress(List.of("Kraftveien 3"), "0150", "Oslo", "NO"),
            Contact.NONE),
        new Consumer(
            name,
            Optional.of("77001"),
            identity,
            new PostalAddress(List.of(STREET_CANARY), postalCode, "Båtsfjord", "NO"),
            new Contact(Optional.of(email), Optional.empty()),
            false),
        new Payment(
            owed,
            reference,
            List.of(new NorwegianAccount(account)),
            Optional.empty(),
            Optional.empty()),
        new Specification(
            lines.stream().map(text -> line(text, owed)).toList(),
            List.of(),
            List.of(new VatSubtotal("S", Optional.of(new BigDecimal("25")), owed, zero)),
            new Totals(owed, owed, zero, owed, zero, zero),
            new Texts(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        attachments,
        new Wishes(List.of(), language, Optional.empty(), Optional.empty(), Map.of()));
  }

  private static Line line(String text, Amount amount) {
    return new Line(
        "1",
        text,
        new BigDecimal("100"),
        "KWH",
        new BigDecimal("1.5"),
        amount,
        Optional.of(new BigDecimal("25")));
  }
}
