package no.budstikke.cli.console;

/** Why a command cannot go on, said in one sentence for the person at the keyboard. */
public final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Exit exit;

  /** A sentence, and what it means to a script. */
  public Trouble(Exit exit, String sentence) {
    super(sentence);
    this.exit = exit;
  }

  /** The same, with what lies behind it. */
  public Trouble(Exit exit, String sentence, Throwable cause) {
    super(sentence, cause);
    this.exit = exit;
  }

  /** What it means to a script. */
  public Exit exit() {
    return exit;
  }
}
