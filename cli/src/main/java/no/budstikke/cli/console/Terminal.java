package no.budstikke.cli.console;

import java.io.PrintStream;

/**
 * Where progress goes: standard error, live on a terminal, as plain lines elsewhere. The launcher
 * knows whether it is a terminal.
 */
public final class Terminal {
  private static final String WIPE = "\r\u001b[2K";

  private final PrintStream out;
  private final boolean live;
  private String last = "";

  private Terminal(PrintStream out, boolean live) {
    this.out = out;
    this.live = live;
  }

  /** Standard error. */
  public static Terminal standardError() {
    return new Terminal(System.err, Boolean.getBoolean("budstikke.terminal"));
  }

  /** Whether somebody watches. */
  public boolean isLive() {
    return live;
  }

  /** A line that stays. */
  public synchronized void say(String line) {
    out.println(live ? WIPE + line : line);
    last = "";
  }

  /** What is going on now: overwritten on a terminal; elsewhere a line when it has changed. */
  public synchronized void now(String line) {
    if (live) {
      out.print(WIPE + line);
      out.flush();
    } else if (!line.equals(last)) {
      out.println(line);
    }
    last = line;
  }

  /** Ends what was going on. */
  public synchronized void done() {
    if (live && !last.isEmpty()) {
      out.print(WIPE);
      out.flush();
    }
    last = "";
  }
}
