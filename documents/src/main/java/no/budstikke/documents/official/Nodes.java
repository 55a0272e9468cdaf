package no.budstikke.documents.official;

import java.math.BigDecimal;
import no.budstikke.documents.tree.DocumentTree;
import org.jspecify.annotations.Nullable;

/** Questions about the nodes of the document in hand. */
class Nodes extends Strings {
  /** No such node. */
  protected static final int NONE = DocumentTree.NONE;

  /** The node above the root element. */
  protected static final int DOCUMENT = -1;

  private static final int ROOT = 0;

  private DocIndex index = new DocIndex();
  private DocumentTree tree = index.tree();

  final void take(DocIndex filled) {
    index = filled;
    tree = filled.tree();
  }

  final DocumentTree tree() {
    return tree;
  }

  /** How many elements there are. */
  protected final int elements() {
    return tree.size();
  }

  protected static DynamicError several() {
    return DynamicError.several();
  }

  protected final int name(int element) {
    return tree.name(element);
  }

  protected final boolean isNamed(int element, int name) {
    return element >= 0 && tree.name(element) == name;
  }

  protected final int parent(int element) {
    return tree.parent(element);
  }

  protected final int first(int name) {
    return index.first(name);
  }

  protected final int following(int element) {
    return index.following(element);
  }

  protected final int firstAttribute(int name) {
    return index.first(name);
  }

  protected final int nextAttribute(int attribute) {
    return index.nextAttribute(attribute);
  }

  protected final int firstChild(int node) {
    return node == DOCUMENT ? ROOT : tree.firstChild(node);
  }

  protected final int nextSibling(int element) {
    return tree.nextSibling(element);
  }

  protected final int child(int node, int name) {
    if (node > ROOT) {
      return index.mayHave(node, name) ? tree.child(node, name) : NONE;
    }
    if (node == ROOT) {
      return tree.child(ROOT, name);
    }
    return tree.name(ROOT) == name ? ROOT : NONE;
  }

  /** The root has none beside it. */
  protected final int nextSame(int element) {
    return element == ROOT ? NONE : index.nextSame(element);
  }

  protected final int onlyChild(int element, int name) {
    int child = child(element, name);
    if (child != NONE && nextSame(child) != NONE) {
      throw DynamicError.several();
    }
    return child;
  }

  protected final int attribute(int element, int name) {
    return tree.attribute(element, name);
  }

  protected final boolean isAround(int outer, int inner) {
    for (int at = tree.parent(inner); at >= outer; at = tree.parent(at)) {
      if (at == outer) {
        return true;
      }
    }
    return false;
  }

  protected final boolean hasText(int element) {
    return tree.textLength(element) > 0;
  }

  protected final String localName(int element) {
    return tree.localName(element);
  }

  /** The text of an element, blanks included; of one with elements inside, their texts. */
  protected final String elementText(int element) {
    if (tree.firstChild(element) == NONE) {
      int from = tree.textFrom(element);
      return new String(tree.characters(), from, tree.textTo(element) - from);
    }
    StringBuilder text = new StringBuilder();
    for (int at = element + 1; at < tree.size() && isAround(element, at); at++) {
      if (tree.firstChild(at) == NONE) {
        text.append(elementText(at));
      }
    }
    return text.toString();
  }

  protected final @Nullable String elementTextOrNull(int element) {
    return element == NONE ? null : elementText(element);
  }

  protected final String attributeText(int attribute) {
    int from = tree.valueFrom(attribute);
    return new String(tree.characters(), from, tree.valueTo(attribute) - from);
  }

  protected final @Nullable String attributeTextOrNull(int attribute) {
    return attribute == NONE ? null : attributeText(attribute);
  }

  protected final String normalizedText(int element) {
    return element == NONE ? "" : normalizeSpace(elementText(element));
  }

  /** Whether something is left of the text when blanks are not counted. */
  protected final boolean hasWords(int element) {
    if (element == NONE) {
      return false;
    }
    if (tree.firstChild(element) != NONE) {
      return !normalizedText(element).isEmpty();
    }
    return Slices.start(tree.characters(), tree.textFrom(element), tree.textTo(element))
        < tree.textTo(element);
  }

  /** Whether the text without the blanks around it is a code; codes have no blanks inside. */
  protected final boolean isListedNormalized(CodeList list, int element) {
    if (element == NONE) {
      return false;
    }
    if (tree.firstChild(element) != NONE) {
      return list.contains(normalizedText(element));
    }
    char[] text = tree.characters();
    int start = Slices.start(text, tree.textFrom(element), tree.textTo(element));
    return list.contains(text, start, Slices.end(text, start, tree.textTo(element)));
  }

  protected final boolean isListed(CodeList list, int element) {
    if (element == NONE) {
      return false;
    }
    return tree.firstChild(element) == NONE
        ? list.contains(tree.characters(), tree.textFrom(element), tree.textTo(element))
        : list.contains(elementText(element));
  }

  protected final boolean isListedNormalizedAttribute(CodeList list, int attribute) {
    if (attribute == NONE) {
      return false;
    }
    char[] text = tree.characters();
    int start = Slices.start(text, tree.valueFrom(attribute), tree.valueTo(attribute));
    return list.contains(text, start, Slices.end(text, start, tree.valueTo(attribute)));
  }

  protected final boolean isListedAttribute(CodeList list, int attribute) {
    return attribute != NONE
        && list.contains(tree.characters(), tree.valueFrom(attribute), tree.valueTo(attribute));
  }

  protected final @Nullable BigDecimal elementDecimal(int element) {
    if (element == NONE) {
      return null;
    }
    return tree.firstChild(element) == NONE
        ? index.decimal(element)
        : toDecimal(elementText(element));
  }

  /** The date of an element, or that there is none. */
  protected final long elementDate(int element) {
    if (element == NONE) {
      return NO_DATE;
    }
    return tree.firstChild(element) == NONE ? index.date(element) : toDate(elementText(element));
  }

  protected final double elementDouble(int element) {
    if (tree.firstChild(element) == NONE) {
      return Lexical.number(tree.characters(), tree.textFrom(element), tree.textTo(element));
    }
    return toDouble(elementText(element));
  }

  protected final @Nullable Double elementDoubleOrNull(int element) {
    return element == NONE ? null : Double.valueOf(elementDouble(element));
  }

  /** How many characters of Unicode stand behind the first such mark; none without one. */
  protected final long lengthAfter(int element, String mark) {
    if (element == NONE) {
      return 0;
    }
    if (tree.firstChild(element) != NONE) {
      return stringLength(substringAfter(elementText(element), mark));
    }
    return Slices.lengthAfter(
        tree.characters(), tree.textFrom(element), tree.textTo(element), mark);
  }

  protected final boolean elementIs(int element, String text) {
    if (element == NONE) {
      return false;
    }
    return tree.firstChild(element) == NONE
        ? Slices.are(tree.characters(), tree.textFrom(element), tree.textTo(element), text)
        : elementText(element).equals(text);
  }

  protected final boolean attributeIs(int attribute, String text) {
    return attribute != NONE
        && Slices.are(tree.characters(), tree.valueFrom(attribute), tree.valueTo(attribute), text);
  }

  protected final boolean elementIsNormalized(int element, String text) {
    if (element == NONE) {
      return text.isEmpty();
    }
    return tree.firstChild(element) == NONE
        ? Slices.areNormalized(
            tree.characters(), tree.textFrom(element), tree.textTo(element), text)
        : normalizedText(element).equals(text);
  }

  protected final boolean attributeIsNormalized(int attribute, String text) {
    return attribute == NONE
        ? text.isEmpty()
        : Slices.areNormalized(
            tree.characters(), tree.valueFrom(attribute), tree.valueTo(attribute), text);
  }

  protected final boolean elementIsUpperNormalized(int element, String text) {
    return elementIsNormalized(element, text) || upperCase(normalizedText(element)).equals(text);
  }

  protected final boolean attributeIsUpperNormalized(int attribute, String text) {
    return attribute == NONE
        ? text.isEmpty()
        : upperCase(normalizeSpace(attributeText(attribute))).equals(text);
  }

  /** Compares as truths, for which a text must be one. */
  protected final boolean elementIsBoolean(int element, boolean truth) {
    if (element == NONE) {
      return false;
    }
    return elementIs(element, truth ? "true" : "false")
        || (!elementIs(element, truth ? "false" : "true")
            && toBoolean(elementText(element)) == truth);
  }

  protected final int only(int[] nodes) {
    if (nodes.length > 1) {
      throw DynamicError.several();
    }
    return nodes.length == 0 ? NONE : nodes[0];
  }
}
