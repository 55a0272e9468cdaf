package no.budstikke.documents.fixedwidth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * A column of a payment reference: digits of which the last may be a hyphen, blanks on the left;
 * only blanks where there is none. Source: AvtaleGiro, section 2, field type K, and section 10.3.
 */
public final class Reference extends Column {
  Reference(String name, int from, int to) {
    super(name, from, to);
  }

  /** The reference; empty when there is none. */
  public String read(byte[] bytes, int at) {
    int first = first(bytes, at);
    return first == end(at) ? "" : new String(bytes, first, end(at) - first, ISO_8859_1);
  }

  /** Where the reference begins in the bytes; the {@linkplain #last last place} + 1 if nowhere. */
  public int first(byte[] bytes, int at) {
    int first = start(at);
    while (first < end(at) && bytes[first] == ' ') {
      first++;
    }
    return first;
  }

  /** Where the reference ends in the bytes. */
  public int last(int at) {
    return end(at) - 1;
  }

  /** Whether there is none. */
  public boolean isNone(byte[] bytes, int at) {
    return first(bytes, at) == end(at);
  }

  /** Writes a reference that has room; nothing for an empty one. */
  public void write(byte[] bytes, int at, String reference) {
    int length = reference.length();
    if (length > width()) {
      throw refusal("has no room for the reference.");
    }
    int start = end(at) - length;
    for (int i = 0; i < length; i++) {
      bytes[start + i] = (byte) reference.charAt(i);
    }
  }

  @Override
  public boolean fits(byte[] bytes, int at) {
    int first = first(bytes, at);
    int last = last(at);
    for (int i = first; i < last; i++) {
      if (!isDigit(bytes[i])) {
        return false;
      }
    }
    return first > last || isDigit(bytes[last]) || (bytes[last] == '-' && first < last);
  }

  @Override
  byte empty() {
    return ' ';
  }
}
