package no.budstikke.pipeline.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.RequestId;
import no.budstikke.pipeline.books.DecisionLine.PlanLine;
import no.budstikke.pipeline.route.SnapshotPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why requests went where they went. */
public final class DecisionBooks {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient database;

  /** The books of this database. */
  public DecisionBooks(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /** All decisions about a request, in their order. */
  public List<DecisionLine> of(IssuerId issuer, RequestId request) {
    return database
        .sql(
            """
            SELECT d.number, d.decided_at, d.outcome, d.plan, d.detail, d.policy_version,
                   d.prices_version, d.rules_version, d.calendar_version, d.runner_up,
                   d.price_difference, coalesce(c.plans, '[]') AS plans
              FROM decision d
              LEFT JOIN considered c USING (issuer_id, considered_id)
             WHERE d.issuer_id = :issuer AND d.request_id = :request
             ORDER BY d.number
            """)
        .param("issuer", issuer.value())
        .param("request", request.value())
        .query(DecisionBooks::line)
        .list();
  }

  /** What a decision rested on, as it was written down; empty when it is too old to have that. */
  public Optional<String> snapshot(IssuerId issuer, RequestId request, int number) {
    return database
        .sql(
            """
            SELECT snapshot FROM decision
             WHERE issuer_id = :issuer AND request_id = :request AND number = :number
               AND snapshot IS NOT NULL
            """)
        .param("issuer", issuer.value())
        .param("request", request.value())
        .param("number", number)
        .query((row, _) -> SnapshotPack.unpack(row.getBytes("snapshot")))
        .optional();
  }

  /**
   * What the newest decisions about an issuer's requests rested on, request by request in the order
   * of their names; requests without any are left out.
   *
   * @param batch those of one batch only
   * @param after those behind this request
   * @param limit at most so many
   */
  public List<StoredSnapshot> snapshots(
      IssuerId issuer, Optional<UUID> batch, Optional<UUID> after, int limit) {
    return database
        .sql(
            """
            SELECT r.request_id, d.snapshot
              FROM request r
              JOIN decision d ON d.issuer_id = r.issuer_id AND d.request_id = r.request_id
                             AND d.number = r.decisions
             WHERE r.issuer_id = :issuer AND (:batch::uuid IS NULL OR r.batch_id = :batch)
               AND (:after::uuid IS NULL OR r.request_id > :after) AND d.snapshot IS NOT NULL
             ORDER BY r.request_id
             LIMIT :limit
            """)
        .param("issuer", issuer.value())
        .param("batch", batch.orElse(null), Types.OTHER)
        .param("after", after.orElse(null), Types.OTHER)
        .param("limit", limit)
        .query(
            (row, _) ->
                new StoredSnapshot(
                    row.getObject("request_id", UUID.class),
                    SnapshotPack.unpack(row.getBytes("snapshot"))))
        .list();
  }

  private static DecisionLine line(ResultSet row, int index) throws SQLException {
    String outcome = row.getString("outcome");
    Optional<String> plan = Optional.ofNullable(row.getString("plan"));
    Optional<String> detail = Optional.ofNullable(row.getString("detail"));
    List<PlanLine> considered = new ArrayList<>();
    JSON.readTree(row.getString("plans")).forEach(one -> considered.add(plan(one)));
    return new DecisionLine(
        row.getInt("number"),
        Moments.of(row, "decided_at"),
        outcome,
        plan,
        detail,
        row.getString("policy_version"),
        row.getString("prices_version"),
        row.getString("rules_version"),
        row.getString("calendar_version"),
        Optional.ofNullable(row.getString("runner_up")),
        Optional.ofNullable(row.getObject("price_difference", Long.class)).map(Prices::text),
        considered);
  }

  private static PlanLine plan(JsonNode one) {
    return new PlanLine(
        one.path("plan").asString(""),
        one.path("eligible").asBoolean(false),
        one.path("reasons").valueStream().map(JsonNode::asString).toList(),
        one.path("tier").asInt(0),
        one.path("price").asString(""),
        one.path("currency").asString(""),
        Optional.of(one.path("deadline").asString("")).filter(text -> !text.isEmpty()));
  }
}
