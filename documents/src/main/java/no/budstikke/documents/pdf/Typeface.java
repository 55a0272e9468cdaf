package no.budstikke.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The letters of a page. Source: mail and print, sections 3.3 and 5.1. */
public enum Typeface {
  /** For reading. */
  REGULAR("F0", "OpenSans-Regular"),
  /** For what matters. */
  STRONG("F1", "OpenSans-Semibold"),
  /** For the recipient in a window, in the shapes that readers of envelopes know. */
  ADDRESS("F2", "BudstikkeAddress-Regular"),
  /** For the code line of a payment slip; only in files that have one. */
  CODE_LINE("F3", "BudstikkeOcrB-Regular");

  /** The typefaces of every file. */
  public static final Set<Typeface> USUAL =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(CODE_LINE)));

  private static final List<String> TABLES =
      List.of("head", "hhea", "maxp", "glyf", "loca", "hmtx");

  private static final Map<Cut, Letters> CUTS = new ConcurrentHashMap<>();

  private record Cut(Typeface face, Repertoire repertoire) {}

  private final String resource;
  private final String file;

  Typeface(String resource, String file) {
    this.resource = resource;
    this.file = file;
  }

  /** Its name among the resources of a page. */
  String resource() {
    return resource;
  }

  /** This typeface with the letters of a repertoire, made once. */
  Letters in(Repertoire repertoire) {
    return CUTS.computeIfAbsent(new Cut(this, repertoire), cut -> cut.face.cut(cut.repertoire));
  }

  /** Whether it has every letter of a text; blanks of all kinds do not count. */
  public boolean has(String text) {
    Letters all = in(Repertoire.EUROPEAN);
    return text.codePoints()
        .allMatch(
            letter ->
                Character.isWhitespace(letter) || Character.isSpaceChar(letter) || all.has(letter));
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
      repertoire.letters().filter(c -> glyphs.getGlyphId(c) > 0).forEach(subset::add);
      Map<Integer, Integer> places = new HashMap<>();
      subset.getGIDMap().forEach((place, old) -> places.put(old, place));
      Letters letters = new Letters(tag(repertoire) + file, font);
      for (int letter : repertoire.letters().toArray()) {
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
