package no.budstikke.core.choose;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What to do when a register does not answer, or has answered too long ago, and what questions may
 * cost (R-LU-2 to R-LU-4).
 *
 * @param first what to do at once
 * @param afterwards what to do when waiting has come to its end; not {@link Way#WAIT}
 * @param stopBefore how long before the latest safe hand-over waiting ends
 * @param atMost how long a request waits at most since it came
 * @param budget what questions about one request may cost together at most, in ten-thousandths of
 *     the currency; empty for anything
 * @param freshness how old an answer may be, by channel, where not as long as the register says
 */
public record Silence(
    Way first,
    Way afterwards,
    Duration stopBefore,
    Duration atMost,
    Optional<Long> budget,
    Map<ChannelId, Duration> freshness) {
  /**
   * Waits, and then goes on without the channel; leaves a day and two hours before the last moment.
   */
  public static final Silence USUAL =
      new Silence(Way.WAIT, Way.SKIP_CHANNEL, Duration.ofHours(26), Duration.ofDays(14), Map.of());

  public Silence {
    freshness = Map.copyOf(freshness);
    if (afterwards == Way.WAIT) {
      throw new IllegalArgumentException("Waiting ends at some time.");
    }
  }

  /** Questions may cost anything. */
  public Silence(
      Way first,
      Way afterwards,
      Duration stopBefore,
      Duration atMost,
      Map<ChannelId, Duration> freshness) {
    this(first, afterwards, stopBefore, atMost, Optional.empty(), freshness);
  }

  /** The three ways. */
  public enum Way {
    WAIT,
    USE_LAST_KNOWN,
    SKIP_CHANNEL
  }
}
