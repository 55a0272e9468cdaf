package no.budstikke.documents.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;

/** A typeface with the letters of one repertoire: glyph and width of each in an array. */
final class Letters {
  private static final int REACH = 0x2300;
  private static final int THOUSAND = 1000;
  private static final char SKIPPED = 0;

  /** Few letters need one byte each, and a page of half the size. */
  private static final String ONE_BYTE =
      """
      %!PS-Adobe-3.0 Resource-CMap
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap
      /CIDSystemInfo 3 dict dup begin /Registry (Adobe) def /Ordering (Identity) def /Supplement 0 def end def
      /CMapName /Budstikke-One def /CMapType 1 def /WMode 0 def
      1 begincodespacerange <00> <FF> endcodespacerange
      1 begincidrange <00> <FF> 0 endcidrange
      endcmap CMapName currentdict /CMap defineresource pop end end
      """;

  private final String name;
  private final char[] glyphs = new char[REACH];
  private final int[] widths = new int[REACH];
  private final int unitsPerEm;
  private final String descriptor;
  private boolean wide;
  private byte[] program = new byte[0];

  Letters(String name, TrueTypeFont font) throws IOException {
    this.name = name;
    this.unitsPerEm = font.getUnitsPerEm();
    BoundingBox box = font.getFontBBox();
    this.descriptor =
        "<</Type/FontDescriptor/FontName/%s/Flags 32/FontBBox[%d %d %d %d]/ItalicAngle 0/Ascent %d/Descent %d/CapHeight %d/StemV %d/FontFile2 "
            .formatted(
                name,
                scaled(box.getLowerLeftX()),
                scaled(box.getLowerLeftY()),
                scaled(box.getUpperRightX()),
                scaled(box.getUpperRightY()),
                scaled(font.getHorizontalHeader().getAscender()),
                scaled(font.getHorizontalHeader().getDescender()),
                scaled(font.getOS2Windows().getCapHeight()),
                font.getOS2Windows().getWeightClass() / 5);
  }

  void put(int letter, int glyph, int width) {
    glyphs[letter] = (char) glyph;
    wide |= glyph > 0xFF;
    widths[letter] = scaled(width);
  }

  Letters complete(byte[] font) {
    program = font;
    return this;
  }

  boolean has(int letter) {
    return letter < REACH && glyphs[letter] != 0;
  }

  /** The width in thousandths of the type size. */
  int width(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += widths[shown(text, i)];
    }
    return sum;
  }

  /** Whether every letter was there. */
  boolean show(String text, Ink ink) {
    boolean all = true;
    ink.raw('(');
    for (int i = 0; i < text.length(); i++) {
      char letter = shown(text, i);
      all &= letter == text.charAt(i);
      if (letter != SKIPPED) {
        int glyph = glyphs[letter];
        if (wide) {
          ink.quoted(glyph >> 8);
        }
        ink.quoted(glyph & 0xFF);
      }
    }
    ink.ascii(")Tj\n");
    return all;
  }

  /** Writes its objects, the first of which is the font. */
  void write(Stationery.Objects objects) {
    int first = objects.next();
    objects.begin().ascii("<</Type/Font/Subtype/Type0/BaseFont/").ascii(name).ascii("/Encoding");
    if (wide) {
      objects.out().ascii("/Identity-H");
    } else {
      objects.out().raw(' ').reference(first + 5);
    }
    objects
        .out()
        .ascii("/DescendantFonts[")
        .reference(first + 1)
        .ascii("]/ToUnicode ")
        .reference(first + 4)
        .ascii(">>");
    Ink body = objects.end().begin();
    body.ascii("<</Type/Font/Subtype/CIDFontType2/BaseFont/")
        .ascii(name)
        .ascii("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ")
        .reference(first + 2)
        .ascii("/CIDToGIDMap/Identity/DW 0/W[");
    for (int letter : one()) {
      body.whole(glyphs[letter]).raw('[').whole(widths[letter]).raw(']');
    }
    body.ascii("]>>");
    objects.end().begin().ascii(descriptor).reference(first + 3).ascii(">>");
    objects.end().stream("<</Length1 " + program.length, program);
    objects.stream("<<", toUnicode());
    if (!wide) {
      objects.stream(
          "<</Type/CMap/CMapName/Budstikke-One/WMode"
              + " 0/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>",
          ONE_BYTE.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private byte[] toUnicode() {
    Ink map = new Ink(8192);
    map.ascii(
        """
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap
        /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
        /CMapName /Adobe-Identity-UCS def /CMapType 2 def
        """);
    map.ascii(
        "1 begincodespacerange " + (wide ? "<0000> <FFFF>" : "<00> <FF>") + " endcodespacerange\n");
    int[] letters = one();
    for (int start = 0; start < letters.length; start += 100) {
      int end = Math.min(letters.length, start + 100);
      map.whole(end - start).ascii(" beginbfchar\n");
      for (int i = start; i < end; i++) {
        map.ascii(
            (wide ? "<%04X> <%04X>\n" : "<%02X> <%04X>\n")
                .formatted((int) glyphs[letters[i]], letters[i]));
      }
      map.ascii("endbfchar\n");
    }
    return map.ascii("endcmap CMapName currentdict /CMap defineresource pop end end").copy();
  }

  /** One letter for each glyph: two letters may share their glyph. */
  private int[] one() {
    BitSet seen = new BitSet();
    return IntStream.range(0, REACH)
        .filter(letter -> glyphs[letter] != 0 && !seen.get(glyphs[letter]))
        .peek(letter -> seen.set(glyphs[letter]))
        .toArray();
  }

  /**
   * Marks that turn the reading direction are no letters: they could make a page say otherwise. One
   * the typeface does not have is shown as a question mark.
   */
  private char shown(String text, int at) {
    char letter = text.charAt(at);
    if (letter < REACH && glyphs[letter] != 0) {
      return letter;
    }
    return Character.isLowSurrogate(letter) ? SKIPPED : '?';
  }

  private int scaled(float units) {
    return Math.round(units * THOUSAND / unitsPerEm);
  }
}
