package no.budstikke.documents.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.budstikke.documents.schema.Content.Attribute;
import no.budstikke.documents.schema.Content.Part;
import no.budstikke.documents.tree.DocumentTree;
import no.budstikke.documents.tree.Names;
import org.jspecify.annotations.Nullable;

/**
 * Checks documents against the UBL 2.1 schema. In UBL an element's name alone decides what may be
 * in it, so that one walk over the elements is enough. Source: input format, section 12 (L2).
 */
public final class UblSchema {
  private static final @Nullable Content[] CONTENTS = contents();

  /** After that many faults nobody reads on. */
  private static final int ENOUGH = 100;

  private static final String INSTANCE = "Q{@http://www.w3.org/2001/XMLSchema-instance}";

  private final DocumentTree tree;
  private final List<Fault> faults = new ArrayList<>();

  private UblSchema(DocumentTree tree) {
    this.tree = tree;
  }

  /** What the schema does not allow, in document order; the root is one of the two we know. */
  public static List<Fault> check(DocumentTree tree) {
    UblSchema schema = new UblSchema(tree);
    for (int i = 0; i < tree.size() && schema.faults.size() < ENOUGH; i++) {
      Content content = content(tree.name(i));
      if (content != null) {
        i = schema.check(i, content);
      }
    }
    if (tree.mixed() && schema.faults.isEmpty()) {
      schema.fault(Fault.Kind.MIXED, 0, tree.prefixedName(0), "");
    }
    return schema.faults;
  }

  private static @Nullable Content content(int name) {
    return name < CONTENTS.length ? CONTENTS[name] : null;
  }

  /** Checks one element and answers the last one that is done with. */
  private int check(int element, Content content) {
    if (content instanceof Content.Simple simple) {
      return simple(element, simple);
    }
    return content instanceof Content.Sequence sequence
        ? sequence(element, sequence)
        : last(element);
  }

  private int last(int element) {
    int at = element;
    while (at + 1 < tree.size() && tree.parent(at + 1) >= element) {
      at++;
    }
    return at;
  }

  private int sequence(int element, Content.Sequence sequence) {
    List<Part> parts = sequence.parts();
    attributes(element, List.of(), false);
    int child = tree.firstChild(element);
    if (child == DocumentTree.NONE && !blank(element)) {
      fault(Fault.Kind.MIXED, element, tree.prefixedName(element), "");
    }
    int part = 0;
    boolean taken = false;
    while (child != DocumentTree.NONE) {
      int name = tree.name(child);
      int found = sequence.find(name, taken && !parts.get(part).repeated() ? part + 1 : part);
      if (found < 0) {
        fault(Fault.Kind.UNEXPECTED, child, tree.prefixedName(child), expected(parts, part, taken));
      } else {
        missing(element, sequence, taken ? part + 1 : part, found);
        part = found;
        taken = true;
      }
      child = tree.nextSibling(child);
    }
    missing(element, sequence, taken ? part + 1 : part, parts.size());
    return element;
  }

  private void missing(int element, Content.Sequence sequence, int from, int to) {
    for (int i = sequence.required(from, to); i < to; i = sequence.required(i + 1, to)) {
      String written = sequence.parts().get(i).written();
      fault(Fault.Kind.MISSING, element, tree.prefixedName(element), written);
    }
  }

  /** The elements that could stand there: up to the next one that must. */
  private static String expected(List<Part> parts, int part, boolean taken) {
    List<String> expected = new ArrayList<>();
    for (int i = taken && !parts.get(part).repeated() ? part + 1 : part; i < parts.size(); i++) {
      expected.add(parts.get(i).written());
      if (parts.get(i).required() && !(taken && i == part)) {
        break;
      }
    }
    return String.join(", ", expected);
  }

  private int simple(int element, Content.Simple simple) {
    attributes(element, simple.attributes(), simple.demanding());
    if (tree.firstChild(element) != DocumentTree.NONE) {
      fault(Fault.Kind.MIXED, element, tree.prefixedName(element), simple.type().expected());
    } else if (simple.type() != Type.TEXT
        && !holds(simple.type(), tree.textFrom(element), tree.textTo(element))) {
      fault(Fault.Kind.VALUE, element, tree.prefixedName(element), simple.type().expected());
    }
    return element;
  }

  private boolean holds(Type type, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Simple.isBlank(tree.characters()[start])) {
      start++;
    }
    while (end > start && Simple.isBlank(tree.characters()[end - 1])) {
      end--;
    }
    return type.holds(tree.characters(), start, end);
  }

  private boolean blank(int element) {
    return tree.textLength(element) == 0 || tree.text(element).isEmpty();
  }

  private void attributes(int element, List<Attribute> allowed, boolean demanding) {
    int from = tree.firstAttribute(element);
    int to = from + tree.attributeCount(element);
    for (int at = from; at < to; at++) {
      attribute(element, at, allowed);
    }
    for (int i = 0; demanding && i < allowed.size(); i++) {
      Attribute attribute = allowed.get(i);
      if (attribute.required() && tree.attribute(element, attribute.name()) == DocumentTree.NONE) {
        fault(Fault.Kind.NO_ATTRIBUTE, element, tree.prefixedName(element), attribute.written());
      }
    }
  }

  private void attribute(int element, int at, List<Attribute> allowed) {
    int name = tree.attributeName(at);
    for (int i = 0; i < allowed.size(); i++) {
      Attribute attribute = allowed.get(i);
      if (attribute.name() == name) {
        boolean fine =
            attribute.type() == Type.TEXT
                || holds(attribute.type(), tree.valueFrom(at), tree.valueTo(at));
        if (!fine) {
          fault(Fault.Kind.VALUE, element, attribute.written(), attribute.type().expected());
        }
        return;
      }
    }
    String written = tree.attributePrefixedName(at);
    boolean hint =
        written.equals(INSTANCE + "schemaLocation")
            || written.equals(INSTANCE + "noNamespaceSchemaLocation");
    if (!hint) {
      fault(Fault.Kind.ATTRIBUTE, element, written, "");
    }
  }

  private void fault(Fault.Kind kind, int element, String name, String expected) {
    faults.add(new Fault(kind, element, name, expected));
  }

  private static @Nullable Content[] contents() {
    @Nullable Content[] contents = new Content[Names.count()];
    try (InputStream in = UblSchema.class.getResourceAsStream("ubl.table")) {
      if (in == null) {
        throw new IllegalStateException("Built without the schema.");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> List.of(line.split(" ", -1)))
          .forEach(
              words ->
                  contents[Names.of(words.getFirst())] =
                      Content.of(words.subList(1, words.size())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contents;
  }
}
