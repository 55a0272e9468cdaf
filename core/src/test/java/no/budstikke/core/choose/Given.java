package no.budstikke.core.choose;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.budstikke.core.choose.Facts.Post;
import no.budstikke.core.lookup.Detail;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.lookup.Reachability.Answer;
import no.budstikke.core.lookup.RegisterId;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.RequestKind;

/** A made-up payment request and issuer, changed one thing at a time. */
final class Given {
  private final Market market;
  private RequestKind kind = RequestKind.INVOICE;
  private Amount amount;
  private LocalDateTime now = LocalDateTime.of(2027, 2, 1, 10, 0);
  private Optional<Instant> received = Optional.empty();
  private Optional<LocalDate> due = Optional.of(LocalDate.of(2027, 2, 22));
  private Facts.Ways ways = new Facts.Ways(true, true, true, true, true, Post.DOMESTIC, false);
  private Facts.Weight weight = new Facts.Weight(0, 1);
  private List<String> wishes = List.of();
  private final Map<ChannelId, Agreement> agreements = new HashMap<>();
  private List<Set<PlanCode>> tiers;
  private final Map<RequestKind, Policy.Forced> forced = new HashMap<>();
  private Conduct conduct = Conduct.USUAL;
  private Silence silence = Silence.USUAL;
  private final Map<ChannelId, Reachability> answers = new HashMap<>();
  private final Set<ChannelId> paused = new HashSet<>();
  private final Set<ChannelId> unhealthy = new HashSet<>();
  private Map<PlanCode, ReasonCode> refused = Map.of();
  private Standing standing = Standing.ORDINARY;
  private Prices prices;
  private ChannelRules rules;

  private Given(Market market) {
    this.market = market;
    this.amount = new Amount(12_500, market.currency());
    this.tiers = Plans.usualTiers(market);
    this.prices = GivenRules.prices(market);
    this.rules = GivenRules.of(market);
    for (Plan plan : Plans.of(market)) {
      for (Leg leg : plan.legs()) {
        agreements.put(leg.channel(), new Agreement(leg.channel(), Map.of()));
        if (Weighing.REGISTERED.contains(leg.channel())) {
          answer(leg.channel(), Answer.NO);
        }
      }
    }
  }

  /** A Norwegian consumer whom no register knows, with e-mail and postal address. */
  static Given invoice() {
    return new Given(Market.NO);
  }

  static Given swedishInvoice() {
    return new Given(Market.SE);
  }

  /** A mandate of a payer who wants to be told. */
  Given mandate() {
    return answer(Channels.AVTALEGIRO, Answer.YES);
  }

  Given mandateWithoutNotice() {
    return answer(Channels.AVTALEGIRO, Answer.YES, Detail.NO_NOTICE);
  }

  Given answer(ChannelId channel, Answer answer, String... detail) {
    answers.put(
        channel,
        new Reachability(
            answer,
            new RegisterId(channel.value()),
            moment(now).minusSeconds(3600),
            moment(now).plusSeconds(3600),
            List.of(detail).stream().findFirst()));
    return this;
  }

  /** Yes, but said too long ago. */
  Given staleAnswer(ChannelId channel) {
    answers.put(
        channel,
        new Reachability(
            Answer.YES,
            new RegisterId(channel.value()),
            moment(now).minusSeconds(7200),
            moment(now).minusSeconds(3600),
            Optional.empty()));
    return this;
  }

  Given notAsked(ChannelId... channels) {
    List.of(channels).forEach(answers::remove);
    return this;
  }

  Given received(String local) {
    now = LocalDateTime.parse(local);
    received = Optional.of(moment(now));
    answers.replaceAll((channel, one) -> moved(one));
    return this;
  }

  /** Time goes on; the request came when it came. */
  Given now(String local) {
    received = Optional.of(received.orElseGet(() -> moment(now)));
    now = LocalDateTime.parse(local);
    answers.replaceAll((channel, one) -> moved(one));
    return this;
  }

  private Reachability moved(Reachability one) {
    return new Reachability(
        one.answer(),
        one.source(),
        moment(now).minusSeconds(3600),
        moment(now).plusSeconds(3600),
        one.detail());
  }

  Given due(String date) {
    due = Optional.of(LocalDate.parse(date));
    return this;
  }

  Given kind(RequestKind other) {
    kind = other;
    return this;
  }

  Given amount(long minor) {
    amount = new Amount(minor, market.currency());
    return this;
  }

  Given currency(String code) {
    amount = new Amount(amount.minor(), Currency.getInstance(code));
    return this;
  }

  Given weight(long bytes, int sheets) {
    weight = new Facts.Weight(bytes, sheets);
    return this;
  }

  Given terms(ChannelId channel, Map<String, String> terms) {
    agreements.put(channel, new Agreement(channel, terms));
    return this;
  }

  Given withoutEmail() {
    ways =
        new Facts.Ways(
            ways.claimable(),
            ways.nationalId(),
            ways.efakturaKeys(),
            ways.customerNumber(),
            false,
            ways.post(),
            ways.protectedIdentity());
    return this;
  }

  Given withoutKeys() {
    ways = new Facts.Ways(false, false, false, false, ways.email(), ways.post(), false);
    return this;
  }

  Given post(Post post) {
    ways = new Facts.Ways(true, true, true, true, ways.email(), post, false);
    return this;
  }

  Given protectedIdentity() {
    ways = new Facts.Ways(true, true, true, true, true, Post.DOMESTIC, true);
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

  Given paused(ChannelId channel) {
    paused.add(channel);
    return this;
  }

  Given unhealthy(ChannelId channel) {
    unhealthy.add(channel);
    return this;
  }

  Given refused(String... plans) {
    refused =
        List.of(plans).stream()
            .collect(Collectors.toMap(PlanCode::new, _ -> ReasonCode.CHANNEL_REFUSED));
    return this;
  }

  Given neverReached(String plan) {
    refused = Map.of(new PlanCode(plan), ReasonCode.NEVER_REACHED);
    return this;
  }

  Given emailSuppressed() {
    return standing(new Standing(true, Standing.Status.ORDINARY, List.of(), Set.of()));
  }

  Given prefers(ChannelId... channels) {
    return standing(new Standing(false, Standing.Status.ORDINARY, List.of(channels), Set.of()));
  }

  /** A channel has found that it cannot carry the document, for this reason. */
  Given refused(String plan, ReasonCode reason) {
    refused = Map.of(new PlanCode(plan), reason);
    return this;
  }

  Given standing(Standing other) {
    standing = other;
    return this;
  }

  Given conduct(UnaryOperator<Conduct> change) {
    conduct = change.apply(conduct);
    return this;
  }

  Given silence(Silence.Way first, Silence.Way afterwards) {
    silence = new Silence(first, afterwards, Duration.ofHours(26), Duration.ofDays(14), Map.of());
    return this;
  }

  Given freshness(ChannelId channel, Duration most) {
    silence =
        new Silence(
            silence.first(),
            silence.afterwards(),
            silence.stopBefore(),
            silence.atMost(),
            Map.of(channel, most));
    return this;
  }

  /** Questions about a request may cost so much, in ten-thousandths. */
  Given budget(long most) {
    silence =
        new Silence(
            silence.first(),
            silence.afterwards(),
            silence.stopBefore(),
            silence.atMost(),
            Optional.of(most),
            silence.freshness());
    return this;
  }

  Given prices(Prices other) {
    prices = other;
    return this;
  }

  Given rules(ChannelRules other) {
    rules = other;
    return this;
  }

  Decision decide() {
    return Choice.decide(snapshot());
  }

  Snapshot snapshot() {
    Facts facts =
        new Facts(
            "2027-1",
            kind,
            due,
            amount,
            ways,
            weight,
            wishes,
            received.orElseGet(() -> moment(now)));
    Policy policy =
        new Policy(
            "1", tiers, forced, EnumSet.allOf(RequestKind.class), agreements, conduct, silence);
    Snapshot.World world = new Snapshot.World(answers, paused, unhealthy, refused, standing);
    return new Snapshot(facts, market, policy, prices, rules, world, moment(now));
  }

  private Instant moment(LocalDateTime local) {
    return local.atZone(market.zone()).toInstant();
  }
}
