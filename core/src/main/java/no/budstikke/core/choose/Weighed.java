package no.budstikke.core.choose;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A plan with all that its place in the order depends on.
 *
 * @param plan itself
 * @param reasons against it
 * @param rank its place
 * @param price of all legs
 * @param deadline latest safe hand-over
 */
record Weighed(
    Plan plan, List<ReasonCode> reasons, Rank rank, Cost price, Optional<Instant> deadline) {

  static Weighed of(Plan plan, Weighing it) {
    Cost price = Pricing.ofPlan(plan, it.snapshot());
    int tier = it.snapshot().policy().tierOf(plan.code());
    return new Weighed(
        plan,
        Eligibility.reasonsAgainst(plan, tier, it),
        Rank.of(plan, tier, it, price),
        price,
        earliest(plan, it));
  }

  private static Optional<Instant> earliest(Plan plan, Weighing it) {
    Optional<Instant> earliest = Optional.empty();
    for (Leg leg : plan.legs()) {
      Optional<Instant> one = it.view(leg, plan).deadline();
      if (one.isPresent() && (earliest.isEmpty() || one.get().isBefore(earliest.get()))) {
        earliest = one;
      }
    }
    return earliest;
  }

  boolean isPossible() {
    return reasons.isEmpty();
  }

  /** Whether nothing stands against it but registers that have not answered. */
  boolean isOpen() {
    for (ReasonCode reason : reasons) {
      if (reason != ReasonCode.LOOKUP_UNAVAILABLE
          && reason != ReasonCode.LOOKUP_STALE
          && reason != ReasonCode.NOT_ASKED) {
        return false;
      }
    }
    return !reasons.isEmpty();
  }

  Considered considered(List<ReasonCode> why) {
    return new Considered(plan.code(), isPossible(), why, rank.tier(), price, deadline);
  }
}
