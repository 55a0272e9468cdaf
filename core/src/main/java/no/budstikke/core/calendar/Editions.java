package no.budstikke.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/** The published calendar editions, oldest first. Add a row behind the last; change none. */
final class Editions {
  // spotless:off

  /**
   * AvtaleGiro, section 11. 24 December is no public holiday, but settlement is closed; 31 December
   * is an ordinary bank day.
   */
  static final List<CalendarEdition> NORWAY = List.of(
      new CalendarEdition("NO-2017.1", LocalDate.of(2017, 1, 1), LocalDate.of(2030, 12, 31), List.of(
          fixed     ("New Year's Day",    1,  1),
          fromEaster("Maundy Thursday",      -3),
          fromEaster("Good Friday",          -2),
          fromEaster("Easter Monday",        +1),
          fixed     ("Labour Day",        5,  1),
          fixed     ("Constitution Day",  5, 17),
          fromEaster("Ascension Day",       +39),
          fromEaster("Whit Monday",         +50),
          fixed     ("Christmas Eve",    12, 24),
          fixed     ("Christmas Day",    12, 25),
          fixed     ("Boxing Day",       12, 26))));

  /** Swedish e-faktura, section 12. Half days such as Maundy Thursday are bank days. */
  static final List<CalendarEdition> SWEDEN = List.of(
      new CalendarEdition("SE-2025.1", LocalDate.of(2025, 1, 1), LocalDate.of(2030, 12, 31), List.of(
          fixed     ("New Year's Day",    1,  1),
          fixed     ("Epiphany",          1,  6),
          fromEaster("Good Friday",          -2),
          fromEaster("Easter Monday",        +1),
          fixed     ("May Day",           5,  1),
          fromEaster("Ascension Day",       +39),
          fixed     ("National Day",      6,  6),
          new Closure.FirstWeekday("Midsummer Eve", DayOfWeek.FRIDAY, MonthDay.of(6, 19)),
          fixed     ("Christmas Eve",    12, 24),
          fixed     ("Christmas Day",    12, 25),
          fixed     ("Boxing Day",       12, 26),
          fixed     ("New Year's Eve",   12, 31))));
  // spotless:on

  private Editions() {}

  private static Closure fixed(String name, int month, int day) {
    return new Closure.Fixed(name, MonthDay.of(month, day));
  }

  private static Closure fromEaster(String name, int days) {
    return new Closure.FromEaster(name, days);
  }
}
