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
  private static final int USUAL = 1024;

  private final int[] head = new int[Names.count()];
  private final int[] tail = new int[Names.count()];
  private int[] following = new int[USUAL];

  /** For each element a bit for each name inside it; names share bits. */
  private long[] inside = new long[USUAL];

  /** The bits that are there more than once. */
  private long[] repeated = new long[USUAL];

  private int[] nextAttribute = new int[USUAL];
  private @Nullable BigDecimal[] decimals = new BigDecimal[USUAL];
  private DocumentTree tree = new DocumentTree();

  DocumentTree tree() {
    return tree;
  }

  void fill(DocumentTree document) {
    tree = document;
    Arrays.fill(head, DocumentTree.NONE);
    if (following.length < document.size()) {
      following = new int[document.size() * 2];
      decimals = new BigDecimal[document.size() * 2];
      inside = new long[document.size() * 2];
      repeated = new long[document.size() * 2];
    } else {
      Arrays.fill(inside, 0, document.size(), 0);
      Arrays.fill(repeated, 0, document.size(), 0);
      Arrays.fill(decimals, 0, document.size(), null);
    }
    if (nextAttribute.length < document.attributeCount()) {
      nextAttribute = new int[document.attributeCount() * 2];
    }
    for (int i = 0; i < document.size(); i++) {
      link(document.name(i), i, following);
      if (i > 0) {
        int parent = document.parent(i);
        long bit = 1L << document.name(i);
        repeated[parent] |= inside[parent] & bit;
        inside[parent] |= bit;
      }
    }
    for (int i = 0; i < document.attributeCount(); i++) {
      link(document.attributeName(i), i, nextAttribute);
    }
  }

  private void link(int name, int node, int[] next) {
    next[node] = DocumentTree.NONE;
    if (name < head.length) {
      if (head[name] == DocumentTree.NONE) {
        head[name] = node;
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

  /** Whether several elements of the name may be inside; no means that at most one is. */
  boolean mayRepeat(int element, int name) {
    return ((repeated[element] >>> name) & 1) != 0;
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
}
