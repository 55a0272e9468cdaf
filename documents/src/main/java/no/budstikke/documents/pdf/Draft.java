package no.budstikke.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A document being drawn: its pages and what their parts are. For one thread. */
public final class Draft {
  private final Stationery stationery;
  private final String language;
  private final List<Sheet> sheets = new ArrayList<>();
  private final Structure structure = new Structure();
  private final List<Tag> open = new ArrayList<>();
  private Optional<Sheet> marked = Optional.empty();

  /** An empty one on an issuer's paper, in a language. */
  public Draft(Stationery stationery, String language) {
    this.language = language;
    this.stationery = stationery;
    open(Tag.DOCUMENT);
  }

  /** One more page. */
  public Sheet addSheet() {
    Sheet sheet = new Sheet(this, stationery, sheets.size());
    sheets.add(sheet);
    return sheet;
  }

  /** The page at this place, the first one at 0. */
  public Sheet sheet(int place) {
    return sheets.get(place);
  }

  /** What is drawn from now on is this. */
  public void open(Tag tag) {
    endMarked();
    open.add(tag);
    structure.open(tag);
  }

  /** What is drawn from now on is a figure, for which these words stand. */
  public void openFigure(String words, Sheet.Box box) {
    endMarked();
    open.add(Tag.FIGURE);
    structure.figure(new Structure.Figure(words, box));
  }

  /** That was it. */
  public void close() {
    endMarked();
    open.removeLast();
    structure.close();
  }

  /** The paper it is drawn on. */
  public Stationery stationery() {
    return stationery;
  }

  /** BCP 47 tag. */
  String language() {
    return language;
  }

  /** How many pages there are. */
  public int pages() {
    return sheets.size();
  }

  /** Whether a letter was written that the paper does not have. */
  public boolean lacksLetters() {
    return sheets.stream().anyMatch(Sheet::lacksLetters);
  }

  List<Sheet> sheets() {
    return sheets;
  }

  Structure structure() {
    return structure;
  }

  /** What is drawn next on this page belongs to the open part. */
  void begin(Sheet sheet) {
    if (marked.isEmpty() || marked.get() != sheet) {
      endMarked();
      structure.mark(sheet.number(), sheet.beginMarked(open.getLast()));
      marked = Optional.of(sheet);
    }
  }

  void endMarked() {
    marked.ifPresent(Sheet::endMarked);
    marked = Optional.empty();
  }
}
