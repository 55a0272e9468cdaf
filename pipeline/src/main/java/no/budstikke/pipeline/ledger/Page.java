package no.budstikke.pipeline.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.budstikke.core.choose.PlanCode;
import no.budstikke.core.choose.Plans;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.journey.Event;
import no.budstikke.core.journey.RequestState;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Market;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Some requests of one issuer with their deliveries, locked until the transaction ends. Changes are
 * collected and written together by {@link #write}.
 */
public final class Page {
  private static final String NEW = "NEW>";

  /** Plans that are nothing but a claim of which nobody tells the payer. */
  private static final Set<String> CLAIM_ALONE =
      Stream.of(Market.values())
          .flatMap(market -> Plans.of(market).stream())
          .filter(plan -> plan.legs().size() == 1)
          .filter(plan -> plan.hasClaim() && !plan.legs().getFirst().isBankNotified())
          .map(plan -> plan.code().value())
          .collect(Collectors.toUnmodifiableSet());

  private final JdbcClient sql;
  private final IssuerId issuer;
  private final Instant at;
  private final Map<UUID, Head> heads = new LinkedHashMap<>();
  private final Map<UUID, List<Line>> lines = new LinkedHashMap<>();
  private final List<PageWriter.Entry> events = new ArrayList<>();
  private final Set<Head> changedHeads = new LinkedHashSet<>();
  private final Set<Line> changedLines = new LinkedHashSet<>();
  private final List<Line> added = new ArrayList<>();

  private Page(JdbcClient sql, IssuerId issuer, Instant at) {
    this.sql = sql;
    this.issuer = issuer;
    this.at = at;
  }

  /**
   * Locks and reads these requests, in the order of their names, so that two pages never wait for
   * each other.
   *
   * @param sql of a transaction that is open
   * @param at the moment of all changes, by the travelling clock
   */
  public static Page open(JdbcClient sql, IssuerId issuer, Collection<UUID> requests, Instant at) {
    Page page = new Page(sql, issuer, at);
    PageReader reader = new PageReader(sql, issuer);
    reader.heads(requests).forEach(head -> page.heads.put(head.id(), head));
    reader
        .lines(page.heads.keySet())
        .forEach(
            line -> page.lines.computeIfAbsent(line.request(), _ -> new ArrayList<>()).add(line));
    return page;
  }

  /** Whose page. */
  public IssuerId issuer() {
    return issuer;
  }

  /** The moment of all changes. */
  public Instant at() {
    return at;
  }

  /** The requests on it that exist. */
  public Collection<Head> heads() {
    return heads.values();
  }

  /** One of them. */
  public Optional<Head> head(UUID request) {
    return Optional.ofNullable(heads.get(request));
  }

  /** The deliveries of a request, of all its decisions, oldest first. */
  public List<Line> lines(UUID request) {
    return List.copyOf(lines.getOrDefault(request, List.of()));
  }

  /**
   * The deliveries of a request's newest decision, without copies; where that leaves an earlier
   * claim alone, that claim.
   */
  public List<Line> newest(Head head) {
    List<Line> own =
        lines(head.id()).stream()
            .filter(line -> line.order().decision() == head.decisions && !line.isCopy())
            .toList();
    return own.isEmpty() && head.plan.filter(CLAIM_ALONE::contains).isPresent()
        ? claim(head).stream().toList()
        : own;
  }

  private Optional<Line> claim(Head head) {
    return lines(head.id()).stream()
        .filter(line -> line.order().leg().isClaim() && !line.isCopy())
        .max(Comparator.comparingInt(line -> line.order().decision()));
  }

  /**
   * The delivery that asks for the money: of the newest decision, or an earlier one's claim where
   * that only tells of it anew.
   */
  public Optional<Line> demand(Head head) {
    List<Line> newest = newest(head);
    boolean tellsOnly =
        !newest.isEmpty() && newest.stream().allMatch(line -> line.order().leg().announcesDebit());
    return tellsOnly
        ? claim(head)
        : newest.stream().filter(line -> line.order().leg().isOpenDemand()).findFirst();
  }

  /** Every delivery on the page. */
  public List<Line> lines() {
    return lines.values().stream().flatMap(List::stream).toList();
  }

  /** Moves a request. */
  public void move(Head head, RequestState to, Cause cause) {
    if (!head.state.mayBecome(to)) {
      throw new IllegalMove("A request", head.state, to);
    }
    append(head, head.id(), head.state + ">" + to, cause);
    head.state = to;
  }

  /** Moves a delivery, and its request where that follows. */
  public void move(Line line, DeliveryState to, Cause cause) {
    if (!line.state.mayBecome(to)) {
      throw new IllegalMove("A delivery", line.state, to);
    }
    Head head = headOf(line);
    append(head, line.id(), line.state + ">" + to, cause);
    line.state = to;
    changedLines.add(line);
    follow(head, cause);
  }

  /** Moves a request to where its deliveries are. */
  public void settle(Head head, Cause cause) {
    follow(head, cause);
  }

  /** A delivery is about to be tried: one more attempt. */
  public int begin(Line line, Cause cause) {
    line.attempts++;
    move(line, DeliveryState.SENDING, cause);
    return line.attempts;
  }

  /** Notes the receipt, where it is higher than all before. */
  public void receipt(Line line, ReceiptLevel level) {
    if (line.level.map(now -> now.compareTo(level) < 0).orElse(true)) {
      line.level = Optional.of(level);
      changedLines.add(line);
    }
  }

  /** The file it travels in. */
  public void gather(Line line, UUID transmission) {
    line.transmission = Optional.of(transmission);
    changedLines.add(line);
  }

  /** The file that asks it back. */
  public void gatherRecall(Line line, UUID transmission) {
    line.recall = Optional.of(transmission);
    changedLines.add(line);
  }

  /** An attempt to ask it back is about to begin: one more; its number. */
  public int beginRecall(Line line) {
    line.attempts++;
    changedLines.add(line);
    return line.attempts;
  }

  /** It is in no file any more and waits for the next one. */
  public void takeOut(Line line) {
    line.transmission = Optional.empty();
    changedLines.add(line);
  }

  /** One more decision about a request; its number. */
  public int decide(Head head, Optional<PlanCode> plan) {
    head.decisions++;
    head.plan = plan.map(PlanCode::value);
    changedHeads.add(head);
    return head.decisions;
  }

  /** A new delivery of the newest decision. */
  public void add(Line line, Cause cause) {
    Head head = headOf(line);
    lines.computeIfAbsent(head.id(), _ -> new ArrayList<>()).add(line);
    added.add(line);
    append(head, line.id(), NEW + line.state, cause);
  }

  /** Writes all changes; the transaction's commit makes them last. */
  public void write() {
    PageWriter writer = new PageWriter(sql, issuer, at);
    writer.events(events);
    writer.heads(changedHeads);
    writer.added(added);
    changedLines.removeAll(added);
    writer.lines(changedLines);
  }

  private void follow(Head head, Cause cause) {
    Aggregation.next(head.state, newest(head)).ifPresent(next -> move(head, next, cause));
  }

  private Head headOf(Line line) {
    return head(line.request())
        .orElseThrow(() -> new IllegalStateException("A delivery's request is not on the page."));
  }

  private void append(Head head, UUID subject, String change, Cause cause) {
    head.lastEvent++;
    Event event =
        new Event(head.id(), head.lastEvent, subject, change, cause.words(), cause.actor(), at);
    head.lastHash = event.hash(head.lastHash);
    events.add(new PageWriter.Entry(event, head.lastHash));
    changedHeads.add(head);
  }
}
