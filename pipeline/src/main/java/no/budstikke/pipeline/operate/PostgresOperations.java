package no.budstikke.pipeline.operate;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.receive.BatchId;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.RequestId;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.pipeline.alarms.Alarms;
import no.budstikke.pipeline.dispatch.RefusingDestinations;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Head;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.mandates.WholeLists;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.postgres.Transactions;
import no.budstikke.pipeline.work.WorkQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Operations on PostgreSQL. */
public final class PostgresOperations implements Operations {
  private static final int CHUNK = 500;
  private static final String EVERY_ISSUER = "*";

  private static final String RELEASE =
      """
      UPDATE batch SET state = 'RELEASED', decided_by = :actor
       WHERE issuer_id = :issuer AND batch_id = :batch AND state = 'HELD'
      """;

  /** Chunks not yet written down as held follow by themselves: they look at the batch then. */
  private static final String LET_GO =
      """
      UPDATE work SET next_at = :now, batch_id = NULL
       WHERE issuer_id = :issuer AND batch_id = :batch AND stage = 'ROUTE'
      """;

  private static final String CANCEL =
      """
      UPDATE batch SET state = 'CANCELLED', decided_by = :actor
       WHERE issuer_id = :issuer AND batch_id = :batch AND state IN ('RECEIVED', 'HELD', 'RELEASED')
      """;

  private static final String MEMBERS =
      """
      SELECT request_id FROM request
       WHERE issuer_id = :issuer AND batch_id = :batch AND request_id > :after
       ORDER BY request_id LIMIT :limit
      """;

  private static final String PAUSE =
      """
      INSERT INTO channel_pause (channel, issuer_id, reason, actor, note, since)
      VALUES (:channel, :issuer, 'OPERATOR', :actor, :note, :now)
          ON CONFLICT (channel, issuer_id) DO UPDATE
         SET reason = 'OPERATOR', actor = EXCLUDED.actor, note = EXCLUDED.note
      """;

  private final Transactions transactions;
  private final Settling settling;
  private final Recalling recalling;
  private final InstantSource clock;

  /** Operations of one node. */
  public PostgresOperations(
      Transactions transactions, Settling settling, Recalling recalling, InstantSource clock) {
    this.transactions = transactions;
    this.settling = settling;
    this.recalling = recalling;
    this.clock = clock;
  }

  @Override
  public Result release(IssuerId issuer, BatchId batch, By by) {
    return transactions.ask(
        sql -> {
          int released = of(sql.sql(RELEASE), issuer, batch).param("actor", by.actor()).update();
          if (released == 0) {
            return missing(sql, issuer, batch);
          }
          of(sql.sql(LET_GO), issuer, batch).param("now", Columns.time(clock.instant())).update();
          note(sql, "release", issuer + " " + batch, by);
          WorkQueue.ring(sql);
          return Result.DONE;
        });
  }

  @Override
  public Result cancel(IssuerId issuer, BatchId batch, By by) {
    Result result =
        transactions.ask(
            sql -> {
              int rows = of(sql.sql(CANCEL), issuer, batch).param("actor", by.actor()).update();
              if (rows == 0) {
                return missing(sql, issuer, batch);
              }
              note(sql, "cancel", issuer + " " + batch, by);
              return Result.DONE;
            });
    if (result == Result.DONE) {
      stopMembers(issuer, batch, new Cause("CANCEL", by.actor()));
    }
    return result;
  }

  private void stopMembers(IssuerId issuer, BatchId batch, Cause cause) {
    List<UUID> members = members(issuer, batch, new UUID(0, 0));
    while (!members.isEmpty()) {
      List<UUID> chunk = members;
      transactions.run(
          sql -> {
            Page page = Page.open(sql, issuer, chunk, clock.instant());
            page.heads().forEach(head -> Stopping.stop(page, head, cause));
            page.write();
          });
      members = members(issuer, batch, members.getLast());
    }
  }

  private List<UUID> members(IssuerId issuer, BatchId batch, UUID after) {
    return of(transactions.sql().sql(MEMBERS), issuer, batch)
        .param("after", after)
        .param("limit", CHUNK)
        .query((row, _) -> row.getObject("request_id", UUID.class))
        .list();
  }

  @Override
  public Result cancel(IssuerId issuer, RequestId request, By by) {
    return transactions.ask(
        sql -> {
          Page page = Page.open(sql, issuer, List.of(request.value()), clock.instant());
          Optional<Head> head = page.head(request.value());
          if (head.isEmpty()) {
            return Result.NOT_FOUND;
          }
          if (!Stopping.stop(page, head.get(), new Cause("CANCEL", by.actor()))) {
            return Result.NOT_POSSIBLE;
          }
          page.write();
          note(sql, "cancel", issuer + " " + request, by);
          return Result.DONE;
        });
  }

  @Override
  public Recall recall(IssuerId issuer, RequestId request, By by) {
    return transactions.ask(
        sql -> {
          Recall recall = recalling.recall(sql, issuer, request.value(), by.actor());
          if (recall.result() == Result.DONE) {
            note(sql, "recall", issuer + " " + request, by);
          }
          return recall;
        });
  }

  @Override
  public Result settle(DeliveryId delivery, boolean arrived, By by) {
    return transactions.ask(
        sql -> {
          Result result = settling.settle(sql, delivery, arrived, by);
          if (result == Result.DONE) {
            note(sql, "settle", delivery + (arrived ? " arrived" : " not arrived"), by);
          }
          return result;
        });
  }

  @Override
  public Result decideMandateList(IssuerId issuer, UUID list, boolean confirmed, By by) {
    return transactions.ask(
        sql -> {
          WholeLists lists = new WholeLists(sql, clock);
          if (!lists.decide(issuer, list, confirmed, by.actor())) {
            return lists.exists(issuer, list) ? Result.NOT_POSSIBLE : Result.NOT_FOUND;
          }
          note(sql, confirmed ? "confirm" : "refuse", issuer + " mandate-list " + list, by);
          return Result.DONE;
        });
  }

  @Override
  public void pause(ChannelId channel, Optional<IssuerId> issuer, By by) {
    transactions.run(
        sql -> {
          sql.sql(PAUSE)
              .param("channel", channel.value())
              .param("issuer", issuer.map(IssuerId::value).orElse(EVERY_ISSUER))
              .param("actor", by.actor())
              .param("note", by.note())
              .param("now", Columns.time(clock.instant()))
              .update();
          note(sql, "pause", scope(channel, issuer), by);
        });
  }

  @Override
  public void resume(ChannelId channel, Optional<IssuerId> issuer, By by) {
    transactions.run(
        sql -> {
          sql.sql("DELETE FROM channel_pause WHERE channel = :channel AND issuer_id = :issuer")
              .param("channel", channel.value())
              .param("issuer", issuer.map(IssuerId::value).orElse(EVERY_ISSUER))
              .update();
          issuer.ifPresent(
              one -> new Alarms(sql, clock).clear("CHANNEL_MISCONFIGURED", channel + " " + one));
          RefusingDestinations.release(
              sql, channel, issuer, new Alarms(sql, clock), clock.instant());
          note(sql, "resume", scope(channel, issuer), by);
          WorkQueue.ring(sql);
        });
  }

  private void note(JdbcClient sql, String command, String scope, By by) {
    OperationRows.add(sql, command, scope, by, clock.instant());
  }

  private static String scope(ChannelId channel, Optional<IssuerId> issuer) {
    return channel + issuer.map(one -> " " + one).orElse("");
  }

  private static Result missing(JdbcClient sql, IssuerId issuer, BatchId batch) {
    return of(
                sql.sql("SELECT 1 FROM batch WHERE issuer_id = :issuer AND batch_id = :batch"),
                issuer,
                batch)
            .query((_, _) -> true)
            .optional()
            .isPresent()
        ? Result.NOT_POSSIBLE
        : Result.NOT_FOUND;
  }

  private static JdbcClient.StatementSpec of(
      JdbcClient.StatementSpec statement, IssuerId issuer, BatchId batch) {
    return statement.param("issuer", issuer.value()).param("batch", batch.value());
  }
}
