package no.budstikke.documents.configuration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Cost;
import no.budstikke.core.choose.Plans;
import no.budstikke.core.choose.Prices;
import no.budstikke.core.request.Market;
import tools.jackson.databind.JsonNode;

/**
 * Price lists with their editions. Source: product specification, section 8.1; every value is data
 * with its provenance.
 */
public final class PriceLists {
  /** The list of who chooses none. */
  public static final String USUAL = "usual";

  private static final Set<String> OTHER_ITEMS =
      Set.of(
          "avtalegiro-bank-notice",
          "avtalegiro-cancellation",
          "incoming-payment",
          "sms",
          "extra-sheet");
  private static final String LOOKUP = "lookup-";
  private static final int DECIMALS = 4;
  private static final BigDecimal MOST = new BigDecimal("100000");
  private static final List<Edition> EDITIONS =
      Editions.resource("prices.json", fields -> edition(fields, USUAL));

  private PriceLists() {}

  /**
   * One edition of one list.
   *
   * @param list its name
   * @param market where it holds
   * @param prices what things cost
   */
  private record Edition(String list, Market market, Prices prices) {}

  /** The names of a market's lists. */
  public static Set<String> names(Market market) {
    Set<String> names = new TreeSet<>();
    EDITIONS.stream()
        .filter(edition -> edition.market() == market)
        .forEach(edition -> names.add(edition.list()));
    return names;
  }

  /** The edition of a list that holds on a civil day; empty when none does. */
  public static Optional<Prices> on(LocalDate day, Market market, String list) {
    return EDITIONS.stream()
        .filter(edition -> edition.market() == market && edition.list().equals(list))
        .map(Edition::prices)
        .filter(prices -> prices.holdsOn(day))
        .max(Comparator.comparing(Prices::from));
  }

  /**
   * Reads somebody's own price list: one edition in the form of the built-in ones. Items it does
   * not name cost what they cost in the given list.
   */
  public static Configured<Prices> read(JsonNode node, Prices otherwise) {
    List<Problem> problems = new ArrayList<>();
    Fields fields = Fields.of(node, problems);
    Optional<Edition> edition = edition(fields, "own");
    return problems.isEmpty() && edition.isPresent()
        ? new Configured.Usable<>(over(otherwise, edition.get().prices()))
        : new Configured.Refused<>(problems);
  }

  private static Prices over(Prices usual, Prices own) {
    Map<ChannelId, Cost> items = new HashMap<>(usual.items());
    items.putAll(own.items());
    Map<ChannelId, Cost> lookups = new HashMap<>(usual.extras().lookups());
    lookups.putAll(own.extras().lookups());
    return new Prices(
        own.version(),
        own.from(),
        own.to(),
        items,
        new Prices.Extras(
            own.extras().bankNotice().or(usual.extras()::bankNotice),
            own.extras().extraSheet().or(usual.extras()::extraSheet),
            lookups));
  }

  private static Optional<Edition> edition(Fields fields, String unnamed) {
    String list = fields.text("list").orElse(unnamed);
    String version = fields.needed("version").orElse("");
    Optional<Market> market = AccountKeys.market(fields);
    LocalDate from = Editions.date(fields, "validFrom").orElse(LocalDate.EPOCH);
    Optional<LocalDate> to = Editions.date(fields, "validTo");
    if (to.filter(from::isAfter).isPresent()) {
      fields.wrong("validTo", "An edition ends after it begins.");
    }
    Map<String, Cost> items =
        market.map(known -> items(fields.inside("items"), known)).orElse(Map.of());
    fields.end();
    return market.map(
        known ->
            new Edition(
                list, known, new Prices(version, from, to, channels(items, ""), extras(items))));
  }

  private static Prices.Extras extras(Map<String, Cost> items) {
    return new Prices.Extras(
        Optional.ofNullable(items.get("avtalegiro-bank-notice")),
        Optional.ofNullable(items.get("extra-sheet")),
        channels(items, LOOKUP));
  }

  private static Map<ChannelId, Cost> channels(Map<String, Cost> items, String prefix) {
    Map<ChannelId, Cost> channels = new HashMap<>();
    items.forEach(
        (key, cost) -> {
          if (prefix.isEmpty() ? !key.startsWith(LOOKUP) : key.startsWith(prefix)) {
            channels.put(new ChannelId(key.substring(prefix.length())), cost);
          }
        });
    return channels;
  }

  private static Map<String, Cost> items(Fields fields, Market market) {
    Map<String, Cost> items = new HashMap<>();
    Set<String> known = known(market);
    for (String key : fields.keys()) {
      if (!known.contains(key)) {
        fields.wrong(key, "This is no item of the market's price lists.");
      } else {
        price(fields, key).ifPresent(price -> items.put(key, new Cost(price, market.currency())));
      }
    }
    return items;
  }

  private static Optional<Long> price(Fields fields, String key) {
    if (!fields.isObject(key)) {
      return fields.read(
          key, PriceLists::tenThousandths, "A price with at most four decimals is expected.");
    }
    Fields inside = fields.inside(key);
    Optional<Long> price =
        inside.read(
            "price", PriceLists::tenThousandths, "A price with at most four decimals is expected.");
    if (!inside.has("price")) {
      inside.wrong("price", "This is missing.");
    }
    Editions.provenance(inside);
    inside.end();
    return price;
  }

  private static Optional<Long> tenThousandths(String text) {
    try {
      BigDecimal price = new BigDecimal(text);
      boolean good =
          price.signum() >= 0
              && price.compareTo(MOST) < 0
              && price.stripTrailingZeros().scale() <= DECIMALS;
      return good ? Optional.of(price.movePointRight(DECIMALS).longValueExact()) : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static Set<String> known(Market market) {
    Set<String> known = new TreeSet<>(OTHER_ITEMS);
    Plans.of(market).stream()
        .flatMap(plan -> plan.legs().stream())
        .map(leg -> leg.channel().value())
        .forEach(
            channel -> {
              known.add(channel);
              known.add(LOOKUP + channel);
            });
    return known;
  }
}
