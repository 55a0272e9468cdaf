package no.budstikke.pipeline.registrations;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.registration.RegistrationPage;
import no.budstikke.pipeline.postgres.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far one counterpart's news have been read, and when it was last reached. */
final class RegistrationCursor {
  /** So often at most it is written down that there was no news. */
  private static final Duration SELDOM = Duration.ofMinutes(1);

  private static final String MOVE =
      """
      UPDATE registration_cursor
         SET cursor = :next, heard_at = CASE WHEN :heard THEN :at ELSE heard_at END
       WHERE channel = :channel AND cursor = :before
      """;

  private final JdbcClient sql;
  private final ChannelId channel;

  RegistrationCursor(JdbcClient sql, ChannelId channel) {
    this.sql = sql;
    this.channel = channel;
  }

  /** Where reading goes on. */
  record Mark(ReplyCursor cursor, Optional<Instant> heard) {
    /** Whether a page says nothing that should be written down. */
    boolean isStill(RegistrationPage page, Instant now) {
      boolean fresh = heard.filter(at -> now.isBefore(at.plus(SELDOM))).isPresent();
      return page.next().equals(cursor)
          && page.files().isEmpty()
          && page.unreadable().isEmpty()
          && (!page.heard() || fresh);
    }
  }

  Mark mark() {
    sql.sql(
            "INSERT INTO registration_cursor (channel, cursor) VALUES (:channel, '') ON CONFLICT"
                + " DO NOTHING")
        .param("channel", channel.value())
        .update();
    return sql.sql("SELECT cursor, heard_at FROM registration_cursor WHERE channel = :channel")
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
  boolean move(ReplyCursor before, RegistrationPage page, Instant now) {
    return sql.sql(MOVE)
            .param("channel", channel.value())
            .param("before", before.value())
            .param("next", page.next().value())
            .param("heard", page.heard())
            .param("at", Columns.time(now))
            .update()
        == 1;
  }
}
