package no.budstikke.documents.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.validate.Place;

/**
 * One element of a tree, or none: questions to an absent element have empty answers, so that a
 * reader can ask its way down without looking at every step. Valid until the tree is filled again.
 *
 * @param tree the tree
 * @param at the element's number, or {@link DocumentTree#NONE}
 */
public record Node(DocumentTree tree, int at) {
  /** The outermost element. */
  public static Node root(DocumentTree tree) {
    return new Node(tree, tree.size() == 0 ? DocumentTree.NONE : 0);
  }

  /** Whether there is such an element. */
  public boolean exists() {
    return at != DocumentTree.NONE;
  }

  /** Whether it has this name. */
  public boolean is(int named) {
    return exists() && tree.name(at) == named;
  }

  /** Its text without the blanks around it; empty when it has none. */
  public String text() {
    return exists() ? tree.text(at) : "";
  }

  /** Its text, unless there is none. */
  public Optional<String> value() {
    String text = text();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** An attribute's value; empty when it has no such attribute. */
  public String attribute(int named) {
    int attribute = exists() ? tree.attribute(at, named) : DocumentTree.NONE;
    return attribute == DocumentTree.NONE ? "" : tree.attributeText(attribute);
  }

  /** Whether it has this attribute, with this value. */
  public boolean says(int named, String value) {
    int attribute = exists() ? tree.attribute(at, named) : DocumentTree.NONE;
    return attribute != DocumentTree.NONE && tree.attributeIs(attribute, value);
  }

  /** Whether it has this attribute. */
  public boolean has(int attribute) {
    return exists() && tree.attribute(at, attribute) != DocumentTree.NONE;
  }

  /** The first element that the path leads to. */
  public Node first(Path path) {
    return new Node(tree, exists() ? descend(at, path, 0) : DocumentTree.NONE);
  }

  private int descend(int from, Path path, int step) {
    if (step == path.length()) {
      return from;
    }
    int child = tree.child(from, path.step(step));
    while (child != DocumentTree.NONE) {
      int found = descend(child, path, step + 1);
      if (found != DocumentTree.NONE) {
        return found;
      }
      child = tree.nextSame(child);
    }
    return DocumentTree.NONE;
  }

  /** Every element that the path leads to, in document order. */
  public List<Node> each(Path path) {
    List<Node> found = new ArrayList<>();
    if (exists()) {
      collect(at, path, 0, found);
    }
    return found;
  }

  private void collect(int from, Path path, int step, List<Node> found) {
    if (step == path.length()) {
      found.add(new Node(tree, from));
      return;
    }
    for (int child = tree.child(from, path.step(step));
        child != DocumentTree.NONE;
        child = tree.nextSame(child)) {
      collect(child, path, step + 1, found);
    }
  }

  /** The elements inside, in document order. */
  public List<Node> children() {
    List<Node> found = new ArrayList<>();
    if (exists()) {
      for (int child = tree.firstChild(at);
          child != DocumentTree.NONE;
          child = tree.nextSibling(child)) {
        found.add(new Node(tree, child));
      }
    }
    return found;
  }

  /** Where it stands; the whole document when it is absent. */
  public Place place() {
    return Places.of(tree, at);
  }

  @Override
  public String toString() {
    return "Node";
  }
}
