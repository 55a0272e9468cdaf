package no.budstikke.core.followup;

import java.util.List;
import no.budstikke.core.transform.DeliveryId;

/**
 * The deliveries of one channel that were handed over under a reference, for channels that must ask
 * about each where their counterpart does not tell of all. Source: eFaktura, section 12.3.
 */
@FunctionalInterface
public interface HandedOver {
  /** Those under a reference of theirs, in the order of their names; none where it is not known. */
  List<DeliveryId> under(String theirReference);
}
