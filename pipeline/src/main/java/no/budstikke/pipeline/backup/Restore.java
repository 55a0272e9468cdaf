package no.budstikke.pipeline.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import no.budstikke.pipeline.backup.Entry.Part;
import no.budstikke.pipeline.disk.Access;
import no.budstikke.pipeline.disk.DurableFiles;
import no.budstikke.pipeline.postgres.Schema;

/**
 * Puts a backup into an installation that has nothing yet.
 *
 * <p>The restored rows do not know what was handed over after the backup was taken. Handing over
 * must therefore stay switched off until a person has compared with the counterparts (design 1
 * point 3).
 */
public final class Restore {
  private final Path backup;
  private final Belongings target;

  private Restore(Path backup, Belongings target) {
    this.backup = backup;
    this.target = target;
  }

  /**
   * Checks every part against the manifest, then puts back packs, keys, and in one last transaction
   * the rows; then brings the tables to this program's version.
   *
   * @throws BackupRefusal if the target has anything, a part was changed, or the keys are missing
   *     or others; after a refusal half-way, empty the target before the next try
   */
  public static BackupReport run(Path backup, Belongings target) {
    Path directory = backup.toAbsolutePath().normalize();
    try {
      return new Restore(directory, target).run();
    } catch (IOException | SQLException e) {
      throw new BackupRefusal(
          "The restore stopped half-way: check the free space and the database, empty the target,"
              + " and try again.",
          e);
    }
  }

  private BackupReport run() throws IOException, SQLException {
    Manifest manifest = Manifest.open(backup);
    Backup.requireEmpty(target.store(), "The document store");
    try (Connection connection = target.database().getConnection()) {
      DatabaseLoad.requireEmpty(connection);
    }
    BackupReport report = check(manifest);
    Schema.migrate(target.database(), manifest.schema());
    putBackFiles(manifest);
    try (Connection connection = target.database().getConnection()) {
      try {
        new DatabaseLoad(connection, backup).run(manifest);
      } finally {
        connection.rollback();
      }
    }
    Schema.migrate(target.database());
    return report;
  }

  private BackupReport check(Manifest manifest) throws IOException {
    AtomicLong rows = new AtomicLong();
    AtomicLong packs = new AtomicLong();
    AtomicLong bytes = new AtomicLong();
    AtomicBoolean keys = new AtomicBoolean();
    manifest.visit(
        entry -> {
          switch (entry) {
            case Entry.Rows table -> rows.addAndGet(table.count());
            case Entry.Pack _ -> packs.incrementAndGet();
            case Entry.Keys _ -> keys.set(true);
            case Entry.Sequence _ -> {}
          }
          if (Entry.partOf(entry).isPresent()) {
            bytes.addAndGet(checked(Entry.partOf(entry).get()));
          }
        });
    checkKeys(manifest, keys.get());
    return new BackupReport(manifest.taken(), rows.get(), packs.get(), bytes.get());
  }

  private long checked(Part part) throws IOException {
    Path file = backup.resolve(part.path());
    if (!Files.isRegularFile(file) || !Hashes.of(file).equals(part.hash())) {
      throw new BackupRefusal(
          "The part %s of the backup is missing or was changed.".formatted(part.path()));
    }
    return part.bytes();
  }

  private void checkKeys(Manifest manifest, boolean included) {
    Path file = target.keys().path();
    if (included && Files.exists(file)) {
      throw new BackupRefusal(
          "There is a key file in %s already, and the backup brings its own.".formatted(file));
    }
    if (!included && Files.notExists(file)) {
      throw new BackupRefusal(
          "The backup was taken without its keys: put the key file into %s first.".formatted(file));
    }
    if (!included && !target.keys().read().identity().equals(manifest.identity())) {
      throw new BackupRefusal(
          "The key file %s is not the one that the backup was sealed with.".formatted(file));
    }
  }

  private void putBackFiles(Manifest manifest) throws IOException {
    DurableFiles.createDirectories(target.store());
    Access.OWNER_DIRECTORY.set(target.store());
    manifest.visit(
        entry -> {
          switch (entry) {
            case Entry.Pack(var part) -> putBack(part, packPlace(part));
            case Entry.Keys(var part) -> putBack(part, target.keys().path());
            case Entry.Rows _, Entry.Sequence _ -> {}
          }
        });
  }

  private Path packPlace(Part part) {
    return target.store().resolve(part.path().substring("store/".length()));
  }

  private void putBack(Part part, Path place) throws IOException {
    DurableFiles.createDirectories(place.resolve("..").normalize());
    DurableFiles.copy(backup.resolve(part.path()), place, Access.OWNER_FILE);
  }
}
