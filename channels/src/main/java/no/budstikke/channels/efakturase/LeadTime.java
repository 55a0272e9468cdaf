package no.budstikke.channels.efakturase;

import java.time.LocalDate;
import no.budstikke.core.calendar.BankDays;
import no.budstikke.core.request.Market;

/**
 * How long before the due date an invoice should be handed over. Source: Swedish e-faktura, 9.1.
 */
final class LeadTime {
  private static final int BANK_DAYS = 5;
  private static final int SPAN = 30;

  private LeadTime() {}

  /** The last day on which it is comfortable. */
  static LocalDate latest(LocalDate due) {
    return BankDays.of(Market.SE).minus(due, BANK_DAYS);
  }

  /** Whether a day is later than that, as far as there is a calendar. */
  static boolean isShort(LocalDate due, LocalDate day) {
    BankDays days = BankDays.of(Market.SE);
    return days.covers(due) && days.covers(due.minusDays(SPAN)) && day.isAfter(latest(due));
  }
}
