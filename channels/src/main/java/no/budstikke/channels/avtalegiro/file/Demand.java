package no.budstikke.channels.avtalegiro.file;

import no.budstikke.core.request.CheckDigits;

/** What every part of a file must keep to be written at all. Messages never tell values. */
final class Demand {
  static final long MOST_ORE = 99_999_999_999_999_999L;
  private static final int MOST_ITEMS = 9_999_999;
  private static final int LONGEST_KID = 25;

  private Demand() {}

  static void digits(String what, int length, String value) {
    if (value.length() != length || !CheckDigits.isDigits(value)) {
      throw new IllegalArgumentException("The " + what + " has " + length + " digits.");
    }
  }

  static void number(int number) {
    between("transaction number", number, 0, MOST_ITEMS);
  }

  static void between(String what, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException("The " + what + " has no room in its column.");
    }
  }

  static void kid(String kid) {
    if (kid.length() > LONGEST_KID) {
      throw new IllegalArgumentException("A KID has at most " + LONGEST_KID + " characters.");
    }
    int last = kid.length() - 1;
    for (int i = 0; i <= last; i++) {
      char letter = kid.charAt(i);
      if ((letter < '0' || letter > '9') && !(letter == '-' && i == last && last > 0)) {
        throw new IllegalArgumentException("A KID is digits; only its last place may be a hyphen.");
      }
    }
  }
}
