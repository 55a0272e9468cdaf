package no.budstikke.pipeline.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * What any database must be before its durability is worth asking about (issue 2: PostgreSQL 15 or
 * later).
 */
final class Fitness {
  private static final int OLDEST = 150_000;

  private Fitness() {}

  static void require(DataSource database) {
    try (Connection connection = database.getConnection()) {
      if (Integer.parseInt(show(connection, "server_version_num")) < OLDEST) {
        throw new DatabaseRefusal(
            "The database is PostgreSQL %s, but 15 or later is needed."
                .formatted(show(connection, "server_version")));
      }
      if (!show(connection, "server_encoding").equals("UTF8")) {
        throw new DatabaseRefusal(
            "The database's encoding is not UTF8: create it anew with ENCODING 'UTF8'.");
      }
      if (show(connection, "transaction_read_only").equals("on")) {
        throw new DatabaseRefusal(
            "The database is read only, perhaps a standby: give the URL of the primary.");
      }
    } catch (SQLException e) {
      throw new DatabaseRefusal("The database's settings cannot be read.", e);
    }
  }

  /** The value of a setting in this session; the name is one of our own constants. */
  static String show(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SHOW " + setting)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
