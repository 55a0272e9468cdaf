package no.budstikke.pipeline.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchemaPostgresTest {
  @Test
  void severalNodesMayMigrateAtOnce() throws Exception {
    try (ScratchDatabase scratch = ScratchDatabase.empty();
        ExecutorService nodes = Executors.newFixedThreadPool(3)) {
      List<? extends Future<?>> runs =
          IntStream.range(0, 3)
              .mapToObj(_ -> nodes.submit(() -> Schema.migrate(scratch.dataSource())))
              .toList();
      for (Future<?> run : runs) {
        assertThatCode(run::get).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void aDatabaseOfANewerVersionIsRefused() throws SQLException {
    try (ScratchDatabase scratch = ScratchDatabase.migrated()) {
      run(
          scratch,
          "INSERT INTO flyway_schema_history VALUES"
              + " (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', now(), 1, true)");
      assertThatThrownBy(() -> Schema.migrate(scratch.dataSource()))
          .isInstanceOf(DatabaseRefusal.class)
          .hasMessageContaining("newer version");
    }
  }

  @Test
  void aStepThatFailsLeavesNothingBehind() throws SQLException {
    try (ScratchDatabase scratch = ScratchDatabase.empty()) {
      run(scratch, "CREATE TABLE alarm (in_the_way int)");
      assertThatThrownBy(() -> Schema.migrate(scratch.dataSource()))
          .isInstanceOf(DatabaseRefusal.class);
      run(scratch, "DROP TABLE alarm");
      assertThatCode(() -> Schema.migrate(scratch.dataSource())).doesNotThrowAnyException();
    }
  }

  private static void run(ScratchDatabase scratch, String sql) throws SQLException {
    try (Connection connection = scratch.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
