package no.budstikke.pipeline.backup;

import java.time.Instant;
import java.util.Objects;

/**
 * What a backup holds.
 *
 * @param taken the moment of its snapshot by the machine's clock; what was handed over later is,
 *     after a restore, not known to have been
 * @param rows in all tables
 * @param packs of documents
 * @param bytes of all parts, as they lie in the backup
 */
public record BackupReport(Instant taken, long rows, long packs, long bytes) {
  public BackupReport {
    Objects.requireNonNull(taken);
  }
}
