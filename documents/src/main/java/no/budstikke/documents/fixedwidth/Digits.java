package no.budstikke.documents.fixedwidth;

/** A column of a whole number that is not negative. Source: AvtaleGiro, section 2, field type N. */
public final class Digits extends Column {
  private static final int WIDEST = 18;

  private final long limit;

  Digits(String name, int from, int to) {
    super(name, from, to);
    if (width() > WIDEST) {
      throw refusal("is wider than a number can be.");
    }
    long power = 1;
    for (int i = 0; i < width(); i++) {
      power *= 10;
    }
    this.limit = power;
  }

  /** The highest number that has room. */
  public long highest() {
    return limit - 1;
  }

  /** The number; only of a record that {@linkplain #fits fits}. */
  public long read(byte[] bytes, int at) {
    long value = 0;
    for (int i = start(at); i < end(at); i++) {
      value = value * 10 + (bytes[i] - '0');
    }
    return value;
  }

  /** Writes the number; one that has no room is refused, never cut. */
  public void write(byte[] bytes, int at, long value) {
    if (value < 0 || value >= limit) {
      throw refusal("has no room for the number.");
    }
    long rest = value;
    for (int i = end(at) - 1; i >= start(at); i--) {
      long next = rest / 10;
      bytes[i] = (byte) ('0' + (rest - next * 10));
      rest = next;
    }
  }

  @Override
  public boolean fits(byte[] bytes, int at) {
    return allDigits(bytes, at);
  }

  @Override
  byte empty() {
    return '0';
  }
}
