package no.budstikke.documents.fixedwidth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** A column of an identifier made of digits: always full. Source: AvtaleGiro, section 2. */
public final class Code extends Column {
  Code(String name, int from, int to) {
    super(name, from, to);
  }

  /** The identifier with its leading zeros. */
  public String read(byte[] bytes, int at) {
    return new String(bytes, start(at), width(), ISO_8859_1);
  }

  /** Whether nothing but zeros stands there. */
  public boolean isZeros(byte[] bytes, int at) {
    for (int i = start(at); i < end(at); i++) {
      if (bytes[i] != '0') {
        return false;
      }
    }
    return true;
  }

  /** Whether it can be written as it is. */
  public boolean takes(String value) {
    return value.length() == width()
        && value.chars().allMatch(letter -> letter >= '0' && letter <= '9');
  }

  /** Writes an identifier of exactly the right length. */
  public void write(byte[] bytes, int at, String value) {
    if (!takes(value)) {
      throw refusal("takes exactly " + width() + " digits.");
    }
    for (int i = 0; i < value.length(); i++) {
      bytes[start(at) + i] = (byte) value.charAt(i);
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
