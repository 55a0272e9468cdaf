package no.budstikke.channels.efaktura;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.budstikke.channels.efaktura.contract.Answer;
import no.budstikke.channels.efaktura.contract.EfakturaOperator;
import no.budstikke.channels.efaktura.contract.LookupKeys;
import no.budstikke.channels.efaktura.contract.LookupResult;
import no.budstikke.channels.efaktura.contract.LookupResult.Outcome;
import no.budstikke.channels.efaktura.contract.Reason;

/**
 * Looks many consumers up: in batches, at once, a batch with a bad entry in halves, and those whose
 * name rests on chance in both orders. Source: eFaktura, sections 5.1 to 5.3.
 */
final class Enquiry {
  /** An eighth of what the sister service took (section 3.4). */
  private static final int CALLS_PER_SECOND = 50;

  private final EfakturaOperator operator;
  private final int batch;

  Enquiry(EfakturaOperator operator, int batch) {
    this.operator = operator;
    this.batch = batch;
  }

  /** So many consumers in a second, at most. */
  int perSecond() {
    return batch * CALLS_PER_SECOND;
  }

  /** One result for each, in their order. */
  List<LookupResult> results(String issuer, List<LookupKeys> consumers) {
    List<LookupResult> results = new ArrayList<>(asked(issuer, consumers));
    List<Integer> again = new ArrayList<>();
    for (int i = 0; i < consumers.size(); i++) {
      if (results.get(i).outcome() == Outcome.NO_MATCH && consumers.get(i).restOnNames()) {
        again.add(i);
      }
    }
    List<LookupResult> swapped =
        asked(issuer, again.stream().map(i -> consumers.get(i).withNamesSwapped()).toList());
    for (int i = 0; i < again.size(); i++) {
      results.set(again.get(i), swapped.get(i));
    }
    return results;
  }

  private List<LookupResult> asked(String issuer, List<LookupKeys> consumers) {
    List<LookupResult> results = new ArrayList<>();
    List<LookupKeys> askable = consumers.stream().filter(LookupKeys::areEnough).toList();
    List<LookupResult> said = inBatches(issuer, askable);
    int next = 0;
    for (LookupKeys keys : consumers) {
      results.add(keys.areEnough() ? said.get(next++) : LookupResult.without(Outcome.INVALID_KEYS));
    }
    return results;
  }

  private List<LookupResult> inBatches(String issuer, List<LookupKeys> consumers) {
    try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<LookupResult>>> answers = new ArrayList<>();
      for (int from = 0; from < consumers.size(); from += batch) {
        List<LookupKeys> some = consumers.subList(from, Math.min(consumers.size(), from + batch));
        answers.add(calls.submit(() -> call(issuer, some)));
      }
      List<LookupResult> all = new ArrayList<>();
      for (Future<List<LookupResult>> answer : answers) {
        all.addAll(answer.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IllegalStateException("A look-up broke.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return silence(consumers, Outcome.TEMPORARY_UNAVAILABLE);
    }
  }

  private List<LookupResult> call(String issuer, List<LookupKeys> some) {
    return switch (operator.lookup(issuer, some)) {
      case Answer.Said<List<LookupResult>>(var results) -> results;
      case Answer.Refused<List<LookupResult>>(var reason, var _) -> refused(issuer, some, reason);
      case Answer.NotNow<List<LookupResult>> _,
          Answer.Lost<List<LookupResult>> _,
          Answer.Barred<List<LookupResult>> _ ->
          silence(some, Outcome.TEMPORARY_UNAVAILABLE);
    };
  }

  /** One bad entry must not fail the rest; what is refused alone has bad keys. */
  private List<LookupResult> refused(String issuer, List<LookupKeys> some, Reason reason) {
    if (reason.reaction() == Reason.Reaction.STOP_ISSUER) {
      return silence(some, Outcome.TEMPORARY_UNAVAILABLE);
    }
    if (some.size() == 1) {
      return silence(some, Outcome.INVALID_KEYS);
    }
    int middle = some.size() / 2;
    List<LookupResult> both = new ArrayList<>(call(issuer, some.subList(0, middle)));
    both.addAll(call(issuer, some.subList(middle, some.size())));
    return both;
  }

  private static List<LookupResult> silence(List<LookupKeys> consumers, Outcome outcome) {
    return consumers.stream().map(_ -> LookupResult.without(outcome)).toList();
  }
}
