package no.budstikke.pipeline.guard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.budstikke.core.choose.BatchFigures;
import no.budstikke.core.choose.BatchGuard;
import no.budstikke.core.choose.BatchGuard.Objection;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.postgres.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs of one issuer: what its batches came to, and whether the newest is like them. */
public final class Runs {
  /** With fewer there is no mean worth the name, with more it is an old one. */
  private static final int COMPARED = 3;

  private static final Duration LATELY = Duration.ofMinutes(10);

  private static final String LAST =
      """
      SELECT accepted, rejected, minor, largest, recipients, repeated, printed
        FROM batch
       WHERE issuer_id = :issuer AND kind = :kind AND batch_id < :batch
         AND state IN ('RECEIVED', 'RELEASED') AND recipients > 0
       ORDER BY batch_id DESC
       LIMIT :most
      """;

  private static final String NOTE =
      """
      UPDATE batch
         SET kind = :kind, minor = :minor, largest = :largest, recipients = :recipients,
             repeated = :repeated, objections = :objections
       WHERE issuer_id = :issuer AND batch_id = :batch
      """;

  private static final String SILENT =
      """
      SELECT EXISTS (SELECT 1 FROM answer
                      WHERE issuer_id = :issuer AND silences > 0 AND asked_at > :since)
      """;

  private final JdbcClient sql;
  private final IssuerId issuer;

  /** Within whatever transaction is open. */
  public Runs(JdbcClient sql, IssuerId issuer) {
    this.sql = sql;
    this.issuer = issuer;
  }

  /**
   * Writes down what a batch came to.
   *
   * @param kind of all its documents, or {@code mixed}
   * @return what stands against letting it go
   */
  public List<Objection> note(
      UUID batch, String kind, BatchFigures figures, BatchGuard guard, Instant now) {
    List<Objection> objections = new ArrayList<>(guard.objections(figures, last(batch, kind)));
    if (isARegisterSilent(now)) {
      objections.add(Objection.REGISTER_DOWN);
    }
    sql.sql(NOTE)
        .param("issuer", issuer.value())
        .param("batch", batch)
        .param("kind", kind)
        .param("minor", figures.minor())
        .param("largest", figures.largest())
        .param("recipients", figures.recipients())
        .param("repeated", figures.repeated())
        .param("objections", Columns.texts(objections.stream().map(Enum::name).toList()))
        .update();
    return objections;
  }

  /** The last runs of the same kind before this one. */
  List<BatchFigures> last(UUID batch, String kind) {
    return sql.sql(LAST)
        .param("issuer", issuer.value())
        .param("batch", batch)
        .param("kind", kind)
        .param("most", COMPARED)
        .query((row, _) -> figures(row))
        .list();
  }

  static BatchFigures figures(ResultSet row) throws SQLException {
    return new BatchFigures(
        row.getLong("accepted") + row.getLong("rejected"),
        row.getLong("rejected"),
        row.getLong("minor"),
        row.getLong("largest"),
        row.getLong("recipients"),
        row.getLong("repeated"),
        row.getLong("printed"));
  }

  private boolean isARegisterSilent(Instant now) {
    return sql.sql(SILENT)
        .param("issuer", issuer.value())
        .param("since", Columns.time(now.minus(LATELY)))
        .query(Boolean.class)
        .single();
  }
}
