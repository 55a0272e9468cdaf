package no.budstikke.documents.tree;

import java.util.Arrays;

/**
 * The children of the root by name: lines are among them, and too many to be searched whenever
 * something else is asked for.
 */
final class RootIndex {
  private final int[] first = new int[Names.count()];
  private final int[] last = new int[Names.count()];

  void clear() {
    Arrays.fill(first, DocumentTree.NONE);
    Arrays.fill(last, DocumentTree.NONE);
  }

  void add(int child, int name) {
    if (name < first.length) {
      if (first[name] == DocumentTree.NONE) {
        first[name] = child;
      }
      last[name] = child;
    }
  }

  int first(int name) {
    return first[name];
  }

  /** Whether nothing of its name follows. */
  boolean isLast(int child, int name) {
    return name < last.length && last[name] == child;
  }
}
