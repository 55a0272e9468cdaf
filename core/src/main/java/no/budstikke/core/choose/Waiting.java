package no.budstikke.core.choose;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long to wait for silent registers: only when their answers could change the choice, and only
 * as long as both the plan hoped for and the one at hand can still be handed over safely (R-LU-4).
 */
final class Waiting {
  private Waiting() {}

  /** Until when; empty when there is nothing to wait for, or no time. */
  static Optional<Instant> until(List<Weighed> weighed, Snapshot snapshot) {
    Optional<Weighed> best = weighed.stream().findFirst().filter(Weighed::isPossible);
    Optional<Instant> atHand = best.flatMap(Weighed::deadline);
    return weighed.stream()
        .filter(Weighed::isOpen)
        .filter(open -> best.isEmpty() || open.rank().compareTo(best.get().rank()) < 0)
        .map(open -> Stream.concat(atHand.stream(), open.deadline().stream()))
        .map(lastMoments -> limit(lastMoments, snapshot))
        .filter(limit -> limit.isAfter(snapshot.now()))
        .min(Instant::compareTo);
  }

  private static Instant limit(Stream<Instant> lastMoments, Snapshot snapshot) {
    Silence silence = snapshot.policy().silence();
    Instant longest = snapshot.facts().received().plus(silence.atMost());
    return lastMoments
        .map(last -> last.minus(silence.stopBefore()))
        .min(Instant::compareTo)
        .filter(longest::isAfter)
        .orElse(longest);
  }
}
