package no.budstikke.core.request;

import java.util.Optional;

/**
 * A Swedish Plusgiro number: 2 to 8 digits, the first not 0, the last by Luhn.
 *
 * <p>Source: Swedish e-faktura, section 11.3.
 *
 * @param digits without blanks, hyphen and filling zeros
 */
public record Plusgiro(String digits) implements PayeeAccount {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;
  private static final Check CHECK = Plusgiro::faultIn;

  /** Refuses what {@link #read} finds fault with. */
  public Plusgiro {
    CHECK.demand("Plusgiro number", digits);
  }

  /** Reads a number; blanks, hyphens and filling zeros are dropped. */
  public static Reading<Plusgiro> read(String text) {
    return CHECK.read(Written.withoutLeadingZeros(Written.without(" -", text)), Plusgiro::new);
  }

  /**
   * The number made of these 1 to 7 digits and their check digit; empty when there is none such.
   */
  public static Optional<Plusgiro> withCheckDigit(String digits) {
    return CheckDigits.isDigits(digits) && digits.charAt(0) != '0'
        ? read(digits + CheckDigits.mod10(digits)).value()
        : Optional.empty();
  }

  /** As people read it, in pairs, a single digit joined to the first pair: {@code 410 54 68-5}. */
  @Override
  public String formatted() {
    int hyphen = digits.length() - 1;
    StringBuilder text = new StringBuilder(digits).insert(hyphen, '-');
    for (int blank = hyphen - 2; blank > 1; blank -= 2) {
      text.insert(blank, ' ');
    }
    return text.toString();
  }

  private static Optional<Fault> faultIn(String digits) {
    if (!Written.lengthIn(SHORTEST, LONGEST, digits)) {
      return Optional.of(Fault.LENGTH);
    }
    return digits.charAt(0) == '0' ? Optional.of(Fault.NOT_IN_USE) : Written.mod10Fault(digits);
  }

  @Override
  public String toString() {
    return "Plusgiro";
  }
}
