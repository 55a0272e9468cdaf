package no.budstikke.channels.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.budstikke.channels.Assignments;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.TransmissionId;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.Preparation;
import no.budstikke.documents.picture.PrintProfiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Mail and print, sections 3.5, 3.6 and 3.12: envelopes, order, postage and price. */
class EnvelopeTest {
  private static final Map<String, String> ALONE =
      Map.of("profile", "no-c5", "returnAddress", "Kraftveien 3, 0150 Oslo");
  private final Letters letters = new Letters(PrintSettings.Limits.USUAL, PrintProfiles.SHIPPED);

  @Test
  void documentsToOneConsumerShareAnEnvelopeOnlyWhereTheIssuerAllowsIt() {
    Map<String, String> bundled = with(ALONE, "bundle", "yes");

    assertThat(envelopes(item(1, ALONE, "A"), item(2, ALONE, "A"), item(3, ALONE, "B")))
        .containsExactly("1.1", "2.1", "3.1");
    assertThat(envelopes(item(1, bundled, "A"), item(2, bundled, "B"), item(3, bundled, "A")))
        .containsExactly("1.1", "1.2", "2.1");
  }

  @Test
  void anEnvelopeIsWeighedWhole() {
    Map<String, String> bundled = with(ALONE, "bundle", "yes");
    Batch batch =
        batch(
            item(1, bundled, "A"),
            item(2, bundled, "A"),
            item(3, bundled, "A"),
            item(4, bundled, "B"));

    assertThat(batch.letters())
        .extracting(letter -> letter.envelope().load())
        .containsExactly(
            new Load(3, "C5", 50, Postage.Zone.DOMESTIC),
            new Load(3, "C5", 50, Postage.Zone.DOMESTIC),
            new Load(3, "C5", 50, Postage.Zone.DOMESTIC),
            new Load(1, "C5", 20, Postage.Zone.DOMESTIC));
    JsonNode manifest = Json.MAPPER.readTree(Manifest.write(batch, false));
    assertThat(manifest.path("envelopeCount").asInt()).isEqualTo(2);
    assertThat(manifest.path("postage").toString())
        .isEqualTo(
            "{\"mark\":\"Norge P.P.\",\"sorted\":true,\"groups\":["
                + "{\"format\":\"small\",\"weightClass\":20,\"envelopes\":1,\"minimumReached\":false},"
                + "{\"format\":\"small\",\"weightClass\":50,\"envelopes\":1,\"minimumReached\":false}]}");
  }

  @Test
  void twoHundredEnvelopesOfAFormatReachTheMinimum() {
    Item[] items = new Item[200];
    for (int i = 0; i < items.length; i++) {
      items[i] = item(i + 1, ALONE, "Person " + i);
    }
    JsonNode manifest = Json.MAPPER.readTree(Manifest.write(batch(items), false));

    assertThat(manifest.path("postage").path("groups").path(0).path("minimumReached").asBoolean())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          price.base=3.10;price.postage.standard.domestic.20=9.5                        | 12.6000
          price.base=3.10;price.extraSheet=0.45;price.postage.standard.domestic.20=9.5  | 12.6000
          price.base=3.10;price.colourPage=0.25;colour=colour;price.postage.standard.domestic.20=9.5 | 12.8500
          price.base=3.10;class=economy;price.postage.economy.domestic.20=7.25          | 10.3500
          price.base=3.10;class=economy;price.postage.standard.domestic.20=9.5          | -
          price.base=3.10;price.postage.standard.domestic.20=9.5;price.from=2027-01-01  | -
          price.base=3.10;price.postage.standard.domestic.20=9.5;price.to=2026-11-24    | 12.6000
          price.base=3.10;price.postage.standard.domestic.20=9.5;price.to=2026-11-23    | -
          """)
  void aLettersPriceIsByTheTableOfThePrintHouse(String table, String price) {
    Map<String, String> terms = new HashMap<>(ALONE);
    for (String term : table.split(";", -1)) {
      terms.put(term.split("=", 2)[0], term.split("=", 2)[1]);
    }

    assertThat(Slip.of(item(1, terms, "A").prepared()).price().orElse("-")).isEqualTo(price);
  }

  @Test
  void moreSheetsCostMore() {
    PriceTable table =
        PriceTable.of(
            Map.of(
                "price.base", "3",
                "price.extraSheet", "0.4",
                "price.postage.standard.domestic.50", "12"));
    Load load = new Load(4, "C5", 50, Postage.Zone.DOMESTIC);

    assertThat(table.price(load, "standard", 0, LocalDate.EPOCH).orElseThrow())
        .isEqualByComparingTo("16.2");
  }

  @Test
  void anAddressThatNoCarrierFindsGetsNoLetter() {
    Assignment wrong = Assignments.on(Channels.PRINT, ALONE).postalCode("99900").build(1);

    assertThat(letters.prepare(wrong))
        .isEqualTo(new Preparation.Unsuited(ReasonCode.ADDRESS_INCOMPLETE));
  }

  private List<String> envelopes(Item... items) {
    return batch(items).letters().stream()
        .map(letter -> letter.envelope().number() + "." + letter.envelope().place())
        .toList();
  }

  private static Map<String, String> with(Map<String, String> terms, String term, String value) {
    Map<String, String> more = new HashMap<>(terms);
    more.put(term, value);
    return more;
  }

  private static Batch batch(Item... items) {
    return Batch.of(
        new Consignment.Transmission(
            Assignments.ISSUER,
            new Agreement(Channels.PRINT, ALONE),
            new TransmissionId(UUID.fromString("01970000-0000-7000-8000-00000000beef")),
            12,
            Assignments.AT,
            new ArrayList<>(List.of(items))),
        PrintProfiles.SHIPPED);
  }

  private Item item(int n, Map<String, String> terms, String name) {
    Assignment assignment = Assignments.on(Channels.PRINT, terms).name(name).build(n);
    return new Item(
        assignment.delivery(), ((Preparation.Ready) letters.prepare(assignment)).prepared());
  }
}
