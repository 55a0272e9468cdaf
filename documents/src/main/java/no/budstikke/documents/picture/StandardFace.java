package no.budstikke.documents.picture;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;

/** Helvetica, which every reader has: nothing is embedded. Knows the letters of Windows-1252. */
final class StandardFace implements Face {
  private static final int[] REGULAR = WinAnsi.widths("Helvetica");
  private static final int[] BOLD = WinAnsi.widths("Helvetica-Bold");

  private boolean knewEveryLetter = true;

  /** Whether all texts so far could be shown as they are. */
  boolean knewEveryLetter() {
    return knewEveryLetter;
  }

  @Override
  public int width(Style style, String text) {
    int[] widths = style == Style.BOLD ? BOLD : REGULAR;
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += widths[code(text.charAt(i))];
    }
    return sum;
  }

  @Override
  public void choose(Style style, int size, Ink ink) {
    ink.operators(style == Style.BOLD ? "/F2 " : "/F1 ").number(size).operators("Tf ");
  }

  @Override
  public void show(Style style, String text, Ink ink) {
    ink.raw('(');
    for (int i = 0; i < text.length(); i++) {
      int code = code(text.charAt(i));
      if (code == '(' || code == ')' || code == '\\') {
        ink.raw('\\');
      }
      ink.raw(code);
    }
    ink.operators(") Tj\n");
  }

  @Override
  public PDResources resources(PDDocument document) {
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F1"), font("Helvetica"));
    fonts.setItem(COSName.getPDFName("F2"), font("Helvetica-Bold"));
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.FONT, fonts);
    return new PDResources(resources);
  }

  /** Written by hand: PDFBox's own standard fonts search the machine for substitutes. */
  private static COSDictionary font(String name) {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE1);
    font.setName(COSName.BASE_FONT, name);
    font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
    return font;
  }

  private int code(char letter) {
    int code = WinAnsi.code(letter);
    if (code < 0) {
      knewEveryLetter = false;
      return '?';
    }
    return code;
  }
}
