package no.budstikke.core.deliver;

import java.util.Map;
import no.budstikke.core.transform.DeliveryId;

/**
 * The only port that touches the world. Never throws for anything the outside does: that is a
 * result.
 */
public interface Handover {
  /**
   * Hands over once. An attempt row has been committed before (I-3).
   *
   * @return one result for each item of the consignment
   */
  Map<DeliveryId, DeliveryResult> handOver(Consignment consignment);

  /**
   * By which references the counterpart will speak of the items, where that is known before: they
   * are written down before the hand-over, so that what is told before its result is recorded, or
   * when it is lost, finds its delivery. Pure.
   */
  default Map<DeliveryId, String> references(Consignment consignment) {
    return Map.of();
  }

  /**
   * Items that a file leaves out, and why, whatever becomes of the file: what arrived did not
   * arrive for them. Pure, as the file is.
   */
  default Map<DeliveryId, DeliveryResult> leftOut(Consignment consignment) {
    return Map.of();
  }

  /** Whether an earlier hand-over of exactly this consignment arrived; changes nothing. */
  Trace trace(Consignment consignment);
}
