package no.budstikke.core.deliver;

import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Prepared;

/**
 * One stored delivery on its way out.
 *
 * @param delivery its name, the same over all attempts
 * @param prepared the stored bytes
 */
public record Item(DeliveryId delivery, Prepared prepared) {}
