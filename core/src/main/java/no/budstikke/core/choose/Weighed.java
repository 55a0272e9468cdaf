package no.budstikke.core.choose;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A plan with all that its place in the order depends on.
 *
 * @param plan itself
 * @param reasons against it, a bit each
 * @param rank its place
 * @param price of all legs
 * @param deadline latest safe hand-over
 */
record Weighed(Plan plan, long reasons, Rank rank, Cost price, Optional<Instant> deadline) {

  private static final long SILENCE =
      Reasons.when(ReasonCode.LOOKUP_UNAVAILABLE, true)
          | Reasons.when(ReasonCode.LOOKUP_STALE, true)
          | Reasons.when(ReasonCode.NOT_ASKED, true);

  static Weighed of(Plan plan, Weighing it) {
    int tier = it.snapshot().policy().tierOf(plan.code());
    long reasons = Eligibility.against(plan, tier, it);
    long sum = 0;
    Optional<Instant> earliest = Optional.empty();
    for (Leg leg : plan.legs()) {
      LegView view = it.view(leg, plan);
      reasons |= view.against();
      sum = Math.addExact(sum, view.price().tenThousandths());
      earliest = earlier(earliest, view.deadline());
    }
    Cost price = new Cost(sum, it.snapshot().market().currency());
    return new Weighed(plan, reasons, Rank.of(plan, tier, it, price), price, earliest);
  }

  private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    return one.isEmpty() || (other.isPresent() && other.get().isBefore(one.get())) ? other : one;
  }

  boolean isPossible() {
    return reasons == Reasons.NONE;
  }

  /** Whether nothing stands against it but registers that have not answered. */
  boolean isOpen() {
    return !isPossible() && (reasons & ~SILENCE) == Reasons.NONE;
  }

  /** As it is told: a possible plan behind the winner with the reason why. */
  Considered considered(Weighed winner) {
    List<ReasonCode> why =
        isPossible() && !equals(winner)
            ? List.of(rank.whyBehind(winner.rank))
            : Reasons.listed(reasons);
    return new Considered(plan.code(), isPossible(), why, rank.tier(), price, deadline);
  }
}
