package no.budstikke.documents.tree;

import java.util.Optional;
import no.budstikke.core.validate.Place;

/**
 * Where an element stands. Worked out only when there is something to say about it. Source: input
 * format, section 12: XPath with the usual prefixes and a position on every step; line and column
 * of the start tag in the bytes received, so the column counts bytes.
 */
public final class Places {
  private Places() {}

  /** The place of an element; of the whole document for {@link DocumentTree#NONE}. */
  public static Place of(DocumentTree tree, int element) {
    return element == DocumentTree.NONE
        ? Place.WHOLE
        : at(tree, element, Optional.empty(), element);
  }

  /** A rule's context and inside it the more exact element that the fault is in. */
  public static Place of(DocumentTree tree, int context, int focus) {
    return at(tree, context, Optional.of(xpath(tree, focus)), focus);
  }

  private static Place at(DocumentTree tree, int context, Optional<String> focus, int shown) {
    int[] lineAndColumn = tree.places().lineAndColumn(tree, tree.offset(shown));
    return new Place(
        Optional.empty(), xpath(tree, context), focus, lineAndColumn[0], lineAndColumn[1]);
  }

  /** For example {@code /inv:Invoice[1]/cac:InvoiceLine[3]/cbc:ID[1]}. */
  public static String xpath(DocumentTree tree, int element) {
    StringBuilder path = new StringBuilder();
    write(tree, element, path);
    return path.toString();
  }

  private static void write(DocumentTree tree, int element, StringBuilder path) {
    int depth = 0;
    for (int at = element; at != DocumentTree.NONE; at = tree.parent(at)) {
      depth++;
    }
    for (int up = depth - 1; up >= 0; up--) {
      int at = element;
      for (int i = 0; i < up; i++) {
        at = tree.parent(at);
      }
      path.append('/').append(tree.prefixedName(at));
      path.append('[').append(tree.places().position(tree, at)).append(']');
    }
  }

  /** Line and column, 1-based; CR, LF and CR LF each end a line. */
  static int[] lineAndColumn(byte[] bytes, int offset) {
    int line = 1;
    int lineStart = 0;
    int end = Math.min(offset, bytes.length);
    for (int i = 0; i < end; i++) {
      if (endsLine(bytes, i)) {
        line++;
        lineStart = i + 1;
      }
    }
    return new int[] {line, offset - lineStart + 1};
  }

  static boolean endsLine(byte[] bytes, int at) {
    return bytes[at] == '\n'
        || (bytes[at] == '\r' && (at + 1 == bytes.length || bytes[at + 1] != '\n'));
  }
}
