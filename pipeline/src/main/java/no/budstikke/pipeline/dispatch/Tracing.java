package no.budstikke.pipeline.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.RequestState;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.work.Lease;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Follows what a counterpart says about an earlier hand-over. */
final class Tracing {
  /** So many silent answers, over half an hour or more, and a person should look. */
  private static final int PATIENCE = 10;

  private final Desk desk;
  private final Channel channel;

  Tracing(Desk desk, Channel channel) {
    this.desk = desk;
    this.channel = channel;
  }

  /** What was asked about, and the answer. */
  record Traced(Consignment consignment, Trace answer) {}

  void follow(Lease lease, List<Line> asked, Traced traced) {
    Map<DeliveryId, DeliveryResult> leftOut =
        traced.answer() instanceof Trace.Arrived ? channel.leftOut(traced.consignment()) : Map.of();
    desk.transactions()
        .run(
            sql -> {
              desk.queue().fence(sql, lease);
              Page page = Page.open(sql, lease.issuer(), lease.members(), desk.clock().instant());
              switch (traced.answer()) {
                case Trace.Arrived _ ->
                    arrived(sql, lease, page, new Arrived(open(page, asked), leftOut));
                case Trace.Absent _ -> absent(sql, lease, page, asked);
                case Trace.CannotTell _ -> silent(sql, lease, page);
              }
            });
  }

  private record Arrived(List<Line> lines, Map<DeliveryId, DeliveryResult> leftOut) {}

  private void arrived(JdbcClient sql, Lease lease, Page page, Arrived arrived) {
    Consequences consequences = new Consequences(page, channel);
    for (Line line : arrived.lines()) {
      Optional.ofNullable(arrived.leftOut().get(new DeliveryId(line.id())))
          .ifPresentOrElse(
              result -> consequences.of(line, result),
              () -> consequences.accepted(line, ReceiptLevel.TRANSPORT, cause("TRACED")));
    }
    page.write();
    desk.queue().add(sql, consequences.work());
    desk.queue().finish(sql, lease);
  }

  /** Surely not there: the same bytes under the same name may go again. */
  private void absent(JdbcClient sql, Lease lease, Page page, List<Line> asked) {
    List<Line> open = open(page, asked);
    for (Line line : open) {
      page.move(line, DeliveryState.READY, cause("TRACED_ABSENT"));
    }
    page.write();
    NewWork.Kind kind = FileSender.deliver(channel, lease.kind().transmission());
    desk.queue()
        .add(
            sql,
            List.of(new NewWork(lease.issuer(), kind, lease.members(), 0, desk.clock().instant())));
    desk.queue().finish(sql, lease);
  }

  private void silent(JdbcClient sql, Lease lease, Page page) {
    if (lease.tries() == PATIENCE) {
      page.heads().stream()
          .filter(head -> head.state().mayBecome(RequestState.NEEDS_ATTENTION))
          .filter(
              head ->
                  page.newest(head).stream()
                      .anyMatch(line -> line.state() == DeliveryState.UNCERTAIN))
          .forEach(
              head ->
                  page.move(head, RequestState.NEEDS_ATTENTION, cause("COUNTERPART_CANNOT_TELL")));
      page.write();
      desk.askPeople(channel, lease.issuer());
    }
    Duration wait = Ahead.after(lease.tries());
    desk.queue()
        .postpone(sql, lease, Stage.TRACE, lease.members(), desk.clock().instant().plus(wait));
  }

  private static List<Line> open(Page page, List<Line> asked) {
    Map<UUID, Line> now = Desk.byName(page.lines());
    return asked.stream()
        .map(line -> Optional.ofNullable(now.get(line.id())))
        .flatMap(Optional::stream)
        .filter(line -> line.state() == DeliveryState.UNCERTAIN)
        .toList();
  }

  private Cause cause(String words) {
    return new Cause(words, channel.id().value());
  }
}
