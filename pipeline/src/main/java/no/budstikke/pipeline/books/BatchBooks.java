package no.budstikke.pipeline.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import no.budstikke.core.journey.RequestState;
import no.budstikke.core.receive.BatchId;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.validate.Finding;
import no.budstikke.pipeline.intake.FindingFormat;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where batches are. */
public final class BatchBooks {
  private final JdbcClient database;

  /** The books of this database. */
  public BatchBooks(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /** An issuer's batches, newest first. */
  public Slice<BatchLine> list(IssuerId issuer, Slice.Wanted wanted) {
    List<Row> rows =
        database
            .sql(
                """
                SELECT *
                  FROM batch
                 WHERE issuer_id = :issuer
                   AND (:after = '' OR batch_id < nullif(:after, '')::uuid)
                 ORDER BY batch_id DESC
                 LIMIT :limit
                """)
            .param("issuer", issuer.value())
            .param("after", wanted.after())
            .param("limit", wanted.limit() + 1)
            .query(Row::of)
            .list();
    Map<UUID, Map<RequestState, Long>> states = states(issuer, rows);
    List<BatchLine> lines =
        rows.stream()
            .map(row -> row.line(states.getOrDefault(row.line.batch(), Map.of())))
            .toList();
    return Slice.of(lines, wanted.limit(), line -> line.batch().toString());
  }

  /** All about one batch. */
  public Optional<BatchWhole> find(IssuerId issuer, BatchId batch) {
    return row(issuer, batch).map(row -> whole(issuer, row));
  }

  /** The newest batch that the issuer calls so. */
  public Optional<BatchId> named(IssuerId issuer, String name) {
    return database
        .sql(
            """
            SELECT batch_id FROM batch
             WHERE issuer_id = :issuer AND name = :name
             ORDER BY batch_id DESC
             LIMIT 1
            """)
        .param("issuer", issuer.value())
        .param("name", name)
        .query(UUID.class)
        .optional()
        .map(BatchId::new);
  }

  /** What was found wrong with its envelope. */
  public List<Finding> findings(IssuerId issuer, BatchId batch) {
    return database
        .sql("SELECT findings FROM batch WHERE issuer_id = :issuer AND batch_id = :batch")
        .param("issuer", issuer.value())
        .param("batch", batch.value())
        .query(String.class)
        .optional()
        .map(FindingFormat::read)
        .orElse(List.of());
  }

  /** The conservation equation over everything there is, of all issuers, at one moment. */
  public Terms conservation() {
    Map<RequestState, Long> states = new EnumMap<>(RequestState.class);
    Map<String, Long> others = new HashMap<>();
    database
        .sql(
            """
            SELECT state AS term, count(*) AS requests FROM request GROUP BY state
             UNION ALL
            SELECT 'received', (SELECT coalesce(sum(accepted + rejected), 0) FROM batch)
                             + (SELECT count(*) FROM request WHERE batch_id IS NULL)
             UNION ALL
            SELECT 'notRead', coalesce(sum(not_read), 0) FROM batch
            """)
        .query(
            row -> {
              String term = row.getString("term");
              long count = row.getLong("requests");
              if (Character.isLowerCase(term.charAt(0))) {
                others.put(term, count);
              } else {
                states.put(RequestState.valueOf(term), count);
              }
            });
    return Terms.of(
        others.getOrDefault("received", 0L), others.getOrDefault("notRead", 0L), states);
  }

  private Optional<Row> row(IssuerId issuer, BatchId batch) {
    return database
        .sql("SELECT * FROM batch WHERE issuer_id = :issuer AND batch_id = :batch")
        .param("issuer", issuer.value())
        .param("batch", batch.value())
        .query(Row::of)
        .optional();
  }

  private Map<UUID, Map<RequestState, Long>> states(IssuerId issuer, List<Row> rows) {
    Map<UUID, Map<RequestState, Long>> states = new HashMap<>();
    if (rows.isEmpty()) {
      return states;
    }
    database
        .sql(
            """
            SELECT batch_id, state, count(*) AS requests
              FROM request
             WHERE issuer_id = :issuer AND batch_id IN (:batches)
             GROUP BY batch_id, state
            """)
        .param("issuer", issuer.value())
        .param("batches", rows.stream().map(row -> row.line.batch()).toList())
        .query(
            row -> {
              states
                  .computeIfAbsent(
                      row.getObject("batch_id", UUID.class), _ -> new EnumMap<>(RequestState.class))
                  .put(RequestState.valueOf(row.getString("state")), row.getLong("requests"));
            });
    return states;
  }

  private BatchWhole whole(IssuerId issuer, Row batch) {
    Map<RequestState, Long> states = new EnumMap<>(RequestState.class);
    Map<String, Long> plans = new TreeMap<>();
    database
        .sql(
            """
            SELECT state, plan, count(*) AS requests
              FROM request
             WHERE issuer_id = :issuer AND batch_id = :batch
             GROUP BY state, plan
            """)
        .param("issuer", issuer.value())
        .param("batch", batch.line.batch())
        .query(
            row -> {
              long count = row.getLong("requests");
              states.merge(RequestState.valueOf(row.getString("state")), count, Long::sum);
              Optional.ofNullable(row.getString("plan"))
                  .ifPresent(plan -> plans.merge(plan, count, Long::sum));
            });
    ChannelRows rows = new ChannelRows();
    database
        .sql(ChannelRows.SQL)
        .param("issuer", issuer.value())
        .param("batch", batch.line.batch())
        .query(rows::add);
    return new BatchWhole(
        batch.line(states),
        rows.handedOver(),
        plans.entrySet().stream()
            .map(plan -> new BatchWhole.PlanCount(plan.getKey(), plan.getValue()))
            .toList(),
        rows.channels());
  }

  /** A row of the table, before its requests are counted. */
  private record Row(BatchLine line, long received, long notRead) {
    static Row of(ResultSet row, int index) throws SQLException {
      return new Row(
          new BatchLine(
              row.getObject("batch_id", UUID.class),
              row.getString("name"),
              row.getString("state"),
              row.getString("actor"),
              Moments.of(row, "received_at"),
              Moments.maybe(row, "closed_at"),
              Optional.ofNullable(row.getString("decided_by")),
              row.getLong("accepted"),
              row.getLong("duplicates"),
              row.getLong("conflicts"),
              List.of((String[]) row.getArray("objections").getArray()),
              Terms.of(0, 0, Map.of())),
          row.getLong("accepted") + row.getLong("rejected"),
          row.getLong("not_read"));
    }

    BatchLine line(Map<RequestState, Long> states) {
      return new BatchLine(
          line.batch(),
          line.name(),
          line.state(),
          line.actor(),
          line.receivedAt(),
          line.closedAt(),
          line.decidedBy(),
          line.accepted(),
          line.duplicates(),
          line.conflicts(),
          line.heldBecause(),
          Terms.of(received, notRead, states));
    }
  }

  /** One row for each channel, and one for the whole. */
  private static final class ChannelRows {
    private static final String SQL =
        """
        SELECT grouping(d.channel) AS whole, d.channel, d.currency, count(*) AS deliveries,
               count(*) FILTER (WHERE d.state IN ('HANDED_OVER', 'ACCEPTED', 'DELIVERED', 'READ',
                 'BOUNCED', 'RETURNED', 'RECALL_REQUESTED', 'RECALLED', 'RECALL_REFUSED'))
                 AS handed_over,
               count(*) FILTER (WHERE d.state IN ('DELIVERED', 'READ')) AS delivered,
               count(*) FILTER (WHERE d.state IN ('REJECTED', 'BOUNCED', 'RETURNED', 'EXPIRED'))
                 AS failed,
               coalesce(sum(d.cost) FILTER (WHERE d.state IN ('HANDED_OVER', 'ACCEPTED',
                 'DELIVERED', 'READ', 'BOUNCED', 'RETURNED', 'RECALL_REQUESTED', 'RECALLED',
                 'RECALL_REFUSED')), 0)::bigint AS cost,
               count(DISTINCT r.request_id) FILTER (
                 WHERE r.state IN ('IN_DELIVERY', 'DELIVERED', 'READ')) AS under_way,
               count(DISTINCT r.request_id) FILTER (
                 WHERE r.state IN ('IN_DELIVERY', 'DELIVERED', 'READ')
                   AND d.decision = r.decisions AND d.required
                   AND d.state IN ('READY', 'SENDING', 'RETRY_WAIT', 'UNCERTAIN'))
                 AS waiting
          FROM request r
          JOIN delivery d ON d.issuer_id = r.issuer_id AND d.request_id = r.request_id
         WHERE r.issuer_id = :issuer AND r.batch_id = :batch
         GROUP BY GROUPING SETS ((d.channel, d.currency), ())
         ORDER BY d.channel, d.currency
        """;

    private final List<BatchWhole.ChannelCount> channels = new ArrayList<>();
    private long handedOver;

    private void add(ResultSet row) throws SQLException {
      if (row.getInt("whole") == 1) {
        handedOver = row.getLong("under_way") - row.getLong("waiting");
        return;
      }
      channels.add(
          new BatchWhole.ChannelCount(
              row.getString("channel"),
              row.getLong("deliveries"),
              row.getLong("handed_over"),
              row.getLong("delivered"),
              row.getLong("failed"),
              Prices.text(row.getLong("cost")),
              row.getString("currency")));
    }

    private long handedOver() {
      return handedOver;
    }

    private List<BatchWhole.ChannelCount> channels() {
      return channels;
    }
  }
}
