package no.budstikke.pipeline.postgres;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.followup.ReplyCursor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far one counterpart's news have been read, and when it was last reached. */
public final class NewsCursor {
  /** So often at most it is written down that there was no news. */
  private static final Duration SELDOM = Duration.ofMinutes(1);

  private final JdbcClient sql;
  private final Kind kind;
  private final ChannelId channel;

  /** The cursor of one channel. */
  public NewsCursor(JdbcClient sql, Kind kind, ChannelId channel) {
    this.sql = sql;
    this.kind = kind;
    this.channel = channel;
  }

  /** News of what. */
  public enum Kind {
    MANDATES("mandate_cursor"),
    REGISTRATIONS("registration_cursor");

    private final String table;

    Kind(String table) {
      this.table = table;
    }
  }

  /**
   * A page that has been read.
   *
   * @param next where reading goes on
   * @param empty whether there was nothing on it
   * @param heard whether the counterpart was reached
   */
  public record Read(ReplyCursor next, boolean empty, boolean heard) {}

  /**
   * Where reading goes on.
   *
   * @param heard when the counterpart was last reached
   */
  public record Mark(ReplyCursor cursor, Optional<Instant> heard) {
    /** Whether a page says nothing that should be written down. */
    public boolean isStill(Read page, Instant now) {
      boolean fresh = heard.filter(at -> now.isBefore(at.plus(SELDOM))).isPresent();
      return page.next().equals(cursor) && page.empty() && (!page.heard() || fresh);
    }
  }

  /** Where reading goes on. */
  public Mark mark() {
    sql.sql(
            "INSERT INTO "
                + kind.table
                + " (channel, cursor) VALUES (:channel, '')"
                + " ON CONFLICT DO NOTHING")
        .param("channel", channel.value())
        .update();
    return sql.sql("SELECT cursor, heard_at FROM " + kind.table + " WHERE channel = :channel")
        .param("channel", channel.value())
        .query(
            (row, _) ->
                new Mark(
                    new ReplyCursor(row.getString("cursor")),
                    Optional.ofNullable(row.getObject("heard_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)))
        .single();
  }

  /** Moves the cursor; false when another node has done so. */
  public boolean move(ReplyCursor before, Read page, Instant now) {
    return sql.sql(
                "UPDATE "
                    + kind.table
                    + " SET cursor = :next,"
                    + " heard_at = CASE WHEN :heard THEN :at ELSE heard_at END"
                    + " WHERE channel = :channel AND cursor = :before")
            .param("channel", channel.value())
            .param("before", before.value())
            .param("next", page.next().value())
            .param("heard", page.heard())
            .param("at", Columns.time(now))
            .update()
        == 1;
  }
}
