package no.budstikke.core.choose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the best legal plan. A pure function: the same snapshot gives the same decision, bit for
 * bit. Live routing, dry runs and tests call this and nothing else. Source: product specification,
 * section 4.
 */
public final class Choice {
  private Choice() {}

  /** Weighs every plan of the market and takes the first possible one. */
  public static Decision decide(Snapshot snapshot) {
    if (snapshot.request().consumer().protectedIdentity()) {
      return new Decision.Hold(HoldReason.PROTECTED_IDENTITY, List.of());
    }
    Force force = Force.of(snapshot);
    List<Plan> possible = new ArrayList<>();
    List<Considered> impossible = new ArrayList<>();
    for (Plan plan : Plans.of(snapshot.market())) {
      List<ReasonCode> reasons = new ArrayList<>(Eligibility.reasonsAgainst(plan, snapshot));
      if (force.excludes(plan)) {
        reasons.addFirst(ReasonCode.FORCED_OTHER);
      }
      if (reasons.isEmpty()) {
        possible.add(plan);
      } else {
        impossible.add(considered(plan, snapshot, reasons));
      }
    }
    possible.sort(Ranking.order(snapshot, force));
    List<Considered> all = ranked(possible, snapshot, force);
    all.addAll(impossible);
    return possible.stream()
        .findFirst()
        .<Decision>map(plan -> new Decision.Routed(forRequest(plan, snapshot), all))
        .orElseGet(() -> new Decision.Undeliverable(all));
  }

  private static List<Considered> ranked(List<Plan> possible, Snapshot snapshot, Force force) {
    List<Considered> ranked = new ArrayList<>();
    for (Plan plan : possible) {
      List<ReasonCode> reasons =
          plan.equals(possible.getFirst())
              ? List.of()
              : List.of(Ranking.whyBehind(possible.getFirst(), plan, snapshot, force));
      ranked.add(
          new Considered(
              plan.code(),
              true,
              reasons,
              Ranking.tierOf(plan.code(), snapshot.policy()),
              Ranking.priceOf(plan, snapshot),
              Optional.empty()));
    }
    return ranked;
  }

  private static Considered considered(Plan plan, Snapshot snapshot, List<ReasonCode> reasons) {
    return new Considered(
        plan.code(),
        false,
        reasons,
        Ranking.tierOf(plan.code(), snapshot.policy()),
        Ranking.priceOf(plan, snapshot),
        Optional.empty());
  }

  /**
   * What is not payable in itself (a credit note, nothing due) is not payable in any leg (R-DOC-1).
   */
  private static Plan forRequest(Plan plan, Snapshot snapshot) {
    if (snapshot.request().isPayable()) {
      return plan;
    }
    List<Leg> legs =
        plan.legs().stream()
            .map(leg -> new Leg(leg.channel(), leg.roles(), false, leg.required()))
            .toList();
    return new Plan(plan.code(), plan.market(), legs);
  }
}
