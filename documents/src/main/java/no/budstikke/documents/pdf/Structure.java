package no.budstikke.documents.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The tree of what the parts of a document are, noted while it is drawn: reading order is drawing
 * order. Two documents with the same notes have the same tree, so the notes are the key to its
 * bytes.
 */
final class Structure {
  private static final int KIND = 28;
  private static final int OPEN = 1;
  private static final int CLOSE = 2;
  private static final int MARK = 3;
  private static final List<Tag> TAGS = List.of(Tag.values());
  private static final int REST = (1 << KIND) - 1;

  private int[] notes = new int[512];
  private int length;
  private final List<Figure> figures = new ArrayList<>();

  void open(Tag tag) {
    note((OPEN << KIND) | TAGS.indexOf(tag));
  }

  void figure(Figure figure) {
    figures.add(figure);
    open(Tag.FIGURE);
  }

  void close() {
    note(CLOSE << KIND);
  }

  /** The element that is open has this marked content. */
  void mark(int page, int id) {
    note((MARK << KIND) | page);
    note(id);
  }

  private void note(int value) {
    if (length == notes.length) {
      notes = Arrays.copyOf(notes, 2 * length);
    }
    notes[length++] = value;
  }

  /**
   * What stands in the place of a figure.
   *
   * @param words for those who do not see it
   * @param box where it is
   */
  record Figure(String words, Sheet.Box box) {}

  /**
   * What tells this tree from others.
   *
   * @param language of the document
   * @param file whether one is enclosed
   */
  Key key(String language, boolean file) {
    return new Key(Arrays.copyOf(notes, length), List.copyOf(figures), language, file);
  }

  /** The notes of one tree. */
  static final class Key {
    private final int[] notes;
    private final List<Figure> figures;
    private final String language;
    private final boolean file;

    private Key(int[] notes, List<Figure> figures, String language, boolean file) {
      this.notes = notes;
      this.figures = figures;
      this.language = language;
      this.file = file;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Arrays.equals(notes, that.notes)
          && figures.equals(that.figures)
          && language.equals(that.language)
          && file == that.file;
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(notes) + figures.hashCode() + language.hashCode();
    }
  }

  /** The elements in order; the first one is the whole document. */
  List<Element> elements() {
    List<Element> elements = new ArrayList<>();
    List<Element> open = new ArrayList<>();
    int figure = 0;
    for (int i = 0; i < length; i++) {
      int rest = notes[i] & REST;
      switch (notes[i] >>> KIND) {
        case OPEN -> {
          Tag tag = TAGS.get(rest);
          Optional<Figure> figureHere =
              tag == Tag.FIGURE ? Optional.of(figures.get(figure++)) : Optional.empty();
          int parent = open.isEmpty() ? -1 : open.getLast().place;
          Element element = new Element(elements.size(), parent, tag, figureHere);
          if (!open.isEmpty()) {
            open.getLast().kids.add(new Kid(-1, element.place));
          }
          elements.add(element);
          open.add(element);
        }
        case CLOSE -> open.removeLast();
        default -> open.getLast().kids.add(new Kid(rest, notes[++i]));
      }
    }
    return elements;
  }

  /**
   * What an element holds.
   *
   * @param page of marked content; -1 for another element
   * @param number of the marked content or place of the element
   */
  record Kid(int page, int number) {}

  /** One element. */
  static final class Element {
    final int place;
    final int parent;
    final Tag tag;
    final Optional<Figure> figure;
    final List<Kid> kids = new ArrayList<>();

    Element(int place, int parent, Tag tag, Optional<Figure> figure) {
      this.place = place;
      this.parent = parent;
      this.tag = tag;
      this.figure = figure;
    }
  }
}
