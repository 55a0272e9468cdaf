package no.budstikke.pipeline.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.journey.Channel;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.work.Lease;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hands over a chunk item by item. Attempts are committed for {@link #AT_ONCE} items at a time, in
 * the same transaction that records the results of those before.
 */
public final class ItemSender {
  private static final Logger LOG = LoggerFactory.getLogger(ItemSender.class);

  /** So many attempts at most are under way, and uncertain after a death (design, section 4). */
  private static final int AT_ONCE = 64;

  private final Desk desk;
  private final Attempts attempts;
  private final Channel channel;
  private final Semaphore lines;
  private final BooleanSupplier stopping;

  /**
   * Sends by one channel.
   *
   * @param stopping whether the node ends: then no further items are begun
   */
  public ItemSender(Desk desk, Channel channel, BooleanSupplier stopping) {
    this.desk = desk;
    this.attempts = new Attempts(desk.node());
    this.channel = channel;
    this.lines = new Semaphore(channel.traits().concurrency());
    this.stopping = stopping;
  }

  /** What of a chunk is still to be done. */
  private static final class Rest {
    private final Set<UUID> todo;
    private final Set<UUID> later = new LinkedHashSet<>();
    private Optional<Duration> pause = Optional.empty();
    private boolean stop;

    Rest(List<UUID> members) {
      this.todo = new LinkedHashSet<>(members);
    }

    List<UUID> next() {
      return stop ? List.of() : todo.stream().limit(AT_ONCE).toList();
    }
  }

  /** What is handed over at once, and where it goes. */
  private record Batch(List<Line> lines, RefusingDestinations.Sendings sendings) {}

  /** Hands the chunk over, or as much of it as goes now. */
  public void send(Lease lease) {
    Rest rest = new Rest(lease.members());
    List<Line> underWay =
        desk.transactions()
            .ask(
                sql -> {
                  desk.queue().fence(sql, lease);
                  bury(sql, lease);
                  return advance(sql, lease, rest);
                });
    while (!underWay.isEmpty()) {
      List<Line> before = underWay;
      List<Item> items = desk.items(underWay);
      Map<UUID, String> domains = RefusingDestinations.domains(items);
      Batch batch =
          new Batch(
              before,
              new RefusingDestinations.Sendings(
                  domains, refusing(lease).known(desk.transactions().sql(), domains)));
      Map<UUID, DeliveryResult> results = handOver(lease, items, batch.sendings());
      underWay =
          desk.transactions()
              .ask(
                  sql -> {
                    desk.queue().fence(sql, lease);
                    record(sql, lease, batch, results, rest);
                    return advance(sql, lease, rest);
                  });
    }
  }

  /** Begins with what comes next, or ends the chunk when nothing does. */
  private List<Line> advance(JdbcClient sql, Lease lease, Rest rest) {
    List<Line> next = begin(sql, lease, rest);
    if (next.isEmpty()) {
      end(sql, lease, rest);
    }
    return next;
  }

  /** Whoever had this chunk before died over these: they may have arrived. */
  private void bury(JdbcClient sql, Lease lease) {
    Page page = Page.open(sql, lease.issuer(), lease.members(), desk.clock().instant());
    Consequences consequences = new Consequences(page, channel);
    for (Line line : own(page.lines())) {
      if (line.state() == DeliveryState.SENDING) {
        consequences.unknown(line, new Cause("NODE_DIED", channel.id().value()));
      }
    }
    page.write();
    desk.queue().add(sql, consequences.work());
    askPeople(lease, consequences);
  }

  /** Begins with the next items that may be handed over; none when there are none. */
  private List<Line> begin(JdbcClient sql, Lease lease, Rest rest) {
    List<Line> begun = new ArrayList<>();
    List<UUID> members = rest.next();
    while (begun.isEmpty() && !members.isEmpty()) {
      Page page = Page.open(sql, lease.issuer(), members, desk.clock().instant());
      for (Line line : own(page.lines())) {
        if (line.state() == DeliveryState.RETRY_WAIT) {
          page.move(line, DeliveryState.READY, cause("PAUSE_OVER"));
        }
        if (line.state() == DeliveryState.READY) {
          page.begin(line, cause("ATTEMPT " + (line.attempts() + 1)));
          begun.add(line);
        }
      }
      page.write();
      attempts.begin(sql, lease.issuer(), begun, desk.clock().instant());
      rest.todo.removeAll(members);
      members = rest.next();
    }
    return begun;
  }

  private Map<UUID, DeliveryResult> handOver(
      Lease lease, List<Item> items, RefusingDestinations.Sendings sendings) {
    Agreement agreement = desk.agreement(lease.issuer(), channel.id());
    Map<UUID, DeliveryResult> results = new HashMap<>();
    try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<UUID, Future<DeliveryResult>> answers = new HashMap<>();
      for (Item item : items) {
        if (sendings.holds(item.delivery().value())) {
          results.put(item.delivery().value(), RefusingDestinations.parked());
        } else {
          Consignment one = new Consignment.Single(lease.issuer(), agreement, item);
          answers.put(item.delivery().value(), calls.submit(() -> handOver(one)));
        }
      }
      answers.forEach((delivery, answer) -> results.put(delivery, resultOf(answer)));
    }
    return results;
  }

  private DeliveryResult handOver(Consignment one) throws InterruptedException {
    lines.acquire();
    try {
      return one.items().stream()
          .findFirst()
          .flatMap(item -> Optional.ofNullable(channel.handOver(one).get(item.delivery())))
          .orElseGet(() -> new DeliveryResult.Unknown("NO_RESULT"));
    } finally {
      lines.release();
    }
  }

  /** A bug in a channel leaves one outcome unknown; the others go on. */
  private DeliveryResult resultOf(Future<DeliveryResult> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      LOG.error("Channel {} broke", channel.id(), Bugs.withoutWords(e));
      return new DeliveryResult.Unknown("CHANNEL_BROKE");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new DeliveryResult.Unknown("INTERRUPTED");
    }
  }

  private void record(
      JdbcClient sql, Lease lease, Batch batch, Map<UUID, DeliveryResult> told, Rest rest) {
    List<Line> sent = batch.lines();
    Map<UUID, DeliveryResult> results = judged(sql, lease, batch, told);
    List<UUID> requests = sent.stream().map(Line::request).distinct().toList();
    Page page = Page.open(sql, lease.issuer(), requests, desk.clock().instant());
    Consequences consequences = new Consequences(page, channel);
    Map<UUID, Line> now = Desk.byName(page.lines());
    for (Line line : sent) {
      Optional.ofNullable(now.get(line.id()))
          .ifPresent(current -> consequences.of(current, Results.of(results, line.id())));
    }
    page.write();
    new WrongAddresses(desk).add(sql, lease.issuer(), consequences.unreached());
    desk.deny(sql, page, channel, consequences.unreached().denied());
    attempts.end(sql, lease.issuer(), sent, results, desk.clock().instant());
    desk.queue().add(sql, consequences.work());
    desk.stop(sql, lease.issuer(), channel.id(), consequences.misconfigured());
    askPeople(lease, consequences);
    Map<UUID, Duration> retries = new HashMap<>(consequences.retries());
    retries.keySet().removeAll(park(sql, lease, batch, results));
    rest.later.addAll(retries.keySet());
    rest.later.addAll(consequences.readyAgain());
    // Nobody was reached, or nobody may be: the others would fare the same.
    rest.stop =
        consequences.misconfigured().isPresent()
            || retries.size() == sent.size()
            || stopping.getAsBoolean();
    rest.pause =
        Stream.concat(retries.values().stream(), rest.pause.stream())
            .min(Comparator.naturalOrder());
  }

  /** What the answers come to, with all that came before. */
  private Map<UUID, DeliveryResult> judged(
      JdbcClient sql, Lease lease, Batch batch, Map<UUID, DeliveryResult> told) {
    List<Line> sent = batch.lines();
    Map<UUID, DeliveryResult> first =
        new FullMailboxes(desk).judged(sql, lease.issuer(), sent, told);
    Map<UUID, DeliveryResult> second = refusing(lease).judged(sql, sent, batch.sendings(), first);
    return new Patience(desk, channel.traits().retries()).judged(sql, lease, sent, second);
  }

  /** What goes to receivers that refuse us waits until the channel is resumed. */
  private Set<UUID> park(
      JdbcClient sql, Lease lease, Batch batch, Map<UUID, DeliveryResult> results) {
    Set<UUID> parked = new LinkedHashSet<>();
    refusing(lease)
        .parked(sql, batch.lines(), batch.sendings(), results)
        .forEach(line -> parked.add(line.request()));
    desk.queue()
        .add(
            sql,
            List.of(
                new NewWork(
                    lease.issuer(),
                    NewWork.Kind.of(Stage.DELIVER, channel.id().value()),
                    List.copyOf(parked),
                    0,
                    NewWork.UNTIL_RELEASED)));
    return parked;
  }

  private RefusingDestinations refusing(Lease lease) {
    return new RefusingDestinations(desk, lease.issuer(), channel.id());
  }

  private void askPeople(Lease lease, Consequences consequences) {
    if (consequences.needPeople()) {
      desk.askPeople(channel, lease.issuer());
    }
  }

  private void end(JdbcClient sql, Lease lease, Rest rest) {
    Set<UUID> left = new LinkedHashSet<>(rest.later);
    left.addAll(rest.todo);
    if (left.isEmpty()) {
      desk.queue().finish(sql, lease);
    } else {
      Duration wait = rest.pause.orElseGet(() -> Ahead.after(lease.tries(), Duration.ofSeconds(1)));
      desk.queue().postpone(sql, lease, Stage.DELIVER, left, desk.clock().instant().plus(wait));
    }
  }

  private List<Line> own(List<Line> all) {
    return all.stream().filter(line -> line.channel().equals(channel.id())).toList();
  }

  private Cause cause(String words) {
    return new Cause(words, channel.id().value());
  }
}
