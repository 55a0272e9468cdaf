package no.budstikke.pipeline.route;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.postgres.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What requests ask for, so that payments find them. */
final class AskedRows {
  /** A new plan can be without a claim; what has been paid meanwhile stays. */
  private static final String WRITE =
      """
      INSERT INTO asked (issuer_id, request_id, account, reference, minor, currency, due, unpaid_after)
      SELECT :issuer, request_id, account, reference, minor, currency, due::date,
             unpaid_after::timestamptz
        FROM unnest(:requests, :accounts, :references, :minors, :currencies, :dues, :unpaid)
          AS a (request_id, account, reference, minor, currency, due, unpaid_after)
          ON CONFLICT (issuer_id, request_id) DO UPDATE SET unpaid_after = excluded.unpaid_after
      """;

  private AskedRows() {}

  /** What one request asks for. */
  record Row(UUID request, Draft.Asked money) {}

  static void write(JdbcClient sql, IssuerId issuer, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    List<@Nullable String> dues = new ArrayList<>();
    List<@Nullable String> unpaid = new ArrayList<>();
    for (Row row : rows) {
      dues.add(row.money().due().map(Object::toString).orElse(null));
      unpaid.add(row.money().unpaidAfter().map(Object::toString).orElse(null));
    }
    sql.sql(WRITE)
        .param("issuer", issuer.value())
        .param("requests", Columns.uuids(rows.stream().map(Row::request).toList()))
        .param(
            "accounts",
            Columns.texts(rows.stream().map(row -> row.money().account().machineForm()).toList()))
        .param(
            "references", Columns.texts(rows.stream().map(row -> row.money().reference()).toList()))
        .param(
            "minors",
            Columns.longs(rows.stream().map(row -> row.money().amount().minor()).toList()))
        .param(
            "currencies",
            Columns.texts(
                rows.stream()
                    .map(row -> row.money().amount().currency().getCurrencyCode())
                    .toList()))
        .param("dues", Columns.texts(dues))
        .param("unpaid", Columns.texts(unpaid))
        .update();
  }
}
