package no.budstikke.pipeline.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.Traits;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.work.Lease;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hands over a file that asks deliveries back. They stay in RECALL_REQUESTED until the counterpart
 * has said what became of it, or has been silent for as long as the channel says.
 */
final class RecallSender {
  private static final int PATIENCE = 10;

  private final Desk desk;
  private final Attempts attempts;
  private final Channel channel;

  RecallSender(Desk desk, Channel channel) {
    this.desk = desk;
    this.attempts = new Attempts(desk.node());
    this.channel = channel;
  }

  void send(Lease lease, Transmissions.Row row) {
    List<Line> begun = desk.transactions().ask(sql -> begin(sql, lease, row.id()));
    if (begun.isEmpty()) {
      return;
    }
    Consignment consignment = row.consignment(desk.items(begun, Item.Errand.RECALL));
    refer(lease, begun, channel.references(consignment));
    Map<UUID, DeliveryResult> results = new HashMap<>();
    channel.handOver(consignment).forEach((id, result) -> results.put(id.value(), result));
    desk.transactions().run(sql -> record(sql, lease, begun, results));
  }

  private List<Line> begin(JdbcClient sql, Lease lease, UUID file) {
    desk.queue().fence(sql, lease);
    Instant now = desk.clock().instant();
    Page page = Page.open(sql, lease.issuer(), lease.members(), now);
    List<Line> open = open(page, file);
    if (!open.isEmpty() && Attempts.isCutOff(sql, lease.issuer(), open, file)) {
      desk.queue().add(sql, List.of(trace(lease)));
      desk.queue().finish(sql, lease);
      return List.of();
    }
    List<Line> begun = new ArrayList<>();
    Consequences consequences = new Consequences(page, channel);
    for (Line line : open) {
      if (line.times().recall().filter(now::isBefore).isPresent()) {
        page.beginRecall(line);
        begun.add(line);
      } else {
        consequences.askedBack().refused(line, cause("RECALL TOO_LATE"));
      }
    }
    page.write();
    desk.queue().add(sql, consequences.work());
    desk.warn(lease.issuer(), channel.id(), consequences);
    attempts.beginRecall(sql, lease.issuer(), begun, now);
    if (begun.isEmpty()) {
      desk.queue().finish(sql, lease);
    }
    return begun;
  }

  private void refer(Lease lease, List<Line> begun, Map<DeliveryId, String> references) {
    if (!references.isEmpty()) {
      desk.transactions()
          .run(
              sql -> {
                desk.queue().fence(sql, lease);
                Attempts.refer(sql, lease.issuer(), begun, references);
              });
    }
  }

  private void record(
      JdbcClient sql, Lease lease, List<Line> begun, Map<UUID, DeliveryResult> results) {
    desk.queue().fence(sql, lease);
    Instant now = desk.clock().instant();
    Page page = Page.open(sql, lease.issuer(), lease.members(), now);
    Map<UUID, Line> current = Desk.byName(page.lines());
    Consequences consequences = new Consequences(page, channel);
    for (Line line : begun) {
      Optional.ofNullable(current.get(line.id()))
          .ifPresent(one -> consequences.ofRecall(one, Results.of(results, line.id())));
    }
    page.write();
    attempts.end(sql, lease.issuer(), begun, results, now);
    desk.queue().add(sql, consequences.work());
    desk.stop(sql, lease.issuer(), channel.id(), consequences.misconfigured());
    desk.warn(lease.issuer(), channel.id(), consequences);
    goOn(sql, lease, consequences);
  }

  private void goOn(JdbcClient sql, Lease lease, Consequences consequences) {
    if (!consequences.askedBack().unknown().isEmpty()) {
      if (channel.traits().repetition() == Traits.Repetition.TRACE_FIRST) {
        desk.queue().add(sql, List.of(trace(lease)));
      } else {
        desk.askPeople(channel, lease.issuer());
      }
      desk.queue().finish(sql, lease);
      return;
    }
    Set<UUID> again = new HashSet<>(consequences.retries().keySet());
    again.addAll(consequences.readyAgain());
    if (again.isEmpty()) {
      desk.queue().finish(sql, lease);
      return;
    }
    Duration asked =
        consequences.retries().values().stream()
            .min(Comparator.naturalOrder())
            .orElse(Duration.ofSeconds(1));
    Instant next = desk.clock().instant().plus(Ahead.after(lease.tries(), asked));
    desk.queue().postpone(sql, lease, Stage.DELIVER, lease.members(), next);
  }

  /** Asks whether the file arrived, and follows the answer. */
  void trace(Lease lease, Transmissions.Row row) {
    List<Line> open =
        desk.transactions()
            .ask(
                sql -> {
                  desk.queue().fence(sql, lease);
                  return open(
                      Page.open(sql, lease.issuer(), lease.members(), desk.clock().instant()),
                      row.id());
                });
    if (open.isEmpty()) {
      desk.transactions().run(sql -> desk.queue().finish(sql, lease));
      return;
    }
    Trace answer = channel.trace(row.consignment(desk.items(open, Item.Errand.RECALL)));
    desk.transactions().run(sql -> follow(sql, lease, row.id(), answer));
  }

  private void follow(JdbcClient sql, Lease lease, UUID file, Trace answer) {
    desk.queue().fence(sql, lease);
    Instant now = desk.clock().instant();
    Page page = Page.open(sql, lease.issuer(), lease.members(), now);
    List<Line> open = open(page, file);
    switch (answer) {
      case Trace.Arrived _ -> {
        Consequences consequences = new Consequences(page, channel);
        open.forEach(
            line ->
                consequences
                    .askedBack()
                    .taken(line, ReceiptLevel.TRANSPORT, cause("RECALL TRACED")));
        desk.queue().add(sql, consequences.work());
        desk.queue().finish(sql, lease);
      }
      case Trace.Absent _ -> {
        Attempts.absent(sql, lease.issuer(), new Attempts.Traced(file, open), now);
        NewWork.Kind kind = FileSender.deliver(channel, Optional.of(file));
        desk.queue().add(sql, List.of(new NewWork(lease.issuer(), kind, lease.members(), 0, now)));
        desk.queue().finish(sql, lease);
      }
      case Trace.CannotTell _ -> {
        if (lease.tries() == PATIENCE) {
          desk.askPeople(channel, lease.issuer());
        }
        Instant next = now.plus(Ahead.after(lease.tries()));
        desk.queue().postpone(sql, lease, Stage.TRACE, lease.members(), next);
      }
    }
  }

  private NewWork trace(Lease lease) {
    NewWork.Kind kind =
        new NewWork.Kind(
            Stage.TRACE, channel.id().value(), lease.kind().transmission(), Optional.empty());
    return new NewWork(lease.issuer(), kind, lease.members(), 0, desk.clock().instant());
  }

  /** In the order of their names, always the same, so that the file is always the same. */
  private static List<Line> open(Page page, UUID file) {
    return page.lines().stream()
        .filter(line -> line.recall().filter(file::equals).isPresent())
        .filter(line -> line.state() == DeliveryState.RECALL_REQUESTED)
        .sorted(Comparator.comparing(Line::id))
        .toList();
  }

  private Cause cause(String words) {
    return new Cause(words, channel.id().value());
  }
}
