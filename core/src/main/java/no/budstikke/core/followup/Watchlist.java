package no.budstikke.core.followup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.transform.DeliveryId;

/**
 * The deliveries of one channel that have arrived and that consumers can still act on, for channels
 * that must ask what became of each. Source: eFaktura, section 12.3.
 */
public interface Watchlist {
  /** Before all deliveries. */
  DeliveryId START = new DeliveryId(new UUID(0, 0));

  /** Some of those after one, in the order of their names. */
  Some after(DeliveryId last, int most);

  /**
   * Some of them, perhaps none.
   *
   * @param next after which to go on; empty when there are no more
   */
  record Some(List<DeliveryId> open, Optional<DeliveryId> next) {
    public Some {
      open = List.copyOf(open);
    }
  }
}
