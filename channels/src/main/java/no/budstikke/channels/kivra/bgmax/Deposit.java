package no.budstikke.channels.kivra.bgmax;

import java.time.LocalDate;
import java.util.List;
import no.budstikke.core.request.Bankgiro;

/**
 * What came to one Bankgiro number on one day.
 *
 * @param account the number
 * @param day of the deposit
 * @param serial tells deposits of one day apart
 * @param payments it is the sum of
 */
public record Deposit(Bankgiro account, LocalDate day, long serial, List<Payment> payments) {
  public Deposit {
    payments = List.copyOf(payments);
  }

  /** The sum in öre. */
  public long total() {
    return payments.stream().mapToLong(Payment::ore).sum();
  }

  /** One payment: what was quoted, and how much in öre. */
  public record Payment(String reference, long ore) {
    @Override
    public String toString() {
      return "Payment";
    }
  }

  @Override
  public String toString() {
    return "Deposit";
  }
}
