package no.budstikke.pipeline.followup;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.followup.Reply;
import no.budstikke.pipeline.postgres.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Replies about references that nobody knows yet: a counterpart may tell of a delivery before the
 * hand-over is written down. Source: design, section 5.
 */
final class EarlyReplies {
  private static final int AT_ONCE = 500;

  private static final String KEEP =
      """
      INSERT INTO early_reply (channel, reply_id, reference, outcome, said_at)
      VALUES (:channel, :id, :reference, :outcome, :said)
          ON CONFLICT DO NOTHING
      """;

  /** Of two nodes each takes what the other has not. */
  private static final String WAITING =
      """
      SELECT reply_id, reference, outcome, said_at, came_at < now() - interval '1 hour' AS old
        FROM early_reply WHERE channel = :channel
       ORDER BY came_at, reply_id LIMIT :most FOR UPDATE SKIP LOCKED
      """;

  private static final String DROP =
      "DELETE FROM early_reply WHERE channel = :channel AND reply_id = ANY (:ids)";

  private final JdbcClient sql;
  private final ChannelId channel;

  EarlyReplies(JdbcClient sql, ChannelId channel) {
    this.sql = sql;
    this.channel = channel;
  }

  /** One that waits, and whether it has waited long enough. */
  record Waiting(Reply reply, boolean old) {}

  /** Whether a reply may become known later. */
  static boolean mayWait(Reply reply) {
    return reply.about() instanceof Reply.Subject.OfReference;
  }

  void keep(Reply reply) {
    if (reply.about() instanceof Reply.Subject.OfReference(var reference)) {
      sql.sql(KEEP)
          .param("channel", channel.value())
          .param("id", reply.id())
          .param("reference", reference)
          .param("outcome", Columns.texts(OutcomeWords.write(reply.outcome())))
          .param("said", Columns.time(reply.at()))
          .update();
    }
  }

  List<Waiting> waiting() {
    return sql.sql(WAITING)
        .param("channel", channel.value())
        .param("most", AT_ONCE)
        .query((row, _) -> new Waiting(reply(row), row.getBoolean("old")))
        .list();
  }

  void drop(Collection<String> ids) {
    sql.sql(DROP).param("channel", channel.value()).param("ids", Columns.texts(ids)).update();
  }

  private static Reply reply(ResultSet row) throws SQLException {
    Array outcome = row.getArray("outcome");
    return new Reply(
        row.getString("reply_id"),
        new Reply.Subject.OfReference(row.getString("reference")),
        OutcomeWords.read(Arrays.asList((String[]) outcome.getArray())),
        row.getObject("said_at", OffsetDateTime.class).toInstant());
  }
}
