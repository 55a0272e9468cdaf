package no.budstikke.core.request;

import java.util.Optional;

/** How numbers are written by people, and the checks that several kinds of numbers share. */
final class Written {
  private Written() {}

  /** The text without the marks people write between the digits. */
  static String without(String marks, String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (marks.indexOf(text.charAt(i)) < 0) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  /** The text without zeros in front; empty when there is nothing else. */
  static String withoutLeadingZeros(String digits) {
    int first = 0;
    while (first < digits.length() && digits.charAt(first) == '0') {
      first++;
    }
    return digits.substring(first);
  }

  static boolean lengthIn(int shortest, int longest, String text) {
    return text.length() >= shortest && text.length() <= longest;
  }

  /** Digits only, and a Luhn digit at the end. */
  static Optional<Fault> mod10Fault(String text) {
    if (!CheckDigits.isDigits(text)) {
      return Optional.of(Fault.CHARACTERS);
    }
    int last = text.length() - 1;
    return text.charAt(last) == CheckDigits.mod10(text, last)
        ? Optional.empty()
        : Optional.of(Fault.CHECK_DIGIT);
  }

  /** Digits only, and a modulus-11 digit at the end. */
  static Optional<Fault> mod11Fault(String text) {
    if (!CheckDigits.isDigits(text)) {
      return Optional.of(Fault.CHARACTERS);
    }
    int last = text.length() - 1;
    return text.charAt(last) == CheckDigits.mod11(text, last)
        ? Optional.empty()
        : Optional.of(Fault.CHECK_DIGIT);
  }
}
