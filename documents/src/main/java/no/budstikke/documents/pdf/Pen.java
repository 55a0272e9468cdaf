package no.budstikke.documents.pdf;

import no.budstikke.documents.pdf.Palette.Colour;

/** The state of a page's operators: what is set already is not set again. */
final class Pen {
  private final Ink ink;
  private Typeface face = Typeface.REGULAR;
  private int size;
  private Colour colour = Colour.BLACK;
  private boolean writing;
  private int x;
  private int y;
  private boolean lacks;

  Pen(Ink ink) {
    this.ink = ink;
  }

  void text(Stationery stationery, Lettering type, int left, int base, String text) {
    colour(stationery, type.colour());
    if (size != type.size() || face != type.face()) {
      face = type.face();
      size = type.size();
      ink.raw('/').ascii(face.resource()).raw(' ').hundredths(size).ascii("Tf\n");
    }
    ink.hundredths(left - x).hundredths(base - y).ascii("Td");
    x = left;
    y = base;
    lacks |= !stationery.face(face).show(text, ink);
  }

  boolean lacksLetters() {
    return lacks;
  }

  /** Marked content stands inside text or outside, never across. */
  void beginText() {
    if (!writing) {
      ink.ascii("BT\n");
      writing = true;
      x = 0;
      y = 0;
    }
  }

  void endText() {
    if (writing) {
      ink.ascii("ET\n");
      writing = false;
    }
  }

  void colour(Stationery stationery, Colour wanted) {
    if (colour != wanted) {
      colour = wanted;
      ink.bytes(stationery.ink(wanted));
    }
  }

  static void box(Ink ink, int left, int bottom, int width, int height) {
    ink.hundredths(left).hundredths(bottom).hundredths(width).hundredths(height).ascii("re\n");
  }
}
