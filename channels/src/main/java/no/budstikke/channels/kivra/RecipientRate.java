package no.budstikke.channels.kivra;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Fifty contents a minute for one recipient (Kivra, section 12). Counted by the clock's minutes:
 * what was sent in this one and the one before is never more, so no sixty seconds have more.
 */
final class RecipientRate {
  private static final int MOST = 50;
  private static final long MINUTE = 60_000;

  private long minute;
  private Map<String, Integer> now = new HashMap<>();
  private Map<String, Integer> before = new HashMap<>();

  /** Counts one content to be sent, or tells how long to wait instead. */
  synchronized Optional<Duration> take(String recipient, Instant at) {
    turnTo(Math.floorDiv(at.toEpochMilli(), MINUTE));
    int sent = now.getOrDefault(recipient, 0) + before.getOrDefault(recipient, 0);
    if (sent >= MOST) {
      return Optional.of(Duration.ofMillis((minute + 1) * MINUTE - at.toEpochMilli()));
    }
    now.merge(recipient, 1, Integer::sum);
    return Optional.empty();
  }

  private void turnTo(long next) {
    if (next != minute) {
      before = next == minute + 1 ? now : new HashMap<>();
      now = new HashMap<>();
      minute = next;
    }
  }
}
