package no.budstikke.core.choose;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait for silent registers: only when their answers could change the choice, and only
 * as long as both the plan hoped for and the one at hand can still be handed over safely (R-LU-4).
 */
final class Waiting {
  private Waiting() {}

  /** Until when; empty when there is nothing to wait for, or no time. */
  static Optional<Instant> until(List<Weighed> weighed, Snapshot snapshot) {
    Optional<Instant> until = Optional.empty();
    for (Weighed open : weighed) {
      if (open.isOpen() && !isBehind(open, weighed.getFirst())) {
        Instant limit = limit(open, weighed.getFirst(), snapshot);
        if (limit.isAfter(snapshot.now()) && (until.isEmpty() || limit.isBefore(until.get()))) {
          until = Optional.of(limit);
        }
      }
    }
    return until;
  }

  private static boolean isBehind(Weighed open, Weighed best) {
    return best.isPossible() && open.rank().compareTo(best.rank()) >= 0;
  }

  private static Instant limit(Weighed open, Weighed best, Snapshot snapshot) {
    Instant longest = snapshot.facts().received().plus(snapshot.policy().silence().atMost());
    Instant limit = earlier(longest, open.deadline(), snapshot);
    return best.isPossible() ? earlier(limit, best.deadline(), snapshot) : limit;
  }

  private static Instant earlier(Instant limit, Optional<Instant> deadline, Snapshot snapshot) {
    if (deadline.isEmpty()) {
      return limit;
    }
    Instant last = deadline.get().minus(snapshot.policy().silence().stopBefore());
    return last.isBefore(limit) ? last : limit;
  }
}
