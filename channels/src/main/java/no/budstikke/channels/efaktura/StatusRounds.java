package no.budstikke.channels.efaktura;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.budstikke.channels.efaktura.contract.Answer;
import no.budstikke.channels.efaktura.contract.EfakturaOperator;
import no.budstikke.channels.efaktura.contract.ShipmentState;
import no.budstikke.channels.efaktura.contract.ShipmentStatus;
import no.budstikke.core.followup.HandedOver;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Replies;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;
import no.budstikke.core.transform.DeliveryId;

/**
 * Asks the operator what became of our shipments. Which ones there are it tells itself, so nothing
 * is missed over a restart; how often each is asked about is this process's, and begins anew with
 * it. Source: eFaktura, section 12.3.
 */
final class StatusRounds implements Replies {
  private static final Duration DAY = Duration.ofDays(1);
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofSeconds(45),
          Duration.ofMinutes(4),
          Duration.ofMinutes(10),
          Duration.ofHours(1));

  /** From this count on every claim is asked about: more than a shipment can hold. */
  private static final int ONE_BY_ONE = 1_000_000;

  private final EfakturaOperator operator;
  private final OneByOne oneByOne;
  private final Duration firstLook;
  private final ConsumerRounds consumers;
  private final InstantSource clock;
  private final InstantSource wall;
  private final Map<UUID, Turn> turns = new ConcurrentHashMap<>();

  StatusRounds(
      EfakturaOperator operator,
      HandedOver sent,
      Duration firstLook,
      ConsumerRounds consumers,
      InstantSource clock,
      InstantSource wall) {
    this.operator = operator;
    this.oneByOne = new OneByOne(operator, sent, clock);
    this.firstLook = firstLook;
    this.consumers = consumers;
    this.clock = clock;
    this.wall = wall;
  }

  /** When a shipment is asked about next, by the time outside, and how often it has been. */
  private record Turn(Instant next, int asked) {}

  /** One page being filled. */
  private record Filling(List<Reply> replies, List<String> unreadable, int limit) {
    int room() {
      return limit - replies.size();
    }
  }

  @Override
  public ReplyPage repliesAfter(ReplyCursor cursor, int limit) {
    Progress progress = Progress.of(cursor);
    Filling page = new Filling(new ArrayList<>(), new ArrayList<>(), limit);
    if (!(list(progress) instanceof Answer.Said<List<UUID>>(var listed))) {
      return new ReplyPage(List.of(), cursor, false);
    }
    progress.listed(listed);
    turns.keySet().retainAll(progress.open());
    boolean more = false;
    for (UUID shipment : progress.open().stream().sorted().toList()) {
      if (page.room() <= 0) {
        more = true;
      } else if (isDue(shipment)) {
        more |= look(shipment, progress, page);
      }
    }
    ConsumerRounds.News news = consumers.next(page.room());
    page.replies().addAll(news.replies());
    return new ReplyPage(page.replies(), page.unreadable(), progress.cursor(), more || news.more());
  }

  /** By both clocks, for ours may have travelled and the operator's not. */
  private Answer<List<UUID>> list(Progress progress) {
    Instant ours = clock.instant();
    Instant theirs = wall.instant();
    Instant from = (ours.isBefore(theirs) ? ours : theirs).minus(DAY);
    Instant since = Instant.ofEpochMilli(progress.since());
    return operator.shipments(
        progress.since() > 0 && since.isBefore(from) ? since : from,
        (ours.isBefore(theirs) ? theirs : ours).plus(DAY));
  }

  private boolean isDue(UUID shipment) {
    Instant now = wall.instant();
    Turn turn = turns.computeIfAbsent(shipment, _ -> new Turn(now.plus(firstLook), 0));
    return !now.isBefore(turn.next());
  }

  /** Whether there is more to be told of this one at once. */
  private boolean look(UUID shipment, Progress progress, Filling page) {
    if (!(operator.shipmentStatus(shipment) instanceof Answer.Said<ShipmentStatus>(var status))) {
      wait(shipment, page);
      return false;
    }
    return switch (status.state()) {
      case PROCESSED, STOPPED -> tell(shipment, status, progress, page);
      case IN_PROGRESS, UNKNOWN -> {
        wait(shipment, page);
        yield false;
      }
    };
  }

  private boolean tell(UUID shipment, ShipmentStatus status, Progress progress, Filling page) {
    List<ShipmentStatus.Rejection> rejections =
        status.rejections().stream()
            .sorted(Comparator.comparing(ShipmentStatus.Rejection::transaction))
            .toList();
    boolean all = status.state() == ShipmentState.PROCESSED && status.isFullyTold();
    boolean each = progress.told(shipment) >= ONE_BY_ONE;
    int from = each && all ? 0 : Math.min(progress.told(shipment), rejections.size());
    int to = Math.min(rejections.size(), from + page.room());
    rejections.subList(from, to).forEach(one -> page.replies().add(rejected(shipment, one)));
    if (to < rejections.size() || page.room() <= 0) {
      progress.told(shipment, each && !all ? progress.told(shipment) : to);
      return true;
    }
    if (!all) {
      return tellEach(shipment, status, progress, page);
    }
    page.replies().add(delivered(shipment));
    progress.done(shipment);
    return false;
  }

  /** Whether there is more to be told of this one at once. */
  private boolean tellEach(UUID shipment, ShipmentStatus status, Progress progress, Filling page) {
    if (progress.told(shipment) < ONE_BY_ONE) {
      page.unreadable()
          .add(
              "The operator does not tell what became of all of shipment "
                  + shipment
                  + ": it is asked about each of its claims.");
    }
    int settled = Math.max(0, progress.told(shipment) - ONE_BY_ONE);
    OneByOne.Heard heard = oneByOne.after(settled, shipment, status, page.room());
    page.replies().addAll(heard.replies());
    progress.told(shipment, ONE_BY_ONE + heard.settled());
    if (heard.isAll()) {
      progress.done(shipment);
      return false;
    }
    if (heard.settled() > settled) {
      return true;
    }
    wait(shipment, page);
    return false;
  }

  /**
   * What nobody has looked at after a day is shown to a person, and asked about for ever. A name
   * holds when a file was closed; it may have gone late, so it is asked about a few times first.
   */
  private void wait(UUID shipment, Filling page) {
    Instant now = wall.instant();
    Turn turn = turns.getOrDefault(shipment, new Turn(now, 0));
    Duration pause = PAUSES.get(Math.min(turn.asked(), PAUSES.size() - 1));
    turns.put(shipment, new Turn(now.plus(pause), turn.asked() + 1));
    long made = Progress.madeAt(shipment);
    if (made > 0
        && turn.asked() >= PAUSES.size() - 1
        && Instant.ofEpochMilli(made).plus(DAY).isBefore(now)) {
      page.unreadable()
          .add("Shipment " + shipment + " has not been looked at for a day: ask the operator.");
    }
  }

  private Reply rejected(UUID shipment, ShipmentStatus.Rejection one) {
    return new Reply(
        shipment + ":" + one.transaction(),
        new Reply.Subject.OfDelivery(new DeliveryId(one.transaction())),
        Outcomes.outcome(one.reason(), one.code()),
        clock.instant());
  }

  /** All that were not rejected: what moves on from a rejection is not moved back. */
  private Reply delivered(UUID shipment) {
    return new Reply(
        shipment + ":" + ShipmentState.PROCESSED,
        new Reply.Subject.OfReference(shipment.toString()),
        new Outcome.Delivered(),
        clock.instant());
  }
}
