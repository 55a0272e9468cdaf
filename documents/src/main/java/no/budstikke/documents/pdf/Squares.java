package no.budstikke.documents.pdf;


/** A square code such as a QR code, as rows of dark and light. */
public final class Squares {
  private final int size;
  private final boolean[] dark;

  /** One cell. */
  @FunctionalInterface
  public interface Cell {
    /** Whether the cell in this column and row is dark. */
    boolean isDark(int column, int row);
  }

  /** A code of so many cells on each side. */
  public Squares(int size, Cell cells) {
    this.size = size;
    this.dark = new boolean[size * size];
    for (int i = 0; i < dark.length; i++) {
      dark[i] = cells.isDark(i % size, i / size);
    }
  }

  int size() {
    return size;
  }

  /** Each run of dark cells in a row is one rectangle, one unit high. */
  void draw(Ink ink) {
    for (int row = 0; row < size; row++) {
      int column = 0;
      while (column < size) {
        int end = column;
        while (end < size && dark[row * size + end]) {
          end++;
        }
        if (end > column) {
          ink.whole(column).raw(' ').whole(row).raw(' ').whole(end - column).ascii(" 1 re\n");
        }
        column = end + 1;
      }
    }
  }
}
