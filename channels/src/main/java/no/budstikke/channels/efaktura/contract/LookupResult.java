package no.budstikke.channels.efaktura.contract;

import java.util.Optional;

/**
 * What the register says of one consumer. Source: eFaktura, section 5.2.
 *
 * @param outcome whether it found one person
 * @param identifier that person's address, 1 to 100 characters
 * @param issuerBlocked whether the person has shut this issuer out
 * @param canReceive whether the issuer may send
 */
public record LookupResult(
    Outcome outcome, Optional<String> identifier, boolean issuerBlocked, boolean canReceive) {
  /** How a look-up ends. */
  public enum Outcome {
    MATCH,
    NO_MATCH,
    AMBIGUOUS,
    INVALID_KEYS,
    TEMPORARY_UNAVAILABLE
  }

  /** An outcome without a person. */
  public static LookupResult without(Outcome outcome) {
    return new LookupResult(outcome, Optional.empty(), false, false);
  }

  @Override
  public String toString() {
    return "LookupResult " + outcome;
  }
}
