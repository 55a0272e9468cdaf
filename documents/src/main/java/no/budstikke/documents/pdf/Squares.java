package no.budstikke.documents.pdf;

import java.util.Arrays;

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

  /** How many cells each side has. */
  public int size() {
    return size;
  }

  /** The dark cells as the data of an SVG path, a cell being one unit wide. */
  public String outline() {
    StringBuilder path = new StringBuilder(dark.length * 4);
    for (int i = 0; i < dark.length; i++) {
      if (dark[i]) {
        path.append('M').append(i % size).append(' ').append(i / size).append("h1v1h-1z");
      }
    }
    return path.toString();
  }

  /** Each run of dark cells is one rectangle, as high as the same run goes down. */
  void draw(Ink ink) {
    boolean[] left = dark.clone();
    for (int row = 0; row < size; row++) {
      int column = 0;
      while (column < size) {
        int end = column;
        while (end < size && left[row * size + end]) {
          end++;
        }
        if (end > column) {
          int height = take(left, row, column, end);
          ink.whole(column).raw(' ').whole(row).raw(' ');
          ink.whole(end - column).raw(' ').whole(height).ascii(" re\n");
        }
        column = end + 1;
      }
    }
  }

  private int take(boolean[] left, int row, int column, int end) {
    int bottom = row;
    while (bottom < size && isDark(left, bottom, column, end)) {
      Arrays.fill(left, bottom * size + column, bottom * size + end, false);
      bottom++;
    }
    return bottom - row;
  }

  private boolean isDark(boolean[] left, int row, int column, int end) {
    for (int i = column; i < end; i++) {
      if (!left[row * size + i]) {
        return false;
      }
    }
    return true;
  }
}
