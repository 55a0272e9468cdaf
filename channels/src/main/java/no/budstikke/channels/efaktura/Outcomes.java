package no.budstikke.channels.efaktura;

import java.time.Duration;
import no.budstikke.channels.efaktura.contract.LookupResult;
import no.budstikke.channels.efaktura.contract.Reason;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.followup.Outcome;

/** What the path does about the operator's reasons. Source: eFaktura, section 12.6; R-FB-6. */
final class Outcomes {
  static final Duration SOON = Duration.ofMinutes(1);

  private Outcomes() {}

  /** A refusal at hand-over. */
  static DeliveryResult result(Reason reason, String code) {
    String words = words(reason, code);
    return switch (reason.reaction()) {
      case NEXT_PLAN -> new DeliveryResult.NotDeliverable(next(reason), words);
      case ASK_A_PERSON, CANCEL -> new DeliveryResult.RejectedData(words);
      case STOP_ISSUER -> new DeliveryResult.Misconfigured(words);
      case REPEAT, ALREADY_THERE -> new DeliveryResult.NotReached(SOON, words);
    };
  }

  /** A rejection afterwards. */
  static Outcome outcome(Reason reason, String code) {
    String words = words(reason, code);
    return switch (reason.reaction()) {
      case NEXT_PLAN -> new Outcome.NotDeliverable(next(reason), words);
      case STOP_ISSUER -> new Outcome.Misconfigured(words);
      case ASK_A_PERSON, CANCEL, REPEAT, ALREADY_THERE -> new Outcome.RejectedData(words);
    };
  }

  /** Somebody the register does not give us; only for such. */
  static DeliveryResult.NotDeliverable denied(LookupResult result) {
    return switch (result.outcome()) {
      case AMBIGUOUS ->
          new DeliveryResult.NotDeliverable(ReasonCode.LOOKUP_AMBIGUOUS, "CONSUMER_AMBIGUOUS");
      case INVALID_KEYS ->
          new DeliveryResult.NotDeliverable(ReasonCode.ID_INVALID, "CONSUMER_ADDRESS_MISSING");
      case MATCH ->
          result.issuerBlocked()
              ? new DeliveryResult.NotDeliverable(
                  ReasonCode.EFAKTURA_ISSUER_BLOCKED, "CONSUMER_BLOCKED_ISSUER")
              : new DeliveryResult.NotDeliverable(
                  ReasonCode.EFAKTURA_NOT_ENROLLED, "CONSUMER_NO_CONSENT");
      case NO_MATCH, TEMPORARY_UNAVAILABLE ->
          new DeliveryResult.NotDeliverable(ReasonCode.EFAKTURA_NOT_ENROLLED, "CONSUMER_NOT_FOUND");
    };
  }

  private static ReasonCode next(Reason reason) {
    return reason.nextPlan().orElse(ReasonCode.CHANNEL_REFUSED);
  }

  private static String words(Reason reason, String code) {
    return code.equals(reason.name()) ? code : reason + " " + code;
  }
}
