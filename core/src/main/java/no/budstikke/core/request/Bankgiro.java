package no.budstikke.core.request;

import java.util.Optional;

/**
 * A Swedish Bankgiro number: 7 or 8 digits, the first not 0, the last by Luhn. The number alone
 * does not tell Bankgiro from Plusgiro; the type does.
 *
 * <p>Source: Swedish e-faktura, section 11.2.
 *
 * @param digits without hyphen and without filling zeros
 */
public record Bankgiro(String digits) implements PayeeAccount {
  private static final int SHORTEST = 7;
  private static final int LONGEST = 8;
  private static final Check CHECK = Bankgiro::faultIn;

  /** Refuses what {@link #read} finds fault with. */
  public Bankgiro {
    CHECK.demand("Bankgiro number", digits);
  }

  /** Reads a number; blanks, hyphens and filling zeros are dropped. */
  public static Reading<Bankgiro> read(String text) {
    return CHECK.read(Written.withoutLeadingZeros(Written.without(" -", text)), Bankgiro::new);
  }

  /**
   * The number made of these 6 or 7 digits and their check digit; empty when there is none such.
   */
  public static Optional<Bankgiro> withCheckDigit(String digits) {
    return CheckDigits.isDigits(digits) && digits.charAt(0) != '0'
        ? read(digits + CheckDigits.mod10(digits)).value()
        : Optional.empty();
  }

  /** As people read it: {@code 640-5070} or {@code 5402-9681}. */
  @Override
  public String formatted() {
    int hyphen = digits.length() - 4;
    return digits.substring(0, hyphen) + "-" + digits.substring(hyphen);
  }

  private static Optional<Fault> faultIn(String digits) {
    if (!Written.lengthIn(SHORTEST, LONGEST, digits)) {
      return Optional.of(Fault.LENGTH);
    }
    return digits.charAt(0) == '0' ? Optional.of(Fault.NOT_IN_USE) : Written.mod10Fault(digits);
  }

  @Override
  public String toString() {
    return "Bankgiro";
  }
}
