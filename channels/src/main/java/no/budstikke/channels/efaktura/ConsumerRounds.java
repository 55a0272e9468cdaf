package no.budstikke.channels.efaktura;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.budstikke.channels.efaktura.contract.Answer;
import no.budstikke.channels.efaktura.contract.EfakturaOperator;
import no.budstikke.channels.efaktura.contract.TransactionStatus;
import no.budstikke.channels.efaktura.contract.TransactionStatus.Shown;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Outcome.PaymentNews.Stage;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.followup.Watchlist;
import no.budstikke.core.transform.DeliveryId;

/**
 * Asks about each claim that is visible, once a day until it expires, what the consumer has done:
 * approved, deleted, or let it lie. Nothing depends on the answer, and each news is told once, so
 * how far a round has come is this process's alone. Source: eFaktura, sections 8 and 12.3; U-20.
 */
final class ConsumerRounds {
  private static final int AT_ONCE = 100;

  private final EfakturaOperator operator;
  private final Watchlist visible;
  private final Duration every;
  private final InstantSource clock;
  private final InstantSource wall;
  private DeliveryId last = Watchlist.START;
  private Instant next = Instant.EPOCH;

  /** A round begins so long after the last one began; never when that is no time. */
  ConsumerRounds(
      EfakturaOperator operator,
      Watchlist visible,
      Duration every,
      InstantSource clock,
      InstantSource wall) {
    this.operator = operator;
    this.visible = visible;
    this.every = every;
    this.clock = clock;
    this.wall = wall;
  }

  /**
   * What is new about the next few.
   *
   * @param more whether the round goes on
   */
  record News(List<Reply> replies, boolean more) {}

  /** Asks about the next few, when it is time. */
  synchronized News next(int most) {
    Instant now = wall.instant();
    boolean begins = last.equals(Watchlist.START);
    int room = Math.min(AT_ONCE, most);
    if (every.isZero() || room < 1 || (begins && now.isBefore(next))) {
      return new News(List.of(), false);
    }
    if (begins) {
      next = now.plus(every);
    }
    Watchlist.Some some = visible.after(last, room);
    while (some.open().isEmpty() && some.next().isPresent()) {
      some = visible.after(some.next().orElseThrow(), room);
    }
    last = some.next().orElse(Watchlist.START);
    return new News(asked(some.open()), some.next().isPresent());
  }

  private List<Reply> asked(List<DeliveryId> open) {
    List<Reply> replies = new ArrayList<>();
    try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Optional<Reply>>> answers = new ArrayList<>();
      open.forEach(delivery -> answers.add(calls.submit(() -> about(delivery))));
      for (Future<Optional<Reply>> answer : answers) {
        answer.get().ifPresent(replies::add);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("A question about a claim broke.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return replies;
  }

  /** Whoever gives no answer is asked again in the next round. */
  private Optional<Reply> about(DeliveryId delivery) {
    return operator.transactionStatus(delivery.value())
            instanceof Answer.Said<TransactionStatus>(var status)
        ? stage(status.shown()).map(stage -> reply(delivery, stage))
        : Optional.empty();
  }

  /** What a consumer has done; empty for what is no deed of his, or none that we know. */
  private static Optional<Stage> stage(Shown shown) {
    return switch (shown) {
      case APPROVED -> Optional.of(Stage.SCHEDULED);
      case DELETED -> Optional.of(Stage.DECLINED);
      case EXPIRED -> Optional.of(Stage.EXPIRED);
      case RECEIVED, DELIVERED, REJECTED, CANCELLED, UNKNOWN -> Optional.empty();
    };
  }

  /** The delivery stays as it is: approved is not paid (R-EF-6), and can be taken back. */
  private Reply reply(DeliveryId delivery, Stage stage) {
    return new Reply(
        delivery + ":" + stage,
        new Reply.Subject.OfDelivery(delivery),
        new Outcome.PaymentNews(stage),
        clock.instant());
  }
}
