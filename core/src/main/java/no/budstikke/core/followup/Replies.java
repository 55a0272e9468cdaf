package no.budstikke.core.followup;

/**
 * What the counterpart has told: receipts, refusals, returns. Read from a durable cursor, so
 * nothing is missed over a restart.
 */
public interface Replies {
  /**
   * The next replies after a cursor. Reading changes nothing at the counterpart that a second
   * reading would miss.
   *
   * @param limit at most so many
   * @return an empty page when there is nothing new or the counterpart is silent
   */
  ReplyPage repliesAfter(ReplyCursor cursor, int limit);
}
