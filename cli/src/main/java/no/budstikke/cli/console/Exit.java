package no.budstikke.cli.console;

/** What the end of a command means. Source: command line contract, first paragraph. */
public enum Exit {
  /** All is well. */
  FINE(0),
  /** The content is refused, or the books do not balance. */
  REFUSED(1),
  /** The command was not used as it is meant. */
  USAGE(2),
  /** The program itself, or the server, failed. */
  FAILED(3);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  /** The number a shell sees. */
  public int code() {
    return code;
  }
}
