package no.budstikke.core.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import no.budstikke.core.calendar.BankDays;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.request.Market;

/**
 * How a channel behaves, as far as the pipeline must know.
 *
 * @param unit what is handed over at once
 * @param repetition what may be done after an unknown outcome
 * @param delivered what counts as DELIVERED (product specification, section 6.4)
 * @param concurrency hand-overs under way at once, at most
 * @param recallable whether what was handed over can be asked back, by a consignment of recalls
 * @param retries when what was surely not delivered is repeated, item by item
 */
public record Traits(
    Unit unit,
    Repetition repetition,
    Delivered delivered,
    int concurrency,
    boolean recallable,
    Retries retries) {
  /** What was not delivered is repeated ever slower. */
  public Traits(
      Unit unit, Repetition repetition, Delivered delivered, int concurrency, boolean recallable) {
    this(unit, repetition, delivered, concurrency, recallable, Retries.EVER_SLOWER);
  }

  /** What was handed over to such a channel stays there. */
  public Traits(Unit unit, Repetition repetition, Delivered delivered, int concurrency) {
    this(unit, repetition, delivered, concurrency, false);
  }

  /** The same with other retries. */
  public Traits with(Retries other) {
    return new Traits(unit, repetition, delivered, concurrency, recallable, other);
  }

  /** What is handed over at once. */
  public sealed interface Unit {
    /** Each item by itself. */
    record OneItem() implements Unit {}

    /**
     * A file of many, closed at a cut-off or when it is full.
     *
     * @param mostItems at most so many items
     * @param mostBytes at most so many bytes of content
     * @param closing when a file is closed
     */
    record Transmission(int mostItems, long mostBytes, Closing closing) implements Unit {
      /** Closed so long after its first item at the latest. */
      public Transmission(int mostItems, long mostBytes, Duration longestWait) {
        this(mostItems, mostBytes, new Closing.After(longestWait));
      }
    }
  }

  /** When a file that is not full is closed. */
  public sealed interface Closing {
    /** When an item that comes now travels. */
    Instant after(Instant now);

    /** So long after its first item. */
    record After(Duration longestWait) implements Closing {
      @Override
      public Instant after(Instant now) {
        return now.plus(longestWait);
      }
    }

    /**
     * At a time of day on the bank days of a market, ahead of the counterpart's own cut-off. What
     * would be late by then is not kept waiting.
     */
    record AtTime(Market market, LocalTime time) implements Closing {
      @Override
      public Instant after(Instant now) {
        BankDays days = BankDays.of(market);
        LocalDate today = LocalDate.ofInstant(now, market.zone());
        Instant close = at(days.onOrAfter(today));
        return now.isBefore(close) ? close : at(days.next(today));
      }

      private Instant at(LocalDate day) {
        return day.atTime(time).atZone(market.zone()).toInstant();
      }
    }
  }

  /** What may be done after an unknown outcome (product specification, section 7). */
  public enum Repetition {
    /** They recognise our key: hand over again. */
    SAFE,
    /** Ask them first, then decide. */
    TRACE_FIRST,
    /** Only a person may decide. */
    NEVER
  }

  /**
   * What counts as DELIVERED.
   *
   * @param level the receipt that does
   * @param afterSilence with this much silence after {@code level}, where that is the rule: no
   *     bounce, no rejection
   */
  public record Delivered(ReceiptLevel level, Optional<Duration> afterSilence) {}
}
