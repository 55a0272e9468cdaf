package no.budstikke.pipeline.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import no.budstikke.pipeline.disk.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Under root, a data directory whose parents let nobody else in, such as one in /root (design 4).
 */
class RootHomePostgresTest {
  @TempDir Path closed;

  @BeforeEach
  void onlyAsRoot() {
    assumeTrue(Platform.isRoot());
  }

  @Test
  void theDatabaseGoesWhereItsUserCanEnterAndIsNeverReplacedInSilence()
      throws IOException, SQLException {
    Path directory = closed.resolve("data");
    Path base = firstStart(directory);
    try {
      try (Database database = Database.open(ServerHomes.settings(directory))) {
        assertThat(ServerHomes.ask(database, "SELECT number FROM kept")).isEqualTo("7");
      }
    } finally {
      Trees.delete(base);
    }
    assertThatThrownBy(() -> Database.open(ServerHomes.settings(directory)))
        .isInstanceOf(DatabaseRefusal.class)
        .hasMessageContaining("is not there any more");
  }

  private static Path firstStart(Path directory) throws IOException, SQLException {
    try (Database database = Database.open(ServerHomes.settings(directory))) {
      ServerHomes.run(database, "CREATE TABLE kept (number int)");
      ServerHomes.run(database, "INSERT INTO kept VALUES (7)");
    }
    Path base = Path.of(Files.readString(directory.resolve("postgres").resolve("location")));
    assertThat(base).isDirectory().startsWith(Path.of("/var/lib"));
    return base;
  }
}
