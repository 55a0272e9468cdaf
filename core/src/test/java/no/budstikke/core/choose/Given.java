package no.budstikke.core.choose;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Consumer;
import no.budstikke.core.request.Contact;
import no.budstikke.core.request.Heading;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.Issuer;
import no.budstikke.core.request.Line;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.Payment;
import no.budstikke.core.request.PaymentReference;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.PostalAddress;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.request.Specification;
import no.budstikke.core.request.Texts;
import no.budstikke.core.request.Totals;
import no.budstikke.core.request.Wishes;

/** A made-up payment request and issuer, changed one thing at a time. */
final class Given {
  static final Currency NOK = Currency.getInstance("NOK");
  static final Instant NOW = Instant.parse("2027-02-01T09:00:00Z");
  private static final PostalAddress ADDRESS =
      new PostalAddress(List.of("Lyngveien 4"), "0001", "Oslo", "NO");

  private RequestKind kind = RequestKind.INVOICE;
  private Optional<String> email = Optional.of("consumer@example.org");
  private PostalAddress address = ADDRESS;
  private boolean protectedIdentity;
  private List<String> wishes = List.of();
  private final Map<ChannelId, Agreement> agreements = new HashMap<>();
  private List<Set<PlanCode>> tiers = Plans.usualTiers(Market.NO);
  private final Map<RequestKind, Policy.Forced> forced = new HashMap<>();
  private Snapshot.World world = Snapshot.World.QUIET;

  private Given() {
    agreements.put(Channels.EMAIL, new Agreement(Channels.EMAIL, Map.of()));
    agreements.put(Channels.PRINT, new Agreement(Channels.PRINT, Map.of()));
  }

  static Given invoice() {
    return new Given();
  }

  Given kind(RequestKind other) {
    kind = other;
    return this;
  }

  Given withoutEmail() {
    email = Optional.empty();
    return this;
  }

  Given withoutAddress() {
    address = new PostalAddress(List.of(), "", "", "NO");
    return this;
  }

  Given protectedIdentity() {
    protectedIdentity = true;
    return this;
  }

  Given wishes(String... plans) {
    wishes = List.of(plans);
    return this;
  }

  Given forced(RequestKind forKind, boolean strict, String... codes) {
    forced.put(forKind, new Policy.Forced(List.of(codes), strict));
    return this;
  }

  Given without(ChannelId channel) {
    agreements.remove(channel);
    return this;
  }

  Given tiers(List<Set<PlanCode>> others) {
    tiers = others;
    return this;
  }

  Given world(Set<ChannelId> paused, List<String> refused, boolean suppressed) {
    world =
        new Snapshot.World(
            Map.of(), paused, refused.stream().map(PlanCode::new).toList(), suppressed);
    return this;
  }

  Decision decide() {
    return Choice.decide(snapshot());
  }

  Snapshot snapshot() {
    Policy policy = new Policy("1", tiers, forced, EnumSet.allOf(RequestKind.class), agreements);
    Map<ChannelId, Cost> items =
        Map.of(Channels.EMAIL, Cost.of("0.20", NOK), Channels.PRINT, Cost.of("12.00", NOK));
    Prices prices = new Prices("2027", LocalDate.EPOCH, Optional.empty(), items);
    return new Snapshot(request(), Market.NO, policy, prices, world, NOW);
  }

  private PaymentRequest request() {
    Amount due = new Amount(12_500, NOK);
    Heading heading =
        new Heading(
            kind,
            "2027-1",
            LocalDate.of(2027, 2, 1),
            Optional.of(LocalDate.of(2027, 2, 22)),
            List.of());
    Issuer issuer =
        new Issuer(
            "Nordkraft AS",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ADDRESS,
            Contact.NONE);
    Consumer consumer =
        new Consumer(
            "Kari Eksempel",
            Optional.empty(),
            Identity.NONE,
            address,
            new Contact(email, Optional.empty()),
            protectedIdentity);
    Payment payment =
        new Payment(
            due, new PaymentReference.None(), List.of(), Optional.of("30"), Optional.empty());
    Wishes wished =
        new Wishes(wishes, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    return new PaymentRequest(
        heading, issuer, consumer, payment, specification(due), List.of(), wished);
  }

  private static Specification specification(Amount due) {
    Amount nothing = Amount.zero(NOK);
    Line line = new Line("1", "Strøm", BigDecimal.ONE, "C62", due.major(), due, Optional.empty());
    Texts texts =
        new Texts(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Totals totals = new Totals(due, due, nothing, due, nothing, nothing);
    return new Specification(List.of(line), List.of(), List.of(), totals, texts);
  }
}
