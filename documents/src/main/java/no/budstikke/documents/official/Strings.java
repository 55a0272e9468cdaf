package no.budstikke.documents.official;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions of XPath on strings and sequences. Source: Functions and Operators, 7 and 15. */
class Strings extends Order {
  protected static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  protected static String demand(@Nullable String text) {
    if (text == null) {
      throw DynamicError.absent();
    }
    return text;
  }

  protected static boolean isTrue(@Nullable String text) {
    return text != null && !text.isEmpty();
  }

  protected static @Nullable BigDecimal toDecimal(@Nullable String text) {
    return text == null ? null : Lexical.decimal(text.toCharArray(), 0, text.length());
  }

  protected static @Nullable BigDecimal toInteger(@Nullable String text) {
    if (text != null && !Lexical.isInteger(text)) {
      throw DynamicError.notOfTheType();
    }
    return toDecimal(text);
  }

  protected static double toDouble(String text) {
    return Lexical.number(text);
  }

  protected static @Nullable Double toDoubleOrNull(@Nullable String text) {
    return text == null ? null : Double.valueOf(Lexical.number(text));
  }

  protected static long toDate(@Nullable String text) {
    return text == null ? NO_DATE : Lexical.date(text.toCharArray(), 0, text.length());
  }

  protected static boolean toBoolean(String text) {
    return switch (Lexical.stripped(text)) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw DynamicError.notOfTheType();
    };
  }

  protected static boolean isDate(@Nullable String text) {
    return text != null && Lexical.isDate(text);
  }

  protected static boolean isInteger(@Nullable String text) {
    return text != null && Lexical.isInteger(text);
  }

  protected static double number(@Nullable String text) {
    if (text == null) {
      return Double.NaN;
    }
    try {
      return Lexical.number(text);
    } catch (DynamicError e) {
      return Double.NaN;
    }
  }

  protected static String normalizeSpace(String text) {
    return isNormal(text) ? text : normalized(text);
  }

  /** Whether there are only single blanks, and none at the ends. */
  private static boolean isNormal(String text) {
    boolean gap = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Lexical.isBlank(c);
      if (blank && (gap || c != ' ')) {
        return false;
      }
      gap = blank;
    }
    return !gap || text.isEmpty();
  }

  private static String normalized(String text) {
    StringBuilder normal = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Lexical.isBlank(c)) {
        gap = !normal.isEmpty();
      } else {
        if (gap) {
          normal.append(' ');
          gap = false;
        }
        normal.append(c);
      }
    }
    return normal.toString();
  }

  protected static String upperCase(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  protected static String substringAfter(String text, String mark) {
    int at = text.indexOf(mark);
    return at < 0 ? "" : text.substring(at + mark.length());
  }

  protected static String substringBefore(String text, String mark) {
    int at = text.indexOf(mark);
    return at < 0 ? "" : text.substring(0, at);
  }

  protected static String concat(String... texts) {
    return String.join("", texts);
  }

  protected static boolean contains(String text, String part) {
    return text.contains(part);
  }

  protected static boolean startsWith(String text, String part) {
    return text.startsWith(part);
  }

  protected static boolean endsWith(String text, String part) {
    return text.endsWith(part);
  }

  protected static long stringLength(String text) {
    return text.codePointCount(0, text.length());
  }

  protected static String substring(String text, long from) {
    return substring(text, from, Integer.MAX_VALUE);
  }

  /** Places count characters of Unicode, from 1. */
  protected static String substring(String text, long from, long length) {
    long characters = stringLength(text);
    int start = (int) Math.min(Math.max(from, 1), characters + 1) - 1;
    int end = (int) Math.min(Math.max(from + length, start + 1L), characters + 1) - 1;
    return text.substring(
        text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, Math.max(start, end)));
  }

  protected static long whole(@Nullable BigDecimal place) {
    return known(place).longValue();
  }

  protected static String translate(String text, String from, String to) {
    StringBuilder translated = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int at = from.indexOf(text.charAt(i));
      if (at < 0) {
        translated.append(text.charAt(i));
      } else if (at < to.length()) {
        translated.append(to.charAt(at));
      }
    }
    return translated.toString();
  }

  protected static String[] tokenize(String text, Pattern separator) {
    return text.isEmpty() ? new String[0] : separator.split(text, -1);
  }

  protected static long[] codepoints(String text) {
    long[] points = new long[text.codePointCount(0, text.length())];
    int at = 0;
    for (int i = 0; i < points.length; i++) {
      points[i] = text.codePointAt(at);
      at = text.offsetByCodePoints(at, 1);
    }
    return points;
  }

  protected static long codepoint(String text) {
    long[] all = codepoints(text);
    if (all.length != 1) {
      throw all.length == 0 ? DynamicError.absent() : DynamicError.several();
    }
    return all[0];
  }

  protected static long[] reversed(long[] items) {
    long[] reversed = new long[items.length];
    Arrays.setAll(reversed, i -> items[items.length - 1 - i]);
    return reversed;
  }

  protected static long at(long[] items, long place) {
    if (place < 1 || place > items.length) {
      throw DynamicError.absent();
    }
    return items[(int) place - 1];
  }

  protected static @Nullable String at(String[] items, long place) {
    return place < 1 || place > items.length ? null : items[(int) place - 1];
  }

  protected static @Nullable String last(String[] items) {
    return items.length == 0 ? null : items[items.length - 1];
  }

  protected static @Nullable String only(String[] items) {
    if (items.length > 1) {
      throw DynamicError.several();
    }
    return last(items);
  }
}
