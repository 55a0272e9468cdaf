package no.budstikke.documents.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of a file being written, one after another. Own code because it is the hot path. */
final class Ink {
  private byte[] bytes;
  private int length;

  Ink(int room) {
    bytes = new byte[room];
  }

  Ink ascii(String text) {
    int size = text.length();
    int start = room(size);
    for (int i = 0; i < size; i++) {
      bytes[start + i] = (byte) text.charAt(i);
    }
    return this;
  }

  Ink utf8(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  Ink bytes(byte[] more) {
    return bytes(more, more.length);
  }

  Ink bytes(byte[] more, int size) {
    int start = room(size);
    System.arraycopy(more, 0, bytes, start, size);
    return this;
  }

  Ink raw(int value) {
    int place = room(1);
    bytes[place] = (byte) value;
    return this;
  }

  /** A whole number, without a blank. */
  Ink whole(int value) {
    if (value < 0) {
      return raw('-').whole(-value);
    }
    if (value < 10) {
      return raw('0' + value);
    }
    int size = 1;
    for (int rest = value; rest >= 10; rest /= 10) {
      size++;
    }
    int end = room(size) + size;
    int rest = value;
    for (int i = 1; i <= size; i++) {
      bytes[end - i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return this;
  }

  /** A number of hundredths as a decimal with a blank behind it. */
  Ink hundredths(int value) {
    if (value < 0) {
      return raw('-').hundredths(-value);
    }
    whole(value / 100);
    int rest = value % 100;
    if (rest != 0) {
      raw('.').raw('0' + rest / 10);
      if (rest % 10 != 0) {
        raw('0' + rest % 10);
      }
    }
    return raw(' ');
  }

  /** A reference to an object. */
  Ink reference(int number) {
    return whole(number).ascii(" 0 R");
  }

  /** One byte of a string in parentheses. */
  Ink quoted(int value) {
    if (value == '(' || value == ')' || value == '\\') {
      return raw('\\').raw(value);
    }
    return value == '\r' ? ascii("\\r") : raw(value);
  }

  /** A text for people as UTF-16 in hexadecimal digits. */
  Ink text(String text) {
    ascii("<FEFF");
    for (byte part : text.getBytes(StandardCharsets.UTF_16BE)) {
      raw(Character.toUpperCase(Character.forDigit((part >> 4) & 15, 16)));
      raw(Character.toUpperCase(Character.forDigit(part & 15, 16)));
    }
    return raw('>');
  }

  Ink clear() {
    length = 0;
    return this;
  }

  int length() {
    return length;
  }

  /** The array itself, of which only the first {@link #length} bytes count. */
  byte[] array() {
    return bytes;
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, length);
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
