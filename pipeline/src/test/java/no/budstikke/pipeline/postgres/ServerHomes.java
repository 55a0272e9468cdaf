package no.budstikke.pipeline.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import no.budstikke.pipeline.postgres.DatabaseSettings.Embedded;

/** Data directories, statements and processes for the tests of the embedded server. */
final class ServerHomes {
  private ServerHomes() {}

  static Embedded settings(Path directory) {
    return new Embedded(directory, 4, ZoneOffset.UTC, false);
  }

  static Path cluster(Path directory) {
    return directory.resolve("postgres").resolve("cluster");
  }

  static PostmasterFile postmaster(Path directory) throws IOException {
    return PostmasterFile.read(cluster(directory)).orElseThrow();
  }

  static ProcessHandle process(Path directory) throws IOException {
    return ProcessHandle.of(postmaster(directory).pid()).orElseThrow();
  }

  static void run(Database database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String ask(Database database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  static boolean isStopped(Path directory) {
    return Files.notExists(cluster(directory).resolve(PostmasterFile.NAME));
  }
}
