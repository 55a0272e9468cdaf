package no.budstikke.pipeline.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.work.WorkQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The row of a batch while it is being read, and its end. */
final class BatchRows {
  private static final String BEGIN =
      """
      INSERT INTO batch (issuer_id, batch_id, name, state, actor, node_id, received_at)
      VALUES (:issuer, :batch, :name, 'RECEIVING', :actor, :node, :at)
      """;

  private static final String COUNT =
      """
      UPDATE batch
         SET accepted = accepted + :accepted, rejected = rejected + :rejected,
             duplicates = duplicates + :duplicates, conflicts = conflicts + :conflicts
       WHERE issuer_id = :issuer AND batch_id = :batch AND state = 'RECEIVING' AND node_id = :node
      """;

  private static final String END =
      """
      UPDATE batch
         SET state = :state, closed_at = :at, not_read = :notRead, findings = :findings::jsonb,
             name = CASE WHEN name = '' THEN :name ELSE name END
       WHERE issuer_id = :issuer AND batch_id = :batch AND state = 'RECEIVING' AND node_id = :node
      RETURNING accepted, rejected, duplicates, conflicts, not_read
      """;

  private static final String LET_GO =
      """
      UPDATE work SET stage = :stage, next_at = :at, batch_id = CASE WHEN :keep THEN batch_id END
       WHERE issuer_id = :issuer AND batch_id = :batch
      """;

  private final IssuerId issuer;
  private final UUID batch;
  private final UUID node;

  BatchRows(IssuerId issuer, UUID batch, UUID node) {
    this.issuer = issuer;
    this.batch = batch;
    this.node = node;
  }

  void begin(JdbcClient sql, Reception.Label label, Instant at) {
    named(sql.sql(BEGIN))
        .param("name", label.name())
        .param("actor", label.actor())
        .param("at", Columns.time(at))
        .update();
  }

  void count(JdbcClient sql, Sorted sorted) {
    int rows =
        named(sql.sql(COUNT))
            .param("accepted", sorted.fresh().size())
            .param("rejected", sorted.rejected().size())
            .param("duplicates", sorted.known().size())
            .param("conflicts", sorted.conflicts().size())
            .update();
    if (rows != 1) {
      throw new BatchLost();
    }
  }

  BatchReceipt.Counts end(JdbcClient sql, BatchState state, EnvelopeReport report, Instant at) {
    return named(sql.sql(END))
        .param("state", state.name())
        .param("name", report.name().orElse(""))
        .param("notRead", report.notRead())
        .param("findings", FindingFormat.write(report.findings()))
        .param("at", Columns.time(at))
        .query(
            (row, _) ->
                new BatchReceipt.Counts(
                    row.getInt("accepted"),
                    row.getInt("rejected"),
                    row.getInt("duplicates"),
                    row.getInt("conflicts"),
                    row.getInt("not_read")))
        .optional()
        .orElseThrow(BatchLost::new);
  }

  /** Its chunks may be worked on. */
  void letGo(JdbcClient sql, BatchState state, Instant at) {
    boolean held = state == BatchState.HELD;
    sql.sql(LET_GO)
        .param("issuer", issuer.value())
        .param("batch", batch)
        .param("stage", held ? "HOLD" : "ROUTE")
        .param("keep", held)
        .param("at", Columns.time(at))
        .update();
    WorkQueue.ring(sql);
  }

  /** Batches that a node has not read to the end. */
  static List<BatchRows> unfinished(JdbcClient sql, UUID node) {
    return sql.sql(
            "SELECT issuer_id, batch_id FROM batch WHERE node_id = :node AND state = 'RECEIVING'")
        .param("node", node)
        .query(
            (row, _) ->
                new BatchRows(
                    new IssuerId(row.getString("issuer_id")),
                    row.getObject("batch_id", UUID.class),
                    node))
        .list();
  }

  IssuerId issuer() {
    return issuer;
  }

  UUID batch() {
    return batch;
  }

  private JdbcClient.StatementSpec named(JdbcClient.StatementSpec statement) {
    return statement.param("issuer", issuer.value()).param("batch", batch).param("node", node);
  }
}
