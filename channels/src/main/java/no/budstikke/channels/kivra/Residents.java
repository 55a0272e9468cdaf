package no.budstikke.channels.kivra;

import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The population of a simulated Kivra: some by name, the others all alike or mixed. */
final class Residents {
  private static final int THOUSAND = 1000;

  /** Of a thousand others, so many and the ones before. */
  private static final int[] UNTIL = {600, 620, 640, 670, 680, THOUSAND};

  private final JsonNode population;
  private final String others;

  Residents(JsonNode population) {
    this.population = population;
    this.others = population.path("others").asString("NONE");
  }

  /** How somebody stands towards a sender: by a word for all senders, or one for each. */
  Standing of(String ssn, String tenant) {
    JsonNode said = population.path("consumers").path(ssn).path("kivra");
    JsonNode word = said.isObject() ? said.path(tenant) : said;
    return standing(word.asString(others), ssn + tenant);
  }

  private static Standing standing(String word, String seed) {
    String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
    return switch (name) {
      case "YES" -> Standing.USER;
      case "NO" -> Standing.NONE;
      case "MIXED" -> mixed(Math.floorMod(seed.hashCode() * 0x9E3779B9, THOUSAND));
      default -> Standing.valueOf(name);
    };
  }

  private static Standing mixed(int place) {
    int count = (int) Arrays.stream(UNTIL).filter(until -> until <= place).count();
    return Standing.values()[count];
  }
}
