package no.budstikke.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;

/** A rule by which the banks are closed on one day of each year, be it a weekday or not. */
public sealed interface Closure {
  /** What the day is called in English. */
  String name();

  /** The day in this year. */
  LocalDate in(int year);

  /**
   * The same date each year. A holiday on a weekend is not moved.
   *
   * @param name the day's name
   * @param date the date; 29 February is 28 February in other years
   */
  record Fixed(String name, MonthDay date) implements Closure {
    @Override
    public LocalDate in(int year) {
      return date.atYear(year);
    }
  }

  /**
   * So many days from Easter Sunday.
   *
   * @param name the day's name
   * @param days after Easter Sunday, negative before
   */
  record FromEaster(String name, int days) implements Closure {
    @Override
    public LocalDate in(int year) {
      return Easter.sunday(year).plusDays(days);
    }
  }

  /**
   * The first such weekday from a date on.
   *
   * @param name the day's name
   * @param weekday the day of the week
   * @param earliest the first date on which it can fall
   */
  record FirstWeekday(String name, DayOfWeek weekday, MonthDay earliest) implements Closure {
    @Override
    public LocalDate in(int year) {
      return earliest.atYear(year).with(TemporalAdjusters.nextOrSame(weekday));
    }
  }
}
