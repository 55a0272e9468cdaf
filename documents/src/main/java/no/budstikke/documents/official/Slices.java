package no.budstikke.documents.official;

/** Comparisons with a part of a buffer that need no copy of it. */
final class Slices {
  private Slices() {}

  /** The first character that is no blank. */
  static int start(char[] text, int from, int to) {
    int start = from;
    while (start < to && Lexical.isBlank(text[start])) {
      start++;
    }
    return start;
  }

  /** Behind the last character that is no blank. */
  static int end(char[] text, int from, int to) {
    int end = to;
    while (end > from && Lexical.isBlank(text[end - 1])) {
      end--;
    }
    return end;
  }

  static boolean are(char[] text, int from, int to, String other) {
    if (to - from != other.length()) {
      return false;
    }
    for (int i = 0; i < other.length(); i++) {
      if (text[from + i] != other.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** As if runs of blanks were one, and none at the ends. */
  static boolean areNormalized(char[] text, int from, int to, String other) {
    // Most codes differ in their first character, and few have blanks around them.
    if (from < to && text[from] > ' ' && (other.isEmpty() || text[from] != other.charAt(0))) {
      return false;
    }
    return areWithoutBlanks(text, from, to, other);
  }

  private static boolean areWithoutBlanks(char[] text, int from, int to, String other) {
    int at = from;
    int next = 0;
    while (at < to && Lexical.isBlank(text[at])) {
      at++;
    }
    while (at < to) {
      char c = text[at++];
      if (Lexical.isBlank(c)) {
        while (at < to && Lexical.isBlank(text[at])) {
          at++;
        }
        if (at == to) {
          break;
        }
        c = ' ';
      }
      if (next == other.length() || other.charAt(next++) != c) {
        return false;
      }
    }
    return next == other.length();
  }

  /** How many characters of Unicode stand behind the first such mark; none without one. */
  static long lengthAfter(char[] text, int from, int to, String mark) {
    int width = mark.length();
    for (int i = from; i + width <= to; i++) {
      if (are(text, i, i + width, mark)) {
        return Character.codePointCount(text, i + width, to - i - width);
      }
    }
    return 0;
  }
}
