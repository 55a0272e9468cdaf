package no.budstikke.core.mandate;

import no.budstikke.core.followup.ReplyCursor;

/**
 * A port beside the four of every channel, of those whose counterpart tells of mandates. Read from
 * a durable cursor, so nothing is missed over a restart, and what is read twice is harmless.
 */
public interface Mandates {
  /**
   * The next news after a cursor, read strictly.
   *
   * @param limit at most so many
   * @return an empty page when there is nothing new or the counterpart is silent
   */
  MandatePage mandatesAfter(ReplyCursor cursor, int limit);
}
