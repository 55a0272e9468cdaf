package no.budstikke.documents.envelope;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The {@code manifest.json} of a ZIP: {@code {"id", "issuer", "count", "sums": {"NOK": "1.00"},
 * "atomic", "documents": {"a.xml": {"plan": "NO-EM"}}}}. Documents are named by their entry, or by
 * their file name alone. Source: input format, section 8.
 */
final class Manifest {
  /** A ZIP without a manifest. */
  static final Manifest NONE = new Manifest(Declared.NOTHING, Map.of());

  private final Declared declared;
  private final Map<String, Map<String, String>> documents;
  private final Set<String> used = new HashSet<>();

  private Manifest(Declared declared, Map<String, Map<String, String>> documents) {
    this.declared = declared;
    this.documents = documents;
  }

  /** Reads a manifest; nothing when it is none. Fields that we do not know are passed over. */
  static Optional<Manifest> read(byte[] json) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      return parser.nextToken() == JsonToken.START_OBJECT
          ? Optional.of(new Reading(parser).read())
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  Declared declared() {
    return declared;
  }

  /** What is told of a document. */
  Map<String, String> keys(String entry) {
    String name = documents.containsKey(entry) ? entry : ZipNames.fileName(entry);
    used.add(name);
    return documents.getOrDefault(name, Map.of());
  }

  /** Documents that something is told of and that nobody asked for. */
  Set<String> unused() {
    Set<String> left = new HashSet<>(documents.keySet());
    left.removeAll(used);
    return left;
  }

  private static final class Reading {
    private final JsonParser parser;
    private final Map<String, BigDecimal> sums = new TreeMap<>();
    private final Map<String, Map<String, String>> documents = new HashMap<>();
    private Optional<String> id = Optional.empty();
    private Optional<String> issuer = Optional.empty();
    private OptionalLong count = OptionalLong.empty();
    private boolean atomic;

    private Reading(JsonParser parser) {
      this.parser = parser;
    }

    private Manifest read() {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        switch (name) {
          case "id" -> id = text();
          case "issuer" -> issuer = text();
          case "count" -> count = text().map(Declared::count).orElse(OptionalLong.empty());
          case "atomic" -> atomic = value == JsonToken.VALUE_TRUE;
          case "sums" ->
              words()
                  .forEach((code, sum) -> Declared.amount(sum).ifPresent(a -> sums.put(code, a)));
          case "documents" -> readDocuments(value);
          default -> parser.skipChildren();
        }
      }
      return new Manifest(new Declared(id, issuer, count, sums, atomic), documents);
    }

    private Optional<String> text() {
      if (parser.currentToken().isScalarValue()) {
        return Optional.ofNullable(parser.getValueAsString());
      }
      parser.skipChildren();
      return Optional.empty();
    }

    private void readDocuments(JsonToken value) {
      if (value != JsonToken.START_OBJECT) {
        parser.skipChildren();
        return;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        documents.put(name, Map.copyOf(words()));
      }
    }

    /** An object of plain values; what lies deeper is passed over. */
    private Map<String, String> words() {
      Map<String, String> words = new HashMap<>();
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        parser.skipChildren();
        return words;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        text().ifPresent(value -> words.put(name, value));
      }
      return words;
    }
  }
}
