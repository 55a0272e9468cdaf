package no.budstikke.core.choose;

import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.request.RequestKind;

/**
 * What one channel takes, and how long before the due date.
 *
 * @param lead how long before
 * @param kinds what it carries
 * @param onlyPayable whether it takes nothing without an amount to pay
 * @param bounds of amount and size
 */
public record ChannelRule(Lead lead, Set<RequestKind> kinds, boolean onlyPayable, Bounds bounds) {
  public ChannelRule {
    kinds = Set.copyOf(kinds);
  }

  /**
   * How long before the due date (or the notice limit) a hand-over must be.
   *
   * @param calendarDays days of the calendar
   * @param bankDays days on which banks are open, besides
   * @param marginBankDays more of them where being late has a legal consequence: a notice
   * @param cutOff the time of day; without one the whole day counts
   * @param longestAhead how many days before the due date at the earliest, where that is limited
   */
  public record Lead(
      int calendarDays,
      int bankDays,
      int marginBankDays,
      Optional<LocalTime> cutOff,
      Optional<Integer> longestAhead) {
    /** Any time until the due day ends. */
    public static final Lead NONE = new Lead(0, 0, 0, Optional.empty(), Optional.empty());
  }

  /**
   * Of amount and size.
   *
   * @param leastPayable smallest amount in minor units that can be paid there
   * @param most greatest amount in minor units
   * @param mostBytes of documents, where limited; the limit itself is too much
   * @param encoded whether documents travel as base64, which makes four bytes of three
   * @param envelope bytes that come on top of the documents
   */
  public record Bounds(
      long leastPayable, long most, Optional<Long> mostBytes, boolean encoded, int envelope) {
    /** Anything. */
    public static final Bounds NONE = new Bounds(1, Long.MAX_VALUE, Optional.empty(), false, 0);

    /** Whether documents of so many bytes are too much. */
    boolean exceededBy(long bytes) {
      long carried = (encoded ? (bytes + 2) / 3 * 4 : bytes) + envelope;
      return bytes > 0 && mostBytes.isPresent() && carried >= mostBytes.get();
    }
  }
}
