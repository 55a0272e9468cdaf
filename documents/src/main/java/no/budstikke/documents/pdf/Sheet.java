package no.budstikke.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.budstikke.documents.pdf.Palette.Colour;

/**
 * One A4 page being drawn. Places are millimetres from the top left corner. Text belongs to the
 * part of the document that is open; lines, grounds and what {@link #mark} writes belong to none.
 */
public final class Sheet {
  /** A4, millimetres. */
  public static final double WIDTH = 210;

  /** A4, millimetres. */
  public static final double HEIGHT = 297;

  private static final double HUNDREDTHS_PER_MM = 7200 / 25.4;
  private static final double MM_PER_POINT = 25.4 / 72;
  private static final double MM_PER_WIDTH = MM_PER_POINT / 100_000;

  private final Draft draft;
  private final Stationery stationery;
  private final int number;
  private final Ink ink = new Ink(8192);
  private final Ink hairlines = new Ink(512);
  private final Ink thickLines = new Ink(256);
  private final Pen pen = new Pen(ink);
  private int marks;

  Sheet(Draft draft, Stationery stationery, int number) {
    this.draft = draft;
    this.stationery = stationery;
    this.number = number;
  }

  /** Writes a text from a place to the right. */
  public void text(Lettering type, double x, double y, String text) {
    if (!text.isEmpty()) {
      draft.begin(this);
      pen.text(stationery, type, units(x), units(HEIGHT - y), text);
    }
  }

  /** Writes a text that ends at a place. */
  public void textUpTo(Lettering type, double right, double y, String text) {
    text(type, right - width(type, text), y, text);
  }

  /** Writes a text that is only a mark of the page, such as its number. */
  public void mark(Lettering type, double x, double y, String text) {
    if (!text.isEmpty()) {
      draft.endMarked();
      pen.beginText();
      ink.ascii("/Artifact BMC\n");
      pen.text(stationery, type, units(x), units(HEIGHT - y), text);
      ink.ascii("EMC\n");
    }
  }

  /** Writes a mark of the page that ends at a place. */
  public void markUpTo(Lettering type, double right, double y, String text) {
    mark(type, right - width(type, text), y, text);
  }

  /** A horizontal line, thin or in the issuer's colour; all are drawn when the page is done. */
  public void rule(Colour colour, Line line) {
    Ink rules = colour == Colour.HAIRLINE ? hairlines : thickLines;
    Pen.box(
        rules,
        units(line.left),
        units(HEIGHT - line.y - line.thickness / 2),
        units(line.width()),
        units(line.thickness));
  }

  /**
   * A horizontal line.
   *
   * @param left where it begins
   * @param right where it ends
   * @param y its middle
   * @param thickness from edge to edge
   */
  public record Line(double left, double right, double y, double thickness) {
    double width() {
      return right - left;
    }
  }

  /**
   * A rectangle.
   *
   * @param left edge
   * @param top edge
   * @param width to the right
   * @param height downwards
   */
  public record Box(double left, double top, double width, double height) {}

  /** A ground of one colour. */
  public void fill(Colour colour, Box box) {
    draft.endMarked();
    pen.endText();
    ink.ascii("/Artifact BMC\n");
    pen.colour(stationery, colour);
    Pen.box(
        ink,
        units(box.left),
        units(HEIGHT - box.top - box.height),
        units(box.width),
        units(box.height));
    ink.ascii("f\nEMC\n");
  }

  /** The issuer's logo; its figure is open. */
  public void logo(Box box) {
    figure();
    ink.ascii("q ")
        .hundredths(units(box.width))
        .ascii("0 0 ")
        .hundredths(units(box.height))
        .hundredths(units(box.left))
        .hundredths(units(HEIGHT - box.top - box.height))
        .ascii("cm/Im Do Q\n");
  }

  /** A code of dark and light squares, black on white; its figure is open. */
  public void squares(Squares squares, Box box) {
    figure();
    pen.colour(stationery, Colour.BLACK);
    ink.ascii("q ")
        .hundredths(units(box.width / squares.size()))
        .ascii("0 0 ")
        .hundredths(units(-box.height / squares.size()))
        .hundredths(units(box.left))
        .hundredths(units(HEIGHT - box.top))
        .ascii("cm\n");
    squares.draw(ink);
    ink.ascii("f Q\n");
  }

  /** Millimetres. */
  public double width(Lettering type, String text) {
    return (long) stationery.face(type.face()).width(text) * type.size() * MM_PER_WIDTH;
  }

  /** The text in lines that are not wider than this; a word that is wider is cut in two. */
  public List<String> wrap(Lettering type, double width, String text) {
    List<String> lines = new ArrayList<>(2);
    if (isPlain(text) && width(type, text) <= width) {
      lines.add(text.strip());
      return lines;
    }
    for (String paragraph : Paragraphs.of(text)) {
      wrapParagraph(type, width, paragraph, lines);
    }
    return lines;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return false;
      }
    }
    return true;
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

  /** Left, bottom, right and top in hundredths of a point. */
  static IntStream corners(Box box) {
    return IntStream.of(
        units(box.left),
        units(HEIGHT - box.top - box.height),
        units(box.left + box.width),
        units(HEIGHT - box.top));
  }

  boolean lacksLetters() {
    return pen.lacksLetters();
  }

  int number() {
    return number;
  }

  /** Begins marked content. */
  int beginMarked(Tag tag) {
    if (tag != Tag.FIGURE) {
      pen.beginText();
    }
    ink.ascii(tag.mark()).whole(marks).ascii(">>BDC\n");
    return marks++;
  }

  /** Ends the page with its lines. */
  void finish() {
    pen.endText();
    ink.ascii("/Artifact BMC\n");
    lines(Colour.HAIRLINE, hairlines);
    lines(Colour.ACCENT, thickLines);
    ink.ascii("EMC\n");
  }

  private void lines(Colour colour, Ink lines) {
    if (lines.length() > 0) {
      pen.colour(stationery, colour);
      ink.bytes(lines.array(), lines.length()).ascii("f\n");
    }
  }

  void endMarked() {
    ink.ascii("EMC\n");
  }

  int marks() {
    return marks;
  }

  Ink ink() {
    return ink;
  }

  /** Drawings stand between texts, and so does their mark. */
  private void figure() {
    draft.endMarked();
    pen.endText();
    draft.begin(this);
  }

  private static int units(double millimetres) {
    return (int) Math.round(millimetres * HUNDREDTHS_PER_MM);
  }
}
