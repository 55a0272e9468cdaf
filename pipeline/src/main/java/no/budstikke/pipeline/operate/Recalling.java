package no.budstikke.pipeline.operate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.RequestState;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.dispatch.Recalls;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Head;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.operate.Operations.RecallOutcome;
import no.budstikke.pipeline.operate.Operations.RecalledLeg;
import no.budstikke.pipeline.operate.Operations.Result;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.Stage;
import no.budstikke.pipeline.work.WorkQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks a request back: what has not left is stopped, what was handed over to a channel that gives
 * things back is asked back until its last moment (product specification, R-AG-10 and R-SC-6).
 */
public final class Recalling {
  /** A recall of the same day may not find its claim: the bank has not registered it yet. */
  private static final Duration SETTLES = Duration.ofDays(1);

  /** So long before the last moment a recall goes, whatever it may find. */
  private static final Duration RESERVE = Duration.ofHours(2);

  static final Set<DeliveryState> HERE =
      EnumSet.of(DeliveryState.PLANNED, DeliveryState.READY, DeliveryState.RETRY_WAIT);
  static final Set<DeliveryState> THERE =
      EnumSet.of(DeliveryState.HANDED_OVER, DeliveryState.ACCEPTED, DeliveryState.DELIVERED);

  private static final String LEFT =
      """
      SELECT max(started_at) AS at FROM attempt
       WHERE issuer_id = :issuer AND request_id = :request AND delivery_id = :delivery
      """;

  private final Map<ChannelId, Channel> channels;
  private final WorkQueue queue;
  private final InstantSource clock;

  /** For deliveries by these channels. */
  public Recalling(Map<ChannelId, Channel> channels, WorkQueue queue, InstantSource clock) {
    this.channels = Map.copyOf(channels);
    this.queue = queue;
    this.clock = clock;
  }

  Operations.Recall recall(JdbcClient sql, IssuerId issuer, UUID request, String actor) {
    Page page = Page.open(sql, issuer, List.of(request), clock.instant());
    Optional<Head> head = page.head(request);
    if (head.isEmpty()) {
      return new Operations.Recall(Result.NOT_FOUND, "", List.of());
    }
    Cause cause = new Cause("RECALL", actor);
    if (Stopping.stop(page, head.get(), cause)) {
      page.write();
      return answer(page, head.get(), Result.DONE);
    }
    Result result = begin(sql, page, head.get(), cause);
    page.write();
    return answer(page, head.get(), result);
  }

  /** Stops a request of which nothing has left, or asks back what has. */
  void stop(JdbcClient sql, Page page, Head head, Cause cause) {
    if (!Stopping.stop(page, head, cause)) {
      begin(sql, page, head, cause);
    }
  }

  /** Begins to ask a request back on a page that is open. */
  Result begin(JdbcClient sql, Page page, Head head, Cause cause) {
    List<Line> lines = page.lines(head.id());
    boolean moving =
        lines.stream()
            .anyMatch(
                line ->
                    line.state() == DeliveryState.SENDING
                        || line.state() == DeliveryState.UNCERTAIN);
    if (head.state() == RequestState.RECALLING
        || head.state() == RequestState.RECALLED
        || head.state() == RequestState.PARTLY_RECALLED) {
      return Result.DONE;
    }
    List<Line> back = lines.stream().filter(line -> canComeBack(line, page.at())).toList();
    List<Line> stop = lines.stream().filter(line -> canBeStopped(line, lines, page.at())).toList();
    if (moving || (back.isEmpty() && stop.isEmpty())) {
      return Result.NOT_POSSIBLE;
    }
    if (head.state().mayBecome(RequestState.RECALLING)) {
      page.move(head, RequestState.RECALLING, cause);
    } else if (!back.isEmpty() || !head.state().mayBecome(RequestState.CANCELLED)) {
      return Result.NOT_POSSIBLE;
    }
    stop.forEach(line -> page.move(line, DeliveryState.CANCELLED, cause));
    back.forEach(line -> askBack(sql, page, line, cause));
    if (head.state() == RequestState.RECALLING) {
      Recalls.settle(page, head.id(), cause);
    } else {
      page.move(head, RequestState.CANCELLED, cause);
    }
    return Result.DONE;
  }

  boolean canComeBack(Line line, Instant now) {
    return line.isIn(THERE)
        && Optional.ofNullable(channels.get(line.channel()))
            .filter(channel -> channel.traits().recallable())
            .isPresent()
        && line.times().recall().filter(now::isBefore).isPresent();
  }

  /** Not what announces a claim that stands: the payer has to be told of it. */
  private boolean canBeStopped(Line line, List<Line> all, Instant now) {
    return line.isIn(HERE)
        && all.stream()
            .filter(other -> line.order().leg().announcesDebit())
            .filter(other -> other.order().leg().isClaim())
            .filter(other -> other.order().decision() == line.order().decision())
            .noneMatch(claim -> claim.isIn(THERE) && !canComeBack(claim, now));
  }

  private void askBack(JdbcClient sql, Page page, Line line, Cause cause) {
    page.move(line, DeliveryState.RECALL_REQUESTED, cause);
    Instant settled =
        line.order().leg().isClaim() ? left(sql, page.issuer(), line).plus(SETTLES) : page.at();
    Instant last = line.times().recall().orElse(page.at()).minus(RESERVE);
    Instant due = settled.isBefore(last) ? settled : last;
    queue.add(
        sql,
        List.of(
            new NewWork(
                page.issuer(),
                NewWork.Kind.of(Stage.RECALL, line.channel().value()),
                List.of(line.request()),
                line.stored().content().length(),
                due.isAfter(page.at()) ? due : page.at())));
  }

  private static Instant left(JdbcClient sql, IssuerId issuer, Line line) {
    return sql.sql(LEFT)
        .param("issuer", issuer.value())
        .param("request", line.request())
        .param("delivery", line.id())
        .query((row, _) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant)
        .orElse(Instant.EPOCH);
  }

  private Operations.Recall answer(Page page, Head head, Result result) {
    List<RecalledLeg> legs = new ArrayList<>();
    for (Line line : page.lines(head.id())) {
      outcome(line, page.at())
          .ifPresent(
              outcome ->
                  legs.add(
                      new RecalledLeg(line.id(), line.channel(), outcome, line.times().recall())));
    }
    return new Operations.Recall(result, head.state().name(), legs);
  }

  /** Nothing for what had come to nothing anyhow. */
  private static Optional<RecallOutcome> outcome(Line line, Instant now) {
    return switch (line.state()) {
      case CANCELLED -> Optional.of(RecallOutcome.CANCELLED);
      case RECALL_REQUESTED -> Optional.of(RecallOutcome.REQUESTED);
      case RECALLED -> Optional.of(RecallOutcome.RECALLED);
      case RECALL_REFUSED -> Optional.of(RecallOutcome.REFUSED);
      case SENDING, UNCERTAIN -> Optional.of(RecallOutcome.UNDER_WAY);
      case HANDED_OVER, ACCEPTED, DELIVERED ->
          Optional.of(
              line.times().recall().filter(last -> !now.isBefore(last)).isPresent()
                  ? RecallOutcome.TOO_LATE
                  : RecallOutcome.NOT_POSSIBLE);
      case PLANNED, READY, RETRY_WAIT, READ -> Optional.of(RecallOutcome.NOT_POSSIBLE);
      case REJECTED, BOUNCED, RETURNED, EXPIRED, SKIPPED, SUPERSEDED, MANUAL -> Optional.empty();
    };
  }
}
