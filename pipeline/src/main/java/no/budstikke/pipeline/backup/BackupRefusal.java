package no.budstikke.pipeline.backup;

/** A backup cannot be taken or restored; one sentence says why and what to do. */
public final class BackupRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BackupRefusal(String sentence) {
    super(sentence);
  }

  BackupRefusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
