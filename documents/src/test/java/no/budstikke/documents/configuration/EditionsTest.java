package no.budstikke.documents.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Cost;
import no.budstikke.core.choose.Plans;
import no.budstikke.core.choose.Prices;
import no.budstikke.core.request.Market;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EditionsTest {
  private static final LocalDate DAY = LocalDate.of(2027, 2, 1);

  @Test
  void theUsualPricesAreThoseOfTheDefaultList() {
    Prices norway = PriceLists.on(DAY, Market.NO, PriceLists.USUAL).orElseThrow();
    Prices sweden = PriceLists.on(DAY, Market.SE, PriceLists.USUAL).orElseThrow();

    assertThat(norway.items().get(Channels.AVTALEGIRO)).isEqualTo(nok("2.00"));
    assertThat(norway.extras().bankNotice()).contains(nok("4.25"));
    assertThat(norway.items().get(Channels.PRINT)).isEqualTo(nok("12.00"));
    assertThat(sweden.items().get(Channels.KIVRA)).isEqualTo(Cost.of("2.50", Market.SE.currency()));
    assertThat(PriceLists.names(Market.NO)).containsExactly("small-volume", "usual");
  }

  @Test
  void beforeTheFirstEditionThereAreNoPricesAndNoRules() {
    LocalDate early = LocalDate.of(1999, 1, 1);

    assertThat(PriceLists.on(early, Market.NO, PriceLists.USUAL)).isEmpty();
    assertThat(RuleBooks.on(early, Market.NO)).isEmpty();
  }

  @Test
  void everyChannelOfAPlanHasItsRuleAndItsPrice() {
    for (Market market : Market.values()) {
      var rules = RuleBooks.on(DAY, market).orElseThrow();
      var prices = PriceLists.on(DAY, market, PriceLists.USUAL).orElseThrow();
      Plans.of(market).stream()
          .flatMap(plan -> plan.legs().stream())
          .forEach(
              leg -> {
                assertThat(rules.of(leg.channel())).as(leg.channel().value()).isPresent();
                assertThat(prices.items()).containsKey(leg.channel());
              });
    }
  }

  @Test
  void everyValueTellsWhereItComesFrom() throws IOException {
    for (String file : List.of("prices.json", "channel-rules.json")) {
      for (JsonNode edition : json(file)) {
        JsonNode rows = edition.has("items") ? edition.path("items") : edition.path("channels");
        for (JsonNode row : rows) {
          assertThat(Editions.MARKS).contains(row.path("mark").asString());
          assertThat(row.path("source").asString()).isNotBlank();
        }
      }
    }
  }

  @Test
  void anOwnListChangesWhatItNamesAndKeepsTheRest() {
    Prices usual = PriceLists.on(DAY, Market.NO, PriceLists.USUAL).orElseThrow();
    JsonNode own =
        new JsonMapper()
            .readTree("{\"version\":\"x\",\"market\":\"NO\",\"items\":{\"print\":\"9.1234\"}}");

    Prices read = ((Configured.Usable<Prices>) PriceLists.read(own, usual)).value();

    assertThat(read.items().get(Channels.PRINT)).isEqualTo(nok("9.1234"));
    assertThat(read.items().get(Channels.EMAIL)).isEqualTo(nok("0.20"));
  }

  @Test
  void aWrongListIsRefusedWithEveryPlace() {
    Prices usual = PriceLists.on(DAY, Market.NO, PriceLists.USUAL).orElseThrow();
    JsonNode own =
        new JsonMapper()
            .readTree(
                "{\"version\":\"x\",\"market\":\"NO\",\"items\":{\"print\":\"9.12345\",\"owl\":\"1\"}}");

    assertThat(((Configured.Refused<Prices>) PriceLists.read(own, usual)).problems())
        .extracting(Problem::place)
        .containsExactly("items.print", "items.owl");
  }

  private static JsonNode json(String name) throws IOException {
    try (InputStream in = EditionsTest.class.getResourceAsStream(name)) {
      assertThat(in).isNotNull();
      return new JsonMapper().readTree(in.readAllBytes());
    }
  }

  private static Cost nok(String decimal) {
    return Cost.of(decimal, Market.NO.currency());
  }
}
