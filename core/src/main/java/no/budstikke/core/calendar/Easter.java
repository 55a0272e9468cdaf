package no.budstikke.core.calendar;

import java.time.LocalDate;

/** The Gregorian computus, in the form that needs no tables (Meeus, Jones and Butcher). */
final class Easter {
  private Easter() {}

  /** Easter Sunday of a year after 1582. */
  static LocalDate sunday(int year) {
    int goldenNumber = year % 19;
    int century = year / 100;
    int inCentury = year % 100;
    int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * goldenNumber + century - century / 4 - moonCorrection + 15) % 30;
    int toSunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
    int lateMoon = (goldenNumber + 11 * epact + 22 * toSunday) / 451;
    int daysFromMarch = epact + toSunday - 7 * lateMoon + 114;
    return LocalDate.of(year, daysFromMarch / 31, daysFromMarch % 31 + 1);
  }
}
