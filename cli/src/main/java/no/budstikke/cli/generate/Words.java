package no.budstikke.cli.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.budstikke.core.request.Market;

/**
 * What names and addresses of a market are made of. Family and street names are put together from
 * halves, so that they sound right and are nobody's.
 */
final class Words {
  private static final Map<Market, Words> ALL =
      Map.of(Market.NO, read("words-no.txt"), Market.SE, read("words-se.txt"));

  private final Map<String, List<String>> lists;

  private Words(Map<String, List<String>> lists) {
    this.lists = Map.copyOf(lists);
  }

  static Words of(Market market) {
    return Objects.requireNonNull(ALL.get(market));
  }

  String givenName(Dice dice) {
    return dice.pick(list("given"));
  }

  String familyName(Dice dice) {
    return dice.pick(list("family-first")) + dice.pick(list("family-last"));
  }

  String street(Dice dice) {
    return dice.pick(list("street-first"))
        + dice.pick(list("street-last"))
        + " "
        + dice.between(1, 120);
  }

  /** Postal code and town. */
  Place place(Dice dice) {
    String[] parts = dice.pick(list("places")).split(" ", 2);
    return new Place(parts[0], parts[1]);
  }

  /** A postal code with its town. */
  record Place(String code, String town) {}

  private List<String> list(String name) {
    return Objects.requireNonNull(lists.get(name), name);
  }

  /** A line is a list: its name, a colon, its words between commas. */
  private static Words read(String resource) {
    try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(resource))) {
      Map<String, List<String>> lists = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(": ", 2))
          .forEach(parts -> lists.put(parts[0], List.of(parts[1].split(", "))));
      return new Words(lists);
    } catch (IOException e) {
      throw new UncheckedIOException("The word lists cannot be read.", e);
    }
  }
}
