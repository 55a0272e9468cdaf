package counterexample.nobodyasksthesystemclock.core.choose;

import java.time.Instant;

/** Breaks the wall: a decision depends on when it is asked. */
public final class Deadline {
  private Deadline() {}

  /** Whether it is over. */
  public static boolean isOver(Instant limit) {
    return Instant.now().isAfter(limit);
  }
}
