package no.budstikke.core.calendar;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import no.budstikke.core.request.Market;

/**
 * A market's bank days. Dates are civil dates in the market's own zone. Every question that would
 * need a day beyond the calendar's end (or before its beginning) is refused with {@link
 * DateOutsideCalendar}: {@link #covers} tells beforehand (R-SC-4).
 */
public final class BankDays {
  private static final BankDays NORWAY = new BankDays(Editions.NORWAY);
  private static final BankDays SWEDEN = new BankDays(Editions.SWEDEN);

  private final String version;
  private final LocalDate first;
  private final LocalDate last;
  private final Set<LocalDate> closed;

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
    closed =
        editions.stream()
            .flatMap(edition -> edition.closedDays().stream())
            .collect(toUnmodifiableSet());
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
    if (!covers(date)) {
      throw new DateOutsideCalendar(date, first, last);
    }
    DayOfWeek weekday = date.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !closed.contains(date);
  }

  /** The day itself when it is a bank day, else the next: when a due date is debited or paid. */
  public LocalDate onOrAfter(LocalDate date) {
    return firstBankDay(date, BankDays::dayAfter);
  }

  /** The day itself when it is a bank day, else the one before. */
  public LocalDate onOrBefore(LocalDate date) {
    return firstBankDay(date, BankDays::dayBefore);
  }

  /** The first bank day after this day. */
  public LocalDate next(LocalDate date) {
    return onOrAfter(dayAfter(date));
  }

  /** The last bank day before this day. */
  public LocalDate previous(LocalDate date) {
    return onOrBefore(dayBefore(date));
  }

  /**
   * So many bank days after this day, which itself need not be one and is not counted.
   *
   * @param count at least 0; 0 gives the day itself
   */
  public LocalDate plus(LocalDate date, int count) {
    return counted(date, count, this::next);
  }

  /**
   * So many bank days before this day, which itself need not be one and is not counted.
   *
   * @param count at least 0; 0 gives the day itself
   */
  public LocalDate minus(LocalDate date, int count) {
    return counted(date, count, this::previous);
  }

  private LocalDate firstBankDay(LocalDate from, UnaryOperator<LocalDate> step) {
    LocalDate day = from;
    while (!isBankDay(day)) {
      day = step.apply(day);
    }
    return day;
  }

  private static LocalDate counted(LocalDate from, int count, UnaryOperator<LocalDate> step) {
    if (count < 0) {
      throw new IllegalArgumentException("Bank days are counted from 0.");
    }
    LocalDate day = from;
    for (int i = 0; i < count; i++) {
      day = step.apply(day);
    }
    return day;
  }

  private static LocalDate dayAfter(LocalDate date) {
    return date.plusDays(1);
  }

  private static LocalDate dayBefore(LocalDate date) {
    return date.minusDays(1);
  }
}
