package no.budstikke.documents.fixedwidth;

import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.util.Optional;

/**
 * A column of a date, {@code DDMMYY}; the years are 1970 to 2069.
 *
 * <p>Source: AvtaleGiro, section 2, field type D and the paragraph on two-digit years.
 */
public final class Day extends Column {
  private static final int WIDTH = 6;
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2069;
  private static final int CENTURY = 100;

  private final boolean optional;

  Day(String name, int from, int to, boolean optional) {
    super(name, from, to);
    if (width() != WIDTH) {
      throw refusal("must be six wide.");
    }
    this.optional = optional;
  }

  /** The date; only of a record that {@linkplain #fits fits} and has one. */
  public LocalDate read(byte[] bytes, int at) {
    int start = start(at);
    return LocalDate.of(year(bytes, start), pair(bytes, start + 2), pair(bytes, start));
  }

  /** The date; empty for zeros and for what is no date at all. */
  public Optional<LocalDate> find(byte[] bytes, int at) {
    return isDate(bytes, at) ? Optional.of(read(bytes, at)) : Optional.empty();
  }

  /** Whether this date can be written. */
  public static boolean takes(LocalDate date) {
    return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
  }

  /** Writes a date of the years that two digits can tell. */
  public void write(byte[] bytes, int at, LocalDate date) {
    if (!takes(date)) {
      throw refusal("takes the years " + FIRST_YEAR + " to " + LAST_YEAR + ".");
    }
    int start = start(at);
    put(bytes, start, date.getDayOfMonth());
    put(bytes, start + 2, date.getMonthValue());
    put(bytes, start + 4, date.getYear() % CENTURY);
  }

  @Override
  public boolean fits(byte[] bytes, int at) {
    return isDate(bytes, at) || (optional && isNone(bytes, at));
  }

  @Override
  byte empty() {
    return '0';
  }

  private boolean isDate(byte[] bytes, int at) {
    if (!allDigits(bytes, at)) {
      return false;
    }
    int start = start(at);
    int day = pair(bytes, start);
    int month = pair(bytes, start + 2);
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year(bytes, start)));
  }

  private boolean isNone(byte[] bytes, int at) {
    for (int i = start(at); i < end(at); i++) {
      if (bytes[i] != '0') {
        return false;
      }
    }
    return true;
  }

  private static int year(byte[] bytes, int start) {
    int year = pair(bytes, start + 4);
    return year + (year < FIRST_YEAR % CENTURY ? 2000 : 1900);
  }

  private static int pair(byte[] bytes, int place) {
    return (bytes[place] - '0') * 10 + bytes[place + 1] - '0';
  }

  private static void put(byte[] bytes, int place, int value) {
    bytes[place] = (byte) ('0' + value / 10);
    bytes[place + 1] = (byte) ('0' + value % 10);
  }
}
