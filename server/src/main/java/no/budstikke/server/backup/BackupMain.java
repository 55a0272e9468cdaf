package no.budstikke.server.backup;

import java.time.InstantSource;
import no.budstikke.pipeline.backup.Backup;
import no.budstikke.pipeline.backup.BackupReport;

/** {@code budstikke backup DIR}: saves database, documents and keys; the server may be running. */
public final class BackupMain {
  private static final String WITHOUT_KEYS = "--without-keys";

  private BackupMain() {}

  /** Exit code 0 when the backup is whole, 2 for wrong usage, 3 when it could not be taken. */
  public static void main(String[] arguments) {
    System.exit(
        Attempt.of(
            () -> {
              Words words = Words.of(arguments, WITHOUT_KEYS);
              Backup.KeyCopy keys =
                  words.has(WITHOUT_KEYS) ? Backup.KeyCopy.LEFT_OUT : Backup.KeyCopy.INCLUDED;
              try (Estate estate = Estate.open(words, true)) {
                BackupReport report =
                    Backup.take(
                        estate.belongings(), keys, words.directory(), InstantSource.system());
                return "Saved to %s: %d rows, %d packs of documents, %d bytes, as of %s."
                    .formatted(
                        words.directory(),
                        report.rows(),
                        report.packs(),
                        report.bytes(),
                        report.taken());
              }
            }));
  }
}
