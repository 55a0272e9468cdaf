package no.budstikke.channels.avtalegiro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.channels.Assignments;
import no.budstikke.channels.avtalegiro.file.BankFile;
import no.budstikke.channels.avtalegiro.file.Cancellation;
import no.budstikke.channels.avtalegiro.file.Claim;
import no.budstikke.channels.avtalegiro.file.Order;
import no.budstikke.channels.avtalegiro.file.OrderKind;
import no.budstikke.channels.avtalegiro.file.Part;
import no.budstikke.channels.avtalegiro.file.Strictness;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.TransmissionId;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.Preparation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimFileTest {
  private static final Map<String, String> TWO_ACCOUNTS =
      Map.of(
          "dataSender",
          GiroRoom.SENDER,
          "accounts",
          GiroRoom.OTHER_ACCOUNT.digits() + ", " + GiroRoom.ACCOUNT.digits());

  @Test
  void theSameTransmissionGivesTheSameFile() {
    List<Item> items = List.of(item(1, Item.Errand.DELIVER), item(2, Item.Errand.DELIVER));

    ClaimFile once = file(7, items);
    ClaimFile again = file(7, items);

    assertThat(again.bytes()).isEqualTo(once.bytes());
    assertThat(again.name()).isEqualTo(once.name());
  }

  @Test
  void claimsAreAnOrderThatAStrictReaderTakes() throws IOException {
    ClaimFile file = file(7, List.of(item(1, Item.Errand.DELIVER), item(2, Item.Errand.DELIVER)));
    List<Part> parts = parts(file);

    assertThat(new String(file.bytes(), StandardCharsets.ISO_8859_1))
        .startsWith("NY00001000123456000000700008080")
        .contains("\r\nNY21002000000000000000708601111794700");
    assertThat(parts)
        .filteredOn(Claim.class::isInstance)
        .extracting(part -> ((Claim) part).kid())
        .containsExactly(GiroRoom.kid(1), GiroRoom.kid(2));
  }

  @Test
  void aRecallIsACancellationWithTheDueDateAmountAndKidOfTheClaim() throws IOException {
    ClaimFile file = file(8, List.of(item(1, Item.Errand.RECALL)));
    Claim claim = (Claim) parts(file(7, List.of(item(1, Item.Errand.DELIVER)))).get(2);

    assertThat(parts(file).get(1))
        .isEqualTo(new Order(OrderKind.CANCELLATIONS, "0000080", GiroRoom.ACCOUNT.digits()));
    assertThat(parts(file).get(2))
        .isEqualTo(new Cancellation(1, claim.due(), claim.ore(), claim.kid()));
    assertThat(file.name().text()).endsWith("_cancellations.txt");
  }

  @Test
  void eachAccountHasAnOrderWithANumberOfItsOwn() throws IOException {
    Item here = item(1, Item.Errand.DELIVER);
    Assignment elsewhere =
        Assignments.on(Channels.AVTALEGIRO, TWO_ACCOUNTS)
            .account(GiroRoom.OTHER_ACCOUNT.digits())
            .build(2);
    Item there = new Item(elsewhere.delivery(), ready(elsewhere).prepared());
    Consignment.Transmission transmission =
        GiroRoom.transmission(12, TWO_ACCOUNTS, List.of(there, here));
    Terms terms = Terms.of(transmission.agreement()).orElseThrow();

    assertThat(parts(ClaimFile.of(transmission, terms)))
        .filteredOn(Order.class::isInstance)
        .containsExactly(
            new Order(OrderKind.CLAIMS, "0000121", GiroRoom.ACCOUNT.digits()),
            new Order(OrderKind.CLAIMS, "0000120", GiroRoom.OTHER_ACCOUNT.digits()));
    assertThat(ClaimFile.references(transmission, terms))
        .containsEntry(here.delivery(), "00123456-0000012-0000121-0000001")
        .containsEntry(there.delivery(), "00123456-0000012-0000120-0000001");
  }

  @ParameterizedTest
  @CsvSource({
    "1,        '', 0000001",
    "9999999,  '', 9999999",
    "10000000, '', 0000001",
    "1,        4,  4000001",
    "999999,   4,  4999999",
    "1000000,  4,  4000001",
    "17,       07, 0700017",
    "100000,   07, 0700001"
  })
  void transmissionNumbersHaveSevenDigitsAndComeAgainOnlyAfterAllOthers(
      long number, String series, String digits) {
    assertThat(ClaimFile.transmissionNumber(number, series)).isEqualTo(digits);
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 0000010", "1, 9, 0000019", "999999, 9, 9999999", "1000000, 0, 0000010"})
  void orderNumbersTellTransmissionAndAccount(long number, int place, String digits) {
    assertThat(ClaimFile.orderNumber(number, place)).isEqualTo(digits);
  }

  @Test
  void issuersWhoShareADataSenderHaveSeriesOfTheirOwn() {
    Map<String, String> terms = new HashMap<>(GiroRoom.TERMS);
    terms.put("series", "31");
    Consignment.Transmission transmission =
        GiroRoom.transmission(5, terms, List.of(item(1, Item.Errand.DELIVER)));

    assertThat(
            ClaimFile.of(transmission, Terms.of(transmission.agreement()).orElseThrow())
                .name()
                .number())
        .isEqualTo("3100005");
  }

  @Test
  void aNameIsReadAsItWasWrittenAndNoOtherIs() {
    FileName name =
        new FileName("00123456", "0000007", new TransmissionId(new UUID(5, 6)), Item.Errand.RECALL);

    assertThat(FileName.read(name.text())).contains(name);
    assertThat(FileName.read(name.text() + ".bak")).isEqualTo(Optional.empty());
    assertThat(FileName.read("ocr.txt")).isEqualTo(Optional.empty());
  }

  private static Item item(int n, Item.Errand errand) {
    Assignment assignment = GiroRoom.claim(n).build(n);
    return new Item(assignment.delivery(), ready(assignment).prepared(), errand);
  }

  private static Preparation.Ready ready(Assignment assignment) {
    return (Preparation.Ready) new Claims().prepare(assignment);
  }

  private static ClaimFile file(long number, List<Item> items) {
    Consignment.Transmission transmission = GiroRoom.transmission(number, items);
    return ClaimFile.of(transmission, Terms.of(transmission.agreement()).orElseThrow());
  }

  private static List<Part> parts(ClaimFile file) throws IOException {
    BankFile read = BankFile.check(() -> new ByteArrayInputStream(file.bytes()), Strictness.STRICT);
    List<Part> parts = new ArrayList<>();
    read.forEach(parts::add);
    return parts;
  }
}
