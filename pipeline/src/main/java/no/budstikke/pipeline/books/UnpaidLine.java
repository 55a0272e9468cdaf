package no.budstikke.pipeline.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A claim that should have been paid by now (R-AG-14). It is not sent again: the payer may have
 * paid by hand.
 *
 * @param issuer whose
 * @param request our name for it
 * @param number the issuer's document number
 * @param due when it was to be paid
 * @param unpaidSince when it began to count as unpaid
 * @param asked how much was asked for, in minor units
 * @param paid how much has come
 * @param currency ISO 4217
 */
public record UnpaidLine(
    String issuer,
    UUID request,
    String number,
    Optional<LocalDate> due,
    Instant unpaidSince,
    long asked,
    long paid,
    String currency) {
  @Override
  public String toString() {
    return "UnpaidLine " + request;
  }
}
