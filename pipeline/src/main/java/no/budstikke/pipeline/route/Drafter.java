package no.budstikke.pipeline.route;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Choice;
import no.budstikke.core.choose.Cost;
import no.budstikke.core.choose.Decision;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.choose.Plan;
import no.budstikke.core.choose.PlanCode;
import no.budstikke.core.choose.Prices;
import no.budstikke.core.choose.Snapshot;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Preparation;
import no.budstikke.core.validate.Judge;
import no.budstikke.core.validate.Judgement;
import no.budstikke.core.validate.Submission;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.postgres.Uuids;

/**
 * Works out what is to become of one request: reads it, chooses, and prepares every leg. A plan
 * that a channel cannot carry is passed over and the choice is made again. Writes nothing.
 */
final class Drafter {
  private final Judge judge;
  private final Map<ChannelId, Channel> channels;
  private final Circumstances circumstances;

  /**
   * What is the same for a whole chunk.
   *
   * @param issuer whose
   * @param prices the list that holds today
   * @param paused channels an operator has paused
   * @param now the moment of all decisions of the chunk
   */
  record Circumstances(IssuerProfile issuer, Prices prices, Set<ChannelId> paused, Instant now) {}

  Drafter(Judge judge, Map<ChannelId, Channel> channels, Circumstances circumstances) {
    this.judge = judge;
    this.channels = Map.copyOf(channels);
    this.circumstances = circumstances;
  }

  /**
   * Works it out.
   *
   * @param request its name
   * @param submission as it was handed in
   * @param tried plans that have been tried for it and definitely failed
   */
  Draft draft(UUID request, Submission submission, List<PlanCode> tried) {
    return switch (judge.judge(submission, Optional.of(circumstances.issuer().account()))) {
      case Judgement.Invalid _ -> new Draft(request, new Draft.Verdict.NoLongerValid(), List.of());
      case Judgement.Valid(var document, var _) ->
          !tried.isEmpty() && !mayFallBack(document)
              ? new Draft(request, new Draft.Verdict.NoFallback(), List.of())
              : choose(request, document, tried);
    };
  }

  private boolean mayFallBack(PaymentRequest document) {
    return circumstances.issuer().policy().fallback().contains(document.heading().kind());
  }

  private Draft choose(UUID request, PaymentRequest document, List<PlanCode> tried) {
    List<PlanCode> refused = new ArrayList<>(tried);
    while (true) {
      Decision decision = Choice.decide(snapshot(document, refused));
      if (!(decision instanceof Decision.Routed routed)) {
        return new Draft(request, new Draft.Verdict.Decided(decision), List.of());
      }
      List<Draft.PreparedLeg> legs = new ArrayList<>();
      Optional<Preparation> obstacle = prepare(document, routed.plan(), legs);
      if (obstacle.isEmpty()) {
        return new Draft(request, new Draft.Verdict.Decided(routed), legs);
      }
      if (obstacle.get() instanceof Preparation.WrongData(var findings)) {
        String rule = findings.isEmpty() ? "WRONG_DATA" : findings.getFirst().rule().value();
        return new Draft(request, new Draft.Verdict.WrongData(routed, rule), List.of());
      }
      refused.add(routed.plan().code());
    }
  }

  private Snapshot snapshot(PaymentRequest document, List<PlanCode> refused) {
    return new Snapshot(
        document,
        circumstances.issuer().market(),
        circumstances.issuer().policy(),
        circumstances.prices(),
        new Snapshot.World(Map.of(), circumstances.paused(), refused, false),
        circumstances.now());
  }

  /** Prepares all legs; what stood in the way of one, where something did. */
  private Optional<Preparation> prepare(
      PaymentRequest document, Plan plan, List<Draft.PreparedLeg> legs) {
    for (int place = 0; place < plan.legs().size(); place++) {
      Leg leg = plan.legs().get(place);
      UUID delivery = Uuids.next();
      Preparation preparation = channel(leg).prepare(assignment(document, leg, delivery));
      if (!(preparation instanceof Preparation.Ready(var prepared))) {
        return Optional.of(preparation);
      }
      legs.add(new Draft.PreparedLeg(delivery, place, leg, prepared, cost(leg)));
    }
    return Optional.empty();
  }

  private Channel channel(Leg leg) {
    return Optional.ofNullable(channels.get(leg.channel()))
        .orElseThrow(
            () -> new IllegalStateException("A plan was chosen whose channel is not built in."));
  }

  private Assignment assignment(PaymentRequest document, Leg leg, UUID delivery) {
    IssuerProfile issuer = circumstances.issuer();
    Agreement agreement =
        issuer
            .policy()
            .agreement(leg.channel())
            .orElseThrow(() -> new IllegalStateException("A plan was chosen without agreement."));
    return new Assignment(
        new DeliveryId(delivery),
        issuer.id(),
        issuer.market(),
        leg,
        agreement,
        document,
        circumstances.now());
  }

  private Cost cost(Leg leg) {
    return Optional.ofNullable(circumstances.prices().items().get(leg.channel()))
        .orElseGet(() -> Cost.zero(circumstances.issuer().market().currency()));
  }
}
