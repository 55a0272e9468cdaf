package no.budstikke.documents.official;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Texts that are values of a type. Source: XML Schema part 2, sections 3.2.3, 3.2.5 and 3.2.9. */
final class Lexical {
  /** As many characters are fewer digits than the largest long has. */
  private static final int SHORT = 18;

  /** Arithmetic takes a time that grows with the square of the digits; nobody means so many. */
  private static final int LONGEST = 1000;

  /** As many characters are fewer digits than a double holds exactly. */
  private static final int EXACT = 15;

  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  /** Characters of a date without a time zone. */
  private static final int PLAIN = 10;

  /** From the first of March of the year 0. */
  private static final long DAYS_BEFORE_1970 = 719_468;

  private static final int MINUTES_OF_A_DAY = 24 * 60;

  private Lexical() {}

  static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  /** The decimal that is written there, blanks around it left out. */
  static BigDecimal decimal(char[] text, int from, int to) {
    int start = Slices.start(text, from, to);
    int end = Slices.end(text, start, to);
    if (end - start > LONGEST || !isDecimal(text, start, end)) {
      throw DynamicError.notOfTheType();
    }
    return end - start <= SHORT
        ? shortDecimal(text, start, end)
        : new BigDecimal(text, start, end - start);
  }

  /** All its digits fit into a long. */
  private static BigDecimal shortDecimal(char[] text, int from, int to) {
    long digits = 0;
    int point = to;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c == '.') {
        point = i + 1;
      } else if (c >= '0') {
        digits = digits * 10 + c - '0';
      }
    }
    return BigDecimal.valueOf(text[from] == '-' ? -digits : digits, to - point);
  }

  static boolean isDecimal(char[] text, int from, int to) {
    int at = from < to && (text[from] == '-' || text[from] == '+') ? from + 1 : from;
    int digits = 0;
    boolean point = false;
    for (; at < to; at++) {
      char c = text[at];
      if (c == '.' && !point) {
        point = true;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else {
        return false;
      }
    }
    return digits > 0;
  }

  static boolean isInteger(String text) {
    String stripped = stripped(text);
    char[] characters = stripped.toCharArray();
    return stripped.indexOf('.') < 0 && isDecimal(characters, 0, characters.length);
  }

  /** The text without the blanks around it. */
  static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  static double number(String text) {
    String stripped = stripped(text);
    switch (stripped) {
      case "NaN" -> {
        return Double.NaN;
      }
      case "INF" -> {
        return Double.POSITIVE_INFINITY;
      }
      case "-INF" -> {
        return Double.NEGATIVE_INFINITY;
      }
      default -> {}
    }
    int exponent = Math.max(stripped.indexOf('e'), stripped.indexOf('E'));
    char[] all = stripped.toCharArray();
    boolean fine = exponent < 0 ? isDecimal(all, 0, all.length) : isScientific(stripped, exponent);
    if (!fine) {
      throw DynamicError.notOfTheType();
    }
    return Double.parseDouble(stripped);
  }

  private static boolean isScientific(String text, int exponent) {
    char[] all = text.toCharArray();
    String power = text.substring(exponent + 1);
    return isDecimal(all, 0, exponent) && isInteger(power) && !power.isBlank();
  }

  /** A number; with few digits it is a quotient of two that a double holds exactly. */
  static double number(char[] text, int from, int to) {
    int start = Slices.start(text, from, to);
    int end = Slices.end(text, start, to);
    if (end - start > EXACT || !isDecimal(text, start, end)) {
      return number(new String(text, start, end - start));
    }
    long digits = 0;
    int behind = 0;
    boolean point = false;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (c == '.') {
        point = true;
      } else if (c >= '0') {
        digits = digits * 10 + c - '0';
        behind += point ? 1 : 0;
      }
    }
    double value = digits / POWERS[behind];
    return text[start] == '-' ? -value : value;
  }

  static boolean isDate(String text) {
    try {
      date(text.toCharArray(), 0, text.length());
      return true;
    } catch (DynamicError e) {
      return false;
    }
  }

  /** Minutes between the first day of 1970 and the beginning of the day; time zones count. */
  static long date(char[] text, int from, int to) {
    int start = Slices.start(text, from, to);
    int end = Slices.end(text, start, to);
    if (end - start == PLAIN && isPlain(text, start)) {
      int year = digit(text, start) * 1000 + digit(text, start + 1) * 100 + two(text, start + 2);
      int month = two(text, start + 5);
      int day = two(text, start + 8);
      if (month >= 1 && month <= 12 && day >= 1 && day <= surelyIn(month)) {
        return epochDay(year, month, day) * MINUTES_OF_A_DAY;
      }
    }
    return unusualDate(text, start, end);
  }

  /** Four digits, two and two, with hyphens between them. */
  private static boolean isPlain(char[] text, int at) {
    int wrong = (text[at + 4] ^ '-') | (text[at + 7] ^ '-');
    for (int i = 0; i < PLAIN; i++) {
      int digit = digit(text, at + i);
      wrong |= i == 4 || i == 7 ? 0 : (digit | (9 - digit)) & ~0xF;
    }
    return wrong == 0;
  }

  private static int digit(char[] text, int at) {
    return text[at] - '0';
  }

  private static int two(char[] text, int at) {
    return digit(text, at) * 10 + digit(text, at + 1);
  }

  /** Days that the month has in every year. */
  private static int surelyIn(int month) {
    return month == 2 ? 28 : 30 + ((month + (month >> 3)) & 1);
  }

  /** Days since the first of 1970; years begin in March, so that the odd day comes last. */
  private static long epochDay(int year, int month, int day) {
    int since = month > 2 ? year : year - 1;
    int months = month > 2 ? month - 3 : month + 9;
    int centuries = Math.floorDiv(since, 100);
    return 365L * since
        + Math.floorDiv(since, 4)
        - centuries
        + Math.floorDiv(centuries, 4)
        + (153 * months + 2) / 5
        + day
        - 1
        - DAYS_BEFORE_1970;
  }

  private static long unusualDate(char[] text, int start, int end) {
    boolean negative = start < end && text[start] == '-';
    int digits = negative ? start + 1 : start;
    int year = digits;
    while (year < end && text[year] != '-') {
      year++;
    }
    boolean form =
        year - digits >= 4
            && year - digits <= 9
            && end >= year + 6
            && (year - digits == 4 || text[digits] != '0')
            && text[year + 3] == '-';
    if (!form) {
      throw DynamicError.notOfTheType();
    }
    try {
      LocalDate day =
          LocalDate.of(
              (negative ? -1 : 1) * digits(text, digits, year),
              digits(text, year + 1, year + 3),
              digits(text, year + 4, year + 6));
      return day.toEpochDay() * MINUTES_OF_A_DAY - offset(text, year + 6, end);
    } catch (DateTimeException e) {
      throw DynamicError.notOfTheType();
    }
  }

  private static int offset(char[] text, int from, int to) {
    if (from == to || (to - from == 1 && text[from] == 'Z')) {
      return 0;
    }
    boolean form =
        to - from == 6 && (text[from] == '+' || text[from] == '-') && text[from + 3] == ':';
    if (!form) {
      throw DynamicError.notOfTheType();
    }
    int hours = digits(text, from + 1, from + 3);
    int minutes = digits(text, from + 4, to);
    if (minutes > 59 || hours * 60 + minutes > 14 * 60) {
      throw DynamicError.notOfTheType();
    }
    return (text[from] == '-' ? -1 : 1) * (hours * 60 + minutes);
  }

  private static int digits(char[] text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c < '0' || c > '9') {
        throw DynamicError.notOfTheType();
      }
      number = number * 10 + c - '0';
    }
    return number;
  }
}
