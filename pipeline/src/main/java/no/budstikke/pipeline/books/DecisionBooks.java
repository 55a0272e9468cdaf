package no.budstikke.pipeline.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.RequestId;
import no.budstikke.pipeline.books.DecisionLine.PlanLine;
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
                   d.prices_version, coalesce(c.plans, '[]') AS plans
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
        DecisionWords.sentence(outcome, plan, detail, considered),
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
