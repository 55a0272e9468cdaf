package no.budstikke.pipeline.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import no.budstikke.pipeline.postgres.DatabaseSettings.External;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that could lose what it acknowledged is refused (design 4). */
class DurabilityPostgresTest {
  @Test
  void aServerWithFsyncOffIsRefusedInOneSentence(@TempDir Path directory) throws IOException {
    Database.open(ServerHomes.settings(directory)).close();
    Files.writeString(
        ServerHomes.cluster(directory).resolve("postgresql.conf"),
        "fsync = off\n",
        StandardOpenOption.APPEND);

    assertThatThrownBy(() -> Database.open(ServerHomes.settings(directory)))
        .isInstanceOf(DatabaseRefusal.class)
        .hasMessage(
            "The database has fsync = off and could lose committed rows: switch fsync on and start"
                + " again.");
    assertThat(ServerHomes.isStopped(directory)).isTrue();
  }

  @Test
  void aUrlThatSwitchesSynchronousCommitOffIsRefused() {
    try (ScratchDatabase scratch = ScratchDatabase.empty()) {
      External access = scratch.access();
      String url = access.jdbcUrl() + "?options=-c%20synchronous_commit=off";

      assertThatThrownBy(() -> Database.open(new External(url, access.user(), access.password())))
          .isInstanceOf(DatabaseRefusal.class)
          .hasMessageContaining("synchronous_commit = off");
    }
  }

  @Test
  void aSessionMayWaitForMoreThanOurDiskButNotForLess() throws SQLException {
    try (ScratchDatabase scratch = ScratchDatabase.empty();
        Connection connection = scratch.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET synchronous_commit = remote_apply");
      assertThatCode(() -> Durability.require(connection)).doesNotThrowAnyException();
      statement.execute("SET synchronous_commit = local");
      assertThatThrownBy(() -> Durability.require(connection)).isInstanceOf(DatabaseRefusal.class);
    }
  }

  @Test
  void aReadOnlyDatabaseIsRefused() {
    try (ScratchDatabase scratch = ScratchDatabase.empty()) {
      External access = scratch.access();
      String url = access.jdbcUrl() + "?options=-c%20default_transaction_read_only=on";

      assertThatThrownBy(() -> Database.open(new External(url, access.user(), access.password())))
          .isInstanceOf(DatabaseRefusal.class)
          .hasMessageContaining("read only");
    }
  }
}
