package no.budstikke.documents.official;

import java.math.BigDecimal;
import java.util.Arrays;
import no.budstikke.documents.tree.DocumentTree;
import no.budstikke.documents.tree.Names;
import org.jspecify.annotations.Nullable;

/**
 * What all rule files need to know of a document, found on one walk: the elements and attributes of
 * each name in document order, and its decimals, each read once.
 */
final class DocIndex {
  /** A date that was not asked for yet. */
  private static final long UNREAD = Long.MAX_VALUE;

  private static final int USUAL = 1024;

  private final int[] head = new int[Names.count()];
  private final int[] tail = new int[Names.count()];

  /** For each name the last parent in which it was seen, and the last such child. */
  private final int[] seenIn = new int[Names.count()];

  private final int[] seenLast = new int[Names.count()];

  /** The names that are there, so that only those need be taken out again. */
  private final int[] used = new int[Names.count()];

  private int count;

  private int[] following = new int[USUAL];
  private int[] same = new int[USUAL];

  /** For each element a bit for each name inside it; names share bits. */
  private long[] inside = new long[USUAL];

  private int[] nextAttribute = new int[USUAL];
  private @Nullable BigDecimal[] decimals = new BigDecimal[USUAL];
  private long[] dates = new long[USUAL];
  private DocumentTree tree = new DocumentTree();

  DocIndex() {
    Arrays.fill(head, DocumentTree.NONE);
    Arrays.fill(seenIn, DocumentTree.NONE);
  }

  DocumentTree tree() {
    return tree;
  }

  void fill(DocumentTree document) {
    tree = document;
    makeRoom(document.size(), document.attributeCount());
    clear();
    for (int i = 0; i < document.size(); i++) {
      link(document.name(i), i, following);
      inside[i] = children(document, i);
    }
    for (int i = 0; i < document.attributeCount(); i++) {
      link(document.attributeName(i), i, nextAttribute);
    }
  }

  private void clear() {
    for (int i = 0; i < count; i++) {
      head[used[i]] = DocumentTree.NONE;
      seenIn[used[i]] = DocumentTree.NONE;
    }
    count = 0;
  }

  private void makeRoom(int elements, int attributes) {
    if (following.length < elements) {
      following = new int[elements * 2];
      same = new int[elements * 2];
      inside = new long[elements * 2];
      decimals = new BigDecimal[elements * 2];
      dates = new long[elements * 2];
    }
    Arrays.fill(decimals, 0, elements, null);
    Arrays.fill(dates, 0, elements, UNREAD);
    if (nextAttribute.length < attributes) {
      nextAttribute = new int[attributes * 2];
    }
  }

  /** Links the children of one name to each other; answers the bits of all names. */
  private long children(DocumentTree document, int parent) {
    long bits = 0;
    for (int child = document.firstChild(parent);
        child != DocumentTree.NONE;
        child = document.nextSibling(child)) {
      int name = document.name(child);
      bits |= 1L << name;
      same[child] = DocumentTree.NONE;
      if (name < seenIn.length) {
        if (seenIn[name] == parent) {
          same[seenLast[name]] = child;
        }
        seenIn[name] = parent;
        seenLast[name] = child;
      }
    }
    return bits;
  }

  private void link(int name, int node, int[] next) {
    next[node] = DocumentTree.NONE;
    if (name < head.length) {
      if (head[name] == DocumentTree.NONE) {
        head[name] = node;
        used[count++] = name;
      } else {
        next[tail[name]] = node;
      }
      tail[name] = node;
    }
  }

  int first(int name) {
    return head[name];
  }

  /** Whether an element of the name may be inside; no means that none is. */
  boolean mayHave(int element, int name) {
    return ((inside[element] >>> name) & 1) != 0;
  }

  /** The next child of the same parent that has the same name. */
  int nextSame(int element) {
    return same[element];
  }

  int following(int element) {
    return following[element];
  }

  int nextAttribute(int attribute) {
    return nextAttribute[attribute];
  }

  BigDecimal decimal(int element) {
    BigDecimal known = decimals[element];
    if (known == null) {
      known = Lexical.decimal(tree.characters(), tree.textFrom(element), tree.textTo(element));
      decimals[element] = known;
    }
    return known;
  }

  /** The day that is written there, in minutes, read once. */
  long date(int element) {
    long known = dates[element];
    if (known == UNREAD) {
      known = Lexical.date(tree.characters(), tree.textFrom(element), tree.textTo(element));
      dates[element] = known;
    }
    return known;
  }
}
