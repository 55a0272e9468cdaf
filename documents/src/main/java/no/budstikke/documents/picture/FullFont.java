package no.budstikke.documents.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A parsed font with Latin, Greek and Cyrillic letters, lent to one thread at a time: parsing costs
 * more than many pages, and a parsed font is not safe for two threads (mail and print 5.3).
 */
final class FullFont implements AutoCloseable {
  private static final ConcurrentLinkedQueue<TrueTypeFont> FREE = new ConcurrentLinkedQueue<>();
  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final TrueTypeFont parsed;

  private FullFont(TrueTypeFont parsed) {
    this.parsed = parsed;
  }

  static FullFont take() {
    TrueTypeFont free = FREE.poll();
    return new FullFont(free == null ? parse() : free);
  }

  TrueTypeFont parsed() {
    return parsed;
  }

  @Override
  public void close() {
    FREE.add(parsed);
  }

  private static TrueTypeFont parse() {
    try (InputStream file = PDDocument.class.getResourceAsStream(FILE)) {
      TrueTypeFont font =
          new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(file));
      // Ligatures lose letters from the text layer and cost six times the time (mail and print
      // 5.3).
      font.setEnableGsub(false);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException("The full font is missing.", e);
    }
  }
}
