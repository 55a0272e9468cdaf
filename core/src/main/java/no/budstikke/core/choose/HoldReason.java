package no.budstikke.core.choose;

/** Why a person must look before anything is sent. Source: product specification, section 3.10. */
public enum HoldReason {
  /** R-GD-1. */
  PROTECTED_IDENTITY,
  /** R-GD-2. */
  CONSUMER_STATUS,
  /** R-GD-4: the batch is unlike the ones before it. */
  BATCH_GUARD,
  /** The document looks as if it were meant for a company (B2C-BUY-09). */
  LOOKS_LIKE_BUSINESS,
  /** The issuer wants to release by hand. */
  APPROVAL_WANTED
}
