package no.budstikke.documents.tree;

/**
 * Looks for start tags with absurdly many attributes before a parser sees them: its time grows with
 * the square of their number. Small documents cannot hold enough of them to matter.
 */
final class StartTags {
  private static final int SMALL = 65_536;
  private static final int MOST = 1000;

  private StartTags() {}

  /** Whether some start tag has more than a thousand attributes. */
  static boolean areAbsurd(byte[] document) {
    if (document.length <= SMALL) {
      return false;
    }
    int at = 0;
    while (at < document.length) {
      if (document[at] != '<') {
        at++;
      } else if (startsWith(document, at, "<!--")) {
        at = after(document, at + 4, "-->");
      } else if (startsWith(document, at, "<![CDATA[")) {
        at = after(document, at + 9, "]]>");
      } else {
        int end = tagEnd(document, at + 1);
        if (end < 0) {
          return true;
        }
        at = end;
      }
    }
    return false;
  }

  /** Where the tag ends; negative when there are too many attributes in it. */
  private static int tagEnd(byte[] document, int from) {
    int attributes = 0;
    byte quote = 0;
    for (int i = from; i < document.length; i++) {
      byte here = document[i];
      if (quote != 0) {
        quote = here == quote ? 0 : quote;
      } else if (here == '"' || here == '\'') {
        quote = here;
        attributes++;
        if (attributes > MOST) {
          return -1;
        }
      } else if (here == '>') {
        return i + 1;
      }
    }
    return document.length;
  }

  private static int after(byte[] document, int from, String end) {
    int at = from;
    while (at < document.length && !startsWith(document, at, end)) {
      at++;
    }
    return at + end.length();
  }

  private static boolean startsWith(byte[] document, int at, String start) {
    boolean same = at + start.length() <= document.length;
    for (int i = 0; same && i < start.length(); i++) {
      same = document[at + i] == start.charAt(i);
    }
    return same;
  }
}
