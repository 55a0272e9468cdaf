package no.budstikke.pipeline.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.journey.Channel;
import no.budstikke.pipeline.dispatch.Desk;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.work.Lease;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nothing was heard in the time in which something is usually heard: a person is told. The
 * deliveries stay as they are, since a second copy could be paid twice (Swedish e-faktura, section
 * 8.3).
 */
public final class Word {
  private static final String ADD =
      """
      INSERT INTO stuck (issuer_id, delivery_id, request_id, channel, since)
      SELECT :issuer, delivery_id, request_id, :channel, :at
        FROM unnest(:deliveries, :requests) AS s (delivery_id, request_id)
          ON CONFLICT (issuer_id, delivery_id) DO UPDATE SET since = excluded.since
      """;

  private static final Warning SILENT =
      new Warning(
          "STATUS_MISSING",
          "Nothing has been heard of deliveries for as long as is usual: ask the counterpart."
              + " They stay where they are, since a second copy could be paid twice.");

  private static final Warning LATE =
      new Warning(
          "ARRIVAL_MISSING",
          "Deliveries were accepted and have not arrived for longer than is usual: ask the"
              + " counterpart. They stay where they are, since a second copy could be paid twice.");

  private final Desk desk;
  private final Channel channel;

  /** What a person is told. */
  private record Warning(String kind, String hint) {}

  /** Waits for one channel. */
  public Word(Desk desk, Channel channel) {
    this.desk = desk;
    this.channel = channel;
  }

  /** The time in which something is heard of a chunk is over. */
  public void isDue(Lease lease) {
    look(lease, this::isSilent, SILENT);
  }

  /** The time in which a chunk arrives is over (R-PR-3). */
  public void arrivalIsDue(Lease lease) {
    look(lease, this::isUnderWay, LATE);
  }

  private void look(Lease lease, Predicate<Line> hangs, Warning warning) {
    desk.transactions()
        .run(
            sql -> {
              desk.queue().fence(sql, lease);
              Page page = Page.open(sql, lease.issuer(), lease.members(), desk.clock().instant());
              List<Line> hanging = new ArrayList<>(page.lines());
              hanging.removeIf(hangs.negate());
              if (!hanging.isEmpty()) {
                show(sql, lease, hanging);
                String scope = channel.id() + " " + lease.issuer();
                desk.shelves().alarms().raise(warning.kind(), scope, warning.hint());
              }
              desk.queue().finish(sql, lease);
            });
  }

  private boolean isSilent(Line line) {
    return line.channel().equals(channel.id())
        && line.state() == DeliveryState.HANDED_OVER
        && line.level().filter(this::isHeard).isEmpty();
  }

  private boolean isHeard(ReceiptLevel level) {
    return level.compareTo(channel.expectation().heard()) >= 0;
  }

  private boolean isUnderWay(Line line) {
    return line.channel().equals(channel.id()) && line.state() == DeliveryState.ACCEPTED;
  }

  private void show(JdbcClient sql, Lease lease, List<Line> silent) {
    sql.sql(ADD)
        .param("issuer", lease.issuer().value())
        .param("channel", channel.id().value())
        .param("at", Columns.time(desk.clock().instant()))
        .param("deliveries", Columns.uuids(silent.stream().map(Line::id).toList()))
        .param("requests", Columns.uuids(silent.stream().map(Line::request).toList()))
        .update();
  }
}
