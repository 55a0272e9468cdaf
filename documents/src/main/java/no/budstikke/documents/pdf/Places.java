package no.budstikke.documents.pdf;

import java.util.Arrays;

/**
 * Where each object of a file is, as the rows of a cross-reference stream with one byte for the
 * kind, four for the place and two for the rest. Source: ISO 32000-1, 7.5.8.
 */
final class Places {
  static final String ROWS = "/W[1 4 2]";
  private static final int ROW = 7;
  private final byte[] rows;

  Places(int objects) {
    rows = new byte[ROW * objects];
    rows[5] = -1;
    rows[6] = -1;
  }

  private Places(byte[] rows) {
    this.rows = rows;
  }

  Places copy() {
    return new Places(Arrays.copyOf(rows, rows.length));
  }

  /** The object begins at this byte. */
  void at(int number, long offset) {
    row(number, 1, offset, 0);
  }

  /** The object is in a stream of objects. */
  void in(int number, int stream, int index) {
    row(number, 2, stream, index);
  }

  byte[] rows() {
    return rows;
  }

  private void row(int number, int kind, long place, int rest) {
    int start = ROW * number;
    rows[start] = (byte) kind;
    rows[start + 1] = (byte) (place >> 24);
    rows[start + 2] = (byte) (place >> 16);
    rows[start + 3] = (byte) (place >> 8);
    rows[start + 4] = (byte) place;
    rows[start + 5] = (byte) (rest >> 8);
    rows[start + 6] = (byte) rest;
  }
}
