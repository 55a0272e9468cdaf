package no.budstikke.pipeline.route;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.journey.Retries;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Market;
import no.budstikke.pipeline.postgres.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which channels have tried requests until they gave up, and which may try once more with less.
 * Source: mail and print, section 2.3.
 */
final class GivenUp {
  private static final String CHANNELS =
      """
      SELECT DISTINCT request_id, channel FROM attempt
       WHERE issuer_id = :issuer AND request_id = ANY (:requests)
         AND result = 'NOT_DELIVERABLE' AND starts_with(code, :gaveUp)
      """;

  private static final String TOO_LARGE =
      """
      SELECT request_id, channel FROM attempt
       WHERE issuer_id = :issuer AND request_id = ANY (:requests)
         AND result = 'NOT_DELIVERABLE' AND code ~ '^(552(-5\\.3\\..*)?|5[0-9]{2}-5\\.3\\.4)$'
       GROUP BY request_id, channel HAVING count(*) = 1
      """;

  private GivenUp() {}

  static void learn(JdbcClient sql, IssuerId issuer, Market market, List<Case> cases) {
    Map<UUID, Case> tried =
        cases.stream()
            .filter(Case::isTried)
            .collect(Collectors.toMap(Case::request, Function.identity()));
    if (tried.isEmpty()) {
      return;
    }
    of(sql.sql(TOO_LARGE), issuer, tried)
        .query(
            row -> {
              ChannelId channel = new ChannelId(row.getString("channel"));
              Optional.ofNullable(tried.get(row.getObject("request_id", UUID.class)))
                  .ifPresent(one -> one.makeSmaller(market, channel));
            });
    of(sql.sql(CHANNELS), issuer, tried)
        .param("gaveUp", Retries.GAVE_UP)
        .query(
            row -> {
              ChannelId channel = new ChannelId(row.getString("channel"));
              Optional.ofNullable(tried.get(row.getObject("request_id", UUID.class)))
                  .ifPresent(one -> one.neverReached(market, channel));
            });
  }

  private static JdbcClient.StatementSpec of(
      JdbcClient.StatementSpec statement, IssuerId issuer, Map<UUID, Case> tried) {
    return statement
        .param("issuer", issuer.value())
        .param("requests", Columns.uuids(List.copyOf(tried.keySet())));
  }
}
