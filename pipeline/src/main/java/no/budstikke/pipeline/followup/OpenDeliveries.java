package no.budstikke.pipeline.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.followup.Watchlist;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.pipeline.postgres.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The deliveries that consumers can still act on: those that have arrived and could still be asked
 * back. Read along the names of all deliveries, which hold the time, so that no index is needed on
 * what changes; one step reads a bounded number of rows.
 */
public final class OpenDeliveries {
  private static final Duration OLDEST = Duration.ofDays(400);
  private static final int ROWS_IN_A_STEP = 5000;
  private static final int MILLIS_SHIFT = 16;

  private static final String STEP =
      """
      SELECT delivery_id,
             channel = :channel AND state IN ('DELIVERED', 'RECALL_REFUSED')
               AND recall_until > :now AS open
        FROM (SELECT delivery_id, channel, state, recall_until FROM delivery
               WHERE delivery_id > :last ORDER BY delivery_id LIMIT :rows) d
       ORDER BY delivery_id
      """;

  private final JdbcClient sql;
  private final InstantSource clock;

  /** The deliveries in this database. */
  public OpenDeliveries(DataSource database, InstantSource clock) {
    this.sql = JdbcClient.create(database);
    this.clock = clock;
  }

  /** Those of one channel. */
  public Watchlist of(ChannelId channel) {
    return (last, most) -> after(channel, last, most);
  }

  private record Row(UUID delivery, boolean open) {}

  private Watchlist.Some after(ChannelId channel, DeliveryId last, int most) {
    Instant now = clock.instant();
    List<Row> rows =
        sql.sql(STEP)
            .param("channel", channel.value())
            .param("now", Columns.time(now))
            .param("last", later(last.value(), oldest(now)))
            .param("rows", ROWS_IN_A_STEP)
            .query(
                (row, _) ->
                    new Row(row.getObject("delivery_id", UUID.class), row.getBoolean("open")))
            .list();
    List<DeliveryId> open =
        rows.stream()
            .filter(Row::open)
            .limit(most)
            .map(row -> new DeliveryId(row.delivery()))
            .toList();
    if (open.size() == most) {
      return new Watchlist.Some(open, Optional.of(open.getLast()));
    }
    return new Watchlist.Some(
        open,
        rows.size() < ROWS_IN_A_STEP
            ? Optional.empty()
            : Optional.of(new DeliveryId(rows.getLast().delivery())));
  }

  /** No delivery that was made before then can still be open. */
  private static UUID oldest(Instant now) {
    return new UUID(now.minus(OLDEST).toEpochMilli() << MILLIS_SHIFT, 0);
  }

  private static UUID later(UUID one, UUID other) {
    int byTime = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return byTime >= 0 ? one : other;
  }
}
