package no.budstikke.pipeline.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A table and its columns, both quoted where they must be, the columns with commas between. */
record TableShape(String name, String columns) {
  /** A partitioned table stands for its parts; columns that the database computes are left out. */
  private static final String ALL =
      """
      SELECT c.oid::regclass::text, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
      JOIN pg_attribute a ON a.attrelid = c.oid
       AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'flyway_schema_history'
      GROUP BY c.oid
      ORDER BY 1
      """;

  static List<TableShape> all(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(ALL)) {
      List<TableShape> tables = new ArrayList<>();
      while (rows.next()) {
        tables.add(new TableShape(rows.getString(1), rows.getString(2)));
      }
      return tables;
    }
  }
}
