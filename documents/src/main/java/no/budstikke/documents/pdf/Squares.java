package no.budstikke.documents.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** A square code such as a QR code, as rows of dark and light. */
public final class Squares {
  private static final int QUIET = 4;
  private static final int DOTS = 4;

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
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        dark[row * size + column] = cells.isDark(column, row);
      }
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

  /** The code on white with a quiet zone of four cells, as a PNG. */
  public byte[] png() {
    int side = size + 2 * QUIET;
    BufferedImage image =
        new BufferedImage(side * DOTS, side * DOTS, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.setColor(Color.BLACK);
    for (int i = 0; i < dark.length; i++) {
      if (dark[i]) {
        pen.fillRect((i % size + QUIET) * DOTS, (i / size + QUIET) * DOTS, DOTS, DOTS);
      }
    }
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("A picture in memory cannot be written.", e);
    }
    return out.toByteArray();
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
