package no.budstikke.pipeline.books;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators look at. */
public final class OperationBooks {
  private final JdbcClient database;

  /** The books of this database. */
  public OperationBooks(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /** All alarms, oldest first. */
  public List<AlarmLine> alarms() {
    return database
        .sql(
            "SELECT kind, scope, since, last_at, count, hint FROM alarm ORDER BY since, kind,"
                + " scope")
        .query(
            (row, _) ->
                new AlarmLine(
                    row.getString("kind"),
                    row.getString("scope"),
                    Moments.of(row, "since"),
                    Moments.of(row, "last_at"),
                    row.getLong("count"),
                    row.getString("hint")))
        .list();
  }

  /** All channels that are stopped, for whom and why. */
  public List<ChannelPause> pauses() {
    return database
        .sql(
            """
            SELECT channel, issuer_id, reason, actor, note, since FROM channel_pause
             ORDER BY channel, issuer_id
            """)
        .query(
            (row, _) ->
                new ChannelPause(
                    row.getString("channel"),
                    row.getString("issuer_id"),
                    row.getString("reason"),
                    row.getString("actor"),
                    row.getString("note"),
                    Moments.of(row, "since")))
        .list();
  }
}
