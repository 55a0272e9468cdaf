package no.budstikke.documents.fixedwidth;

import java.util.Arrays;

/**
 * A stretch of a record and what may stand in it, named for the people who read the complaints.
 * Places count from 1 and include both ends; {@code at} is where the record begins in the bytes.
 *
 * <p>Source: AvtaleGiro, section 2 (field types).
 */
public abstract sealed class Column permits Code, Day, Digits, Fixed, Reference, Text {
  private final String name;
  private final int from;
  private final int to;

  Column(String name, int from, int to) {
    if (from < 1 || to < from) {
      throw new IllegalArgumentException("'" + name + "' does not begin before it ends.");
    }
    this.name = name;
    this.from = from;
    this.to = to;
  }

  /** A number: digits, zeros on the left. At most 18 digits. */
  public static Digits digits(String name, int from, int to) {
    return new Digits(name, from, to);
  }

  /** An identifier of exactly so many digits, whose leading zeros count. */
  public static Code code(String name, int from, int to) {
    return new Code(name, from, to);
  }

  /** A date, {@code DDMMYY}. */
  public static Day date(String name, int from, int to) {
    return new Day(name, from, to, false);
  }

  /** A date, {@code DDMMYY}, or zeros where there is none. */
  public static Day dateOrNone(String name, int from, int to) {
    return new Day(name, from, to, true);
  }

  /** Text, blanks on the right. */
  public static Text left(String name, int from, int to) {
    return new Text(name, from, to);
  }

  /** A payment reference: digits, a hyphen possibly in the last place, blanks on the left. */
  public static Reference right(String name, int from, int to) {
    return new Reference(name, from, to);
  }

  /** What always stands there and tells the record from others. */
  public static Fixed constant(int from, int to, String value) {
    return new Fixed(from, to, value, Fixed.Role.CONSTANT);
  }

  /** Filler of zeros. */
  public static Fixed zeros(int from, int to) {
    return new Fixed(from, to, "0".repeat(to - from + 1), Fixed.Role.FILLER);
  }

  /** Filler of blanks. */
  public static Fixed blanks(int from, int to) {
    return new Fixed(from, to, " ".repeat(to - from + 1), Fixed.Role.FILLER);
  }

  /** Filler of blanks for which other programs write zeros. */
  public static Fixed blanksOrZeros(int from, int to) {
    return new Fixed(from, to, " ".repeat(to - from + 1), Fixed.Role.BLANKS_OR_ZEROS);
  }

  /** What it is called. */
  public final String name() {
    return name;
  }

  /** The first place, counted from 1. */
  public final int from() {
    return from;
  }

  /** The last place, included. */
  public final int to() {
    return to;
  }

  /** How many places. */
  public final int width() {
    return to - from + 1;
  }

  /** Whether the record has here what the table wants. */
  public abstract boolean fits(byte[] bytes, int at);

  /** What stands here in a record that nothing has been written to. */
  void prime(byte[] template) {
    Arrays.fill(template, from - 1, to, empty());
  }

  abstract byte empty();

  final int start(int at) {
    return at + from - 1;
  }

  final int end(int at) {
    return at + to;
  }

  final IllegalArgumentException refusal(String why) {
    return new IllegalArgumentException("'" + name + "', columns " + this + ", " + why);
  }

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  final boolean allDigits(byte[] bytes, int at) {
    for (int i = start(at); i < end(at); i++) {
      if (!isDigit(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  /** The places: {@code 25-35}. */
  @Override
  public final String toString() {
    return from == to ? Integer.toString(from) : from + "-" + to;
  }
}
