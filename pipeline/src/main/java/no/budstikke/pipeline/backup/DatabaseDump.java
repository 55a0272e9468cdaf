package no.budstikke.pipeline.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import no.budstikke.pipeline.backup.Entry.Part;
import org.postgresql.PGConnection;

/**
 * Every table as COPY text, all in the snapshot of one transaction. The embedded server's archive
 * has no pg_dump.
 */
final class DatabaseDump {
  private static final String VERSION =
      """
      SELECT version FROM flyway_schema_history
      WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1
      """;
  private static final String SEQUENCES =
      """
      SELECT last_value, format('%I', sequencename) FROM pg_sequences
      WHERE schemaname = current_schema() AND last_value IS NOT NULL
      """;

  private final Connection connection;

  private DatabaseDump(Connection connection) {
    this.connection = connection;
  }

  /**
   * Begins the snapshot on a connection that is used for nothing else; the caller rolls back and
   * closes it.
   */
  static DatabaseDump begin(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return new DatabaseDump(connection);
  }

  String schemaVersion() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(VERSION)) {
      if (!rows.next()) {
        throw new BackupRefusal("The database has no tables yet: there is nothing to back up.");
      }
      return rows.getString(1);
    }
  }

  /** Writes all tables and answers the number of their rows. */
  long writeTo(BackupWriter backup) throws IOException, SQLException {
    long all = 0;
    int number = 0;
    for (TableShape table : TableShape.all(connection)) {
      String path = "database/%03d.copy.gz".formatted(number++);
      Counted counted = new Counted(table);
      Part part = backup.part(path, counted);
      backup.entry(new Entry.Rows(part, counted.rows, table));
      all += counted.rows;
    }
    writeSequences(backup);
    return all;
  }

  private final class Counted implements BackupWriter.Content {
    private final TableShape table;
    private long rows;

    Counted(TableShape table) {
      this.table = table;
    }

    @Override
    public void writeTo(OutputStream output) throws IOException {
      String copy = "COPY (SELECT %s FROM %s) TO STDOUT".formatted(table.columns(), table.name());
      GZIPOutputStream packed = new FastGzip(output);
      try {
        rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, packed);
      } catch (SQLException e) {
        throw new IOException("a table could not be copied", e);
      }
      packed.finish();
    }
  }

  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream output) throws IOException {
      super(output, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  /** A sequence counts outside the snapshot and only upwards, so a later value is as good. */
  private void writeSequences(BackupWriter backup) throws IOException, SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SEQUENCES)) {
      while (rows.next()) {
        backup.entry(new Entry.Sequence(rows.getLong(1), rows.getString(2)));
      }
    }
  }
}
