package no.budstikke.pipeline.route;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Facts;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.choose.Plan;
import no.budstikke.core.choose.PlanCode;
import no.budstikke.core.choose.Plans;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.choose.Snapshot;
import no.budstikke.core.choose.Standing;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.transform.Occasion;
import no.budstikke.pipeline.lookup.Known;

/** One request that is to be decided, with all we know of it. */
final class Case {
  /** What a carrier says of a letter whose addressee has died (mail and print 3.10). */
  private static final String DECEASED = "DECEASED";

  private final UUID request;
  private final PaymentRequest document;
  private final Optional<Content> source;
  private final Facts facts;
  private final Map<PlanCode, ReasonCode> refused = new HashMap<>();
  private final Set<ChannelId> smaller = new HashSet<>();
  private final Map<ChannelId, Known> known = new HashMap<>();
  private Standing consumer = Standing.ORDINARY;

  /**
   * A case.
   *
   * @param source the document as it came, where it goes along
   * @param tried plans that have been tried for it and definitely failed
   */
  Case(
      UUID request,
      PaymentRequest document,
      Optional<Content> source,
      Instant received,
      List<PlanCode> tried) {
    this.request = request;
    this.document = document;
    this.source = source;
    this.facts = Facts.of(document, received);
    tried.forEach(plan -> refuse(plan, ReasonCode.CHANNEL_REFUSED));
  }

  /** Whether plans have failed for it. */
  boolean isTried() {
    return !refused.isEmpty();
  }

  /** This channel was refused for its size alone: it may try once more, with less. */
  void makeSmaller(Market market, ChannelId channel) {
    smaller.add(channel);
    plansBy(market, channel).forEach(plan -> refused.remove(plan, ReasonCode.CHANNEL_REFUSED));
  }

  /** Why a leg by this channel is prepared. */
  Occasion occasion(ChannelId channel) {
    return smaller.contains(channel) ? Occasion.TOO_LARGE : Occasion.PLAN;
  }

  private static Stream<PlanCode> plansBy(Market market, ChannelId channel) {
    return Plans.of(market).stream()
        .filter(plan -> plan.legs().stream().map(Leg::channel).anyMatch(channel::equals))
        .map(Plan::code);
  }

  /** Nobody said no: this channel was put off until it gave up. */
  void neverReached(Market market, ChannelId channel) {
    plansBy(market, channel).forEach(plan -> refused.replace(plan, ReasonCode.NEVER_REACHED));
  }

  UUID request() {
    return request;
  }

  PaymentRequest document() {
    return document;
  }

  /** The document as it came, where it goes along. */
  Optional<Content> source() {
    return source;
  }

  /** This plan is not possible, as its channel has found. */
  void refuse(PlanCode plan, ReasonCode reason) {
    refused.put(plan, reason);
  }

  /** What the register of a channel has said earlier. */
  void remember(ChannelId channel, Known said) {
    known.put(channel, said);
  }

  /** Whether its register may be asked at this moment. */
  boolean mayAsk(ChannelId channel, Instant now) {
    return Optional.ofNullable(known.get(channel))
        .filter(said -> now.isBefore(said.again()))
        .isEmpty();
  }

  /** When these registers may be asked again, at the latest at the given moment. */
  Instant again(List<ChannelId> channels, Instant latest) {
    return channels.stream()
        .flatMap(channel -> Optional.ofNullable(known.get(channel)).stream())
        .map(Known::again)
        .filter(latest::isAfter)
        .min(Instant::compareTo)
        .orElse(latest);
  }

  /** What we know of the consumer besides the document. */
  void know(Standing standing) {
    consumer = standing;
  }

  /** Its address is not written to. */
  void suppressEmail() {
    consumer =
        new Standing(
            true,
            consumer.status(),
            consumer.preferred(),
            consumer.optedOut(),
            consumer.addressReturned());
  }

  /** A letter to this consumer there has come back; whoever is dead gets none at all (R-GD-2). */
  void giveUpAddress(String code) {
    consumer =
        new Standing(
            consumer.emailSuppressed(),
            code.equals(DECEASED) ? Standing.Status.DECEASED : consumer.status(),
            consumer.preferred(),
            consumer.optedOut(),
            true);
  }

  Snapshot snapshot(Circumstances circumstances) {
    return circumstances.snapshot(
        facts,
        new Snapshot.World(
            known.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, said -> said.getValue().answer())),
            circumstances.doors().paused(),
            circumstances.doors().unhealthy(),
            refused,
            consumer));
  }
}
