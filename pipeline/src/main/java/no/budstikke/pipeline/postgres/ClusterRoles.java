package no.budstikke.pipeline.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The two roles of an embedded cluster: the keeper may do all and only starts, the owner owns the
 * one database.
 */
final class ClusterRoles {
  static final String KEEPER = "keeper";
  static final String OWNER = "budstikke";
  static final String DATABASE = "budstikke";

  private ClusterRoles() {}

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  static Connection asKeeper(int port, Passwords passwords) throws SQLException {
    DriverManager.setLoginTimeout(20);
    return DriverManager.getConnection(url(port, "postgres"), KEEPER, passwords.keeper());
  }

  /** Makes what is missing; a kill between the two statements is mended by the next start. */
  static void ensure(int port, Passwords passwords) throws SQLException {
    try (Connection connection = asKeeper(port, passwords);
        Statement statement = connection.createStatement()) {
      if (isMissing(statement, "SELECT FROM pg_roles WHERE rolname = '" + OWNER + "'")) {
        statement.execute("CREATE ROLE " + OWNER + " LOGIN PASSWORD '" + passwords.owner() + "'");
      }
      if (isMissing(statement, "SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
        statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
      }
    }
  }

  private static boolean isMissing(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return !rows.next();
    }
  }
}
