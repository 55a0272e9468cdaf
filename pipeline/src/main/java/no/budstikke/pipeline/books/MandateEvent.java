package no.budstikke.pipeline.books;

import java.time.Instant;

/**
 * One thing that was told of a mandate.
 *
 * @param event {@code core.mandate.MandateChange.Event}
 * @param kid as told
 * @param notice whether the payer wants to be told of each debit
 * @param saidAt when the operator said so
 * @param readAt when we read it
 * @param news what became of the piece of news it stood in
 */
public record MandateEvent(
    String event, String kid, boolean notice, Instant saidAt, Instant readAt, String news) {
  @Override
  public String toString() {
    return "MandateEvent";
  }
}
