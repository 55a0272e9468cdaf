package no.budstikke.core.followup;

import java.util.Optional;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.request.PostalAddress;

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

  /** Our side of the contract is broken: a person must look, and the channel waits meanwhile. */
  record Misconfigured(String code) implements Outcome {}

  /** A no that may not be one: a person may look before the next plan is taken. */
  record Doubtful(String code) implements Outcome {}

  /** They say that they had it before: good for what was handed over again, else for a person. */
  record HadBefore(String code) implements Outcome {}

  /** Was handed over and came back undelivered by wire. */
  record Bounced(String code, boolean permanent) implements Outcome {}

  /**
   * Was posted and came back.
   *
   * @param code why, in the words of mail and print, section 3.10
   * @param moved where the consumer lives now, where the carrier knows
   */
  record Returned(String code, Optional<PostalAddress> moved) implements Outcome {
    /** Came back, and nobody knows another address. */
    public Returned(String code) {
      this(code, Optional.empty());
    }
  }

  /** They counted other sheets than we did, so that their price is another, too. */
  record Miscounted(int ours, int theirs) implements Outcome {}

  /** L5: money; the payment dimension only. */
  record Paid(long minor, String currency) implements Outcome {
    @Override
    public String toString() {
      return "Paid";
    }
  }

  /** Money that is not there yet, or will not come; the payment dimension only. */
  record PaymentNews(Stage stage) implements Outcome {
    /** How far it is. */
    public enum Stage {
      /** The payer has ordered it. */
      SCHEDULED,
      /** It did not work; says nothing once it is paid. */
      FAILED,
      /** The payer does not want to. */
      DECLINED,
      /** The payer has done nothing, and cannot any more. */
      EXPIRED
    }
  }

  /** The recall worked. */
  record Recalled() implements Outcome {}

  /** The recall did not work; the delivery stands. */
  record RecallRefused(String code) implements Outcome {}
}
