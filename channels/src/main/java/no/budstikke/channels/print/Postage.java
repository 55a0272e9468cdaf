package no.budstikke.channels.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import no.budstikke.core.request.Market;

/**
 * What a carrier distinguishes by weight, format and distance: data, one file for each market.
 * Source: mail and print, section 3.6.
 *
 * @param steps upper ends in grams
 * @param small codes of the envelopes of the small format
 * @param mark printed where a stamp would be
 * @param minimum items of one format that a batch must have for bulk postage, in the order of
 *     postal codes
 */
record Postage(
    Market market,
    List<Integer> steps,
    Set<String> small,
    String mark,
    Minimum minimum,
    Map<Zone, Set<String>> countries) {
  private static final Map<Market, Postage> ALL = new EnumMap<>(Market.class);

  static {
    for (Market market : Market.values()) {
      ALL.put(market, read(market));
    }
  }

  /** How far a letter goes. */
  enum Zone {
    DOMESTIC,
    NORDIC,
    EUROPE,
    WORLD
  }

  /** From how many items on a batch goes by bulk postage, and by that for sorted ones. */
  record Minimum(int unsorted, int sorted) {}

  Postage {
    steps = List.copyOf(steps);
    small = Set.copyOf(small);
    countries = Map.copyOf(countries);
  }

  static Postage in(Market market) {
    Postage postage = ALL.get(market);
    if (postage == null) {
      throw new IllegalStateException("Every market has postage.");
    }
    return postage;
  }

  /** The step of a weight in hundredths of a gram; beyond the last one by the kilogram. */
  int step(int hundredths) {
    return steps.stream()
        .filter(grams -> hundredths <= grams * 100)
        .findFirst()
        .orElse((hundredths + 99_999) / 100_000 * 1000);
  }

  /** Small or large, as carriers count their minimum. */
  String format(String envelope) {
    return small.contains(envelope) ? "small" : "large";
  }

  /** A country that is not told is this market's. */
  Zone zone(String country) {
    if (country.isBlank() || country.equals(market.name())) {
      return Zone.DOMESTIC;
    }
    for (Zone zone : List.of(Zone.NORDIC, Zone.EUROPE)) {
      if (countries.getOrDefault(zone, Set.of()).contains(country)) {
        return zone;
      }
    }
    return Zone.WORLD;
  }

  private static Postage read(Market market) {
    String name = "postage-" + market.name().toLowerCase(Locale.ROOT) + ".properties";
    try (InputStream in = Postage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing.");
      }
      Properties file = new Properties();
      file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Postage(
          market,
          words(file, "steps").stream().map(Integer::valueOf).toList(),
          Set.copyOf(words(file, "small")),
          String.join(" ", words(file, "mark")),
          new Minimum(
              Integer.parseInt(words(file, "minimum").getFirst()),
              Integer.parseInt(words(file, "minimum.sorted").getFirst())),
          Map.of(
              Zone.NORDIC, Set.copyOf(words(file, "nordic")),
              Zone.EUROPE, Set.copyOf(words(file, "europe"))));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read.", e);
    }
  }

  private static List<String> words(Properties file, String key) {
    return Arrays.asList(file.getProperty(key, "").strip().split("\\s+", -1));
  }
}
