package no.budstikke.pipeline.books;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The payment dimension of a request (product specification, section 6.2).
 *
 * @param state OPEN, PART_PAID, PAID, OVERPAID or CREDITED
 * @param asked how much was asked for, in minor units
 * @param credited how much of it was credited
 * @param paid how much has come
 * @param currency ISO 4217
 * @param unpaidAfter when its claim counts as failed, where there is one
 * @param payments one by one
 */
public record MoneyLine(
    String state,
    long asked,
    long credited,
    long paid,
    String currency,
    Optional<Instant> unpaidAfter,
    List<PaymentLine> payments) {
  public MoneyLine {
    payments = List.copyOf(payments);
  }

  @Override
  public String toString() {
    return "MoneyLine";
  }
}
