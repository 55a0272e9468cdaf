package no.budstikke.core.followup;

/**
 * How far a counterpart's replies have been read. Opaque to all but the channel; stored in the same
 * transaction as what the replies changed.
 *
 * @param value the channel's own words; empty at the beginning
 */
public record ReplyCursor(String value) {
  /** Nothing has been read yet. */
  public static final ReplyCursor BEGINNING = new ReplyCursor("");
}
