package no.budstikke.channels.email;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import no.budstikke.core.deliver.DeliveryResult;

/**
 * Writes to each receiver as fast as it likes and no faster: so many at once, so many in a minute,
 * half as many for a while when it says that we are too fast. Source: mail and print, section 2.3.
 */
final class Destinations {
  static final String TOO_MANY = "PACE";
  private static final Duration HALVED = Duration.ofMinutes(15);
  private static final Duration AHEAD = Duration.ofSeconds(1);

  private final Map<String, Gate> gates = new HashMap<>();
  private final Duration patience;

  /**
   * Gates for the receivers that are named.
   *
   * @param patience how long a message waits here before it is put off
   */
  Destinations(Iterable<Ways.Pace> paces, Duration patience) {
    this.patience = patience;
    for (Ways.Pace pace : paces) {
      Gate gate = new Gate(pace);
      pace.domains().forEach(domain -> gates.put(domain, gate));
    }
  }

  /** Lets a message to a domain out when its turn comes, or says when to come back. */
  DeliveryResult pass(String domain, Supplier<DeliveryResult> send) {
    Optional<Gate> gate = Optional.ofNullable(gates.get(domain));
    return gate.isPresent() ? pass(gate.get(), send) : send.get();
  }

  private DeliveryResult pass(Gate gate, Supplier<DeliveryResult> send) {
    try {
      if (!gate.places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        return new DeliveryResult.NotReached(AHEAD, TOO_MANY);
      }
      try {
        Duration wait = gate.turn(patience);
        if (wait.compareTo(patience) > 0) {
          return new DeliveryResult.NotReached(wait, TOO_MANY);
        }
        Thread.sleep(wait);
        DeliveryResult result = send.get();
        if (result instanceof DeliveryResult.NotReached(var _, var code)
            && SmtpAnswers.isTooFast(code)) {
          gate.slowDown();
        }
        return result;
      } finally {
        gate.places.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new DeliveryResult.NotReached(AHEAD, TOO_MANY);
    }
  }

  /** One receiver. A burst of one second is let through at once. */
  private static final class Gate {
    private final Semaphore places;
    private final long step;
    private long next = System.nanoTime() - AHEAD.toNanos();
    private long slowUntil = next;

    Gate(Ways.Pace pace) {
      places = new Semaphore(pace.atOnce());
      step = Duration.ofMinutes(1).toNanos() / pace.perMinute();
    }

    /** How long until this one's turn; the turn is taken unless that is longer than the limit. */
    synchronized Duration turn(Duration limit) {
      long now = System.nanoTime();
      long begin = next - now < -AHEAD.toNanos() ? now - AHEAD.toNanos() : next;
      long wait = Math.max(0, begin - now);
      if (wait <= limit.toNanos()) {
        next = begin + (slowUntil - now > 0 ? 2 * step : step);
      }
      return Duration.ofNanos(wait);
    }

    synchronized void slowDown() {
      long now = System.nanoTime();
      slowUntil = now + HALVED.toNanos();
      // The burst that is left is gone, too.
      next = next - now < 0 ? now : next;
    }
  }
}
