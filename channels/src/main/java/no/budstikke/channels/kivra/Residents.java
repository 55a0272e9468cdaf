package no.budstikke.channels.kivra;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The population of a simulated Kivra: some by name, the others all alike or mixed. */
final class Residents {
  private static final int THOUSAND = 1000;

  /** Of a thousand others, so many are this. */
  private static final List<Share> SHARES =
      List.of(
          new Share(600, Standing.USER),
          new Share(20, Standing.DORMANT),
          new Share(20, Standing.GRACE),
          new Share(30, Standing.OPTED_OUT),
          new Share(10, Standing.LEFT));

  private record Share(int permille, Standing standing) {}

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
    int left = place;
    for (Share share : SHARES) {
      left -= share.permille();
      if (left < 0) {
        return share.standing();
      }
    }
    return Standing.NONE;
  }
}
