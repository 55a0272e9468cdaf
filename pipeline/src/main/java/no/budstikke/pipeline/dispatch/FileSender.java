package no.budstikke.pipeline.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.work.Lease;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hands over one file of many deliveries: all of its attempts are committed, then the file is sent,
 * then all results are recorded.
 */
public final class FileSender {
  private final Desk desk;
  private final Attempts attempts;
  private final Channel channel;
  private final RecallSender recalls;

  /** Sends by one channel. */
  public FileSender(Desk desk, Channel channel) {
    this.desk = desk;
    this.attempts = new Attempts(desk.node());
    this.channel = channel;
    this.recalls = new RecallSender(desk, channel);
  }

  /** Hands the file over, unless a node died over it: then it is traced first. */
  public void send(Lease lease) {
    UUID file =
        lease
            .kind()
            .transmission()
            .orElseThrow(() -> new IllegalStateException("A file to be sent has a name."));
    Transmissions.Row row = Transmissions.find(desk.transactions().sql(), lease.issuer(), file);
    if (row.errand() == Item.Errand.RECALL) {
      recalls.send(lease, row);
      return;
    }
    List<Line> begun = desk.transactions().ask(sql -> begin(sql, lease, file));
    if (begun.isEmpty()) {
      return;
    }
    Consignment consignment = row.consignment(desk.items(begun));
    refer(lease, begun, channel.references(consignment));
    Map<UUID, DeliveryResult> results = new HashMap<>();
    channel.handOver(consignment).forEach((id, result) -> results.put(id.value(), result));
    desk.transactions().run(sql -> record(sql, lease, file, results));
  }

  /**
   * The lines to be sent now, in the order of their names; none when the chunk has been settled in
   * another way.
   */
  private List<Line> begin(JdbcClient sql, Lease lease, UUID file) {
    desk.queue().fence(sql, lease);
    Instant now = desk.clock().instant();
    Page page = Page.open(sql, lease.issuer(), lease.members(), now);
    List<Line> members = of(page, file);
    if (members.stream().anyMatch(line -> line.state() == DeliveryState.SENDING)) {
      Consequences consequences = new Consequences(page, channel);
      members.forEach(line -> consequences.unknown(line, cause("NODE_DIED")));
      page.write();
      desk.queue().add(sql, consequences.work());
      // Where repeating is safe the lines are ready again, and nothing else would send them.
      again(sql, lease, consequences);
      return List.of();
    }
    List<Line> begun = new ArrayList<>();
    for (Line line : members) {
      if (line.state() == DeliveryState.RETRY_WAIT) {
        page.move(line, DeliveryState.READY, cause("PAUSE_OVER"));
      }
      if (line.state() == DeliveryState.READY) {
        page.begin(line, cause("ATTEMPT " + (line.attempts() + 1)));
        begun.add(line);
      }
    }
    page.write();
    attempts.begin(sql, lease.issuer(), begun, now);
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

  private void record(JdbcClient sql, Lease lease, UUID file, Map<UUID, DeliveryResult> results) {
    desk.queue().fence(sql, lease);
    Instant now = desk.clock().instant();
    Page page = Page.open(sql, lease.issuer(), lease.members(), now);
    List<Line> sent =
        of(page, file).stream().filter(line -> results.containsKey(line.id())).toList();
    Consequences consequences = new Consequences(page, channel);
    sent.forEach(line -> consequences.of(line, Results.of(results, line.id())));
    page.write();
    desk.deny(sql, page, channel, consequences.unreached().denied());
    attempts.end(sql, lease.issuer(), sent, results, now);
    desk.queue().add(sql, consequences.work());
    desk.stop(sql, lease.issuer(), channel.id(), consequences.misconfigured());
    again(sql, lease, consequences);
  }

  private void again(JdbcClient sql, Lease lease, Consequences consequences) {
    Set<UUID> left =
        lease.members().stream()
            .filter(
                request ->
                    consequences.retries().containsKey(request)
                        || consequences.readyAgain().contains(request))
            .collect(Collectors.toSet());
    if (left.isEmpty()) {
      desk.queue().finish(sql, lease);
      return;
    }
    Optional<Duration> asked =
        consequences.retries().values().stream().min(Comparator.naturalOrder());
    Duration wait = Ahead.after(lease.tries(), asked.orElse(Duration.ofSeconds(1)));
    desk.queue()
        .postpone(sql, lease, Stage.DELIVER, lease.members(), desk.clock().instant().plus(wait));
  }

  /** Asks the counterpart whether an earlier hand-over arrived, and follows the answer. */
  public void trace(Lease lease) {
    Optional<Transmissions.Row> recall =
        lease
            .kind()
            .transmission()
            .map(file -> Transmissions.find(desk.transactions().sql(), lease.issuer(), file))
            .filter(row -> row.errand() == Item.Errand.RECALL);
    if (recall.isPresent()) {
      recalls.trace(lease, recall.get());
      return;
    }
    List<Line> open = desk.transactions().ask(sql -> uncertain(sql, lease));
    if (open.isEmpty()) {
      desk.transactions().run(sql -> desk.queue().finish(sql, lease));
      return;
    }
    Tracing tracing = new Tracing(desk, channel);
    Consignment consignment = consignment(lease, open);
    tracing.follow(lease, open, new Tracing.Traced(consignment, channel.trace(consignment)));
  }

  private List<Line> uncertain(JdbcClient sql, Lease lease) {
    desk.queue().fence(sql, lease);
    Page page = Page.open(sql, lease.issuer(), lease.members(), desk.clock().instant());
    return page.lines().stream()
        .filter(line -> line.channel().equals(channel.id()))
        .filter(line -> line.state() == DeliveryState.UNCERTAIN)
        .filter(line -> line.transmission().equals(lease.kind().transmission()))
        .sorted(Comparator.comparing(Line::id))
        .toList();
  }

  private Consignment consignment(Lease lease, List<Line> lines) {
    return lease
        .kind()
        .transmission()
        .map(file -> Transmissions.find(desk.transactions().sql(), lease.issuer(), file))
        .map(row -> row.consignment(desk.items(lines)))
        .orElseGet(
            () ->
                new Consignment.Single(
                    lease.issuer(),
                    desk.agreement(lease.issuer(), channel.id()),
                    desk.items(lines).getFirst()));
  }

  /** In the order of their names, always the same, so that the file is always the same. */
  private List<Line> of(Page page, UUID file) {
    return page.lines().stream()
        .filter(line -> line.transmission().filter(file::equals).isPresent())
        .sorted(Comparator.comparing(Line::id))
        .toList();
  }

  private Cause cause(String words) {
    return new Cause(words, channel.id().value());
  }

  /** What a file's work is called. */
  static NewWork.Kind deliver(Channel channel, Optional<UUID> file) {
    return new NewWork.Kind(Stage.DELIVER, channel.id().value(), file, Optional.empty());
  }
}
