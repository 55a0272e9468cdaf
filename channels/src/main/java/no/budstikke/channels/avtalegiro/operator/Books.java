package no.budstikke.channels.avtalegiro.operator;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The ledger together with what is being taken and is not written down yet. */
final class Books {
  private final Ledger ledger;
  private final Map<Debt, Integer> fresh = new HashMap<>();

  Books(Ledger ledger) {
    this.ledger = ledger;
  }

  Ledger ledger() {
    return ledger;
  }

  void accept(Debt debt) {
    fresh.merge(debt, 1, Integer::sum);
  }

  void withdraw(Debt debt) {
    fresh.merge(debt, -1, Integer::sum);
  }

  /** How many claims like this one wait for their day. */
  long waiting(Debt debt) {
    return ledger.waiting(debt) + fresh.getOrDefault(debt, 0);
  }

  /** The sum of all claims of a month that were not withdrawn, of those meant. */
  long inMonth(YearMonth month, Predicate<Debt> meant) {
    return ledger.inMonth(month, meant)
        + fresh.entrySet().stream()
            .filter(entry -> YearMonth.from(entry.getKey().due()).equals(month))
            .filter(entry -> meant.test(entry.getKey()))
            .mapToLong(entry -> entry.getKey().ore() * entry.getValue())
            .sum();
  }
}
