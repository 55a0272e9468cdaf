package no.budstikke.pipeline.books;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Money that has come.
 *
 * @param payment our name for it
 * @param issuer whose account; empty when nobody has it
 * @param request what it pays; none while a person has to look
 * @param account where it came
 * @param reference under which it came
 * @param minor how much, in minor units; negative when it was taken back
 * @param currency ISO 4217
 * @param at when it was posted
 * @param source the channel that told
 */
public record PaymentLine(
    UUID payment,
    String issuer,
    Optional<UUID> request,
    String account,
    String reference,
    long minor,
    String currency,
    Instant at,
    String source) {
  @Override
  public String toString() {
    return "PaymentLine " + payment;
  }
}
