package no.budstikke.core.request;

import java.util.List;

/**
 * A postal address as the issuer wrote it.
 *
 * @param lines street, box and care-of lines in order, without blank ones
 * @param postalCode empty when not given
 * @param city empty when not given
 * @param country ISO 3166-1 alpha-2
 */
public record PostalAddress(List<String> lines, String postalCode, String city, String country) {
  public PostalAddress {
    lines = List.copyOf(lines);
  }

  /** Whether a letter can be addressed: a line, a postal code and a place. */
  public boolean isComplete() {
    return !lines.isEmpty() && !postalCode.isBlank() && !city.isBlank();
  }

  @Override
  public String toString() {
    return "PostalAddress";
  }
}
