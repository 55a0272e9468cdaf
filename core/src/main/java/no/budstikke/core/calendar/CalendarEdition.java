package no.budstikke.core.calendar;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is known of a market's closed days for a span of time. When a holiday is added or abolished,
 * a new edition follows the old one; a published edition is never changed (R-SC-4).
 *
 * @param version its name in decisions and reports
 * @param validFrom the first day it speaks of
 * @param validTo the last day it speaks of; at most 50 years after the first
 * @param closures the closed days besides Saturdays and Sundays
 */
public record CalendarEdition(
    String version, LocalDate validFrom, LocalDate validTo, List<Closure> closures) {
  private static final int MOST_YEARS = 50;

  /** Refuses a span that is empty or endless. */
  public CalendarEdition {
    closures = List.copyOf(closures);
    if (validTo.isBefore(validFrom) || ChronoUnit.YEARS.between(validFrom, validTo) >= MOST_YEARS) {
      throw new IllegalArgumentException("An edition ends after it begins, within 50 years.");
    }
  }

  /** Whether it speaks of this day. */
  boolean covers(LocalDate date) {
    return !date.isBefore(validFrom) && !date.isAfter(validTo);
  }

  /** The closed days of the whole span; some may be Saturdays or Sundays. */
  Set<LocalDate> closedDays() {
    return IntStream.rangeClosed(validFrom.getYear(), validTo.getYear())
        .boxed()
        .flatMap(year -> closures.stream().map(closure -> closure.in(year)))
        .filter(this::covers)
        .collect(toUnmodifiableSet());
  }
}
