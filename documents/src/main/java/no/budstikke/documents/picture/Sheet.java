package no.budstikke.documents.picture;

import java.util.ArrayList;
import java.util.List;

/** One A4 page being drawn. Places are millimetres from the top left corner. */
final class Sheet {
  private static final double HUNDREDTHS_PER_MM = 7200 / 25.4;
  private static final double MM_PER_POINT = 25.4 / 72;
  private static final double HEIGHT = 297;

  private final Face face;
  private final Ink ink = new Ink();

  Sheet(Face face) {
    this.face = face;
  }

  Ink ink() {
    return ink;
  }

  /** Writes a text from a place to the right. */
  void text(Lettering type, double x, double y, String text) {
    if (text.isEmpty()) {
      return;
    }
    ink.operators("BT ");
    face.choose(type.style(), type.size(), ink);
    ink.number(units(x)).number(units(HEIGHT - y)).operators("Td ");
    face.show(type.style(), text, ink);
    ink.operators("ET\n");
  }

  /** Writes a text that ends at a place. */
  void textUpTo(Lettering type, double right, double y, String text) {
    text(type, right - width(type, text), y, text);
  }

  /** A thin horizontal line. */
  void rule(double left, double right, double y) {
    ink.operators(".5 w ");
    ink.number(units(left)).number(units(HEIGHT - y)).operators("m ");
    ink.number(units(right)).number(units(HEIGHT - y)).operators("l S\n");
  }

  /** A tinted box, light enough for readers and cameras (mail and print 3.9). */
  void tint(double left, double top, double width, double height) {
    ink.operators("q .94 g ");
    ink.number(units(left)).number(units(HEIGHT - top - height));
    ink.number(units(width)).number(units(height)).operators("re f Q\n");
  }

  double width(Lettering type, String text) {
    return face.width(type.style(), text) / 1000.0 * type.size() / 100.0 * MM_PER_POINT;
  }

  /** The text in lines that are not wider than this; a word that is wider is cut in two. */
  List<String> wrap(Lettering type, double width, String text) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : Figures.clean(text)) {
      wrapParagraph(type, width, paragraph, lines);
    }
    return lines;
  }

  private void wrapParagraph(Lettering type, double width, String paragraph, List<String> lines) {
    String rest = paragraph;
    while (width(type, rest) > width) {
      int end = fitting(type, width, rest);
      int blank = rest.lastIndexOf(' ', end);
      int cut = blank > 0 ? blank : end;
      lines.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).stripLeading();
    }
    lines.add(rest);
  }

  /** How many characters fit, at least one. */
  private int fitting(Lettering type, double width, String text) {
    int low = 1;
    int high = Math.min(text.length(), 400);
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (width(type, text.substring(0, middle)) <= width) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    boolean splitsPair = low > 1 && Character.isHighSurrogate(text.charAt(low - 1));
    return splitsPair ? low - 1 : low;
  }

  private static int units(double millimetres) {
    return (int) Math.round(millimetres * HUNDREDTHS_PER_MM);
  }
}
