package no.budstikke.core.validate;

import java.util.List;
import java.util.Optional;

/**
 * What was found and what should have been there; shown to the issuer, never logged (design, ruling
 * 6).
 *
 * @param businessTerm for example BT-83, where there is one
 * @param found short value, personal data masked
 * @param expected short value
 * @param arguments what the sentences of the rule are filled with, in order
 */
public record Evidence(
    Optional<String> businessTerm,
    Optional<String> found,
    Optional<String> expected,
    List<String> arguments) {
  /** Nothing to show beside the rule. */
  public static final Evidence NONE =
      new Evidence(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  public Evidence {
    arguments = List.copyOf(arguments);
  }

  @Override
  public String toString() {
    return "Evidence";
  }
}
