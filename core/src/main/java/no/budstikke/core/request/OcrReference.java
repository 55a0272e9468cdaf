package no.budstikke.core.request;

import java.util.Optional;

/**
 * A Swedish payment reference (BT-83): 2 to 25 digits of which the last is a Luhn digit. Whether it
 * also has to hold a length digit or a fixed length is the account's {@link OcrControl}.
 *
 * <p>Source: Swedish e-faktura, section 11.4; input format, section 5.3.
 *
 * @param digits all of them, check digit included; leading zeros count
 */
public record OcrReference(String digits) implements PaymentReference {
  static final int SHORTEST = 2;
  static final int LONGEST = 25;
  private static final Check CHECK = OcrReference::faultIn;

  /** Refuses what {@link #read} finds fault with. */
  public OcrReference {
    CHECK.demand("OCR reference", digits);
  }

  /** Reads a reference for its check digit alone; blanks in it are dropped. */
  public static Reading<OcrReference> read(String text) {
    return CHECK.read(Written.without(" ", text), OcrReference::new);
  }

  /**
   * The reference made of these 1 to 24 digits and their check digit; empty when they are no such
   * digits. A base that is too long is never cut.
   */
  public static Optional<OcrReference> withCheckDigit(String digits) {
    return digits.length() < LONGEST && CheckDigits.isDigits(digits)
        ? Optional.of(new OcrReference(digits + CheckDigits.mod10(digits)))
        : Optional.empty();
  }

  /**
   * What the last digit of this text should have been, for a finding; empty when the text could not
   * be a reference whatever its last digit were.
   */
  public static Optional<Character> expectedCheckDigit(String text) {
    String digits = Written.without(" ", text);
    return Written.lengthIn(SHORTEST, LONGEST, digits) && CheckDigits.isDigits(digits)
        ? Optional.of(CheckDigits.mod10(digits, digits.length() - 1))
        : Optional.empty();
  }

  /** Whether the last digit but one is the length of the whole, modulo 10. */
  public boolean hasLengthDigit() {
    int length = digits.length();
    return digits.charAt(length - 2) - '0' == length % 10;
  }

  private static Optional<Fault> faultIn(String digits) {
    if (!Written.lengthIn(SHORTEST, LONGEST, digits)) {
      return Optional.of(Fault.LENGTH);
    }
    return Written.mod10Fault(digits);
  }

  @Override
  public String toString() {
    return "OcrReference";
  }
}
