package no.budstikke.pipeline.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import no.budstikke.pipeline.postgres.DatabaseSettings.External;
import org.junit.jupiter.api.Test;

/** What every other test on PostgreSQL leans on. */
class ScratchDatabasePostgresTest {
  @Test
  void twoScratchDatabasesDoNotSeeEachOther() throws SQLException {
    try (ScratchDatabase one = ScratchDatabase.empty();
        ScratchDatabase other = ScratchDatabase.empty()) {
      try (Connection connection = one.dataSource().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE mine (number int)");
      }
      assertThat(one.access().jdbcUrl()).isNotEqualTo(other.access().jdbcUrl());
      assertThatThrownBy(() -> first(other, "SELECT count(*) FROM mine"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void theSessionsLiveInAnOddZoneAndTheDatabaseIsDurable() throws SQLException {
    try (ScratchDatabase scratch = ScratchDatabase.empty()) {
      assertThat(first(scratch, "SHOW timezone")).isEqualTo("Pacific/Chatham");
      Durability.require(scratch.dataSource());
    }
  }

  @Test
  void aMigratedOneHasHadEveryStepOfTheSchema() throws SQLException {
    try (ScratchDatabase scratch = ScratchDatabase.migrated();
        ScratchDatabase again = ScratchDatabase.migrated()) {
      Schema.migrate(scratch.dataSource());
      assertThat(Schema.fingerprint(scratch.dataSource()))
          .isEqualTo(Schema.fingerprint(again.dataSource()));
    }
  }

  @Test
  void aClosedOneIsGone() {
    ScratchDatabase scratch = ScratchDatabase.empty();
    External access = scratch.access();
    scratch.close();
    assertThatThrownBy(
            () ->
                Database.open(
                    new External(
                        access.jdbcUrl(), access.user(), access.password(), 1, ZoneOffset.UTC)))
        .isInstanceOf(DatabaseRefusal.class);
  }

  private static String first(ScratchDatabase scratch, String sql) throws SQLException {
    try (Connection connection = scratch.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
