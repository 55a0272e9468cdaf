package no.budstikke.pipeline.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;

/** Takes backups of a running installation; work goes on meanwhile. */
public final class Backup {
  /**
   * Whether the key file goes into the backup. Without it a backup gives no national id and no
   * document away, and none back.
   */
  public enum KeyCopy {
    /** The backup holds all that a restore needs: keep it as safe as the keys themselves. */
    INCLUDED,
    /** The keys are kept elsewhere, and are put in place before a restore. */
    LEFT_OUT
  }

  private Backup() {}

  /**
   * Writes a backup into a directory that is missing or empty.
   *
   * @param clock the machine's clock
   * @throws BackupRefusal if the directory holds something, or the disk or the database fails; what
   *     was written is then no backup
   */
  public static BackupReport take(
      Belongings source, KeyCopy keys, Path target, InstantSource clock) {
    Path directory = target.toAbsolutePath().normalize();
    try {
      requireEmpty(directory, "The backup's directory");
      return write(source, keys, directory, clock.instant());
    } catch (IOException | SQLException e) {
      throw new BackupRefusal(
          "The backup could not be written: check the free space and the database.", e);
    }
  }

  private static BackupReport write(Belongings source, KeyCopy keys, Path target, Instant taken)
      throws IOException, SQLException {
    try (Connection connection = source.database().getConnection()) {
      DatabaseDump dump = DatabaseDump.begin(connection);
      String head = head(taken, dump.schemaVersion(), source.keys().read().identity());
      try (BackupWriter backup = BackupWriter.begin(target, head)) {
        long rows = dump.writeTo(backup);
        connection.rollback();
        long packs = writePacks(source.store(), backup);
        if (keys == KeyCopy.INCLUDED) {
          backup.entry(new Entry.Keys(backup.copy(Entry.Keys.PATH, source.keys().path())));
        }
        return new BackupReport(taken, rows, packs, backup.finish());
      } finally {
        connection.rollback();
        connection.setReadOnly(false);
      }
    }
  }

  private static String head(Instant taken, String schema, String identity) {
    return String.join(
        "\n",
        Manifest.TITLE,
        Manifest.TAKEN + taken,
        Manifest.SCHEMA + schema,
        Manifest.IDENTITY + identity);
  }

  /** After the snapshot: what its rows refer to was on the disk before they were committed. */
  private static long writePacks(Path store, BackupWriter backup) throws IOException {
    if (Files.notExists(store)) {
      return 0;
    }
    long packs = 0;
    try (Stream<Path> found = Files.walk(store)) {
      for (Path file : (Iterable<Path>) found::iterator) {
        if (file.toString().endsWith(".pack")) {
          String path = "store/" + store.relativize(file).toString().replace('\\', '/');
          backup.entry(new Entry.Pack(backup.copy(path, file)));
          packs++;
        }
      }
    }
    return packs;
  }

  static void requireEmpty(Path directory, String what) throws IOException {
    if (Files.notExists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.list(directory)) {
      if (files.findAny().isPresent()) {
        throw new BackupRefusal("%s %s is not empty: choose a new one.".formatted(what, directory));
      }
    }
  }
}
