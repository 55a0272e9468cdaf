package no.budstikke.server.backup;

import java.util.function.Supplier;
import no.budstikke.pipeline.backup.BackupRefusal;
import no.budstikke.pipeline.postgres.DatabaseRefusal;
import no.budstikke.pipeline.secrets.KeyRefusal;
import no.budstikke.pipeline.store.StoreTrouble;

/** One try at something, with a sentence in the end, whatever the end is. */
final class Attempt {
  private static final int FINE = 0;
  private static final int USAGE = 2;
  private static final int FAILED = 3;

  private Attempt() {}

  /** Says the sentence, or why there is none; the exit code. */
  static int of(Supplier<String> work) {
    // Standard output belongs to the sentence; read when the first logger is made.
    System.setProperty("budstikke.log.target", "System.err");
    try {
      System.out.println(work.get());
      return FINE;
    } catch (WrongUsage e) {
      return say(e, USAGE);
    } catch (BackupRefusal | DatabaseRefusal | KeyRefusal | StoreTrouble e) {
      return say(e, FAILED);
    }
  }

  /** The words make no sense. */
  static final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUsage(String sentence) {
      super(sentence);
    }
  }

  private static int say(RuntimeException refusal, int code) {
    System.err.println("budstikke: " + refusal.getMessage());
    return code;
  }
}
