package no.budstikke.documents.configuration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One object of a configuration. Hands out its keys, notes what is wrong with them, and in the end
 * notes every key nobody asked for.
 */
final class Fields {
  private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

  private final JsonNode node;
  private final String place;
  private final List<Problem> problems;
  private final Set<String> known = new HashSet<>();

  private Fields(JsonNode node, String place, List<Problem> problems) {
    this.node = node;
    this.place = place;
    this.problems = problems;
    if (!node.isObject()) {
      problems.add(new Problem(place, "Here a list of keys with values is expected."));
    }
  }

  /** The whole configuration; its problems are collected in the list. */
  static Fields of(JsonNode node, List<Problem> problems) {
    return new Fields(node, "", problems);
  }

  /** Whether the key is there with a value. */
  boolean has(String key) {
    known.add(key);
    return !node.path(key).isMissingNode() && !node.path(key).isNull();
  }

  /** Notes a mistake at a key. */
  void wrong(String key, String sentence) {
    problems.add(new Problem(at(key), sentence));
  }

  /** A text, which may look like a number. */
  Optional<String> text(String key) {
    if (!has(key)) {
      return Optional.empty();
    }
    JsonNode value = node.path(key);
    if (!value.isValueNode() || value.asString("").isBlank()) {
      wrong(key, "Here a text is expected.");
      return Optional.empty();
    }
    return Optional.of(value.asString(""));
  }

  /** A text that must be there. */
  Optional<String> needed(String key) {
    if (!has(key)) {
      wrong(key, "This is missing.");
    }
    return text(key);
  }

  /** A text taken further; the sentence is noted when that gives nothing. */
  <T> Optional<T> read(String key, Function<String, Optional<T>> reading, String sentence) {
    return text(key).flatMap(text -> checked(key, reading.apply(text), sentence));
  }

  /** One of some words, in any case. */
  <T> Optional<T> oneOf(String key, Map<String, T> words) {
    return read(
        key,
        text -> Optional.ofNullable(words.get(text.toLowerCase(Locale.ROOT))),
        "Here one of " + String.join(", ", words.keySet()) + " is expected.");
  }

  /** Yes or no. */
  Optional<Boolean> flag(String key) {
    if (!has(key)) {
      return Optional.empty();
    }
    if (!node.path(key).isBoolean()) {
      wrong(key, "Here true or false is expected.");
      return Optional.empty();
    }
    return Optional.of(node.path(key).booleanValue());
  }

  /** A whole number within bounds. */
  OptionalInt number(String key, int least, int most) {
    if (!has(key)) {
      return OptionalInt.empty();
    }
    JsonNode value = node.path(key);
    if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
      wrong(key, "Here a whole number from " + least + " to " + most + " is expected.");
      return OptionalInt.empty();
    }
    return OptionalInt.of(value.intValue());
  }

  /** A list; one value alone is a list of one. */
  List<Entry> list(String key) {
    if (!has(key)) {
      return List.of();
    }
    JsonNode value = node.path(key);
    if (!value.isArray()) {
      return List.of(new Entry(value, at(key), problems));
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      entries.add(new Entry(value.get(i), at(key) + "[" + i + "]", problems));
    }
    return entries;
  }

  /** An object inside, or an empty one. */
  Fields inside(String key) {
    return new Fields(has(key) ? node.path(key) : NOTHING, at(key), problems);
  }

  /** Whether an object stands there. */
  boolean isObject(String key) {
    return node.path(key).isObject();
  }

  /** All keys, in the order of the file: all are known. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (Map.Entry<String, JsonNode> one : node.properties()) {
      known.add(one.getKey());
      keys.add(one.getKey());
    }
    return keys;
  }

  /** The objects inside by their keys, in the order of the file: all keys are known. */
  Map<String, Fields> each() {
    Map<String, Fields> inside = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> one : node.properties()) {
      inside.put(one.getKey(), inside(one.getKey()));
    }
    return inside;
  }

  /** The texts by their keys: all keys are known. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> one : node.properties()) {
      text(one.getKey()).ifPresent(text -> texts.put(one.getKey(), text));
    }
    return texts;
  }

  /** Notes every key nobody asked for. */
  void end() {
    for (Map.Entry<String, JsonNode> one : node.properties()) {
      if (!known.contains(one.getKey())) {
        wrong(one.getKey(), "This key is not known.");
      }
    }
  }

  private <T> Optional<T> checked(String key, Optional<T> value, String sentence) {
    if (value.isEmpty()) {
      wrong(key, sentence);
    }
    return value;
  }

  private String at(String key) {
    return place.isEmpty() ? key : place + "." + key;
  }

  /**
   * One entry of a list.
   *
   * @param node what stands there
   * @param place where
   * @param problems of the whole configuration
   */
  record Entry(JsonNode node, String place, List<Problem> problems) {
    /** Its keys. */
    Fields fields() {
      return new Fields(node, place, problems);
    }

    /** Its text taken further. */
    <T> Optional<T> read(Function<String, Optional<T>> reading, String sentence) {
      Optional<T> value = node.isValueNode() ? reading.apply(node.asString("")) : Optional.empty();
      if (value.isEmpty()) {
        problems.add(new Problem(place, sentence));
      }
      return value;
    }

    /** The entries of a list in the list; one text alone is a list of one. */
    List<Entry> entries() {
      if (!node.isArray()) {
        return List.of(this);
      }
      List<Entry> entries = new ArrayList<>();
      for (int i = 0; i < node.size(); i++) {
        entries.add(new Entry(node.get(i), place + "[" + i + "]", problems));
      }
      return entries;
    }
  }
}
