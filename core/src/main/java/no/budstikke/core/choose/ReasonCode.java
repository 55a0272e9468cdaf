package no.budstikke.core.choose;

/**
 * Why a plan was not taken, in the order in which a plan's reasons are told: the issuer and its
 * contracts, the consumer, the document, where the consumer is found, what registers say, time, and
 * last the order of possible plans. Source: product specification, section 4.5; design, ruling 11.
 */
public enum ReasonCode {
  FORCED_OTHER,
  CHANNEL_NOT_CONTRACTED,
  CHANNEL_DISABLED,
  CHANNEL_PAUSED,
  CHANNEL_UNHEALTHY,
  PROTECTED_IDENTITY,
  /** Deceased, emigrated or under guardianship (R-GD-2). */
  CONSUMER_STATUS,
  CONSUMER_OPTED_OUT,
  CONSUMER_UNDERAGE,
  TYPE_NOT_SUPPORTED,
  AMOUNT_OUT_OF_RANGE,
  SIZE_EXCEEDED,
  ID_MISSING,
  ID_INVALID,
  EMAIL_MISSING,
  EMAIL_SUPPRESSED,
  ADDRESS_INCOMPLETE,
  ADDRESS_FOREIGN,
  /** A letter to this consumer at this address has come back (mail and print 3.10). */
  ADDRESS_RETURNED,
  /** Name or address has letters that no typeface of ours has (mail and print 5.4). */
  ADDRESS_UNPRINTABLE,
  NO_MANDATE,
  MANDATE_CANCELLED,
  EFAKTURA_NOT_ENROLLED,
  EFAKTURA_ISSUER_BLOCKED,
  SE_NOT_SIGNED_UP,
  MAILBOX_NOT_MEMBER,
  LOOKUP_AMBIGUOUS,
  LOOKUP_UNAVAILABLE,
  LOOKUP_STALE,
  /** Nobody has asked the register: its answer could not have changed the outcome (R-LU-2). */
  NOT_ASKED,
  /** Asking the register would cost more than the issuer allows for one request (R-LU-2). */
  LOOKUP_TOO_DEAR,
  /** The payer wants to be told of each debit (R-AG-3). */
  NOTICE_WANTED,
  DEADLINE_BANK_NOTICE,
  DEADLINE_ISSUER_NOTICE,
  DUE_DATE_TOO_CLOSE,
  DUE_DATE_PAST,
  /** Earlier than the channel takes it, or beyond the end of the bank calendar (R-SC-4). */
  DUE_DATE_TOO_FAR,
  /** The channel looked at it and said no earlier (R-FB-2). */
  CHANNEL_REFUSED,
  /** The receiver put us off until we gave up (mail and print 2.3). */
  NEVER_REACHED,
  /** The notice matrix puts another notice first (product specification, section 3.3). */
  NOTICE_RULE,
  /** An active mandate outranks plans without one. */
  MANDATE_FIRST,
  /** The consumer would rather have another channel. */
  PREFERRED_OTHER,
  TIER_LOWER,
  COST_HIGHER,
  TIE_BREAK;

  /** Whether the plan was possible but another one stands before it. */
  public boolean isRanking() {
    return switch (this) {
      case NOTICE_RULE, MANDATE_FIRST, PREFERRED_OTHER, TIER_LOWER, COST_HIGHER, TIE_BREAK -> true;
      default -> false;
    };
  }
}
