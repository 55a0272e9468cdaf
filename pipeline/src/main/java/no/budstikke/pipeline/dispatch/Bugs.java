package no.budstikke.pipeline.dispatch;

/** Our own bugs, fit for a log: where they happened, without words that may quote a document. */
public final class Bugs {
  private Bugs() {}

  /** The same place in the code, told by types and lines only. */
  public static Throwable withoutWords(Throwable bug) {
    Throwable bare = new Throwable(bug.getClass().getName());
    bare.setStackTrace(bug.getStackTrace());
    Throwable cause = bug.getCause();
    if (cause != null) {
      bare.initCause(withoutWords(cause));
    }
    return bare;
  }
}
