package no.budstikke.channels.avtalegiro.operator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import no.budstikke.channels.avtalegiro.file.Notifier;
import no.budstikke.core.calendar.BankDays;
import no.budstikke.core.request.Market;

/** The operator's deadlines. Source: AvtaleGiro, sections 8.3, 8.4 and 8.6. */
final class Days {
  private static final BankDays BANK = BankDays.of(Market.NO);
  private static final LocalTime CUT_OFF = LocalTime.of(14, 0);
  private static final int LEAD = 4;
  private static final int MONTHS_AHEAD = 12;
  private static final int TURN_OF_MONTH = 15;

  private Days() {}

  static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, Market.NO.zone());
  }

  /** The day on which a claim is debited. */
  static LocalDate debit(LocalDate due) {
    return BANK.onOrAfter(due);
  }

  /** Whether the calendar can tell anything about a claim that is due then. */
  static boolean covers(LocalDate due) {
    return BANK.covers(due.minusMonths(3)) && BANK.covers(due.plusDays(14));
  }

  /** Whether a claim that comes now is due too far ahead. */
  static boolean isTooEarly(LocalDate due, Instant now) {
    return due.isAfter(submitted(now).plusMonths(MONTHS_AHEAD));
  }

  /** Whether a claim that comes now comes too late. */
  static boolean isTooLate(Notifier notifier, LocalDate due, Instant now) {
    return switch (notifier) {
      case PAYEE -> debit(due).isBefore(BANK.plus(submitted(now), LEAD));
      case BANK -> !now.isBefore(noticeEnds(due));
    };
  }

  /** Whether a cancellation that comes now comes too late. */
  static boolean isTooLateToCancel(LocalDate due, Instant now) {
    return !now.isBefore(at(BANK.previous(debit(due))));
  }

  /** The day a file counts as handed in. */
  private static LocalDate submitted(Instant now) {
    ZonedDateTime local = now.atZone(Market.NO.zone());
    LocalDate day = local.toLocalDate();
    boolean today = BANK.isBankDay(day) && local.toLocalTime().isBefore(CUT_OFF);
    return today ? day : BANK.next(day);
  }

  private static Instant noticeEnds(LocalDate due) {
    int back = due.getDayOfMonth() >= TURN_OF_MONTH ? 1 : 2;
    return at(BANK.onOrBefore(YearMonth.from(due).minusMonths(back).atEndOfMonth()));
  }

  private static Instant at(LocalDate day) {
    return day.atTime(CUT_OFF).atZone(Market.NO.zone()).toInstant();
  }
}
