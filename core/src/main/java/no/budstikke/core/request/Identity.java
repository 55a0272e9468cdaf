package no.budstikke.core.request;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The keys by which a register may find a consumer. Source: input format, section 4.3.
 *
 * @param nationalId checked national identity number
 * @param birthDate civil date of birth
 * @param efakturaIdentifier the consumer's address in the Norwegian eFaktura register
 * @param efakturaReference the older per-issuer eFaktura reference
 * @param lookupContact e-mail and phone to ask registers with; may differ from those for delivery
 */
public record Identity(
    Optional<NationalId> nationalId,
    Optional<LocalDate> birthDate,
    Optional<String> efakturaIdentifier,
    Optional<String> efakturaReference,
    Contact lookupContact) {
  /** Nothing is known. */
  public static final Identity NONE =
      new Identity(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Contact.NONE);

  @Override
  public String toString() {
    return "Identity";
  }
}
