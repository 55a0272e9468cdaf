package no.budstikke.pipeline.guard;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.budstikke.core.choose.BatchFigures;
import no.budstikke.core.choose.BatchGuard;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.alarms.Alarms;
import no.budstikke.pipeline.postgres.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts the letters of each batch while it is routed. When there are many more than in the last
 * runs, the issuer's letters wait until a person lets them go; everything else travels on. Letters
 * cannot be taken back (R-PR-1).
 */
public final class LetterWatch {
  private static final String COUNT =
      """
      UPDATE batch b
         SET printed = b.printed + more.letters
        FROM (SELECT batch_id, count(*) AS letters
                FROM request
               WHERE issuer_id = :issuer AND request_id = ANY (:requests) AND batch_id IS NOT NULL
               GROUP BY batch_id
               ORDER BY batch_id) more
       WHERE b.issuer_id = :issuer AND b.batch_id = more.batch_id
      RETURNING b.*
      """;

  private static final String PAUSE =
      """
      INSERT INTO channel_pause (channel, issuer_id, reason, actor, note, since)
      VALUES (:channel, :issuer, 'GUARD', 'path', 'PRINT_SHARE', :at) ON CONFLICT DO NOTHING
      """;

  private final JdbcClient sql;
  private final InstantSource clock;

  /** Within whatever transaction is open. */
  public LetterWatch(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  private record Batch(UUID id, String kind, BatchFigures figures) {}

  /** These requests of an issuer with a guard have just been routed by post. */
  public void routed(IssuerId issuer, BatchGuard guard, Collection<UUID> requests) {
    if (requests.isEmpty()) {
      return;
    }
    List<Batch> batches =
        sql.sql(COUNT)
            .param("issuer", issuer.value())
            .param("requests", Columns.uuids(List.copyOf(requests)))
            .query(
                (row, _) ->
                    new Batch(
                        row.getObject("batch_id", UUID.class),
                        row.getString("kind"),
                        Runs.figures(row)))
            .list();
    Runs runs = new Runs(sql, issuer);
    for (Batch batch : batches) {
      if (guard.printsTooMuch(batch.figures(), runs.last(batch.id(), batch.kind()))) {
        stop(issuer);
      }
    }
  }

  private void stop(IssuerId issuer) {
    Instant now = clock.instant();
    int paused =
        sql.sql(PAUSE)
            .param("channel", Channels.PRINT.value())
            .param("issuer", issuer.value())
            .param("at", Columns.time(now))
            .update();
    if (paused > 0) {
      new Alarms(sql, clock)
          .raise(
              "PRINT_SHARE",
              issuer.value(),
              "Many more letters than in the last runs: they wait until somebody resumes print for"
                  + " this issuer.");
    }
  }
}
