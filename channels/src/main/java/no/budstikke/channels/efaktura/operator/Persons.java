package no.budstikke.channels.efaktura.operator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import no.budstikke.channels.efaktura.contract.LookupKeys;
import no.budstikke.channels.efaktura.contract.LookupResult;
import no.budstikke.channels.efaktura.contract.LookupResult.Outcome;
import tools.jackson.databind.JsonNode;

/** The register of a simulated operator: some by name, the others all alike or mixed. */
final class Persons {
  private static final int HUNDRED = 100;
  private static final int RECEIVING = 62;
  private static final int BLOCKING = 65;
  private static final int AMBIGUOUS = 66;
  private static final long IDENTIFIERS = 900_000_000L;
  private static final long FIRST = 100_000_000L;

  private final JsonNode population;
  private final Map<String, String> keys = new ConcurrentHashMap<>();

  Persons(JsonNode population) {
    this.population = population;
  }

  LookupResult find(String issuer, LookupKeys asked) {
    Optional<String> known = asked.certain().identifier().flatMap(this::keyOf);
    Optional<String> key =
        known
            .or(() -> asked.certain().nationalId())
            .or(() -> asked.certain().reference())
            .or(() -> asked.alias().email())
            .or(() -> asked.alias().phone());
    return key.filter(one -> bearsName(one, asked.vague()))
        .map(one -> found(issuer, one))
        .orElseGet(() -> LookupResult.without(Outcome.NO_MATCH));
  }

  /** Whether somebody who was found before has shut an issuer out, or left. */
  boolean receives(String issuer, String identifier) {
    return keyOf(identifier).map(key -> found(issuer, key).canReceive()).orElse(true);
  }

  /** By what somebody was found; nothing for who was not. */
  Optional<String> keyOf(String identifier) {
    return Optional.ofNullable(keys.get(identifier));
  }

  /** The addresses of all who are named and have shut an issuer out. */
  List<String> excludedFrom(String issuer) {
    return population
        .path("consumers")
        .propertyStream()
        .map(Map.Entry::getKey)
        .filter(key -> word(issuer, key).equals("BLOCKED"))
        .map(this::identifier)
        .toList();
  }

  private LookupResult found(String issuer, String key) {
    String word = word(issuer, key);
    return switch (word) {
      case "YES" -> new LookupResult(Outcome.MATCH, Optional.of(identifier(key)), false, true);
      case "BLOCKED" -> new LookupResult(Outcome.MATCH, Optional.of(identifier(key)), true, false);
      case "AMBIGUOUS" -> LookupResult.without(Outcome.AMBIGUOUS);
      case "INVALID" -> LookupResult.without(Outcome.INVALID_KEYS);
      default -> LookupResult.without(Outcome.NO_MATCH);
    };
  }

  private String word(String issuer, String key) {
    JsonNode said = consumer(key).path("efaktura");
    JsonNode one = said.isObject() ? said.path(issuer) : said;
    String word = one.asString(population.path("others").asString("NO")).toUpperCase(Locale.ROOT);
    return word.equals("MIXED") ? mixed(key) : word;
  }

  private static String mixed(String key) {
    int place = Math.floorMod(key.hashCode() * 0x9E3779B9, HUNDRED);
    if (place < RECEIVING) {
      return "YES";
    }
    if (place < BLOCKING) {
      return "BLOCKED";
    }
    return place < AMBIGUOUS ? "AMBIGUOUS" : "NO";
  }

  /** Names are compared exactly, where the population tells one. */
  private boolean bearsName(String key, LookupKeys.Vague asked) {
    JsonNode name = consumer(key).path("name");
    return !name.isObject()
        || Stream.of("first", "last")
            .allMatch(
                part ->
                    name.path(part)
                        .asString("")
                        .equals(part.equals("first") ? asked.firstName() : asked.lastName()));
  }

  private JsonNode consumer(String key) {
    return population.path("consumers").path(key);
  }

  private String identifier(String key) {
    String identifier =
        Long.toString(FIRST + Math.floorMod(key.hashCode() * 0x9E3779B97F4A7C15L, IDENTIFIERS));
    keys.put(identifier, key);
    return identifier;
  }
}
