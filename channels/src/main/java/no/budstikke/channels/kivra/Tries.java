package no.budstikke.channels.kivra;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.budstikke.core.transform.DeliveryId;

/**
 * How long to wait after each fault of Kivra's: five times, each longer, a fifth more or less so
 * that not all come back at once. What was counted is forgotten when the node ends. Source: Kivra,
 * section 8.
 */
final class Tries {
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(2),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofMinutes(10),
          Duration.ofHours(1));
  private static final int MOST = 100_000;
  private static final int FIFTH = 200;
  private static final int THOUSAND = 1000;

  private final Map<DeliveryId, Integer> faults = new ConcurrentHashMap<>();

  /** The pause after one more fault; empty when there were enough, and then counted anew. */
  Optional<Duration> after(DeliveryId delivery) {
    if (faults.size() >= MOST) {
      faults.clear();
    }
    int count = faults.merge(delivery, 1, Integer::sum);
    if (count > PAUSES.size()) {
      faults.remove(delivery);
      return Optional.empty();
    }
    return Optional.of(spread(PAUSES.get(count - 1), delivery.hashCode() + count));
  }

  void forget(DeliveryId delivery) {
    faults.remove(delivery);
  }

  /** A fifth more or less; the same for the same seed. */
  static Duration spread(Duration pause, int seed) {
    int thousandths = Math.floorMod(seed * 0x9E3779B9, 2 * FIFTH + 1) - FIFTH;
    return pause.plus(pause.multipliedBy(thousandths).dividedBy(THOUSAND));
  }
}
