package no.budstikke.documents.ubl;

/**
 * The form of an e-mail address that can be delivered to. Source: RFC 5321, sections 4.1.2 and
 * 4.5.3.1; RFC 1123, section 2.1.
 */
final class EmailForm {
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_LABEL = 63;
  private static final int SHORTEST_DOMAIN = 4;
  private static final String MARKS = ".!#$%&'*+/=?^_`{|}~-";

  private EmailForm() {}

  static boolean fits(String text) {
    int at = text.indexOf('@');
    return text.length() <= LONGEST
        && at > 0
        && at <= LONGEST_LOCAL
        && !text.contains("..")
        && isLocal(text, at)
        && text.length() - at - 1 >= SHORTEST_DOMAIN
        && isDomain(text, at + 1);
  }

  private static boolean isLocal(String text, int end) {
    boolean fine = true;
    for (int i = 0; fine && i < end; i++) {
      char c = text.charAt(i);
      fine = isLetterOrDigit(c) || MARKS.indexOf(c) >= 0;
    }
    return fine;
  }

  /** Labels with dots between them, the last beginning with a letter and longer than it. */
  private static boolean isDomain(String text, int from) {
    int start = from;
    int labels = 0;
    for (int dot = text.indexOf('.', start); dot >= 0; dot = text.indexOf('.', start)) {
      if (!isLabel(text, start, dot)) {
        return false;
      }
      labels++;
      start = dot + 1;
    }
    int end = text.length();
    return labels > 0
        && end - start > 1
        && isLabel(text, start, end)
        && isLetter(text.charAt(start));
  }

  private static boolean isLabel(String text, int from, int to) {
    boolean fine =
        to > from
            && to - from <= LONGEST_LABEL
            && text.charAt(from) != '-'
            && text.charAt(to - 1) != '-';
    for (int i = from; fine && i < to; i++) {
      fine = isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '-';
    }
    return fine;
  }

  private static boolean isLetterOrDigit(char c) {
    return isLetter(c) || (c >= '0' && c <= '9');
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
