package no.budstikke.core.deliver;

import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Prepared;

/**
 * One stored delivery on its way out, or on its way back.
 *
 * @param delivery its name, the same over all attempts
 * @param prepared the stored bytes
 * @param errand what is to be done about it; the same for all items of a consignment
 */
public record Item(DeliveryId delivery, Prepared prepared, Errand errand) {
  /** An item to be delivered. */
  public Item(DeliveryId delivery, Prepared prepared) {
    this(delivery, prepared, Errand.DELIVER);
  }

  /** What is to be done. */
  public enum Errand {
    /** The consumer is to get it. */
    DELIVER,
    /** It was handed over, and is asked back (product specification, R-SC-6). */
    RECALL
  }
}
