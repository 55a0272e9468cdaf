package no.budstikke.documents.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import no.budstikke.core.request.Market;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What all effective-dated data have in common: a version, a market, a span and a provenance. */
final class Editions {
  /** S published source, D derived, E estimate, R recommendation, ? believed. */
  static final Set<String> MARKS = Set.of("S", "D", "E", "R", "?");

  private Editions() {}

  /** Reads a file in the jar; a mistake in it is our own. */
  static <T> List<T> resource(String name, Function<Fields, Optional<T>> reading) {
    List<Problem> problems = new ArrayList<>();
    List<T> editions = new ArrayList<>();
    Fields all = Fields.of(JsonMapper.shared().createObjectNode().set("", json(name)), problems);
    for (Fields.Entry entry : all.list("")) {
      reading.apply(entry.fields()).ifPresent(editions::add);
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(name + " in the jar: " + problems.getFirst());
    }
    return List.copyOf(editions);
  }

  private static JsonNode json(String name) {
    try (InputStream in = Editions.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Missing in the jar: " + name);
      }
      return JsonMapper.shared().readTree(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<Market> market(Fields fields) {
    return fields.read("market", Market::ofCountry, "The market is NO or SE.");
  }

  static Optional<LocalDate> date(Fields fields, String key) {
    return fields.read(key, Editions::date, "A date is expected, as 2027-01-31.");
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** Where a value comes from: both keys may be missing in an issuer's own file. */
  static void provenance(Fields fields) {
    Map<String, String> marks = new TreeMap<>();
    MARKS.forEach(mark -> marks.put(mark.toLowerCase(Locale.ROOT), mark));
    fields.oneOf("mark", marks);
    fields.text("source");
  }
}
