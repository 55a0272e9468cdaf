package no.budstikke.server.prices;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Cost;
import no.budstikke.core.choose.Prices;
import no.budstikke.core.request.Market;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.route.PriceLists;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One edition of prices for each market, as a YAML file has them. */
public final class PriceFile implements PriceLists {
  private static final String USUAL = "usual.yaml";

  private final Map<Market, Prices> prices;

  private PriceFile(Map<Market, Prices> prices) {
    this.prices = new EnumMap<>(prices);
  }

  /** The prices that come with the program. */
  public static PriceFile usual() {
    try (InputStream in = PriceFile.class.getResourceAsStream(USUAL)) {
      if (in == null) {
        throw new IllegalStateException("Missing in the jar: " + USUAL);
      }
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new Unusable("The usual prices cannot be read.", e);
    }
  }

  /**
   * The prices of a file.
   *
   * @throws Unusable when it is no price list
   */
  public static PriceFile at(Path file) {
    try {
      return read(Files.readAllBytes(file));
    } catch (IOException | JacksonException | DateTimeException | ArithmeticException e) {
      throw unusable(file, e);
    } catch (NumberFormatException e) {
      throw unusable(file, e);
    }
  }

  @Override
  public Prices of(IssuerProfile issuer, LocalDate day) {
    Prices edition = prices.get(issuer.market());
    if (edition == null) {
      throw new IllegalStateException("Every market has prices.");
    }
    return edition;
  }

  private static PriceFile read(byte[] yaml) {
    JsonNode list = new YAMLMapper().readTree(yaml);
    Map<Market, Prices> prices = new EnumMap<>(Market.class);
    for (Market market : Market.values()) {
      Map<ChannelId, Cost> items = new HashMap<>();
      for (Map.Entry<String, JsonNode> item : list.path(market.name()).properties()) {
        items.put(
            new ChannelId(item.getKey()), Cost.of(item.getValue().asString(), market.currency()));
      }
      prices.put(
          market,
          new Prices(
              list.path("version").asString(""),
              LocalDate.parse(list.path("from").asString("")),
              Optional.empty(),
              items));
    }
    return new PriceFile(prices);
  }

  private static Unusable unusable(Path file, Throwable cause) {
    return new Unusable(
        "The price list " + file + " must have version, from and prices for NO and SE.", cause);
  }

  /** It is no price list; the message says where. */
  public static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Unusable(String sentence, Throwable cause) {
      super(sentence, cause);
    }
  }
}
