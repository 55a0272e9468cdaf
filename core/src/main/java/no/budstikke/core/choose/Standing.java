package no.budstikke.core.choose;

import java.util.List;
import java.util.Set;

/**
 * What we know of a consumer besides the document: suppressions, wishes, status. Source: product
 * specification, sections 3.10 and 4.1.
 *
 * @param emailSuppressed whether the e-mail address may not be used
 * @param status whether a person must look first
 * @param preferred channels the consumer would rather have, best first
 * @param optedOut channels the consumer does not want
 * @param addressReturned whether a letter to this address has come back
 */
public record Standing(
    boolean emailSuppressed,
    Status status,
    List<ChannelId> preferred,
    Set<ChannelId> optedOut,
    boolean addressReturned) {
  /** Nothing special is known. */
  public static final Standing ORDINARY = new Standing(false, Status.ORDINARY, List.of(), Set.of());

  public Standing {
    preferred = List.copyOf(preferred);
    optedOut = Set.copyOf(optedOut);
  }

  /** A consumer from whom no letter has come back. */
  public Standing(
      boolean emailSuppressed, Status status, List<ChannelId> preferred, Set<ChannelId> optedOut) {
    this(emailSuppressed, status, preferred, optedOut, false);
  }

  /** What a person must look at first (R-GD-1, R-GD-2). */
  public enum Status {
    ORDINARY,
    PROTECTED,
    DECEASED,
    EMIGRATED,
    MINOR,
    UNDER_GUARDIANSHIP
  }
}
