package no.budstikke.server.prices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.budstikke.core.choose.ChannelRules;
import no.budstikke.core.choose.Prices;
import no.budstikke.core.request.Market;
import no.budstikke.documents.configuration.Configured;
import no.budstikke.documents.configuration.PriceLists;
import no.budstikke.documents.configuration.Problem;
import no.budstikke.documents.configuration.RuleBooks;
import no.budstikke.pipeline.route.Editions;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The built-in price lists and channel rules; in place of the usual lists, those of a file where
 * somebody has one. Source: product specification, sections 5 and 8.1.
 */
public final class BookEditions implements Editions {
  private final Map<Market, List<Prices>> own;

  private BookEditions(Map<Market, List<Prices>> own) {
    this.own = new TreeMap<>(own);
  }

  /** Only what comes with the program. */
  public static BookEditions builtIn() {
    return new BookEditions(Map.of());
  }

  /**
   * With a file of editions, one or a list of them; items they do not name cost what they usually
   * do.
   *
   * @throws Unusable when it is no price list
   */
  public static BookEditions with(Path file) {
    try {
      JsonNode read = new YAMLMapper().readTree(Files.readAllBytes(file));
      Map<Market, List<Prices>> own = new TreeMap<>();
      for (JsonNode one : read.isArray() ? read.values() : List.of(read)) {
        Market market =
            Market.ofCountry(one.path("market").asString(""))
                .orElseThrow(() -> new Unusable(file, "market: NO or SE is expected."));
        own.computeIfAbsent(market, _ -> new ArrayList<>()).add(edition(file, one, market));
      }
      return new BookEditions(own);
    } catch (IOException | JacksonException e) {
      throw new Unusable(file, "This is no YAML that can be read.");
    }
  }

  @Override
  public Prices prices(Market market, String list, LocalDate day) {
    return own.getOrDefault(market, List.of()).stream()
        .filter(edition -> list.equals(PriceLists.USUAL) && edition.holdsOn(day))
        .max(Comparator.comparing(Prices::from))
        .or(() -> PriceLists.on(day, market, list))
        .orElseThrow(() -> new IllegalStateException("No price list holds on " + day + "."));
  }

  @Override
  public ChannelRules rules(Market market, LocalDate day) {
    return RuleBooks.on(day, market)
        .orElseThrow(() -> new IllegalStateException("No channel rules hold on " + day + "."));
  }

  private static Prices edition(Path file, JsonNode node, Market market) {
    Prices usual =
        PriceLists.on(LocalDate.MAX, market, PriceLists.USUAL)
            .orElseThrow(() -> new IllegalStateException("Every market has a usual list."));
    return switch (PriceLists.read(node, usual)) {
      case Configured.Usable<Prices>(var prices) -> prices;
      case Configured.Refused<Prices>(var problems) -> {
        Problem first = problems.getFirst();
        throw new Unusable(file, first.place() + ": " + first.sentence());
      }
    };
  }

  /** It is no price list; the message says where. */
  public static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Unusable(Path file, String sentence) {
      super("The price list " + file + " cannot be used. " + sentence);
    }
  }
}
