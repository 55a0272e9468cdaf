package no.budstikke.core.calendar;

import java.time.LocalDate;

/**
 * A bank calendar was asked about a day that none of its editions speaks of (R-SC-4). Whoever takes
 * dates from outside asks {@link BankDays#covers} first and answers with a finding or a reason.
 */
public final class DateOutsideCalendar extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DateOutsideCalendar(LocalDate date, LocalDate first, LocalDate last) {
    super("The bank calendar knows " + first + " to " + last + ", not " + date + ".");
  }
}
