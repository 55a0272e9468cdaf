package no.budstikke.core.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.budstikke.core.calendar.BankDays;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.request.Market;

/**
 * What is usual at a channel's counterpart, so that what is not is shown to a person.
 *
 * @param word until when something must have been heard of each item that was handed over
 * @param heard the lowest receipt that is such a word: more than the hand-over itself proves
 * @param arrival until when what was accepted must have been delivered, counted from then
 * @param deliveredStands whether what counts as delivered stays with the consumer whatever is told
 *     later: then a late no is shown, and never followed by a second copy
 */
public record Expectation(
    Optional<Within> word, ReceiptLevel heard, Optional<Within> arrival, boolean deliveredStands) {
  /** Nothing in particular. */
  public static final Expectation NONE = new Expectation(Optional.empty(), false);

  /** Of a channel whose deliveries arrive as soon as they are accepted. */
  public Expectation(Optional<Within> word, boolean deliveredStands) {
    this(word, Optional.empty(), deliveredStands);
  }

  /** Of a channel that has not spoken until it says more than that something arrived there. */
  public Expectation(Optional<Within> word, Optional<Within> arrival, boolean deliveredStands) {
    this(word, ReceiptLevel.FILE, arrival, deliveredStands);
  }

  /**
   * So many bank days later.
   *
   * @param market whose banks
   * @param bankDays how many
   */
  public record Within(Market market, int bankDays) {
    private static final int LONGEST_CLOSED = 14;

    /** The end of that day; where no calendar speaks of it, a week for each day. */
    public Instant after(Instant moment) {
      BankDays days = BankDays.of(market);
      LocalDate day = LocalDate.ofInstant(moment, market.zone());
      LocalDate last =
          days.covers(day) && days.covers(day.plusDays(LONGEST_CLOSED + bankDays * 2L))
              ? days.plus(days.onOrAfter(day), bankDays)
              : day.plusWeeks(bankDays);
      return last.plusDays(1).atStartOfDay(market.zone()).toInstant();
    }
  }
}
