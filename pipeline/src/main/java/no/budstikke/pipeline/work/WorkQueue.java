package no.budstikke.pipeline.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.postgres.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts chunks into the queue, leases them and gives them back. Every call is in a transaction. */
public final class WorkQueue {
  /** What a node listens to, to be woken as soon as there is something to do. */
  public static final String BELL = "budstikke_work";

  private static final String ADD =
      """
      INSERT INTO work (issuer_id, work_id, stage, channel, transmission_id, batch_id, members, items,
             bytes, next_at)
      VALUES (:issuer, :work, :stage, :channel, :transmission, :batch, :members, :items, :bytes,
             coalesce(:due::timestamptz, 'infinity'))
      """;

  /** The next issuer in turn that has something due, and its oldest chunk. */
  private static final String CLAIM =
      """
      UPDATE work
         SET leased_by = :node, lease_token = :token,
             lease_until = clock_timestamp() + make_interval(secs => :seconds)
       WHERE (issuer_id, work_id) = (
             SELECT w.issuer_id, w.work_id
               FROM work w
              WHERE w.stage = :stage AND w.channel = :channel AND w.issuer_id > :after
                AND w.next_at <= :now
                AND (w.lease_until IS NULL OR w.lease_until < clock_timestamp())
                AND NOT EXISTS (SELECT 1 FROM channel_pause p
                                 WHERE p.channel = w.channel AND p.issuer_id IN (w.issuer_id, '*'))
              ORDER BY w.issuer_id, w.next_at
              LIMIT 1
                FOR UPDATE SKIP LOCKED)
      RETURNING issuer_id, work_id, transmission_id, batch_id, members, tries
      """;

  private static final String FENCE =
      """
      UPDATE work SET lease_until = clock_timestamp() + make_interval(secs => :seconds)
       WHERE issuer_id = :issuer AND work_id = :work AND lease_token = :token
      """;

  private static final String FINISH =
      "DELETE FROM work WHERE issuer_id = :issuer AND work_id = :work AND lease_token = :token";

  private static final String POSTPONE =
      """
      UPDATE work
         SET stage = :stage, members = :members, items = :items, tries = tries + 1,
             next_at = coalesce(:due::timestamptz, 'infinity'),
             leased_by = NULL, lease_token = NULL, lease_until = NULL
       WHERE issuer_id = :issuer AND work_id = :work AND lease_token = :token
      """;

  private final UUID node;
  private final Duration leaseTime;

  /**
   * A queue as one node sees it.
   *
   * @param leaseTime longer than the longest call to a counterpart
   */
  public WorkQueue(UUID node, Duration leaseTime) {
    this.node = node;
    this.leaseTime = leaseTime;
  }

  /** Queues chunks and rings the bell, which is heard when the transaction commits. */
  public void add(JdbcClient sql, Collection<NewWork> chunks) {
    for (NewWork chunk : chunks) {
      if (!chunk.members().isEmpty()) {
        insert(sql, chunk);
      }
    }
    if (chunks.stream().anyMatch(chunk -> !chunk.due().equals(NewWork.UNTIL_RELEASED))) {
      ring(sql);
    }
  }

  /** Wakes all nodes when the transaction commits. */
  public static void ring(JdbcClient sql) {
    sql.sql("SELECT pg_notify('" + BELL + "', '')").query((_, _) -> true).single();
  }

  /**
   * Leases the next chunk that is due.
   *
   * @param after issuers up to this one have had their turn; empty at the beginning of a round
   */
  public Optional<Lease> claim(
      JdbcClient sql, Stage stage, String channel, String after, Instant now) {
    UUID token = Uuids.next();
    return sql.sql(CLAIM)
        .param("node", node)
        .param("token", token)
        .param("seconds", leaseTime.toSeconds())
        .param("stage", stage.name())
        .param("channel", channel)
        .param("after", after)
        .param("now", Columns.time(now))
        .query((row, _) -> lease(row, stage, channel, token))
        .optional();
  }

  /**
   * Whether the lease still holds, and for how long from now; locks the chunk until the transaction
   * ends.
   *
   * @throws LeaseLost when it does not
   */
  public void fence(JdbcClient sql, Lease lease) {
    demandOne(named(sql.sql(FENCE), lease).param("seconds", leaseTime.toSeconds()).update());
  }

  /**
   * The chunk is done.
   *
   * @throws LeaseLost when it is no longer ours
   */
  public void finish(JdbcClient sql, Lease lease) {
    demandOne(named(sql.sql(FINISH), lease).update());
  }

  /**
   * Some or all of the chunk is to be done later, perhaps another thing than now.
   *
   * @param due when, by the travelling clock
   * @throws LeaseLost when it is no longer ours
   */
  public void postpone(
      JdbcClient sql, Lease lease, Stage stage, Collection<UUID> members, Instant due) {
    demandOne(
        named(sql.sql(POSTPONE), lease)
            .param("stage", stage.name())
            .param("members", Columns.uuids(members))
            .param("items", members.size())
            .param("due", stamp(due))
            .update());
  }

  private static void insert(JdbcClient sql, NewWork chunk) {
    sql.sql(ADD)
        .param("issuer", chunk.issuer().value())
        .param("work", Uuids.next())
        .param("stage", chunk.kind().stage().name())
        .param("channel", chunk.kind().channel())
        .param("transmission", chunk.kind().transmission().orElse(null))
        .param("batch", chunk.kind().batch().orElse(null))
        .param("members", Columns.uuids(chunk.members()))
        .param("items", chunk.members().size())
        .param("bytes", chunk.bytes())
        .param("due", stamp(chunk.due()))
        .update();
  }

  private static @Nullable Object stamp(Instant due) {
    return due.equals(NewWork.UNTIL_RELEASED) ? null : Columns.time(due);
  }

  private static JdbcClient.StatementSpec named(JdbcClient.StatementSpec statement, Lease lease) {
    return statement
        .param("issuer", lease.issuer().value())
        .param("work", lease.work())
        .param("token", lease.token());
  }

  private static void demandOne(int rows) {
    if (rows != 1) {
      throw new LeaseLost();
    }
  }

  private static Lease lease(ResultSet row, Stage stage, String channel, UUID token)
      throws SQLException {
    return new Lease(
        new IssuerId(row.getString("issuer_id")),
        row.getObject("work_id", UUID.class),
        token,
        new NewWork.Kind(
            stage,
            channel,
            Optional.ofNullable(row.getObject("transmission_id", UUID.class)),
            Optional.ofNullable(row.getObject("batch_id", UUID.class))),
        new ArrayList<>(Arrays.asList((UUID[]) row.getArray("members").getArray())),
        row.getInt("tries"));
  }
}
