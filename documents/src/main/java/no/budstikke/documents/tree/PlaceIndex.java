package no.budstikke.documents.tree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Positions and lines of one document. The first few are looked for; when there are more, all are
 * worked out at once, so that a document with a finding on every line costs no more than one walk.
 */
final class PlaceIndex {
  private static final int FEW = 32;

  private int asked;
  private int[] positions = {};
  private int[] lineStarts = {};

  /** Where the last one was found, to read on from there. */
  private int line = 1;

  private int lineStart;

  /** Which of the elements of its name the element is inside its parent. */
  int position(DocumentTree tree, int element) {
    int parent = tree.parent(element);
    if (parent == DocumentTree.NONE) {
      return 1;
    }
    asked++;
    if (asked <= FEW) {
      return counted(tree, parent, element);
    }
    if (positions.length == 0) {
      positions = positions(tree);
    }
    return positions[element];
  }

  private static int counted(DocumentTree tree, int parent, int element) {
    int position = 1;
    int at = tree.child(parent, tree.name(element));
    while (at != element) {
      at = tree.nextSame(at);
      position++;
    }
    return position;
  }

  private static int[] positions(DocumentTree tree) {
    int[] positions = new int[tree.size()];
    Map<Long, Integer> counts = new HashMap<>();
    for (int i = 1; i < positions.length; i++) {
      long kind = ((long) tree.parent(i) << Integer.SIZE) | tree.name(i);
      positions[i] = counts.merge(kind, 1, Integer::sum);
    }
    return positions;
  }

  /** Line and column, 1-based; CR, LF and CR LF each end a line. */
  int[] lineAndColumn(DocumentTree tree, int offset) {
    asked++;
    if (asked <= FEW) {
      return counted(tree.bytes(), offset);
    }
    if (lineStarts.length == 0) {
      lineStarts = lineStarts(tree.bytes());
    }
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found + 1 : -found - 1;
    return new int[] {line, offset - lineStarts[line - 1] + 1};
  }

  private int[] counted(byte[] bytes, int offset) {
    if (offset < lineStart) {
      line = 1;
      lineStart = 0;
    }
    int end = Math.min(offset, bytes.length);
    for (int i = lineStart; i < end; i++) {
      if (bytes[i] <= '\r' && Places.endsLine(bytes, i)) {
        line++;
        lineStart = i + 1;
      }
    }
    return new int[] {line, offset - lineStart + 1};
  }

  private static int[] lineStarts(byte[] bytes) {
    int[] starts = new int[1024];
    int lines = 1;
    for (int i = 0; i < bytes.length; i++) {
      if (Places.endsLine(bytes, i)) {
        starts = lines == starts.length ? Arrays.copyOf(starts, lines * 2) : starts;
        starts[lines] = i + 1;
        lines++;
      }
    }
    return Arrays.copyOf(starts, lines);
  }
}
