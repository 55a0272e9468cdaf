package no.budstikke.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The letters of a page. Source: mail and print, sections 3.3 and 5.1. */
public enum Typeface {
  /** For reading. */
  REGULAR("OpenSans-Regular"),
  /** For what matters. */
  STRONG("OpenSans-Semibold"),
  /** For the recipient in a window, in the shapes that readers of envelopes know. */
  ADDRESS("BudstikkeAddress-Regular");

  private static final List<String> TABLES =
      List.of("head", "hhea", "maxp", "glyf", "loca", "hmtx");

  private final String file;
  private final Map<Repertoire, Letters> cuts = new HashMap<>();

  Typeface(String file) {
    this.file = file;
  }

  /** This typeface with the letters of a repertoire, made once. */
  synchronized Letters in(Repertoire repertoire) {
    return cuts.computeIfAbsent(repertoire, this::cut);
  }

  /** The file itself, for engines that want to make their own cut. */
  public byte[] whole() {
    try (InputStream stream = Typeface.class.getResourceAsStream(file + ".ttf")) {
      if (stream == null) {
        throw new IllegalStateException(file + " is missing.");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
  }

  private Letters cut(Repertoire repertoire) {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(whole()))) {
      CmapLookup glyphs = font.getUnicodeCmapLookup();
      TTFSubsetter subset = new TTFSubsetter(font, TABLES);
      repertoire.letters().stream().filter(c -> glyphs.getGlyphId(c) > 0).forEach(subset::add);
      Map<Integer, Integer> places = new HashMap<>();
      subset.getGIDMap().forEach((place, old) -> places.put(old, place));
      Letters letters = new Letters(tag(repertoire) + file, font);
      for (int letter : repertoire.letters().stream().toArray()) {
        int old = glyphs.getGlyphId(letter);
        if (old > 0) {
          letters.put(letter, places.getOrDefault(old, 0), font.getAdvanceWidth(old));
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      subset.writeToStream(out);
      return letters.complete(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be cut.", e);
    }
  }

  /** A subset has six capitals before its name (ISO 32000-1, 9.6.4). */
  private static String tag(Repertoire repertoire) {
    return switch (repertoire) {
      case NORDIC -> "NORDIC+";
      case EUROPEAN -> "EUROPE+";
    };
  }
}
