package no.budstikke.documents.picture;

import java.util.Arrays;

/** The drawing operators of one page, byte by byte. Own code because it is the hot path. */
final class Ink {
  private byte[] bytes = new byte[4096];
  private int length;

  Ink operators(String ascii) {
    int end = room(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      bytes[end + i] = (byte) ascii.charAt(i);
    }
    return this;
  }

  /** One byte. */
  Ink raw(int value) {
    int end = room(1);
    bytes[end] = (byte) value;
    return this;
  }

  /** A number of hundredths, as a decimal with a blank behind it. */
  Ink number(int hundredths) {
    if (hundredths < 0) {
      raw('-');
    }
    int positive = Math.abs(hundredths);
    digits(positive / 100);
    int rest = positive % 100;
    if (rest != 0) {
      raw('.').raw('0' + rest / 10);
      if (rest % 10 != 0) {
        raw('0' + rest % 10);
      }
    }
    return raw(' ');
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  private void digits(int value) {
    if (value >= 10) {
      digits(value / 10);
    }
    raw('0' + value % 10);
  }

  private int room(int more) {
    int start = length;
    length += more;
    if (length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length, 2 * bytes.length));
    }
    return start;
  }
}
