package no.budstikke.pipeline.followup;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.followup.CallBook;
import no.budstikke.core.request.Content;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.postgres.Transactions;

/** The calls of counterparts: stored as they come, each once. Source: design, section 5. */
public final class StoredCalls {
  /** One at a time for each channel, so that no number becomes visible after a higher one. */
  private static final String LINE_UP =
      "SELECT pg_advisory_xact_lock(hashtextextended('hook_call ' || :channel, 0))";

  private static final String ADD =
      """
      INSERT INTO hook_call (channel, number, call_id, came_at, body)
      SELECT :channel,
             coalesce((SELECT max(number) FROM hook_call WHERE channel = :channel), 0) + 1,
             :id, :at, :body
          ON CONFLICT (channel, call_id) DO NOTHING
      """;

  private static final String AFTER =
      """
      SELECT number, body FROM hook_call
       WHERE channel = :channel AND number > :number ORDER BY number LIMIT :most
      """;

  /** The last one stays: the next has the number after it. */
  private static final String FORGET =
      """
      DELETE FROM hook_call old
       WHERE came_at < :before
         AND number < (SELECT max(number) FROM hook_call WHERE channel = old.channel)
      """;

  private final Transactions transactions;
  private final InstantSource clock;

  /** The calls in this database. */
  public StoredCalls(DataSource database, InstantSource clock) {
    this.transactions = new Transactions(database);
    this.clock = clock;
  }

  /** Stores a call unless it is there already; it is on disk when this returns. */
  public void add(ChannelId channel, String id, Content body) {
    transactions.run(
        sql -> {
          sql.sql(LINE_UP).param("channel", channel.value()).query((_, _) -> true).single();
          sql.sql(ADD)
              .param("channel", channel.value())
              .param("id", id)
              .param("at", Columns.time(clock.instant()))
              .param("body", body.bytes())
              .update();
        });
  }

  /** Forgets what came before a moment; by then it has been read, and is not told again. */
  public void forgetBefore(Instant moment) {
    transactions.sql().sql(FORGET).param("before", Columns.time(moment)).update();
  }

  /** The calls about one channel. */
  public CallBook of(ChannelId channel) {
    return (number, most) -> after(channel, number, most);
  }

  private List<CallBook.Entry> after(ChannelId channel, long number, int most) {
    return transactions
        .sql()
        .sql(AFTER)
        .param("channel", channel.value())
        .param("number", number)
        .param("most", most)
        .query(
            (row, _) -> new CallBook.Entry(row.getLong("number"), Content.of(row.getBytes("body"))))
        .list();
  }
}
