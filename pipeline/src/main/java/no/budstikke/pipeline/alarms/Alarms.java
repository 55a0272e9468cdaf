package no.budstikke.pipeline.alarms;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import no.budstikke.pipeline.postgres.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Raises alarms and takes them back, within whatever transaction is open. */
public final class Alarms {
  private static final String RAISE =
      """
      INSERT INTO alarm (kind, scope, since, last_at, count, hint)
      VALUES (:kind, :scope, :now, :now, 1, :hint)
          ON CONFLICT (kind, scope) DO UPDATE
         SET last_at = EXCLUDED.last_at, count = alarm.count + 1, hint = EXCLUDED.hint
      """;

  private static final String LIST =
      "SELECT kind, scope, since, last_at, count, hint FROM alarm ORDER BY since, kind, scope";

  private final JdbcClient sql;
  private final InstantSource clock;

  /** Alarms in this database. */
  public Alarms(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Something should be looked at; saying it again counts. */
  public void raise(String kind, String scope, String hint) {
    Instant now = clock.instant();
    sql.sql(RAISE)
        .param("kind", kind)
        .param("scope", scope)
        .param("hint", hint)
        .param("now", Columns.time(now))
        .update();
  }

  /** It is in order again. */
  public void clear(String kind, String scope) {
    sql.sql("DELETE FROM alarm WHERE kind = :kind AND scope = :scope")
        .param("kind", kind)
        .param("scope", scope)
        .update();
  }

  /** So are all whose scope begins so. */
  public void clearBelow(String kind, String scope) {
    sql.sql("DELETE FROM alarm WHERE kind = :kind AND starts_with(scope, :scope)")
        .param("kind", kind)
        .param("scope", scope)
        .update();
  }

  /** All of them, oldest first. */
  public List<Alarm> list() {
    return sql.sql(LIST)
        .query(
            (row, _) ->
                new Alarm(
                    row.getString("kind"),
                    row.getString("scope"),
                    row.getObject("since", OffsetDateTime.class).toInstant(),
                    row.getObject("last_at", OffsetDateTime.class).toInstant(),
                    row.getLong("count"),
                    row.getString("hint")))
        .list();
  }
}
