package no.budstikke.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.budstikke.core.request.Market;

/**
 * A market's bank days, counted once, so that every deadline is a look-up. Dates are civil dates in
 * the market's own zone. Every question that would need a day beyond the calendar's end (or before
 * its beginning) is refused with {@link DateOutsideCalendar}: {@link #covers} tells beforehand
 * (R-SC-4).
 */
public final class BankDays {
  private static final BankDays NORWAY = new BankDays(Editions.NORWAY);
  private static final BankDays SWEDEN = new BankDays(Editions.SWEDEN);

  private final String version;
  private final LocalDate first;
  private final LocalDate last;
  private final int[] before;
  private final LocalDate[] days;

  /**
   * A calendar of editions that follow each other without a gap.
   *
   * @param editions at least one, oldest first
   * @throws IllegalArgumentException when there is none, a gap or an overlap
   */
  public BankDays(List<CalendarEdition> editions) {
    if (editions.isEmpty()) {
      throw new IllegalArgumentException("A calendar has at least one edition.");
    }
    for (int i = 1; i < editions.size(); i++) {
      if (!editions.get(i).validFrom().equals(editions.get(i - 1).validTo().plusDays(1))) {
        throw new IllegalArgumentException(
            "Each edition begins the day after the one before ends.");
      }
    }
    version = editions.getLast().version();
    first = editions.getFirst().validFrom();
    last = editions.getLast().validTo();
    before = new int[Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 2];
    days = count(editions);
  }

  /** All bank days; with how many of them lie before each day of the span, and before its end. */
  private LocalDate[] count(List<CalendarEdition> editions) {
    List<LocalDate> open = new ArrayList<>();
    int index = 0;
    for (CalendarEdition edition : editions) {
      Set<LocalDate> closed = edition.closedDays();
      for (LocalDate day = edition.validFrom(); edition.covers(day); day = day.plusDays(1)) {
        if (!isWeekend(day) && !closed.contains(day)) {
          open.add(day);
        }
        index++;
        before[index] = open.size();
      }
    }
    return open.toArray(LocalDate[]::new);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** The published calendar of a market. */
  public static BankDays of(Market market) {
    return switch (market) {
      case NO -> NORWAY;
      case SE -> SWEDEN;
    };
  }

  /** The newest edition's version, to be kept with every decision that used the calendar. */
  public String version() {
    return version;
  }

  /** The first day that can be asked about. */
  public LocalDate validFrom() {
    return first;
  }

  /** The last day that can be asked about. */
  public LocalDate validTo() {
    return last;
  }

  /** Whether the day can be asked about. Counting from it may still lead beyond the end. */
  public boolean covers(LocalDate date) {
    return !date.isBefore(first) && !date.isAfter(last);
  }

  /** Whether the banks settle on this day. */
  public boolean isBankDay(LocalDate date) {
    int index = index(date);
    return before[index + 1] > before[index];
  }

  /** The day itself when it is a bank day, else the next: when a due date is debited or paid. */
  public LocalDate onOrAfter(LocalDate date) {
    return day(before[index(date)]);
  }

  /** The day itself when it is a bank day, else the one before. */
  public LocalDate onOrBefore(LocalDate date) {
    return day(before[index(date) + 1] - 1);
  }

  /** The first bank day after this day. */
  public LocalDate next(LocalDate date) {
    return plus(date, 1);
  }

  /** The last bank day before this day. */
  public LocalDate previous(LocalDate date) {
    return minus(date, 1);
  }

  /**
   * So many bank days after this day, which itself need not be one and is not counted.
   *
   * @param count at least 0; 0 gives the day itself
   */
  public LocalDate plus(LocalDate date, int count) {
    return isNone(count) ? date : day(before[index(date) + 1] + count - 1);
  }

  /**
   * So many bank days before this day, which itself need not be one and is not counted.
   *
   * @param count at least 0; 0 gives the day itself
   */
  public LocalDate minus(LocalDate date, int count) {
    return isNone(count) ? date : day(before[index(date)] - count);
  }

  private static boolean isNone(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("Bank days are counted from 0.");
    }
    return count == 0;
  }

  private int index(LocalDate date) {
    if (!covers(date)) {
      throw new DateOutsideCalendar(date, first, last);
    }
    return Math.toIntExact(date.toEpochDay() - first.toEpochDay());
  }

  /** A bank day by its number; the span has no more of them beyond its ends. */
  private LocalDate day(int number) {
    if (number < 0) {
      throw new DateOutsideCalendar(first.minusDays(1), first, last);
    }
    if (number >= days.length) {
      throw new DateOutsideCalendar(last.plusDays(1), first, last);
    }
    return days[number];
  }
}
