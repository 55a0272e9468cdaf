package no.budstikke.pipeline.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A mandate as the mirror has it.
 *
 * @param mandate our name for it
 * @param account the payee account
 * @param kid as it was registered, told last
 * @param fixedPart what of the KID identifies it
 * @param active whether it holds
 * @param notice whether the payer wants to be told of each debit
 * @param since the day it was signed, where that was told
 * @param saidAt when the operator said so last
 */
public record MandateLine(
    UUID mandate,
    String account,
    String kid,
    String fixedPart,
    boolean active,
    boolean notice,
    Optional<LocalDate> since,
    Instant saidAt) {
  @Override
  public String toString() {
    return "MandateLine " + mandate;
  }
}
