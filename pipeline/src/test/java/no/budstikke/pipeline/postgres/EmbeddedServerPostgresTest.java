package no.budstikke.pipeline.postgres;

import static no.budstikke.pipeline.postgres.ServerHomes.ask;
import static no.budstikke.pipeline.postgres.ServerHomes.cluster;
import static no.budstikke.pipeline.postgres.ServerHomes.isStopped;
import static no.budstikke.pipeline.postgres.ServerHomes.postmaster;
import static no.budstikke.pipeline.postgres.ServerHomes.process;
import static no.budstikke.pipeline.postgres.ServerHomes.run;
import static no.budstikke.pipeline.postgres.ServerHomes.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.budstikke.pipeline.postgres.DatabaseSettings.Embedded;
import no.budstikke.pipeline.postgres.DatabaseSettings.External;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The life of an embedded server over the deaths of its nodes and its own (design 4, "Durable for
 * real").
 */
class EmbeddedServerPostgresTest {
  @TempDir static Path directory;

  @BeforeAll
  static void aTable() throws SQLException {
    try (Database database = Database.open(settings(directory))) {
      run(database, "CREATE TABLE kept (number int PRIMARY KEY)");
      run(database, "INSERT INTO kept VALUES (1)");
    }
  }

  @AfterAll
  static void nothingRunsOn() {
    assertThat(isStopped(directory)).isTrue();
  }

  @Test
  void aCleanStopStopsTheServerAndTheNextStartHasTheRows() throws SQLException {
    assertThat(isStopped(directory)).isTrue();
    try (Database database = Database.open(settings(directory))) {
      assertThat(ask(database, "SELECT number FROM kept WHERE number = 1")).isEqualTo("1");
    }
    assertThat(isStopped(directory)).isTrue();
  }

  @Test
  void theSecondNodeFindsTheServerAndTheFirstToLeaveDoesNotStopIt() throws Exception {
    try (Database second = Database.open(settings(directory))) {
      long pid;
      try (Database first = Database.open(settings(directory))) {
        pid = postmaster(directory).pid();
        assertThat(first.access().jdbcUrl()).isEqualTo(second.access().jdbcUrl());
      }
      assertThat(postmaster(directory).pid()).isEqualTo(pid);
      assertThat(ask(second, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aKilledNodeLeavesTheServerRunningAndTheNextStartFindsIt() throws Exception {
    Process node = NodeProcess.start(directory);
    assertThat(node.inputReader(StandardCharsets.UTF_8).lines().anyMatch(NodeProcess.READY::equals))
        .isTrue();
    long pid = postmaster(directory).pid();
    Database.open(settings(directory)).close();
    assertThat(process(directory).isAlive()).as("in use by the other node").isTrue();

    node.destroyForcibly().waitFor(20, TimeUnit.SECONDS);

    try (Database database = Database.open(settings(directory))) {
      assertThat(postmaster(directory).pid()).isEqualTo(pid);
      assertThat(ask(database, "SELECT count(*) FROM kept WHERE number = 2")).isEqualTo("1");
    }
  }

  @Test
  void aServerThatShallRunOnIsLeftRunning() throws Exception {
    Embedded runOn = new Embedded(directory, 4, ZoneOffset.UTC, true);
    Database.open(runOn).close();
    assertThat(process(directory).isAlive()).isTrue();
    Database.open(settings(directory)).close();
    assertThat(isStopped(directory)).isTrue();
  }

  @Test
  void aKilledServerIsRecoveredWithEveryCommittedRow() throws Exception {
    try (Database database = Database.open(settings(directory))) {
      run(database, "INSERT INTO kept SELECT generate_series(100, 1099)");
      process(directory).destroyForcibly();
      process(directory).onExit().get(20, TimeUnit.SECONDS);
    }
    assertThat(isStopped(directory)).isFalse();

    try (Database database = Database.open(settings(directory))) {
      assertThat(ask(database, "SELECT count(*) FROM kept WHERE number BETWEEN 100 AND 1099"))
          .isEqualTo("1000");
    }
  }

  @Test
  void aServerThatDiesUnderANodeIsStartedAgainOnTheSamePort() throws Exception {
    try (Database database = Database.open(settings(directory))) {
      ProcessHandle server = process(directory);
      server.destroyForcibly();
      server.onExit().get(20, TimeUnit.SECONDS);

      database.revive();

      assertThat(ask(database, "SELECT number FROM kept WHERE number = 1")).isEqualTo("1");
    }
  }

  @Test
  void aPidThatNowBelongsToAnotherProgramDoesNotStopTheStart() throws Exception {
    assumeTrue(!Platform.isWindows());
    try (Database _ = Database.open(settings(directory))) {
      ProcessHandle server = process(directory);
      server.destroyForcibly();
      server.onExit().get(20, TimeUnit.SECONDS);
    }
    Process other = new ProcessBuilder("sleep", "60").start();
    try {
      claim(other.pid());
      try (Database database = Database.open(settings(directory))) {
        assertThat(ask(database, "SELECT 1")).isEqualTo("1");
        assertThat(other.isAlive()).isTrue();
      }
    } finally {
      other.destroyForcibly();
    }
  }

  private static void claim(long pid) throws IOException {
    Path file = cluster(directory).resolve(PostmasterFile.NAME);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(0, Long.toString(pid));
    Files.write(file, lines);
  }

  @Test
  void nobodyGetsInWithoutThePassword() {
    try (Database database = Database.open(settings(directory))) {
      String url = database.access().jdbcUrl();
      assertThatThrownBy(() -> DriverManager.getConnection(url, "budstikke", "guessed"))
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> Database.open(new External(url, "budstikke", "guessed")))
          .isInstanceOf(DatabaseRefusal.class)
          .hasMessageContaining("cannot be reached");
    }
  }

  @Test
  void onlyTheNodesUserReadsThePasswords() throws IOException {
    assumeTrue(!Platform.isWindows());
    Path passwords = directory.resolve("postgres").resolve("passwords");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
        .isEqualTo("rw-------");
  }

  @Test
  void theServerIsNeverRoot() throws IOException {
    assumeTrue(Platform.isRoot());
    assertThat(Platform.owner(cluster(directory))).isNotZero();
    try (Database _ = Database.open(settings(directory))) {
      assertThat(process(directory).info().user()).isNotEmpty().get().isNotEqualTo("root");
    }
  }

  @Test
  void theDatabaseIsUtf8WithChecksumsAndItsOwnerIsNoSuperuser() throws SQLException {
    try (Database database = Database.open(settings(directory))) {
      assertThat(ask(database, "SHOW server_encoding")).isEqualTo("UTF8");
      assertThat(ask(database, "SHOW data_checksums")).isEqualTo("on");
      assertThat(ask(database, "SHOW timezone")).isEqualTo("UTC");
      assertThat(ask(database, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
          .isEqualTo("f");
    }
  }
}
