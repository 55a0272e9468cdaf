package no.budstikke.server.backup;

import no.budstikke.pipeline.backup.BackupReport;
import no.budstikke.pipeline.backup.Restore;

/** {@code budstikke restore DIR}: brings a backup back into a data directory without anything. */
public final class RestoreMain {
  private RestoreMain() {}

  /** Exit code 0 when all is back, 2 for wrong usage, 3 when it could not be brought back. */
  public static void main(String[] arguments) {
    System.exit(
        Attempt.of(
            () -> {
              Words words = Words.of(arguments);
              try (Estate estate = Estate.open(words, false)) {
                BackupReport report = Restore.run(words.directory(), estate.belongings());
                return ("Brought back from %s: %d rows and %d packs of documents, as of %s. What"
                        + " was handed over later is not known here: compare with the"
                        + " counterparts.")
                    .formatted(words.directory(), report.rows(), report.packs(), report.taken());
              }
            }));
  }
}
