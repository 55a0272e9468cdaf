package no.budstikke.channels.efakturase.invoice;

import java.util.Arrays;

/**
 * XML as distributors get it, element by element: LF line ends, two blanks a level, what the
 * encoding does not know as decimal references, control characters left out. Source: Swedish
 * e-faktura, section 6.4.
 */
final class XmlLines {
  private static final int LAST_LATIN1 = 0xFF;
  private static final byte[] BLANKS = blanks(64);

  private final Wire.Encoding encoding;
  private byte[] bytes = new byte[8192];
  private int size;
  private int depth;

  XmlLines(Wire.Encoding encoding, int depth) {
    this.encoding = encoding;
    this.depth = depth;
  }

  /** An element with children; attributes are names and values by turns. */
  void open(String tag, String... attributes) {
    start(tag, attributes);
    ascii(">\n");
    depth++;
  }

  void close(String tag) {
    depth--;
    indent();
    ascii("</");
    ascii(tag);
    ascii(">\n");
  }

  /** An element with nothing but text. */
  void text(String tag, String value, String... attributes) {
    start(tag, attributes);
    put('>');
    escaped(value, false);
    ascii("</");
    ascii(tag);
    ascii(">\n");
  }

  /** An element with nothing inside. */
  void empty(String tag, String... attributes) {
    start(tag, attributes);
    ascii("/>\n");
  }

  /** A place that is filled later. */
  void slot(String target) {
    indent();
    ascii("<?");
    ascii(target);
    ascii("?>\n");
  }

  /** Text as it is, known to be ASCII. */
  void ascii(String text) {
    int length = text.length();
    room(length);
    for (int i = 0; i < length; i++) {
      bytes[size++] = (byte) text.charAt(i);
    }
  }

  byte[] made() {
    return Arrays.copyOf(bytes, size);
  }

  private void start(String tag, String[] attributes) {
    indent();
    put('<');
    ascii(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      put(' ');
      ascii(attributes[i]);
      ascii("=\"");
      escaped(attributes[i + 1], true);
      put('"');
    }
  }

  private void indent() {
    int width = depth * 2;
    room(width);
    System.arraycopy(BLANKS, 0, bytes, size, width);
    size += width;
  }

  private void escaped(String text, boolean attribute) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> ascii("&amp;");
        case '<' -> ascii("&lt;");
        case '>' -> ascii("&gt;");
        case '"' -> ascii(attribute ? "&quot;" : "\"");
        default -> put(c, attribute);
      }
    }
  }

  /** A line break in an attribute would come back as a blank anyway. */
  private void put(int c, boolean attribute) {
    boolean blank = c == '\n' || c == '\t';
    if (blank) {
      put(attribute ? ' ' : c);
    } else if (c < ' ' || (c >= 0x7F && c < 0xA0) || isNoCharacter(c)) {
      // Control characters, and what XML does not know, are left out.
      return;
    } else if (c < 0x7F || (c <= LAST_LATIN1 && encoding == Wire.Encoding.LATIN1)) {
      put(c);
    } else if (encoding == Wire.Encoding.LATIN1) {
      ascii("&#" + c + ";");
    } else {
      utf8(c);
    }
  }

  private static boolean isNoCharacter(int c) {
    return (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF;
  }

  private void utf8(int c) {
    byte[] encoded = Character.toString(c).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    room(encoded.length);
    System.arraycopy(encoded, 0, bytes, size, encoded.length);
    size += encoded.length;
  }

  private void put(int c) {
    room(1);
    bytes[size++] = (byte) c;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  private static byte[] blanks(int count) {
    byte[] blanks = new byte[count];
    Arrays.fill(blanks, (byte) ' ');
    return blanks;
  }
}
