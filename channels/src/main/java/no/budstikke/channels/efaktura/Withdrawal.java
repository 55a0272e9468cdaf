package no.budstikke.channels.efaktura;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.budstikke.channels.efaktura.contract.Answer;
import no.budstikke.channels.efaktura.contract.EfakturaOperator;
import no.budstikke.channels.efaktura.contract.Reason;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.transform.DeliveryId;

/**
 * Takes transactions back. What is taken back already counts as taken back now; a refusal of what
 * the consumer has approved or paid is final. Source: eFaktura, section 9.3.
 */
final class Withdrawal {
  private final EfakturaOperator operator;
  private final InstantSource clock;

  Withdrawal(EfakturaOperator operator, InstantSource clock) {
    this.operator = operator;
    this.clock = clock;
  }

  Map<DeliveryId, DeliveryResult> of(List<Item> items) {
    Map<DeliveryId, DeliveryResult> results = new LinkedHashMap<>();
    try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<DeliveryId, Future<DeliveryResult>> answers = new LinkedHashMap<>();
      items.forEach(
          item -> answers.put(item.delivery(), calls.submit(() -> of(item.delivery().value()))));
      for (Map.Entry<DeliveryId, Future<DeliveryResult>> answer : answers.entrySet()) {
        results.put(answer.getKey(), answer.getValue().get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("A cancellation broke.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    items.forEach(
        item -> results.putIfAbsent(item.delivery(), new DeliveryResult.Unknown("INTERRUPTED")));
    return results;
  }

  private DeliveryResult of(UUID transaction) {
    return switch (operator.cancel(transaction)) {
      case Answer.Said<UUID> _ -> gone();
      case Answer.Refused<UUID>(var reason, var code) -> refused(reason, code);
      case Answer.NotNow<UUID>(var code) -> new DeliveryResult.NotReached(Outcomes.SOON, code);
      // Cancelling twice is as good as once.
      case Answer.Lost<UUID>(var code) -> new DeliveryResult.NotReached(Outcomes.SOON, code);
      case Answer.Barred<UUID>(var code) -> new DeliveryResult.Misconfigured(code);
    };
  }

  private DeliveryResult refused(Reason reason, String code) {
    if (reason == Reason.ALREADY_CANCELLED) {
      return gone();
    }
    return reason.reaction() == Reason.Reaction.STOP_ISSUER
        ? new DeliveryResult.Misconfigured(reason + " " + code)
        : new DeliveryResult.RejectedData(
            reason == Reason.ALREADY_PAID ? "CANCEL_REFUSED_PAID" : "CANCEL_REFUSED_STATE");
  }

  private DeliveryResult gone() {
    return new DeliveryResult.Accepted(Optional.empty(), ReceiptLevel.ITEM, clock.instant());
  }
}
