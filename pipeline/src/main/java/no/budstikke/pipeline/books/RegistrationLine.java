package no.budstikke.pipeline.books;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A registration of a consumer. Who the recipient is stays sealed.
 *
 * @param registration our name for it
 * @param customer the issuer's customer number
 * @param bank where the consumer sees e-invoices
 * @param source BANK, PAYMENT or ISSUER
 * @param state REQUESTED, ACTIVE, SUSPENDED, CANCELLED, REFUSED or REPLACED
 * @param span when it was in force
 */
public record RegistrationLine(
    UUID registration, String customer, String bank, String source, String state, Span span) {
  /**
   * When it was in force, as far as we knew.
   *
   * @param saidAt of the newest event that counts
   * @param since from then on
   * @param until from then on not any more
   */
  public record Span(Instant saidAt, Optional<Instant> since, Optional<Instant> until) {}

  @Override
  public String toString() {
    return "RegistrationLine " + registration;
  }
}
