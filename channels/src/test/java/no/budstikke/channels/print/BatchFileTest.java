package no.budstikke.channels.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import no.budstikke.channels.Assignments;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.TransmissionId;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Market;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.Preparation;
import no.budstikke.core.transform.Prepared;
import no.budstikke.core.transform.Remarks;
import no.budstikke.documents.picture.PrintProfile;
import no.budstikke.documents.picture.PrintProfiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class BatchFileTest {
  private static final Map<String, String> TERMS =
      Map.of("profile", "no-c5", "returnAddress", "Kraftveien 3, 0150 Oslo", "class", "economy");
  private static final TransmissionId ID =
      new TransmissionId(UUID.fromString("01970000-0000-7000-8000-00000000beef"));
  private final Letters letters = new Letters(PrintSettings.Limits.USUAL, PrintProfiles.SHIPPED);

  @Test
  void theNameSaysWhatAPrintHouseMustKnow() {
    assertThat(batch(item(1, "0150")).fileName())
        .isEqualTo("nordkraft_01970000-0000-7000-8000-00000000beef_no-c5_economy_duplex_mono.zip");
  }

  @Test
  void theSameTransmissionGivesTheSameBytesInEveryZone() {
    byte[] here = BatchFile.write(batch(item(1, "0150"), item(2, "9990")), false);
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      assertThat(BatchFile.write(batch(item(1, "0150"), item(2, "9990")), false)).isEqualTo(here);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void lettersLieInTheOrderOfPostalCodesAndTheManifestComesLast() throws IOException {
    Batch batch = batch(item(1, "9990"), item(2, "0150"), item(3, "5003"));

    assertThat(entries(BatchFile.write(batch, false)).keySet())
        .containsExactly(
            "letters/000001_0000012000101.pdf",
            "letters/000002_0000012000201.pdf",
            "letters/000003_0000012000301.pdf",
            "manifest.json");
    assertThat(batch.letters())
        .extracting(letter -> letter.slip().destination().postalCode())
        .containsExactly("0150", "5003", "9990");
  }

  @Test
  void theManifestHasEveryFieldOfTheSpecification() throws IOException {
    Item item = item(1, "9990");
    JsonNode manifest =
        Json.MAPPER.readTree(entries(BatchFile.write(batch(item), true)).get("manifest.json"));

    assertThat(manifest.propertyNames())
        .containsExactly(
            "batchId",
            "number",
            "tenant",
            "createdAt",
            "profile",
            "class",
            "format",
            "duplex",
            "colour",
            "letterCount",
            "pageCount",
            "sheetCount",
            "envelopeCount",
            "postage",
            "contact",
            "sha256",
            "test",
            "letters");
    assertThat(manifest.path("test").asBoolean()).isTrue();
    JsonNode letter = manifest.path("letters").path(0);
    assertThat(letter.propertyNames())
        .containsExactly(
            "seq",
            "letterId",
            "deliveryId",
            "file",
            "pages",
            "sheets",
            "weightClass",
            "postalCode",
            "country",
            "recipient",
            "returnAddress",
            "insertCodes",
            "envelope",
            "inEnvelope",
            "envelopeCode",
            "class",
            "zone",
            "nondeliverable",
            "sha256");
    assertThat(letter.path("deliveryId").asString()).isEqualTo(item.delivery().toString());
    assertThat(letter.path("recipient"))
        .extracting(JsonNode::asString)
        .containsExactly(Assignments.NAME_CANARY, Assignments.STREET_CANARY, "9990 Båtsfjord");
    assertThat(letter.path("weightClass").asInt()).isEqualTo(20);
    assertThat(letter.path("sha256").asString())
        .isEqualTo(HexFormat.of().formatHex(item.prepared().content().sha256()));
  }

  @Test
  void theStoredTermsCountAndNotThoseOfToday() {
    Consignment.Transmission today = transmission(List.of(item(1, "0150")));
    Agreement changed = new Agreement(Channels.PRINT, Map.of("profile", "no-c65"));
    Consignment.Transmission later =
        new Consignment.Transmission(
            today.issuer(), changed, today.id(), today.number(), today.closed(), today.items());

    assertThat(BatchFile.write(Batch.of(later, PrintProfiles.SHIPPED), false))
        .isEqualTo(BatchFile.write(Batch.of(today, PrintProfiles.SHIPPED), false));
    assertThat(Batch.of(later, PrintProfiles.SHIPPED).fileName())
        .isEqualTo(Batch.of(today, PrintProfiles.SHIPPED).fileName());
  }

  @Test
  void aLetterWithMoreSheetsThanTheEnvelopeTakesIsNotForPrint() {
    Letters tiny = new Letters(new PrintSettings.Limits(1, 100, 99), PrintProfiles.SHIPPED);

    assertThat(tiny.prepare(assignment(1, "0150")))
        .isEqualTo(new Preparation.Unsuited(ReasonCode.SIZE_EXCEEDED));
  }

  @Test
  void withoutAPostalCodeThereIsNoLetter() {
    assertThat(letters.prepare(assignment(1, "")))
        .isEqualTo(new Preparation.Unsuited(ReasonCode.ADDRESS_INCOMPLETE));
  }

  /** Mail and print 3.5: sheets of 4.99 g in C5 (6.5 g) up to six, then in C4 (19 g). */
  @ParameterizedTest
  @CsvSource({"1,C5,20", "2,C5,20", "3,C5,50", "6,C5,50", "7,C4,100", "16,C4,100", "17,C4,350"})
  void heavierLettersAreInHigherSteps(int sheets, String envelope, int grams) {
    PrintProfile profile = PrintProfiles.SHIPPED.of("no-c5", Market.NO);

    assertThat(Load.of(sheets, profile, "NO"))
        .contains(new Load(sheets, envelope, grams, Postage.Zone.DOMESTIC));
  }

  @ParameterizedTest
  @CsvSource({"NO,DOMESTIC", "'',DOMESTIC", "SE,NORDIC", "DE,EUROPE", "US,WORLD"})
  void theZoneIsByCountry(String country, Postage.Zone zone) {
    assertThat(Postage.in(Market.NO).zone(country)).isEqualTo(zone);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          profile=no-c5;returnAddress=x                            | 0
          profile=no-c5;returnAddress=x;class=priority;sides=simplex | 0
          profile=C5;returnAddress=x                               | 1
          profile=se-c5;returnAddress=x                            | 1
          profile=no-c5                                            | 1
          profile=no-c5;returnAddress=x;class=fast                 | 1
          profile=no-c5;returnAddress=x;color=mono                 | 1
          profile=no-c5;returnAddress=x;bundle=yes                 | 0
          profile=no-c5;returnAddress=x;bundle=perhaps             | 1
          profile=no-c5;returnAddress=x;price.base=1.20            | 0
          profile=no-c5;returnAddress=x;price.base=1,20            | 1
          profile=no-c5;returnAddress=x;price.extraSheet=0.40      | 1
          profile=no-c5;returnAddress=x;price.base=1;price.from=x  | 1
          profile=no-c5;returnAddress=x;price.base=1;price.moon=1  | 1
          x=y                                                      | 3
          """)
  void anAgreementIsCheckedWhenItIsMade(String terms, int objections) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String term : terms.split(";", -1)) {
      map.put(term.split("=", 2)[0], term.split("=", 2)[1]);
    }

    assertThat(Terms.objections(new Agreement(Channels.PRINT, map), PrintProfiles.SHIPPED))
        .hasSize(objections);
  }

  @Test
  void theIssuersOwnPictureIsTheLetter() {
    Content own = content(Assignments.on(Channels.PRINT, TERMS).build(1));
    Attachment image = new Attachment(Attachment.Role.IMAGE, "f.pdf", "application/pdf", own);
    Assignment assignment =
        Assignments.on(Channels.PRINT, TERMS).attachment(image).number("other").build(1);

    assertThat(content(assignment)).isEqualTo(own);
  }

  /** Mail and print 3.4, check 6. */
  @Test
  void anOwnPictureForAnotherAddressIsNotPostedAndTheSlipSaysWhy() {
    Content own = content(assignment(1, "8006"));
    Attachment image = new Attachment(Attachment.Role.IMAGE, "f.pdf", "application/pdf", own);
    Assignment assignment = Assignments.on(Channels.PRINT, TERMS).attachment(image).build(1);
    Prepared prepared = ((Preparation.Ready) letters.prepare(assignment)).prepared();

    assertThat(prepared.content()).isNotEqualTo(own);
    assertThat(Remarks.of(prepared.slip()).words())
        .containsExactly("OWN_PDF_REPLACED address-is-not-the-recipients@1");
  }

  private Content content(Assignment assignment) {
    return ((Preparation.Ready) letters.prepare(assignment)).prepared().content();
  }

  /** R-AG-5, R-GEN-2: the issuer's own picture asks for money, and a notice must not. */
  @Test
  void theLetterThatAnnouncesADebitIsNeverTheIssuersOwnPicture() {
    Content own = ((Preparation.Ready) letters.prepare(assignment(1, "0150"))).prepared().content();
    Attachment image = new Attachment(Attachment.Role.IMAGE, "f.pdf", "application/pdf", own);
    Assignments notice = Assignments.on(Channels.PRINT, TERMS).notice().attachment(image);

    assertThat(((Preparation.Ready) letters.prepare(notice.build(1))).prepared().content())
        .isNotEqualTo(own);
  }

  private Batch batch(Item... items) {
    return Batch.of(transmission(List.of(items)), PrintProfiles.SHIPPED);
  }

  private static Consignment.Transmission transmission(List<Item> items) {
    return new Consignment.Transmission(
        Assignments.ISSUER,
        new Agreement(Channels.PRINT, TERMS),
        ID,
        12,
        Assignments.AT,
        new ArrayList<>(items));
  }

  private Item item(int n, String postalCode) {
    Assignment assignment = assignment(n, postalCode);
    return new Item(
        assignment.delivery(), ((Preparation.Ready) letters.prepare(assignment)).prepared());
  }

  private static Assignment assignment(int n, String postalCode) {
    return Assignments.on(Channels.PRINT, TERMS).postalCode(postalCode).build(n);
  }

  private static Map<String, byte[]> entries(byte[] file) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }
}
