package no.budstikke.documents.schema;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Whether characters are a value of a type. Source: XML Schema part 2, section 3. */
final class Simple {
  private static final int USUAL_DATE = 10;

  private Simple() {}

  static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  static boolean isDecimal(char[] text, int from, int to) {
    int at = from < to && (text[from] == '-' || text[from] == '+') ? from + 1 : from;
    int digits = 0;
    boolean point = false;
    for (; at < to; at++) {
      if (text[at] == '.' && !point) {
        point = true;
      } else if (isDigit(text[at])) {
        digits++;
      } else {
        return false;
      }
    }
    return digits > 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isDate(char[] text, int from, int to) {
    int year = from < to && text[from] == '-' ? from + 1 : from;
    int end = year;
    while (end < to && isDigit(text[end])) {
      end++;
    }
    int digits = end - year;
    boolean form =
        digits >= 4
            && digits <= 9
            && (digits == 4 || text[year] != '0')
            && to - end >= 6
            && text[end] == '-'
            && text[end + 3] == '-'
            && isZone(text, end + 6, to);
    int number = form ? number(text, year, end) : 0;
    int month = form ? number(text, end + 1, end + 3) : 0;
    int day = form ? number(text, end + 4, end + 6) : 0;
    if (number <= 0 || month < 1 || month > 12 || day < 1) {
      return false;
    }
    try {
      return day <= LocalDate.of(year > from ? 1 - number : number, month, 1).lengthOfMonth();
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isZone(char[] text, int from, int to) {
    if (from == to) {
      return true;
    }
    if (to - from == 1) {
      return text[from] == 'Z';
    }
    if (to - from != 6 || text[from + 3] != ':' || (text[from] != '+' && text[from] != '-')) {
      return false;
    }
    int hours = number(text, from + 1, from + 3);
    int minutes = number(text, from + 4, to);
    return hours >= 0 && minutes >= 0 && minutes < 60 && hours * 60 + minutes <= 14 * 60;
  }

  /** The number, or -1 when it is none. */
  private static int number(char[] text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      if (!isDigit(text[i])) {
        return -1;
      }
      number = number * USUAL_DATE + text[i] - '0';
    }
    return number;
  }

  static boolean isBase64(char[] text, int from, int to) {
    int length = 0;
    int padding = 0;
    int last = 0;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (isBlank(c)) {
        continue;
      }
      length++;
      int value = base64(c);
      if (c == '=') {
        padding++;
      } else if (value < 0 || padding > 0) {
        return false;
      } else {
        last = value;
      }
    }
    // The bits that are left over behind the last byte must be zero.
    boolean rest = padding == 0 || (padding == 1 ? (last & 3) == 0 : (last & 15) == 0);
    return length % 4 == 0 && padding <= 2 && rest;
  }

  private static int base64(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (isDigit(c)) {
      return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
  }
}
