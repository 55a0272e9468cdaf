package no.budstikke.channels.avtalegiro.file;

import java.time.LocalDate;
import java.util.Optional;

/** What has been counted and summed up, of an order or of a file. */
final class Totals {
  private static final long LIMIT = Demand.MOST_ORE + 1;

  private long transactions;
  private long ore;
  private LocalDate earliest = LocalDate.MAX;
  private LocalDate latest = LocalDate.MIN;
  private boolean blurred;

  void add(long amount, LocalDate day) {
    transactions++;
    ore = within(ore + amount);
    span(day, day);
  }

  void add() {
    transactions++;
  }

  /** Something could not be read: nothing can be compared any more. */
  void blur() {
    blurred = true;
  }

  boolean isBlurred() {
    return blurred;
  }

  void add(Totals order) {
    blurred |= order.blurred;
    transactions += order.transactions;
    ore = within(ore + order.ore);
    span(order.earliest, order.latest);
  }

  long transactions() {
    return transactions;
  }

  /** The sum; one too large for any column stays too large. */
  long ore() {
    return ore;
  }

  Optional<LocalDate> earliest() {
    return Optional.of(earliest).filter(day -> !day.equals(LocalDate.MAX));
  }

  Optional<LocalDate> latest() {
    return Optional.of(latest).filter(day -> !day.equals(LocalDate.MIN));
  }

  private void span(LocalDate first, LocalDate last) {
    if (first.isBefore(earliest)) {
      earliest = first;
    }
    if (last.isAfter(latest)) {
      latest = last;
    }
  }

  private static long within(long sum) {
    return Math.clamp(sum, -LIMIT, LIMIT);
  }
}
