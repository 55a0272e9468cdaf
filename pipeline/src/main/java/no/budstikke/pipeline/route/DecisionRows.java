package no.budstikke.pipeline.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.budstikke.core.choose.Considered;
import no.budstikke.core.choose.Decision;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.store.ContentHash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rows of decisions (product specification, section 4.4), collected and written together. */
final class DecisionRows {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int NAME_BYTES = 16;

  private static final String CONSIDERED =
      """
      INSERT INTO considered (issuer_id, considered_id, plans)
      SELECT :issuer, considered_id, plans::jsonb
        FROM unnest(:ids, :plans) AS c (considered_id, plans)
       WHERE NOT EXISTS (SELECT 1 FROM considered k
                          WHERE k.issuer_id = :issuer AND k.considered_id = c.considered_id)
       ORDER BY considered_id
          ON CONFLICT DO NOTHING
      """;

  private static final String DECISIONS =
      """
      INSERT INTO decision (issuer_id, request_id, number, decided_at, outcome, plan, detail,
             policy_version, prices_version, considered_id)
      SELECT :issuer, request_id, number, :at, outcome, plan, detail, :policy, :prices, considered_id
        FROM unnest(:requests, :numbers, :outcomes, :plans, :details, :considered)
          AS d (request_id, number, outcome, plan, detail, considered_id)
      """;

  private final Drafter.Circumstances circumstances;
  private final Map<String, String> plans = new LinkedHashMap<>();
  private final List<UUID> requests = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final List<String> outcomes = new ArrayList<>();
  private final List<@Nullable String> chosen = new ArrayList<>();
  private final List<@Nullable String> details = new ArrayList<>();
  private final List<byte[]> considered = new ArrayList<>();

  DecisionRows(Drafter.Circumstances circumstances) {
    this.circumstances = circumstances;
  }

  /** One more. */
  void add(UUID request, int number, Decision decision) {
    requests.add(request);
    numbers.add(number);
    switch (decision) {
      case Decision.Routed(var plan, var _) -> outcome("ROUTED", plan.code().value(), null);
      case Decision.Wait(var until, var _) -> outcome("WAIT", null, until.toString());
      case Decision.Hold(var reason, var _) -> outcome("HELD", null, reason.name());
      case Decision.Undeliverable _ -> outcome("UNDELIVERABLE", null, null);
    }
    considered.add(name(decision.considered()));
  }

  void write(JdbcClient sql, Page page) {
    if (requests.isEmpty()) {
      return;
    }
    sql.sql(CONSIDERED)
        .param("issuer", page.issuer().value())
        .param("ids", Columns.blobs(plans.keySet().stream().map(HexFormat.of()::parseHex).toList()))
        .param("plans", Columns.texts(plans.values()))
        .update();
    sql.sql(DECISIONS)
        .param("issuer", page.issuer().value())
        .param("at", Columns.time(page.at()))
        .param("policy", circumstances.issuer().policy().version())
        .param("prices", circumstances.prices().version())
        .param("requests", Columns.uuids(requests))
        .param("numbers", Columns.ints(numbers))
        .param("outcomes", Columns.texts(outcomes))
        .param("plans", Columns.texts(chosen))
        .param("details", Columns.texts(details))
        .param("considered", Columns.blobs(considered))
        .update();
  }

  private void outcome(String word, @Nullable String plan, @Nullable String detail) {
    outcomes.add(word);
    chosen.add(plan);
    details.add(detail);
  }

  private byte[] name(List<Considered> all) {
    String text = JSON.writeValueAsString(json(all));
    byte[] hash = ContentHash.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).bytes();
    byte[] name = Arrays.copyOf(hash, NAME_BYTES);
    plans.put(HexFormat.of().formatHex(name), text);
    return name;
  }

  private static ArrayNode json(List<Considered> all) {
    ArrayNode json = JSON.createArrayNode();
    for (Considered one : all) {
      ObjectNode plan = json.addObject();
      plan.put("plan", one.plan().value());
      plan.put("eligible", one.eligible());
      ArrayNode reasons = plan.putArray("reasons");
      one.reasons().forEach(reason -> reasons.add(reason.name()));
      plan.put("tier", one.tier());
      plan.put("price", one.price().decimal().toPlainString());
      plan.put("currency", one.price().currency().getCurrencyCode());
      one.deadline().ifPresent(deadline -> plan.put("deadline", deadline.toString()));
    }
    return json;
  }
}
