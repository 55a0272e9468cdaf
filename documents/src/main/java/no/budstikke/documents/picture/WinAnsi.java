package no.budstikke.documents.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.fontbox.afm.AFMParser;
import org.apache.fontbox.afm.CharMetric;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;

/** The letters of WinAnsiEncoding (Windows-1252) and their widths in the standard fonts. */
final class WinAnsi {
  private static final int LETTERS = 0x2123;
  private static final short[] CODES = codes();

  private WinAnsi() {}

  /** The byte of a letter, or -1 where the encoding has none. */
  static int code(char letter) {
    return letter < LETTERS ? CODES[letter] : -1;
  }

  /** The widths of one of PDFBox's standard fonts by byte, in thousandths. */
  static int[] widths(String font) {
    Map<String, Integer> byName;
    try (InputStream metrics =
        PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/afm/" + font + ".afm")) {
      byName =
          new AFMParser(metrics)
              .parse(true).getCharMetrics().stream()
                  .collect(
                      Collectors.toMap(
                          CharMetric::getName, metric -> Math.round(metric.getWx()), (a, b) -> a));
    } catch (IOException e) {
      throw new UncheckedIOException("The metrics of a standard font are missing.", e);
    }
    int[] widths = new int[256];
    for (int code = 0; code < 256; code++) {
      widths[code] = byName.getOrDefault(WinAnsiEncoding.INSTANCE.getName(code), 0);
    }
    widths[0xA0] = widths[' '];
    widths[0xAD] = widths['-'];
    return widths;
  }

  private static short[] codes() {
    short[] codes = new short[LETTERS];
    Arrays.fill(codes, (short) -1);
    byte[] one = new byte[1];
    for (int code = 0x20; code < 256; code++) {
      one[0] = (byte) code;
      char letter = new String(one, Charset.forName("windows-1252")).charAt(0);
      boolean isLetter = letter < LETTERS && !Character.isISOControl(letter);
      if (isLetter) {
        codes[letter] = (short) code;
      }
    }
    return codes;
  }
}
