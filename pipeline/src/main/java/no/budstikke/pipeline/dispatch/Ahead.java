package no.budstikke.pipeline.dispatch;

import java.time.Duration;

/** How long to wait before the next try: longer each time, up to half an hour. */
public final class Ahead {
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final int MOST_DOUBLINGS = 12;

  private Ahead() {}

  /** After so many tries that came to nothing. */
  public static Duration after(int tries) {
    Duration wait = FIRST.multipliedBy(1L << Math.clamp(tries, 0, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  /** The same, and at least as long as the counterpart asked for on the first try. */
  static Duration after(int tries, Duration asked) {
    Duration own = after(tries);
    return tries == 0 || asked.compareTo(own) > 0 ? asked : own;
  }
}
