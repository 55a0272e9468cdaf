package no.budstikke.documents.tree;

import java.util.Arrays;

/**
 * The children of the root by name: lines are among them, and too many to be searched whenever
 * something else is asked for.
 */
final class RootIndex {
  private final int[] first = new int[Names.count()];
  private final int[] last = new int[Names.count()];

  /** The names that are there, so that only those need be taken out again. */
  private final int[] used = new int[Names.count()];

  private int count;

  RootIndex() {
    Arrays.fill(first, DocumentTree.NONE);
    Arrays.fill(last, DocumentTree.NONE);
  }

  void clear() {
    for (int i = 0; i < count; i++) {
      first[used[i]] = DocumentTree.NONE;
      last[used[i]] = DocumentTree.NONE;
    }
    count = 0;
  }

  void add(int child, int name) {
    if (name < first.length) {
      if (first[name] == DocumentTree.NONE) {
        first[name] = child;
        used[count++] = name;
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
