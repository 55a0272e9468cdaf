package no.budstikke.channels.transport.counterpart;

/** Whether this installation talks to the world or to simulated counterparts. */
public enum Mode {
  /** Real consumers are at the other end. */
  PRODUCTION,
  /** Nobody real is reached. */
  SANDBOX;

  /**
   * To be called by every simulated counterpart before it starts (design, section 6).
   *
   * @throws IllegalStateException in production
   */
  public void demandSandbox(String counterpart) {
    if (this != SANDBOX) {
      throw new IllegalStateException(counterpart + " does not start in production mode.");
    }
  }
}
