package no.budstikke.pipeline.mandates;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings news that are written down into the mirror; older ones than what holds change nothing. */
final class MirrorRows {
  /** Of several entries about one mandate the last one holds: a bank switch ends and signs. */
  private static final String APPLY =
      """
      INSERT INTO mandate AS m (issuer_id, account, kid_length, fixed_part, mandate_id, kid, active,
             notice, since, said_at)
      SELECT DISTINCT ON (account, kid_length, fixed_part)
             issuer_id, account, kid_length, fixed_part, gen_random_uuid(), kid, event <> 'ENDED', notice,
             CASE WHEN event = 'SIGNED' THEN (said_at AT TIME ZONE 'Europe/Oslo')::date END, said_at
        FROM mandate_history
       WHERE issuer_id = :issuer AND news_id = :news
       ORDER BY account, kid_length, fixed_part, place DESC
          ON CONFLICT (issuer_id, account, kid_length, fixed_part) DO UPDATE
         SET kid = excluded.kid, active = excluded.active, notice = excluded.notice,
             since = CASE WHEN excluded.active AND NOT m.active THEN excluded.since ELSE m.since END,
             said_at = excluded.said_at
       WHERE m.said_at <= excluded.said_at
      """;

  /** What is missing from a whole list has ended, unless something newer has been told of it. */
  private static final String END_MISSING =
      """
      WITH list AS (
        SELECT issuer_id, news_id, account, entries, said_at FROM mandate_news
         WHERE issuer_id = :issuer AND news_id = :news),
      ended AS (
        UPDATE mandate m SET active = false, said_at = l.said_at
          FROM list l
         WHERE m.issuer_id = l.issuer_id AND m.account = l.account AND m.active
           AND m.said_at <= l.said_at
           AND NOT EXISTS (
               SELECT 1 FROM mandate_history h
                WHERE h.issuer_id = m.issuer_id AND h.account = m.account
                  AND h.kid_length = m.kid_length AND h.fixed_part = m.fixed_part
                  AND h.news_id = l.news_id)
        RETURNING m.*)
      INSERT INTO mandate_history (issuer_id, account, kid_length, fixed_part, news_id, place, event,
             kid, notice, said_at)
      SELECT e.issuer_id, e.account, e.kid_length, e.fixed_part, l.news_id,
             l.entries - 1 + row_number() OVER (ORDER BY e.kid_length, e.fixed_part),
             'ENDED', e.kid, e.notice, e.said_at
        FROM ended e, list l
      """;

  private final JdbcClient sql;

  MirrorRows(JdbcClient sql) {
    this.sql = sql;
  }

  void apply(String issuer, UUID news) {
    sql.sql(APPLY).param("issuer", issuer).param("news", news).update();
  }

  void applyWhole(String issuer, UUID news) {
    sql.sql(END_MISSING).param("issuer", issuer).param("news", news).update();
    apply(issuer, news);
  }
}
