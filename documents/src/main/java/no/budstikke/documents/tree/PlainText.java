package no.budstikke.documents.tree;

import java.nio.charset.StandardCharsets;

/**
 * The characters of texts and attributes. Source: XML 1.0, sections 2.2, 2.4, 2.11, 3.3.3 and 4.6;
 * RFC 3629.
 */
final class PlainText {
  private static final int GIVEN_UP = -1;
  private static final int LONGEST_REFERENCE = 12;

  private char[] run;
  private int length;
  private int lines;
  private final int most;
  private final int step;

  /**
   * A buffer.
   *
   * @param most characters of one run
   * @param step characters that may come at once
   */
  PlainText(int most, int step) {
    this.run = new char[most + step];
    this.most = most;
    this.step = step;
  }

  char[] characters() {
    return run;
  }

  int length() {
    return length;
  }

  /** Ends of lines that were read over. */
  int lines() {
    return lines;
  }

  /** Reads text up to the next tag, or as much as a run holds; answers where it ends. */
  int run(byte[] bytes, int from) {
    length = 0;
    lines = 0;
    char[] to = run;
    int at = from;
    int count = 0;
    while (at >= 0 && at < bytes.length && count < most) {
      byte here = bytes[at];
      if (here == '<') {
        break;
      }
      if (here >= ' ' && here != '&' && here != ']') {
        to[count++] = (char) here;
        at++;
      } else {
        length = count;
        at = special(bytes, at, bytes.length, false);
        count = length;
      }
    }
    length = count;
    return at;
  }

  /** Reads the value of an attribute; no when there is something unusual in it. */
  boolean value(byte[] bytes, int from, int to) {
    length = 0;
    lines = 0;
    if (to - from > run.length - step) {
      run = new char[to - from + step];
    }
    int at = from;
    while (at >= 0 && at < to) {
      byte here = bytes[at];
      if (here == '<') {
        return false;
      }
      if (here >= ' ' && here != '&') {
        run[length++] = (char) here;
        at++;
      } else {
        at = special(bytes, at, to, true);
      }
    }
    return at == to;
  }

  /** Anything but an ordinary character of ASCII. */
  private int special(byte[] bytes, int at, int end, boolean attribute) {
    return switch (bytes[at]) {
      case '\n' -> {
        lines++;
        yield add(attribute ? ' ' : '\n', at + 1);
      }
      case '\t' -> add(attribute ? ' ' : '\t', at + 1);
      case '\r' -> at + 1 < end && bytes[at + 1] == '\n' ? at + 1 : GIVEN_UP;
      case ']' -> at + 1 < end && bytes[at + 1] == ']' ? GIVEN_UP : add(']', at + 1);
      case '&' -> reference(bytes, at + 1, Math.min(end, at + LONGEST_REFERENCE));
      default -> bytes[at] < 0 ? wide(bytes, at, end) : GIVEN_UP;
    };
  }

  private int add(int c, int next) {
    run[length++] = (char) c;
    return next;
  }

  private int reference(byte[] bytes, int from, int end) {
    int semicolon = from;
    while (semicolon < end && bytes[semicolon] != ';') {
      semicolon++;
    }
    if (semicolon == end) {
      return GIVEN_UP;
    }
    int c =
        switch (new String(bytes, from, semicolon - from, StandardCharsets.ISO_8859_1)) {
          case "amp" -> '&';
          case "lt" -> '<';
          case "gt" -> '>';
          case "quot" -> '"';
          case "apos" -> '\'';
          default -> GIVEN_UP;
        };
    return c < 0 ? GIVEN_UP : add(c, semicolon + 1);
  }

  /** A character of two to four bytes. */
  private int wide(byte[] bytes, int at, int end) {
    int first = bytes[at] & 0xFF;
    int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    if (first < 0xC2 || first > 0xF4 || at + more >= end) {
      return GIVEN_UP;
    }
    int point = first & (0x3F >> more);
    for (int i = 1; i <= more; i++) {
      int next = bytes[at + i];
      if ((next & 0xC0) != 0x80) {
        return GIVEN_UP;
      }
      point = point << 6 | (next & 0x3F);
    }
    return isAllowed(point, more) ? append(point, at + more + 1) : GIVEN_UP;
  }

  /** In the shortest form, no half of a pair, and no number that is no character. */
  private static boolean isAllowed(int point, int more) {
    boolean shortest = more == 1 || point >= (more == 2 ? 0x800 : 0x10000);
    boolean half = point >= 0xD800 && point <= 0xDFFF;
    boolean none = point == 0xFFFE || point == 0xFFFF || point > Character.MAX_CODE_POINT;
    return shortest && !half && !none;
  }

  private int append(int point, int next) {
    length += Character.toChars(point, run, length);
    return next;
  }
}
