package no.budstikke.pipeline.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import no.budstikke.pipeline.backup.Backup.KeyCopy;
import no.budstikke.pipeline.postgres.ScratchDatabase;
import no.budstikke.pipeline.secrets.KeyFile;
import no.budstikke.pipeline.secrets.Sealer;
import no.budstikke.pipeline.store.BlobRef;
import no.budstikke.pipeline.store.ContentHash;
import no.budstikke.pipeline.store.DirectoryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Database, store and keys, there and back again (design 9 ruling 15). */
class BackupPostgresTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-02T12:00:00Z"));

  @TempDir Path directory;
  private final ScratchDatabase source = ScratchDatabase.migrated();
  private final ScratchDatabase target = ScratchDatabase.empty();
  private Belongings from;
  private Belongings to;
  private Path backup;

  @BeforeEach
  void anInstallationWithSomeRows() throws SQLException {
    from =
        new Belongings(
            source.dataSource(),
            directory.resolve("store"),
            new KeyFile(directory.resolve("keys")));
    to =
        new Belongings(
            target.dataSource(),
            directory.resolve("new/store"),
            new KeyFile(directory.resolve("new/keys")));
    backup = directory.resolve("backup");
    from.keys().readOrCreate();
    run(source, "INSERT INTO alarm VALUES ('TEST', 'a\\b \"c\"\n', now(), now(), 0, 'æøå\tNUL')");
    run(source, "UPDATE clock SET offset_micros = 42");
    write(20);
  }

  @AfterEach
  void drop() {
    source.close();
    target.close();
  }

  @Test
  void whatIsBackedUpWhileRowsAreWrittenIsOneMomentAndEveryReferenceLeadsSomewhere()
      throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    CountDownLatch writing = new CountDownLatch(50);
    BackupReport report;
    try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
      Future<?> written =
          writer.submit(
              () -> {
                while (!enough.get()) {
                  write(1);
                  writing.countDown();
                }
                return true;
              });
      writing.await();
      report = Backup.take(from, KeyCopy.INCLUDED, backup, CLOCK);
      enough.set(true);
      written.get();
    }

    assertThat(Restore.run(backup, to)).isEqualTo(report);

    assertThat(parties(target)).hasSizeGreaterThanOrEqualTo(70).isSubsetOf(parties(source));
    assertThat(ask(target, "SELECT count FROM alarm"))
        .isEqualTo(Integer.toString(parties(target).size()));
    assertThat(ask(target, "SELECT scope || hint FROM alarm")).isEqualTo("a\\b \"c\"\næøå\tNUL");
    assertThat(ask(target, "SELECT offset_micros FROM clock")).isEqualTo("42");
    DirectoryStore restored = new DirectoryStore(to.store(), new Sealer(to.keys().read()));
    for (String party : parties(target)) {
      assertThat(restored.read(ref(party)))
          .isEqualTo(party.split(":", -1)[0].getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aBackupWithoutKeysNeedsTheVeryKeysAtTheRestore() throws IOException {
    Backup.take(from, KeyCopy.LEFT_OUT, backup, CLOCK);
    assertThatThrownBy(() -> Restore.run(backup, to))
        .isInstanceOf(BackupRefusal.class)
        .hasMessageContaining("without its keys");

    to.keys().readOrCreate();
    assertThatThrownBy(() -> Restore.run(backup, to))
        .isInstanceOf(BackupRefusal.class)
        .hasMessageContaining("not the one");

    Files.delete(to.keys().path());
    Files.copy(from.keys().path(), to.keys().path());
    assertThat(Restore.run(backup, to).packs()).isEqualTo(20);
  }

  @Test
  void onlyTheOwnerReadsABackup() throws IOException {
    Backup.take(from, KeyCopy.INCLUDED, backup, CLOCK);
    try (Stream<Path> parts = Files.walk(backup).filter(Files::isRegularFile)) {
      assertThat(parts).allMatch(part -> letters(part).equals("rw-------"));
    }
    assertThat(letters(backup)).isEqualTo("rwx------");
  }

  @Test
  void everyChangedPartIsRefusedBeforeAnythingIsRestored() throws IOException, SQLException {
    Backup.take(from, KeyCopy.INCLUDED, backup, CLOCK);
    List<Path> parts;
    try (Stream<Path> found = Files.walk(backup).filter(Files::isRegularFile)) {
      parts = found.toList();
    }
    for (Path part : parts) {
      byte[] whole = Files.readAllBytes(part);
      byte[] changed = whole.clone();
      changed[whole.length / 2] ^= 1;
      Files.write(part, changed);
      assertThatThrownBy(() -> Restore.run(backup, to)).isInstanceOf(BackupRefusal.class);
      Files.write(part, whole);
    }
    assertThat(to.store()).doesNotExist();
    assertThat(ask(target, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
        .isEqualTo("0");
  }

  @Test
  void aBackupThatWasNotFinishedIsNone() throws IOException {
    Backup.take(from, KeyCopy.INCLUDED, backup, CLOCK);
    Files.delete(backup.resolve("manifest.txt"));
    assertThatThrownBy(() -> Restore.run(backup, to))
        .isInstanceOf(BackupRefusal.class)
        .hasMessageContaining("no complete backup");
  }

  @Test
  void nothingIsEverWrittenOver() throws SQLException {
    Backup.take(from, KeyCopy.INCLUDED, backup, CLOCK);
    assertThatThrownBy(() -> Backup.take(from, KeyCopy.INCLUDED, backup, CLOCK))
        .isInstanceOf(BackupRefusal.class)
        .hasMessageContaining("not empty");
    assertThatThrownBy(() -> Restore.run(backup, from))
        .isInstanceOf(BackupRefusal.class)
        .hasMessageContaining("not empty");
    run(target, "CREATE TABLE somebodys (number int)");
    assertThatThrownBy(() -> Restore.run(backup, to))
        .isInstanceOf(BackupRefusal.class)
        .hasMessageContaining("tables already");
  }

  @Test
  void theSourceGoesOnUnhurt() throws SQLException {
    Backup.take(from, KeyCopy.LEFT_OUT, backup, CLOCK);
    write(1);
    assertThat(parties(source)).hasSize(21);
  }

  /** Each transaction stores a document, refers to it in one row, and counts in another. */
  private void write(int times) throws SQLException {
    DirectoryStore store = new DirectoryStore(from.store(), new Sealer(from.keys().read()));
    for (int i = 0; i < times; i++) {
      UUID party = UUID.randomUUID();
      byte[] content = party.toString().getBytes(StandardCharsets.UTF_8);
      BlobRef ref = store.write(List.of(content)).getFirst();
      try (Connection connection = source.dataSource().getConnection();
          PreparedStatement row =
              connection.prepareStatement("INSERT INTO party VALUES ('nordkraft', ?, ?, ?)");
          Statement count = connection.createStatement()) {
        connection.setAutoCommit(false);
        row.setObject(1, party);
        row.setBytes(2, ref.hash().bytes());
        row.setBytes(
            3, (party + ":" + ref.pack() + ":" + ref.offset()).getBytes(StandardCharsets.UTF_8));
        row.execute();
        count.execute("UPDATE alarm SET count = count + 1");
        connection.commit();
      }
    }
  }

  private static BlobRef ref(String party) {
    String[] fields = party.split(":", -1);
    byte[] content = fields[0].getBytes(StandardCharsets.UTF_8);
    return new BlobRef(
        ContentHash.of(content),
        UUID.fromString(fields[1]),
        Long.parseLong(fields[2]),
        content.length);
  }

  private static List<String> parties(ScratchDatabase database) throws SQLException {
    List<String> parties = new ArrayList<>();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT convert_from(sealed_id, 'UTF8') FROM party")) {
      while (rows.next()) {
        parties.add(rows.getString(1));
      }
    }
    return parties;
  }

  private static void run(ScratchDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(ScratchDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static String letters(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
