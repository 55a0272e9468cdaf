package no.budstikke.documents.fixedwidth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** A column of text, blanks on the right. Source: AvtaleGiro, section 2, field type A. */
public final class Text extends Column {
  Text(String name, int from, int to) {
    super(name, from, to);
  }

  /** The text without the blanks on its right. */
  public String read(byte[] bytes, int at) {
    int start = start(at);
    int end = end(at);
    while (end > start && bytes[end - 1] == ' ') {
      end--;
    }
    return end == start ? "" : new String(bytes, start, end - start, ISO_8859_1);
  }

  /** Whether there are only blanks. */
  public boolean isBlank(byte[] bytes, int at) {
    for (int i = start(at); i < end(at); i++) {
      if (bytes[i] != ' ') {
        return false;
      }
    }
    return true;
  }

  /** Writes as much of the text as there is room for, in letters of {@link Latin1}. */
  public void write(byte[] bytes, int at, String text) {
    String letters = Latin1.of(text);
    int start = start(at);
    int length = Math.min(letters.length(), width());
    for (int i = 0; i < length; i++) {
      bytes[start + i] = (byte) letters.charAt(i);
    }
    for (int i = start + length; i < end(at); i++) {
      bytes[i] = ' ';
    }
  }

  @Override
  public boolean fits(byte[] bytes, int at) {
    for (int i = start(at); i < end(at); i++) {
      if (!Latin1.isPrintable(bytes[i] & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  @Override
  byte empty() {
    return ' ';
  }
}
