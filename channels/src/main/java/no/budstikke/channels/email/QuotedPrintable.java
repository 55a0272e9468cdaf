package no.budstikke.channels.email;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text as visible ASCII in short lines, CRLF at the end of each (RFC 2045, section 6.7). */
final class QuotedPrintable {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_LINE = 75;

  private QuotedPrintable() {}

  /**
   * Writes a text.
   *
   * @param text with {@code \n} at the end of every line
   */
  static void write(String text, ByteArrayOutputStream out) {
    int column = 0;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int one = bytes[i] & 0xFF;
      if (one == '\n') {
        out.write('\r');
        out.write('\n');
        column = 0;
        continue;
      }
      boolean endsLine = i + 1 == bytes.length || bytes[i + 1] == '\n';
      boolean misread = column == 0 && (one == '.' || beginsWithFrom(bytes, i));
      boolean literal = !misread && isLiteral(one, endsLine);
      if (column + (literal ? 1 : 3) > LONGEST_LINE) {
        out.write('=');
        out.write('\r');
        out.write('\n');
        column = 0;
      }
      if (literal) {
        out.write(one);
        column++;
      } else {
        out.write('=');
        out.write(HEX[one >> 4]);
        out.write(HEX[one & 15]);
        column += 3;
      }
    }
  }

  /** Old mail programs take such a line for the beginning of another message. */
  private static boolean beginsWithFrom(byte[] bytes, int at) {
    return Arrays.equals(bytes, at, Math.min(at + FROM.length, bytes.length), FROM, 0, FROM.length);
  }

  private static boolean isLiteral(int one, boolean endsLine) {
    return one == ' ' ? !endsLine : one > ' ' && one < 127 && one != '=';
  }
}
