package no.budstikke.documents.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A template: <code>{{name}}</code> is the text of that name, <code>{{#name}}…{{/name}}</code> is
 * repeated for each entry of a list or written once for a text, <code>{{^name}}…{{/name}}</code> is
 * written when there is none. Texts cannot become markup.
 */
public final class Template {
  private final Section root;

  private sealed interface Part {}

  private record Literal(String text) implements Part {}

  private record Name(String name) implements Part {}

  private record Section(String name, boolean inverted, List<Part> parts) implements Part {}

  private Template(Section root) {
    this.root = root;
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException with a sentence for its author when braces or parts do not
   *     match
   */
  public static Template read(String text) {
    Deque<Section> open = new ArrayDeque<>();
    open.push(new Section("", false, new ArrayList<>()));
    int place = 0;
    while (true) {
      int start = text.indexOf("{{", place);
      if (start < 0) {
        break;
      }
      int end = text.indexOf("}}", start);
      if (end < 0) {
        throw new IllegalArgumentException("A name begins with {{ and does not end with }}.");
      }
      open.element().parts.add(new Literal(text.substring(place, start)));
      tag(text.substring(start + 2, end).strip(), open);
      place = end + 2;
    }
    open.element().parts.add(new Literal(text.substring(place)));
    if (open.size() > 1) {
      throw new IllegalArgumentException("The part " + open.element().name + " has no end.");
    }
    return new Template(open.element());
  }

  private static void tag(String tag, Deque<Section> open) {
    if (tag.isEmpty()) {
      throw new IllegalArgumentException("There is no name between {{ and }}.");
    }
    String rest = tag.substring(1).strip();
    switch (tag.charAt(0)) {
      case '#', '^' -> {
        Section section = new Section(rest, tag.charAt(0) == '^', new ArrayList<>());
        open.element().parts.add(section);
        open.push(section);
      }
      case '/' -> {
        if (open.size() == 1 || !open.element().name.equals(rest)) {
          throw new IllegalArgumentException("The part " + rest + " ends where it is not open.");
        }
        open.pop();
      }
      default -> open.element().parts.add(new Name(tag));
    }
  }

  /** The text with these values in it. */
  public String fill(Values values) {
    StringBuilder out = new StringBuilder(4096);
    fill(root, List.of(values), out);
    return out.toString();
  }

  private static void fill(Section section, List<Values> inner, StringBuilder out) {
    for (Part part : section.parts) {
      switch (part) {
        case Literal(var text) -> out.append(text);
        case Name(var name) -> out.append(Markup.escaped(text(name, inner)));
        case Section inside -> fillSection(inside, inner, out);
      }
    }
  }

  private static void fillSection(Section section, List<Values> inner, StringBuilder out) {
    List<Values> list =
        inner.stream()
            .flatMap(values -> values.list(section.name).stream())
            .findFirst()
            .orElse(List.of());
    boolean none = list.isEmpty() && text(section.name, inner).isEmpty();
    if (section.inverted) {
      if (none) {
        fill(section, inner, out);
      }
    } else if (!list.isEmpty()) {
      for (Values values : list) {
        List<Values> deeper = new ArrayList<>(List.of(values));
        deeper.addAll(inner);
        fill(section, deeper, out);
      }
    } else if (!none) {
      fill(section, inner, out);
    }
  }

  private static String text(String name, List<Values> inner) {
    return inner.stream().flatMap(values -> values.text(name).stream()).findFirst().orElse("");
  }
}
