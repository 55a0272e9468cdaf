package no.budstikke.core.request;

/**
 * The arithmetic behind every check digit: modulus 10 (Luhn), modulus 11 and modulus 97. The
 * callers see to it that the texts hold ASCII digits only; {@link #isDigits} tells.
 *
 * <p>Source: AvtaleGiro, section 10; Swedish e-faktura, section 11.1; ISO 13616 and ISO 7064.
 */
public final class CheckDigits {
  private static final int HIGHEST_WEIGHT = 7;

  private CheckDigits() {}

  /** Whether the text is nothing but the digits 0 to 9, and at least one of them. */
  public static boolean isDigits(CharSequence text) {
    return isDigits(text, text.length());
  }

  static boolean isDigits(CharSequence text, int length) {
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return length > 0;
  }

  /** The Luhn digit that follows {@code body}: weights 2, 1, 2, 1 … from the right, digit sums. */
  public static char mod10(CharSequence body) {
    return mod10(body, body.length());
  }

  /** The Luhn digit that follows the first {@code length} digits. */
  static char mod10(CharSequence digits, int length) {
    int sum = 0;
    int weight = 2;
    for (int i = length - 1; i >= 0; i--) {
      int product = (digits.charAt(i) - '0') * weight;
      sum += product > 9 ? product - 9 : product;
      weight = 3 - weight;
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  /**
   * The modulus-11 character that follows {@code body}: weights 2 to 7 from the right, again and
   * again. {@code -} where the result would be 10: a KID may end so, other numbers do not exist.
   */
  public static char mod11(CharSequence body) {
    return mod11(body, body.length());
  }

  /** The modulus-11 character that follows the first {@code length} digits. */
  static char mod11(CharSequence digits, int length) {
    int sum = 0;
    int weight = 2;
    for (int i = length - 1; i >= 0; i--) {
      sum += (digits.charAt(i) - '0') * weight;
      weight = weight == HIGHEST_WEIGHT ? 2 : weight + 1;
    }
    int remainder = sum % 11;
    return switch (remainder) {
      case 0 -> '0';
      case 1 -> '-';
      default -> (char) ('0' + 11 - remainder);
    };
  }

  /** The sum of each digit times its own weight; as many digits are read as there are weights. */
  static int weightedSum(CharSequence digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (digits.charAt(i) - '0') * weights[i];
    }
    return sum;
  }

  /**
   * The remainder by 97 of digits and capital letters read as one decimal number, A = 10 … Z = 35
   * (ISO 7064).
   */
  static int mod97(CharSequence text) {
    int remainder = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = Character.digit(text.charAt(i), 36);
      remainder = (value > 9 ? remainder * 100 + value : remainder * 10 + value) % 97;
    }
    return remainder;
  }
}
