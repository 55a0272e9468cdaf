package no.budstikke.pipeline.route;

import java.util.Set;
import java.util.stream.Collectors;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.request.IssuerId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Channels that an operator has paused: the choice passes them over. */
final class Pauses {
  private static final String PAUSED =
      """
      SELECT DISTINCT channel FROM channel_pause
       WHERE reason = 'OPERATOR' AND issuer_id IN (:issuer, '*')
      """;

  private Pauses() {}

  static Set<ChannelId> of(JdbcClient sql, IssuerId issuer) {
    return sql
        .sql(PAUSED)
        .param("issuer", issuer.value())
        .query((row, _) -> new ChannelId(row.getString("channel")))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
