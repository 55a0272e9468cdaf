package no.budstikke.documents.schema;

import java.util.ArrayList;
import java.util.List;
import no.budstikke.documents.tree.Names;

/** What the schema says of one element. */
sealed interface Content {
  /** Elements, in this order. */
  final class Sequence implements Content {
    private final List<Part> parts;
    private final int[] names;

    Sequence(List<Part> parts) {
      this.parts = parts;
      this.names = parts.stream().mapToInt(Part::name).toArray();
    }

    List<Part> parts() {
      return parts;
    }

    /** The first part with the name, from a part on; negative when there is none. */
    int find(int name, int from) {
      int[] all = names;
      for (int i = from; i < all.length; i++) {
        if (all[i] == name) {
          return i;
        }
      }
      return -1;
    }

    /** The next part that must be there, from a part on, before another; else that other. */
    int required(int from, int to) {
      int at = from;
      while (at < to && !parts.get(at).required()) {
        at++;
      }
      return at;
    }
  }

  /** One part of a sequence. */
  record Part(int name, String written, boolean required, boolean repeated) {}

  /** A text of a type, with attributes. */
  record Simple(Type type, List<Attribute> attributes, boolean demanding) implements Content {
    Simple(Type type, List<Attribute> attributes) {
      this(type, attributes, attributes.stream().anyMatch(Attribute::required));
    }
  }

  /** One attribute. */
  record Attribute(int name, String written, Type type, boolean required) {}

  /** Anything at all. */
  record Anything() implements Content {}

  /** Reads the words behind an element's name in the table. */
  static Content of(List<String> words) {
    return switch (words.getFirst()) {
      case ">" -> new Sequence(parts(words.subList(1, words.size())));
      case ":" -> simple(words.subList(1, words.size()));
      default -> new Anything();
    };
  }

  private static List<Part> parts(List<String> words) {
    List<Part> parts = new ArrayList<>();
    for (String word : words) {
      String[] part = word.split(",", -1);
      parts.add(new Part(Names.of(part[0]), part[0], part[1].equals("1"), part[2].equals("n")));
    }
    return List.copyOf(parts);
  }

  private static Simple simple(List<String> words) {
    List<Attribute> attributes = new ArrayList<>();
    for (String word : words.subList(1, words.size())) {
      if (!word.isEmpty()) {
        String[] part = word.split(",", -1);
        attributes.add(
            new Attribute(
                Names.of("@" + part[0]), "@" + part[0], Type.of(part[1]), part[2].equals("1")));
      }
    }
    return new Simple(Type.of(words.getFirst()), List.copyOf(attributes));
  }
}
