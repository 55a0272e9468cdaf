package no.budstikke.core.lookup;

/**
 * What registers say besides yes and no, as far as the choice understands it. Source: product
 * specification, section 3.2; eFaktura, section 5.2.
 */
public final class Detail {
  /** An active mandate whose payer does not want to be told of each debit. */
  public static final String NO_NOTICE = "NO_NOTICE";

  /** There was a mandate, and the payer has cancelled it. */
  public static final String CANCELLED = "CANCELLED";

  /** The consumer has shut this issuer out. */
  public static final String BLOCKED = "BLOCKED";

  /** Several persons fit. */
  public static final String AMBIGUOUS = "AMBIGUOUS";

  /** The register cannot use the keys it was given. */
  public static final String INVALID_KEYS = "INVALID_KEYS";

  /** The register refuses the person's age. */
  public static final String UNDERAGE = "UNDERAGE";

  private Detail() {}
}
