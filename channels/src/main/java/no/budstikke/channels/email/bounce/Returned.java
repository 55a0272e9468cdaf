package no.budstikke.channels.email.bounce;

import no.budstikke.core.followup.Outcome;
import no.budstikke.core.transform.DeliveryId;

/** What one mail that came back means. */
public sealed interface Returned {
  /**
   * A delivery has ended.
   *
   * @param delivery which
   * @param outcome how
   */
  record News(DeliveryId delivery, Outcome outcome) implements Returned {}

  /** Somebody's machine says that it is away, or that it goes on trying: nothing has changed. */
  record Note() implements Returned {}

  /** It could not be understood; a person may look at it. */
  record Odd() implements Returned {}
}
