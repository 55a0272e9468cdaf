package no.budstikke.core.followup;

import no.budstikke.core.choose.ReasonCode;

/**
 * What became of a delivery, as the counterpart tells it. Source: product specification, sections
 * 6.3 and 6.4.
 */
public sealed interface Outcome {
  /** L1: the file or consignment is valid; not proof for the item. */
  record FileValid() implements Outcome {}

  /** L2: they took responsibility for the item. */
  record Accepted() implements Outcome {}

  /** L3: available to the consumer, printed and posted. */
  record Delivered() implements Outcome {}

  /** L4: a person acted on it. */
  record Read() implements Outcome {}

  /** Definitely not: the next plan may be taken. */
  record NotDeliverable(ReasonCode reason, String code) implements Outcome {}

  /** The document is wrong: a person must look. */
  record RejectedData(String code) implements Outcome {}

  /** Was handed over and came back undelivered by wire. */
  record Bounced(String code, boolean permanent) implements Outcome {}

  /** Was posted and came back. */
  record Returned(String code) implements Outcome {}

  /** L5: money; the payment dimension only. */
  record Paid(long minor, String currency) implements Outcome {
    @Override
    public String toString() {
      return "Paid";
    }
  }

  /** The recall worked. */
  record Recalled() implements Outcome {}

  /** The recall did not work; the delivery stands. */
  record RecallRefused(String code) implements Outcome {}
}
