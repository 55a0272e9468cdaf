package no.budstikke.pipeline.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.RequestState;
import no.budstikke.core.journey.Traits;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.route.UntoldClaims;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.Stage;

/**
 * What follows from results and receipts, on a locked page (product specification, R-FB-6 and 6.4):
 * states, and the work to be queued.
 */
public final class Consequences {
  private final Page page;
  private final Channel channel;
  private final Set<UUID> routeAgain = new LinkedHashSet<>();
  private final Set<UUID> silent = new LinkedHashSet<>();
  private final Map<UUID, Duration> retries = new LinkedHashMap<>();
  private final Set<UUID> readyAgain = new LinkedHashSet<>();
  private final Map<Optional<UUID>, Set<UUID>> uncertain = new LinkedHashMap<>();
  private final Announcements announcements;
  private final Awaited awaited = new Awaited();
  private final Warnings warnings = new Warnings();
  private final AskedBack askedBack;
  private final UntoldClaims untold;
  private final Unreached unreached = new Unreached();
  private Optional<String> misconfigured = Optional.empty();

  /** On this page, for deliveries of this channel. */
  public Consequences(Page page, Channel channel) {
    this.page = page;
    this.channel = channel;
    this.announcements = new Announcements(page);
    this.askedBack = new AskedBack(page, channel, warnings);
    this.untold = new UntoldClaims(page);
  }

  /** The result of a hand-over that was under way. */
  public void of(Line line, DeliveryResult result) {
    if (line.state() != DeliveryState.SENDING && line.state() != DeliveryState.UNCERTAIN) {
      return;
    }
    Cause cause = cause(Results.cause(result));
    switch (result) {
      case DeliveryResult.Accepted(var _, var level, var _) -> accepted(line, level, cause);
      case DeliveryResult.NotDeliverable(var reason, var code) -> {
        page.move(line, DeliveryState.REJECTED, cause);
        routeAgain(line);
        unreached.refused(line, reason, code);
      }
      case DeliveryResult.RejectedData _ -> {
        page.move(line, DeliveryState.REJECTED, cause);
        attend(line, cause);
        undo(line, cause);
      }
      case DeliveryResult.Misconfigured(var code) -> {
        misconfigured = Optional.of(code);
        page.move(line, DeliveryState.READY, cause);
        readyAgain.add(line.request());
      }
      case DeliveryResult.NotReached(var pause, var _) -> notReached(line, pause, cause);
      case DeliveryResult.Unknown _ -> unknown(line, cause);
    }
  }

  /** They have it, and this is how much that proves. */
  public void accepted(Line line, ReceiptLevel level, Cause cause) {
    arrived(line, cause);
    if (line.state() == DeliveryState.SENDING || line.state() == DeliveryState.UNCERTAIN) {
      page.move(line, DeliveryState.HANDED_OVER, cause);
      announcements.atLimit(line);
      if (level.compareTo(channel.expectation().heard()) < 0) {
        awaited.word(line);
      }
    }
    receipt(line, level, cause);
  }

  /** Nothing was heard for as long as the channel says: it counts as delivered. */
  public void silent(Line line, Cause cause) {
    page.move(line, DeliveryState.DELIVERED, cause);
    announcements.now(line);
  }

  /**
   * A receipt; moves the delivery forwards where it is the first of its level, never back. What was
   * refused has reached no level.
   */
  public void receipt(Line line, ReceiptLevel level, Cause cause) {
    if (line.state() == DeliveryState.REJECTED) {
      return;
    }
    page.receipt(line, level);
    Traits.Delivered rule = channel.traits().delivered();
    if (level.compareTo(ReceiptLevel.ITEM) >= 0 && line.state() == DeliveryState.HANDED_OVER) {
      page.move(line, DeliveryState.ACCEPTED, cause);
      announcements.now(line);
      awaited.arrival(line);
    }
    boolean waits =
        line.state() == DeliveryState.HANDED_OVER || line.state() == DeliveryState.ACCEPTED;
    if (waits && level.compareTo(rule.level()) >= 0) {
      if (rule.afterSilence().isPresent() && level.compareTo(ReceiptLevel.READ) < 0) {
        silent.add(line.request());
      } else {
        page.move(line, DeliveryState.DELIVERED, cause);
        announcements.now(line);
      }
    }
    if (level == ReceiptLevel.READ && line.state() == DeliveryState.DELIVERED) {
      page.move(line, DeliveryState.READ, cause);
    }
  }

  /**
   * A definite no after all: the next plan may be taken. A no to what counted as delivered already
   * is something that came back; a no to what is being asked back is as good as its recall.
   */
  public void failed(Line line, DeliveryState said, Cause cause) {
    if (line.state() == DeliveryState.RECALL_REQUESTED) {
      askedBack.undone(line, cause);
      return;
    }
    if (stands(line)) {
      return;
    }
    arrived(line, cause);
    boolean counted =
        line.state() == DeliveryState.DELIVERED || line.state() == DeliveryState.RECALL_REFUSED;
    DeliveryState end = said == DeliveryState.REJECTED && counted ? DeliveryState.BOUNCED : said;
    if (line.state() == DeliveryState.SENDING || line.state() == DeliveryState.UNCERTAIN) {
      page.move(line, DeliveryState.HANDED_OVER, cause);
    }
    if (line.state().mayBecome(end)) {
      page.move(line, end, cause);
      routeAgain(line);
    }
  }

  /** What came back had been posted. */
  public void returned(Line line, Cause cause) {
    if (line.isIn(Set.of(DeliveryState.HANDED_OVER, DeliveryState.ACCEPTED))) {
      page.move(line, DeliveryState.DELIVERED, cause);
      announcements.now(line);
    }
    failed(line, DeliveryState.RETURNED, cause);
  }

  /** Whom the channel does not reach after all. */
  public Unreached unreached() {
    return unreached;
  }

  /** Our side of the contract turned out to be broken after it was handed over. */
  public void misconfigured(Line line, String code, Cause cause) {
    misconfigured = Optional.of(code);
    rejected(line, cause);
  }

  /** The result of an attempt to ask a delivery back. */
  void ofRecall(Line line, DeliveryResult result) {
    if (line.state() != DeliveryState.RECALL_REQUESTED) {
      return;
    }
    Cause cause = cause("RECALL " + Results.cause(result));
    switch (result) {
      case DeliveryResult.Accepted(var _, var level, var _) -> askedBack.taken(line, level, cause);
      case DeliveryResult.NotDeliverable _, DeliveryResult.RejectedData _ ->
          askedBack.refused(line, cause);
      case DeliveryResult.Misconfigured(var code) -> {
        misconfigured = Optional.of(code);
        readyAgain.add(line.request());
      }
      case DeliveryResult.NotReached(var pause, var _) ->
          retries.merge(
              line.request(), pause, (one, other) -> one.compareTo(other) < 0 ? one : other);
      case DeliveryResult.Unknown _ -> {
        if (repetition() == Traits.Repetition.SAFE) {
          readyAgain.add(line.request());
        } else {
          askedBack.unknown(line);
        }
      }
    }
  }

  /** What was asked back. */
  public AskedBack askedBack() {
    return askedBack;
  }

  /** What people should know, by kind. */
  public Map<String, String> warnings() {
    return warnings.all();
  }

  /** The document is wrong: a person must look. */
  public void rejected(Line line, Cause cause) {
    arrived(line, cause);
    if (!stands(line) && line.state().mayBecome(DeliveryState.REJECTED)) {
      page.move(line, DeliveryState.REJECTED, cause);
      attend(line, cause);
      undo(line, cause);
    }
  }

  /** A claim whose payer is told of it by nothing now does not stand (R-AG-18). */
  private void undo(Line notice, Cause cause) {
    if (notice.order().leg().announcesDebit()) {
      page.head(notice.request())
          .filter(untold::are)
          .filter(head -> !untold.askBack(head, cause))
          .ifPresent(_ -> warnings.untold());
    }
  }

  /** They counted other sheets than we did. */
  public void miscounted() {
    warnings.miscounted();
  }

  /** A no that nobody can explain: a person may look; the delivery is as it was. */
  public void doubtful(Line line, Cause cause) {
    boolean open =
        line.state() == DeliveryState.HANDED_OVER || line.state() == DeliveryState.ACCEPTED;
    if (!stands(line) && open) {
      attend(line, cause);
      warnings.rejectionUnexplained();
    }
  }

  /** They had it before: good for what was handed over again, else for a person. */
  public void hadBefore(Line line, Cause cause) {
    if (line.attempts() > 1) {
      accepted(line, ReceiptLevel.AVAILABLE, cause);
    } else {
      rejected(line, cause);
    }
  }

  /** Whether a no comes too late: the consumer has it, and a second copy would be paid twice. */
  private boolean stands(Line line) {
    boolean late =
        channel.expectation().deliveredStands()
            && (line.state() == DeliveryState.DELIVERED || line.state() == DeliveryState.READ);
    if (late) {
      warnings.rejectedAfterDelivery();
    }
    return late;
  }

  /** A hand-over that died half-way, or of which nothing certain is known. */
  public void unknown(Line line, Cause cause) {
    if (line.state() == DeliveryState.SENDING) {
      page.move(line, DeliveryState.UNCERTAIN, cause);
    }
    switch (repetition()) {
      case SAFE -> {
        page.move(line, DeliveryState.READY, cause("KEY_RECOGNISED"));
        readyAgain.add(line.request());
      }
      case TRACE_FIRST -> uncertain(line);
      case NEVER -> {
        uncertain(line);
        attend(line, cause);
      }
    }
  }

  /** Requests with deliveries to be handed over again, and the shortest pause asked for. */
  public Map<UUID, Duration> retries() {
    return Map.copyOf(retries);
  }

  /** Requests whose deliveries are ready again. */
  public Set<UUID> readyAgain() {
    return Set.copyOf(readyAgain);
  }

  /** Whether only a person can say what became of some deliveries. */
  public boolean needPeople() {
    return !uncertain.isEmpty() && repetition() == Traits.Repetition.NEVER;
  }

  /** The code, when our side of the contract is broken. */
  public Optional<String> misconfigured() {
    return misconfigured;
  }

  /** What follows and is not about this chunk any more. */
  public List<NewWork> work() {
    List<NewWork> work = new ArrayList<>();
    if (!routeAgain.isEmpty()) {
      work.add(chunk(NewWork.Kind.of(Stage.ROUTE), routeAgain, page.at()));
    }
    if (repetition() == Traits.Repetition.TRACE_FIRST) {
      uncertain.forEach(
          (file, members) ->
              work.add(
                  chunk(
                      new NewWork.Kind(Stage.TRACE, channel.id().value(), file, Optional.empty()),
                      members,
                      page.at())));
    }
    if (!silent.isEmpty()) {
      Duration window = channel.traits().delivered().afterSilence().orElse(Duration.ZERO);
      work.add(
          chunk(
              NewWork.Kind.of(Stage.SILENCE, channel.id().value()),
              silent,
              page.at().plus(window)));
    }
    work.addAll(awaited.work(page, channel));
    announcements
        .due()
        .forEach((due, members) -> work.add(chunk(NewWork.Kind.of(Stage.NOTICE), members, due)));
    work.addAll(askedBack.work());
    work.addAll(untold.work());
    return work;
  }

  /** What a copy comes to changes nothing of the plan. */
  private void routeAgain(Line line) {
    if (!line.isCopy()) {
      routeAgain.add(line.request());
    }
  }

  private void uncertain(Line line) {
    uncertain.computeIfAbsent(line.transmission(), _ -> new LinkedHashSet<>()).add(line.request());
  }

  private Traits.Repetition repetition() {
    return channel.traits().repetition();
  }

  private NewWork chunk(NewWork.Kind kind, Set<UUID> members, Instant due) {
    return new NewWork(page.issuer(), kind, List.copyOf(members), 0, due);
  }

  private void notReached(Line line, Duration pause, Cause cause) {
    if (line.state() == DeliveryState.SENDING) {
      page.move(line, DeliveryState.RETRY_WAIT, cause);
      retries.merge(line.request(), pause, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }
  }

  /** Told of before it could be repeated: an attempt whose answer was lost has arrived. */
  private void arrived(Line line, Cause cause) {
    if (line.attempts() > 0 && line.state() == DeliveryState.RETRY_WAIT) {
      page.move(line, DeliveryState.READY, cause);
    }
    if (line.attempts() > 0 && line.state() == DeliveryState.READY) {
      page.move(line, DeliveryState.SENDING, cause);
    }
  }

  private void attend(Line line, Cause cause) {
    page.head(line.request())
        .filter(head -> head.state().mayBecome(RequestState.NEEDS_ATTENTION))
        .ifPresent(head -> page.move(head, RequestState.NEEDS_ATTENTION, cause));
  }

  private Cause cause(String words) {
    return new Cause(words, channel.id().value());
  }
}
