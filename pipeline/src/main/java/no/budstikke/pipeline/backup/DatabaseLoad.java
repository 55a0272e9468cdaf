package no.budstikke.pipeline.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;

/**
 * Puts rows into freshly migrated tables, in one transaction. Foreign keys are taken off and put on
 * again, which checks them; triggers are silent meanwhile, for they have done their work once.
 */
record DatabaseLoad(Connection connection, Path backup) {
  private static final String FOREIGN_KEYS =
      """
      SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
             format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      FROM pg_constraint
      WHERE contype = 'f' AND conparentid = 0 AND connamespace = current_schema()::regnamespace
      """;

  /** A database is empty when the restore would not touch anything of anybody's. */
  static void requireEmpty(Connection connection) throws SQLException {
    if (!TableShape.all(connection).isEmpty()) {
      throw new BackupRefusal("The database has tables already: restore into a new one.");
    }
  }

  void run(Manifest manifest) throws IOException, SQLException {
    connection.setAutoCommit(false);
    List<TableShape> tables = TableShape.all(connection);
    List<String> later = takeOffForeignKeys();
    each(tables, "ALTER TABLE %s DISABLE TRIGGER USER");
    // Migrations put rows of their own into some tables; the backup has them, too.
    execute("TRUNCATE " + tables.stream().map(TableShape::name).collect(Collectors.joining(", ")));
    Set<TableShape> missing = new HashSet<>(tables);
    manifest.visit(
        entry -> {
          switch (entry) {
            case Entry.Rows rows -> load(rows, missing);
            case Entry.Sequence sequence -> set(sequence);
            case Entry.Pack _, Entry.Keys _ -> {}
          }
        });
    if (!missing.isEmpty()) {
      throw new BackupRefusal("The backup lacks a table of its own version: use another backup.");
    }
    each(tables, "ALTER TABLE %s ENABLE TRIGGER USER");
    for (String statement : later) {
      execute(statement);
    }
    connection.commit();
    each(tables, "ANALYZE %s");
    connection.commit();
  }

  private List<String> takeOffForeignKeys() throws SQLException {
    List<String> off = new ArrayList<>();
    List<String> on = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(FOREIGN_KEYS)) {
      while (rows.next()) {
        off.add(rows.getString(1));
        on.add(rows.getString(2));
      }
    }
    for (String drop : off) {
      execute(drop);
    }
    return on;
  }

  private void each(List<TableShape> tables, String statement) throws SQLException {
    for (TableShape table : tables) {
      execute(statement.formatted(table.name()));
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Only a table with the very columns of the fresh schema is loaded, so the manifest cannot name
   * anything else.
   */
  private void load(Entry.Rows rows, Set<TableShape> missing) throws IOException {
    if (!missing.remove(rows.table())) {
      throw new BackupRefusal(
          "The backup has a table that its version has not: use another backup.");
    }
    String copy = "COPY %s (%s) FROM STDIN".formatted(rows.table().name(), rows.table().columns());
    try (InputStream input =
        new GZIPInputStream(Files.newInputStream(backup.resolve(rows.part().path())), 1 << 16)) {
      long loaded = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, input);
      if (loaded != rows.count()) {
        throw new BackupRefusal(
            "A table of the backup has fewer rows than it says: use another backup.");
      }
    } catch (SQLException e) {
      throw new IOException("a table could not be loaded", e);
    }
  }

  private void set(Entry.Sequence sequence) throws IOException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT setval(?::regclass, ?)")) {
      statement.setString(1, sequence.name());
      statement.setLong(2, sequence.value());
      statement.execute();
    } catch (SQLException e) {
      throw new IOException("a sequence could not be set", e);
    }
  }
}
