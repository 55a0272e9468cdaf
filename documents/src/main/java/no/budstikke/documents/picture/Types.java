package no.budstikke.documents.picture;

import no.budstikke.documents.pdf.Lettering;
import no.budstikke.documents.pdf.Palette.Colour;
import no.budstikke.documents.pdf.Typeface;

/** The few sizes and colours of type that a page is made of. */
final class Types {
  static final Lettering TITLE = new Lettering(Typeface.STRONG, 2200, Colour.ACCENT);
  static final Lettering NUMBER = new Lettering(Typeface.REGULAR, 2200, Colour.GREY);
  static final Lettering KEY = new Lettering(Typeface.STRONG, 1300, Colour.BLACK);
  static final Lettering HEADING = new Lettering(Typeface.STRONG, 1000, Colour.ACCENT);
  static final Lettering BODY = new Lettering(Typeface.REGULAR, 900, Colour.BLACK);
  static final Lettering STRONG = new Lettering(Typeface.STRONG, 900, Colour.BLACK);
  static final Lettering TOTAL = new Lettering(Typeface.STRONG, 1100, Colour.BLACK);
  static final Lettering LABEL = new Lettering(Typeface.REGULAR, 800, Colour.GREY);
  static final Lettering PANEL = new Lettering(Typeface.STRONG, 1100, Colour.BLACK);
  static final Lettering PANEL_LABEL = new Lettering(Typeface.REGULAR, 900, Colour.BLACK);
  static final Lettering ADDRESS = new Lettering(Typeface.ADDRESS, 1000, Colour.BLACK);
  static final Lettering SENDER = new Lettering(Typeface.STRONG, 1000, Colour.BLACK);
  static final Lettering NAME = new Lettering(Typeface.STRONG, 1600, Colour.ACCENT);

  /** OCR-B size 1, ten characters to the inch: 723 thousandths of this size are 7.2 points. */
  static final Lettering CODE_LINE = new Lettering(Typeface.CODE_LINE, 996, Colour.BLACK);

  private Types() {}
}
