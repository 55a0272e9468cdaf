package no.budstikke.channels.efakturase.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** One line, key by key; what is missing or wrong is refused by line and key. */
record JsonLine(int line, JsonNode node) {
  private static final Pattern PRINTABLE = Pattern.compile("\\P{Cntrl}*");

  boolean is(String kind) {
    return node.path("record").asString("").equals(kind);
  }

  /** A text that is there and not empty. */
  String text(String key) throws UnreadableFile {
    JsonNode value = node.path(key);
    if (!value.isString()
        || value.asString().isEmpty()
        || !PRINTABLE.matcher(value.asString()).matches()) {
      throw wrong(key);
    }
    return value.asString();
  }

  /** A text of this form. */
  String text(String key, Pattern form) throws UnreadableFile {
    String text = text(key);
    if (!form.matcher(text).matches()) {
      throw wrong(key);
    }
    return text;
  }

  Optional<String> optional(String key) throws UnreadableFile {
    return node.path(key).isMissingNode() ? Optional.empty() : Optional.of(text(key));
  }

  <E extends Enum<E>> E word(String key, Class<E> words) throws UnreadableFile {
    String text = text(key);
    return Arrays.stream(words.getEnumConstants())
        .filter(word -> word.name().equals(text))
        .findFirst()
        .orElseThrow(() -> wrong(key));
  }

  Instant instant(String key) throws UnreadableFile {
    try {
      return OffsetDateTime.parse(text(key)).toInstant();
    } catch (DateTimeException e) {
      throw wrong(key);
    }
  }

  int count(String key) throws UnreadableFile {
    JsonNode value = node.path(key);
    if (!value.isInt() || value.asInt() < 0) {
      throw wrong(key);
    }
    return value.asInt();
  }

  /** An object below. */
  JsonLine below(String key) throws UnreadableFile {
    JsonNode value = node.path(key);
    if (!value.isObject()) {
      throw wrong(key);
    }
    return new JsonLine(line, value);
  }

  boolean has(String key) {
    return node.has(key);
  }

  /** All texts of this object. */
  Map<String, String> texts() throws UnreadableFile {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!entry.getValue().isString()) {
        throw wrong("fields");
      }
      texts.put(entry.getKey(), entry.getValue().asString());
    }
    return texts;
  }

  UnreadableFile wrong(String key) {
    return new UnreadableFile("in line " + line + " '" + key + "' is missing or wrong");
  }

  @Override
  public String toString() {
    return "JsonLine";
  }
}
