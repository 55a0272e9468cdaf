package no.budstikke.pipeline.intake;

/** Where a batch is. Its requests have states of their own. */
public enum BatchState {
  /** Its end has not been read. */
  RECEIVING,
  /** Read to the end; its requests travel. */
  RECEIVED,
  /** Read to the end; waits for its release. */
  HELD,
  /** Was held and travels now. */
  RELEASED,
  /** Nothing of it travels: broken totals, an unsafe envelope, or an upload that was cut off. */
  REFUSED,
  /** Stopped by an operator as far as nothing had left. */
  CANCELLED
}
