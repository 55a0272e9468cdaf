package no.budstikke.pipeline.mandates;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.alarms.Alarms;
import no.budstikke.pipeline.postgres.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What operators decide about whole lists: what is missing from one has ended, so a list that is
 * not whole after all would end good mandates (AvtaleGiro, section 5.3).
 */
public final class WholeLists {
  private static final String DECIDE =
      """
      UPDATE mandate_news SET state = :state, decided_by = :actor, decided_at = :at
       WHERE issuer_id = :issuer AND news_id = :news AND state = 'WAITING'
      RETURNING channel
      """;

  private static final String EXISTS =
      """
      SELECT 1 FROM mandate_news WHERE issuer_id = :issuer AND news_id = :news AND whole
      """;

  private static final String LEFT =
      """
      SELECT count(*) FROM mandate_news
       WHERE issuer_id = :issuer AND channel = :channel AND state = 'WAITING'
      """;

  private final JdbcClient sql;
  private final InstantSource clock;

  /** The lists in this database, within whatever transaction is open. */
  public WholeLists(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Decides about a list that waits.
   *
   * @param confirmed whether it holds: what is on it is active, what is missing has ended
   * @return whether it was still to be decided about
   */
  public boolean decide(IssuerId issuer, UUID list, boolean confirmed, String actor) {
    Optional<String> channel =
        named(sql.sql(DECIDE), issuer, list)
            .param("state", confirmed ? "CONFIRMED" : "REFUSED")
            .param("actor", actor)
            .param("at", Columns.time(clock.instant()))
            .query((row, _) -> row.getString("channel"))
            .optional();
    if (channel.isPresent() && confirmed) {
      new MirrorRows(sql).applyWhole(issuer.value(), list);
    }
    channel.ifPresent(one -> quiet(issuer, one));
    return channel.isPresent();
  }

  /** Whether there is, or was, such a list. */
  public boolean exists(IssuerId issuer, UUID list) {
    return named(sql.sql(EXISTS), issuer, list).query((_, _) -> true).optional().isPresent();
  }

  private void quiet(IssuerId issuer, String channel) {
    long left =
        sql.sql(LEFT)
            .param("issuer", issuer.value())
            .param("channel", channel)
            .query(Long.class)
            .single();
    if (left == 0) {
      new Alarms(sql, clock).clear("MANDATE_LIST_WAITING", channel + " " + issuer);
    }
  }

  private static JdbcClient.StatementSpec named(
      JdbcClient.StatementSpec statement, IssuerId issuer, UUID list) {
    return statement.param("issuer", issuer.value()).param("news", list);
  }
}
