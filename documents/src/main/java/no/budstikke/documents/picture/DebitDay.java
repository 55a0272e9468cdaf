package no.budstikke.documents.picture;

import java.time.LocalDate;
import java.util.Optional;
import no.budstikke.core.calendar.BankDays;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;

/**
 * The day on which a direct debit takes the money: the due date where it is a bank day, else the
 * next one. Source: AvtaleGiro 8.3; product R-AG-9.
 */
public final class DebitDay {
  /** Among so many days in a row there is always a bank day. */
  private static final int LONGEST_HOLIDAY = 10;

  private DebitDay() {}

  /** The day for a due date; beyond the known calendar the due date itself. */
  public static LocalDate of(LocalDate due, Market market) {
    BankDays days = BankDays.of(market);
    return days.covers(due) && days.covers(due.plusDays(LONGEST_HOLIDAY))
        ? days.onOrAfter(due)
        : due;
  }

  /** The day for a request, where it is another one than the due date that the payer knows. */
  static Optional<LocalDate> moved(PaymentRequest request, Market market) {
    return request
        .heading()
        .due()
        .filter(due -> !of(due, market).equals(due))
        .map(due -> of(due, market));
  }
}
