package no.budstikke.channels.efaktura.contract;

import java.util.Optional;
import no.budstikke.core.choose.ReasonCode;

/**
 * Why the operator says no, whatever its services call it, and what follows. Source: eFaktura,
 * section 12.6.
 */
public enum Reason {
  CONSUMER_NOT_FOUND(ReasonCode.EFAKTURA_NOT_ENROLLED),
  CONSUMER_NO_CONSENT(ReasonCode.EFAKTURA_NOT_ENROLLED),
  CONSUMER_BLOCKED_ISSUER(ReasonCode.EFAKTURA_ISSUER_BLOCKED),
  CONSUMER_AMBIGUOUS(ReasonCode.LOOKUP_AMBIGUOUS),
  CONSUMER_ADDRESS_MISSING(ReasonCode.ID_MISSING),
  DUE_DATE_INVALID(ReasonCode.CHANNEL_REFUSED),
  DUE_DATE_TOO_EARLY(ReasonCode.DUE_DATE_TOO_CLOSE),
  DUE_DATE_TOO_LATE(ReasonCode.DUE_DATE_TOO_FAR),
  AMOUNT_INVALID(Reaction.ASK_A_PERSON),
  AMOUNT_NEGATIVE(Reaction.ASK_A_PERSON),
  MIN_AMOUNT_INVALID(Reaction.ASK_A_PERSON),
  KID_INVALID(Reaction.ASK_A_PERSON),
  KID_MISSING(Reaction.ASK_A_PERSON),
  ACCOUNT_INVALID(Reaction.STOP_ISSUER),
  ACCOUNT_NOT_ISSUERS(Reaction.STOP_ISSUER),
  ISSUER_UNKNOWN(Reaction.STOP_ISSUER),
  ISSUER_BLACKLISTED(Reaction.STOP_ISSUER),
  NOT_AUTHORISED(Reaction.STOP_ISSUER),
  SERVICE_PROVIDER_REQUIRED(Reaction.STOP_ISSUER),
  SERVICE_PROVIDER_FORBIDDEN(Reaction.STOP_ISSUER),
  DOCUMENT_TYPE_UNSUPPORTED(ReasonCode.TYPE_NOT_SUPPORTED),
  AVTALEGIRO_PART_MISSING(Reaction.ASK_A_PERSON),
  EFAKTURA_PART_MISSING(Reaction.ASK_A_PERSON),
  AVTALEGIRO_NOT_ALLOWED(Reaction.ASK_A_PERSON),
  DUPLICATE_SHIPMENT_ID(Reaction.ALREADY_THERE),
  DUPLICATE_TRANSACTION_ID(Reaction.ALREADY_THERE),
  DETAILS_URL_INVALID(Reaction.ASK_A_PERSON),
  DETAILS_MIME_INVALID(Reaction.ASK_A_PERSON),
  REFERENCE_POSITION_INVALID(Reaction.ASK_A_PERSON),
  RULE_EXISTS(Reaction.ALREADY_THERE),
  NOT_FOUND(Reaction.CANCEL),
  ALREADY_CANCELLED(Reaction.CANCEL),
  ALREADY_PAID(Reaction.CANCEL),
  MULTIPLE_FOUND(Reaction.CANCEL),
  CANCEL_REFUSED_STATE(Reaction.CANCEL),
  TEMPORARY(Reaction.REPEAT),
  /** A code nobody has explained to us. */
  UNEXPLAINED(Reaction.ASK_A_PERSON);

  private final Reaction reaction;
  private final Optional<ReasonCode> nextPlan;

  Reason(Reaction reaction) {
    this.reaction = reaction;
    this.nextPlan = Optional.empty();
  }

  Reason(ReasonCode nextPlan) {
    this.reaction = Reaction.NEXT_PLAN;
    this.nextPlan = Optional.of(nextPlan);
  }

  /** What follows. */
  public enum Reaction {
    /** Another channel; what is remembered of the consumer is forgotten. */
    NEXT_PLAN,
    /** The document is wrong. */
    ASK_A_PERSON,
    /** The contract is broken: nothing of this issuer is sent any more. */
    STOP_ISSUER,
    /** It came before. */
    ALREADY_THERE,
    /** Only a cancellation can be answered so (section 9.3). */
    CANCEL,
    /** The same ids, later. */
    REPEAT
  }

  /** What follows. */
  public Reaction reaction() {
    return reaction;
  }

  /** Why the next plan is taken, where it is. */
  public Optional<ReasonCode> nextPlan() {
    return nextPlan;
  }
}
