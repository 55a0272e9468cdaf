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
import no.budstikke.core.deliver.Item;

/** Whether the operator has transactions of ours. Source: eFaktura, section 9.4. */
final class Presence {
  private final EfakturaOperator operator;

  Presence(EfakturaOperator operator) {
    this.operator = operator;
  }

  /** What is known of a transaction. */
  enum Found {
    THERE,
    NOT_THERE,
    CANNOT_TELL
  }

  Map<Item, Found> of(List<Item> items) {
    Map<Item, Found> found = new LinkedHashMap<>();
    if (items.isEmpty()) {
      return found;
    }
    try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<Item, Future<Found>> answers = new LinkedHashMap<>();
      items.forEach(item -> answers.put(item, calls.submit(() -> of(item))));
      for (Map.Entry<Item, Future<Found>> answer : answers.entrySet()) {
        found.put(answer.getKey(), answer.getValue().get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("A question about a transaction broke.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    items.forEach(item -> found.putIfAbsent(item, Found.CANNOT_TELL));
    return found;
  }

  private Found of(Item item) {
    return switch (operator.transactionStatus(item.delivery().value())) {
      // Whatever became of it: what was rejected is told with the others.
      case Answer.Said<TransactionStatus> _ -> Found.THERE;
      case Answer.Refused<TransactionStatus>(var reason, var _) ->
          reason == Reason.NOT_FOUND ? Found.NOT_THERE : Found.CANNOT_TELL;
      case Answer.NotNow<TransactionStatus> _,
          Answer.Lost<TransactionStatus> _,
          Answer.Barred<TransactionStatus> _ ->
          Found.CANNOT_TELL;
    };
  }
}
