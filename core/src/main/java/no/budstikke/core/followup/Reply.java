package no.budstikke.core.followup;

import java.time.Instant;
import no.budstikke.core.deliver.TransmissionId;
import no.budstikke.core.request.PayeeAccount;
import no.budstikke.core.transform.DeliveryId;

/**
 * One thing a counterpart has told.
 *
 * @param id stable, the same when it is told twice (I-8)
 * @param about which delivery, transmission or foreign reference
 * @param outcome what it says
 * @param at when it happened, as they say
 */
public record Reply(String id, Subject about, Outcome outcome, Instant at) {
  /** What a reply is about. */
  public sealed interface Subject {
    /** One delivery of ours. */
    record OfDelivery(DeliveryId delivery) implements Subject {}

    /** Every item of one transmission. */
    record OfTransmission(TransmissionId transmission) implements Subject {}

    /** The counterpart's own reference, as it was given at hand-over. */
    record OfReference(String theirReference) implements Subject {}

    /** Whatever request of an issuer is paid to this account under this reference. */
    record OfPayment(PayeeAccount account, String reference) implements Subject {
      @Override
      public String toString() {
        return "OfPayment";
      }
    }
  }
}
