package no.budstikke.core.choose;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The order of possible plans: forced, mandate before none, the issuer's tier, cost inside the
 * tier, and the plan code as the fixed tie-break (product specification, section 4.2, step 5).
 */
final class Ranking {
  static final int NO_TIER = 0;

  private Ranking() {}

  /** The issuer's tier of a plan, 1 first; {@link #NO_TIER} when the issuer has dropped it. */
  static int tierOf(PlanCode plan, Policy policy) {
    List<Set<PlanCode>> tiers = policy.tiers();
    for (int i = 0; i < tiers.size(); i++) {
      if (tiers.get(i).contains(plan)) {
        return i + 1;
      }
    }
    return NO_TIER;
  }

  static Cost priceOf(Plan plan, Snapshot snapshot) {
    Cost sum = Cost.zero(snapshot.market().currency());
    for (Leg leg : plan.legs()) {
      Cost price = snapshot.prices().items().get(leg.channel());
      sum = price == null ? sum : sum.plus(price);
    }
    return sum;
  }

  static Comparator<Plan> order(Snapshot snapshot, Force force) {
    return Comparator.<Plan>comparingInt(force::rank)
        .thenComparing(plan -> !hasMandate(plan))
        .thenComparingInt(plan -> tierOf(plan.code(), snapshot.policy()))
        .thenComparingLong(plan -> priceOf(plan, snapshot).tenThousandths())
        .thenComparing(Plan::code);
  }

  /** Why {@code loser}, though possible, stands behind {@code winner}. */
  static ReasonCode whyBehind(Plan winner, Plan loser, Snapshot snapshot, Force force) {
    if (force.rank(winner) < force.rank(loser)) {
      return ReasonCode.FORCED_OTHER;
    }
    if (tierOf(winner.code(), snapshot.policy()) != tierOf(loser.code(), snapshot.policy())) {
      return ReasonCode.TIER_LOWER;
    }
    return priceOf(winner, snapshot).equals(priceOf(loser, snapshot))
        ? ReasonCode.TIE_BREAK
        : ReasonCode.COST_HIGHER;
  }

  private static boolean hasMandate(Plan plan) {
    return plan.legs().stream().anyMatch(leg -> leg.channel().equals(Channels.AVTALEGIRO));
  }
}
