package no.budstikke.documents.picture;

import no.budstikke.documents.pdf.Draft;
import no.budstikke.documents.pdf.Sheet;

/** The part of a document that flows from page to page, line by line. */
final class Flow {
  private static final double NEXT_TOP = 24;
  private static final double NEXT_BOTTOM = 272;

  private final Draft draft;
  private final Head head;
  private Sheet sheet;
  private boolean first = true;
  private double y;
  private double bottom;

  /** What stands at the top of further pages. */
  @FunctionalInterface
  interface Head {
    /** Draws it; says on which base line the first line stands. */
    double draw(Sheet sheet, double top);
  }

  /** A flow that begins on a page between two heights. */
  Flow(Draft draft, Head head, Sheet first, double top, double bottom) {
    this.draft = draft;
    this.head = head;
    this.sheet = first;
    this.y = top;
    this.bottom = bottom;
  }

  /** The base line of the next line, perhaps on a new page. */
  double next() {
    if (y > bottom) {
      sheet = draft.addSheet();
      bottom = NEXT_BOTTOM;
      first = false;
      y = head.draw(sheet, NEXT_TOP);
    }
    double line = y;
    y += Columns.LINE;
    return line;
  }

  /** Leaves some room, if there is any. */
  void leave(double room) {
    y += room;
  }

  /** Whether all lines up to now stand on the first page. */
  boolean isOnFirstPage() {
    return first;
  }

  /** The base line of the next line if it has room. */
  double height() {
    return y;
  }

  /** Goes on below something on the first page. */
  void goOn(double top, double end) {
    y = top;
    bottom = end;
  }

  /** The page of the last line. */
  Sheet sheet() {
    return sheet;
  }
}
