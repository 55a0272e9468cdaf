package no.budstikke.pipeline.operate;

import java.time.Instant;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.postgres.Uuids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down who did what, when and why. */
public final class OperationRows {
  private static final String ADD =
      """
      INSERT INTO operation (operation_id, at, actor, command, scope, note)
      VALUES (:id, :at, :actor, :command, :scope, :note)
      """;

  private OperationRows() {}

  /**
   * One more, in the transaction that does it.
   *
   * @param command what was done
   * @param scope to what; names only, nothing personal
   */
  public static void add(
      JdbcClient sql, String command, String scope, Operations.By by, Instant at) {
    sql.sql(ADD)
        .param("id", Uuids.next())
        .param("at", Columns.time(at))
        .param("actor", by.actor())
        .param("command", command)
        .param("scope", scope)
        .param("note", by.note())
        .update();
  }
}
