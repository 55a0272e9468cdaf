package no.budstikke.documents.pdf;

import java.util.Arrays;

/**
 * Where the objects of a large file are: hundreds of objects in one stream take one entry. Memory
 * grows with documents, not with objects.
 */
final class Runs {
  private static final int FIELDS = 3;
  private long[] runs = new long[1024];
  private int length;

  /** The object begins at this byte. */
  void at(int number, long offset) {
    add(number, -1, offset);
  }

  /** So many objects from this number on are in a stream, in order. */
  void in(int first, int stream, int count) {
    add(first, stream, count);
  }

  private void add(long number, long stream, long rest) {
    if (length + FIELDS > runs.length) {
      runs = Arrays.copyOf(runs, 2 * runs.length);
    }
    runs[length++] = number;
    runs[length++] = stream;
    runs[length++] = rest;
  }

  /** The rows of a cross-reference stream for so many objects. */
  byte[] rows(int objects) {
    Places places = new Places(objects);
    for (int i = 0; i < length; i += FIELDS) {
      int number = (int) runs[i];
      if (runs[i + 1] < 0) {
        places.at(number, runs[i + 2]);
      } else {
        for (int k = 0; k < runs[i + 2]; k++) {
          places.in(number + k, (int) runs[i + 1], k);
        }
      }
    }
    return places.rows();
  }
}
