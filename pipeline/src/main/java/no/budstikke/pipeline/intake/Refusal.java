package no.budstikke.pipeline.intake;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import no.budstikke.core.journey.RequestState;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Head;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.postgres.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Refuses a whole batch: what was right in it is rejected and gives key and number back, chunk by
 * chunk; only then is the batch itself refused, so that a death in between is made good by going
 * on.
 */
final class Refusal {
  private static final int CHUNK = 500;

  private static final String NEXT =
      """
      SELECT request_id FROM request
       WHERE issuer_id = :issuer AND batch_id = :batch AND request_id > :after
         AND state = 'RECEIVED'
       ORDER BY request_id LIMIT :limit
      """;

  private static final String FREE =
      "DELETE FROM request_key WHERE issuer_id = :issuer AND request_id = ANY (:requests)";

  private static final String COUNT =
      """
      UPDATE batch SET accepted = accepted - :moved, rejected = rejected + :moved
       WHERE issuer_id = :issuer AND batch_id = :batch
      """;

  private final Transactions transactions;
  private final InstantSource clock;

  Refusal(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Refuses it, and says what was counted. */
  BatchReceipt.Counts refuse(BatchRows batch, EnvelopeReport report, String why) {
    UUID after = new UUID(0, 0);
    List<UUID> chunk = next(batch, after);
    while (!chunk.isEmpty()) {
      List<UUID> members = chunk;
      transactions.run(sql -> reject(sql, batch, members, why));
      after = chunk.getLast();
      chunk = next(batch, after);
    }
    return transactions.ask(
        sql -> {
          sql.sql("DELETE FROM work WHERE issuer_id = :issuer AND batch_id = :batch")
              .param("issuer", batch.issuer().value())
              .param("batch", batch.batch())
              .update();
          return batch.end(sql, BatchState.REFUSED, report, clock.instant());
        });
  }

  private List<UUID> next(BatchRows batch, UUID after) {
    return transactions
        .sql()
        .sql(NEXT)
        .param("issuer", batch.issuer().value())
        .param("batch", batch.batch())
        .param("after", after)
        .param("limit", CHUNK)
        .query((row, _) -> row.getObject("request_id", UUID.class))
        .list();
  }

  private void reject(JdbcClient sql, BatchRows batch, List<UUID> members, String why) {
    IssuerId issuer = batch.issuer();
    Page page = Page.open(sql, issuer, members, clock.instant());
    for (Head head : page.heads()) {
      page.move(head, RequestState.REJECTED, Cause.ofPath(why));
    }
    page.write();
    sql.sql(FREE)
        .param("issuer", issuer.value())
        .param("requests", Columns.uuids(members))
        .update();
    sql.sql(COUNT)
        .param("issuer", issuer.value())
        .param("batch", batch.batch())
        .param("moved", members.size())
        .update();
  }
}
