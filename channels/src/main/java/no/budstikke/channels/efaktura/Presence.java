package no.budstikke.channels.efaktura;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.budstikke.channels.efaktura.contract.Answer;
import no.budstikke.channels.efaktura.contract.EfakturaOperator;
import no.budstikke.channels.efaktura.contract.Reason;
import no.budstikke.channels.efaktura.contract.TransactionStatus;
import no.budstikke.channels.efaktura.contract.TransactionStatus.Shown;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.transform.DeliveryId;

/**
 * Whether the operator has transactions of ours, and how far they are. Source: eFaktura, sections
 * 9.4 and 12.3.
 */
final class Presence {
  private final EfakturaOperator operator;

  Presence(EfakturaOperator operator) {
    this.operator = operator;
  }

  /** What is known of a transaction. */
  sealed interface Found {
    /** They have it, and it is so far. */
    record There(Shown shown) implements Found {}

    /** They do not have it. */
    record NotThere() implements Found {}

    /** They do not say. */
    record CannotTell() implements Found {}
  }

  Map<Item, Found> of(List<Item> items) {
    Map<DeliveryId, Found> all = ofAll(items.stream().map(Item::delivery).toList());
    Map<Item, Found> found = new LinkedHashMap<>();
    items.forEach(
        item -> found.put(item, all.getOrDefault(item.delivery(), new Found.CannotTell())));
    return found;
  }

  /** All at once; one answer for each. */
  Map<DeliveryId, Found> ofAll(List<DeliveryId> deliveries) {
    Map<DeliveryId, Found> found = new LinkedHashMap<>();
    if (deliveries.isEmpty()) {
      return found;
    }
    try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<DeliveryId, Future<Found>> answers = new LinkedHashMap<>();
      deliveries.forEach(one -> answers.put(one, calls.submit(() -> of(one))));
      for (Map.Entry<DeliveryId, Future<Found>> answer : answers.entrySet()) {
        found.put(answer.getKey(), answer.getValue().get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("A question about a transaction broke.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    deliveries.forEach(one -> found.putIfAbsent(one, new Found.CannotTell()));
    return found;
  }

  private Found of(DeliveryId delivery) {
    return switch (operator.transactionStatus(delivery.value())) {
      case Answer.Said<TransactionStatus>(var status) -> new Found.There(status.shown());
      case Answer.Refused<TransactionStatus>(var reason, var _) ->
          reason == Reason.NOT_FOUND ? new Found.NotThere() : new Found.CannotTell();
      case Answer.NotNow<TransactionStatus> _,
          Answer.Lost<TransactionStatus> _,
          Answer.Barred<TransactionStatus> _ ->
          new Found.CannotTell();
    };
  }
}
