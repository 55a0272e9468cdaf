package no.budstikke.documents.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HexFormat;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A full font of which only the letters used are embedded. Bold is the same letters with a thin
 * line around them. A letter the font has not either is shown as a question mark.
 */
final class EmbeddedFace implements Face {
  private final TrueTypeFont font;
  private final CmapLookup letters;
  private final int unitsPerEm;
  private final BitSet used = new BitSet();

  EmbeddedFace(TrueTypeFont font) {
    this.font = font;
    try {
      this.letters = font.getUnicodeCmapLookup();
      this.unitsPerEm = font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException("The full font cannot be read.", e);
    }
  }

  @Override
  public int width(Style style, String text) {
    long sum =
        text.codePoints()
            .map(this::known)
            .mapToLong(letter -> advance(letters.getGlyphId(letter)))
            .sum();
    return Math.toIntExact(sum * 1000 / unitsPerEm);
  }

  @Override
  public void choose(Style style, int size, Ink ink) {
    ink.operators("/F1 ").number(size).operators("Tf ");
  }

  @Override
  public void show(Style style, String text, Ink ink) {
    ink.operators(style == Style.BOLD ? "2 Tr .3 w <" : "<");
    text.codePoints()
        .map(this::known)
        .forEach(
            letter -> {
              used.set(letter);
              ink.operators(HexFormat.of().toHexDigits((short) letters.getGlyphId(letter)));
            });
    ink.operators(style == Style.BOLD ? "> Tj 0 Tr\n" : "> Tj\n");
  }

  @Override
  public PDResources resources(PDDocument document) throws IOException {
    PDType0Font embedded = PDType0Font.load(document, font, true);
    used.stream().forEach(embedded::addToSubset);
    embedded.subset();
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("F1"), embedded);
    return resources;
  }

  /** Marks that turn the reading direction are no letters: they could make a page say otherwise. */
  private int known(int letter) {
    boolean shown =
        letters.getGlyphId(letter) != 0 && Character.getType(letter) != Character.FORMAT;
    return shown ? letter : '?';
  }

  private int advance(int glyph) {
    try {
      return font.getAdvanceWidth(glyph);
    } catch (IOException e) {
      throw new UncheckedIOException("The full font cannot be read.", e);
    }
  }
}
