package no.budstikke.channels.efakturase;

import static no.budstikke.channels.efakturase.Fakturor.TERMS;
import static no.budstikke.channels.efakturase.Fakturor.TOLVAN;
import static no.budstikke.channels.efakturase.Fakturor.line;
import static no.budstikke.channels.efakturase.Fakturor.totals;
import static no.budstikke.channels.efakturase.Fakturor.vat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.channels.efakturase.invoice.Banks;
import no.budstikke.channels.efakturase.invoice.Slots;
import no.budstikke.channels.efakturase.invoice.Wire;
import no.budstikke.channels.transport.SftpLogin;
import no.budstikke.channels.transport.SftpSettings;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.TransmissionId;
import no.budstikke.core.registration.Recipient;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.request.PaymentReference;
import no.budstikke.core.request.Plusgiro;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.request.Surcharge;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.Preparation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bytes of invoices. Source: Swedish e-faktura, sections 6 and 7; acceptance 1 and 10 to 12.
 */
class InvoiceGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/efakturase");
  private static final EfakturaSeSettings USUAL = settings(Wire.USUAL);

  @Test
  void theSampleOfTheSpecificationIsReproducedByteForByte() {
    byte[] file = file(USUAL, TOLVAN, sample());

    assertThat(file).hasSize(3776);
    assertThat(HexFormat.of().formatHex(Content.of(file).sha256()))
        .isEqualTo("dcbe09344c2a423caf70b2727d2f638a8900c635c44c4056635ba170fa179d26");
    golden("invoice", file);
  }

  @Test
  void aReminderHasItsOwnIdTheSameReferenceAndSaysWhatToDisregard() {
    golden(
        "reminder",
        file(
            USUAL,
            TOLVAN,
            Fakturor.sample()
                .kind(RequestKind.REMINDER)
                .original("2026000123", LocalDate.of(2026, 3, 1))
                .dueDate(LocalDate.of(2026, 4, 20))
                .due(56_000)
                .surcharge(
                    new Surcharge(true, Fakturor.sek(6_000), Optional.of("Påminnelseavgift")))));
  }

  @Test
  void aCreditNoteHasPositiveAmountsTheOriginalAndNoPaymentOrder() {
    Map<String, String> terms = new HashMap<>(TERMS);
    terms.put("credits", "yes");

    golden(
        "credit-note",
        file(
            USUAL,
            TOLVAN,
            Fakturor.sample()
                .terms(terms)
                .kind(RequestKind.CREDIT_NOTE)
                .number("2026000200")
                .due(0)
                .reference(new PaymentReference.None())
                .original("2026000123", LocalDate.of(2026, 3, 1))));
  }

  @Test
  void twoRatesThenTextThenTheLinkAndThePartThatMayBePaid() {
    golden(
        "two-rates",
        file(
            USUAL,
            TOLVAN,
            sample()
                .lines(line("1", "Elnät mars", 40_000, "25"), line("2", "Tidning", 10_000, "6"))
                .vat(vat("6", 10_000, 600), vat("25", 40_000, 10_000))
                .totals(totals(50_000, 10_600))
                .due(60_600)
                .least(10_000)
                .notes(
                    "Vi byter mätare i april. Du får ett brev med en tid som passar dig; säg till"
                        + " om du vill ha en annan.")));
  }

  @Test
  void aPlusgiroHasASectionWithoutBankgiro() {
    golden("plusgiro", file(USUAL, TOLVAN, Fakturor.sample().account(new Plusgiro("2865434"))));
  }

  @Test
  void aRecipientWithAnFmiIsAddressedByItAndAnUnknownBankByItsCodeAlone() {
    Recipient spouse =
        new Recipient(
            Recipient.IdType.PERSNR, "197701032380", "LUN", Optional.of("FMI-7"), Map.of());

    golden("fmi", file(USUAL, spouse, Fakturor.sample()));
  }

  @Test
  void aDistributorThatAddressesByFuiInProductionAndUtf8GetsItSo() {
    Wire wire =
        new Wire("1.3.8", Wire.Stage.PRODUCTION, Wire.Encoding.UTF8, true, Wire.Words.USUAL);
    Recipient company =
        new Recipient(Recipient.IdType.ORGNR, "5560169095", "NB", Optional.empty(), Map.of());

    golden("by-fui", file(settings(wire), company, Fakturor.sample()));
  }

  @Test
  void euroAndCaronBecomeReferencesAndSwedishLettersStaySingleBytes() {
    byte[] file =
        file(
            USUAL,
            TOLVAN,
            Fakturor.sample().lines(line("1", "Avgift € & Škoda <å ä ö>\u0007", 40_000, "25")));

    assertThat(new String(file, StandardCharsets.ISO_8859_1))
        .contains("<name>Avgift &#8364; &amp; &#352;koda &lt;å ä ö&gt;</name>");
    assertThat(file).contains((byte) 0xE5).contains((byte) 0xE4).contains((byte) 0xF6);
    golden("characters", file);
  }

  @Test
  void aLargeAmountHasNeitherExponentNorGrouping() {
    byte[] file =
        file(
            USUAL,
            TOLVAN,
            Fakturor.sample()
                .due(1_234_567_890)
                .lines(line("1", "Fjärrvärme", 987_654_312, "25"))
                .vat(vat("25", 987_654_312, 246_913_578))
                .totals(totals(987_654_312, 246_913_578)));

    assertThat(new String(file, StandardCharsets.ISO_8859_1))
        .contains("<instructedAmount currency=\"SEK\">12345678.90</instructedAmount>");
    golden("large-amount", file);
  }

  @Test
  void documentsOfTwoAccountsStandInTwoSections() {
    golden(
        "two-sections",
        file(
            USUAL,
            TOLVAN,
            Fakturor.nth(1),
            Fakturor.nth(2).account(new Bankgiro("2973675")).terms(twoAccounts()),
            Fakturor.nth(3)));
  }

  @Test
  void thePictureGoesAlongAsAnEnclosureWithWhatTheIssuerEncloses() {
    Map<String, String> terms = new HashMap<>(TERMS);
    terms.put("picture", "pdf");
    byte[] file =
        file(
            USUAL,
            TOLVAN,
            Fakturor.sample()
                .terms(terms)
                .attachment(
                    new Attachment(
                        Attachment.Role.ENCLOSURE,
                        "villkor.pdf",
                        "application/pdf",
                        Content.of(new byte[] {1, 2, 3}))));

    assertThat(Schema.fault(file)).isEmpty();
    assertThat(new String(file, StandardCharsets.ISO_8859_1))
        .contains("<enclosureDetails mimeCode=\"application/pdf\" type=\"ORIGINAL\">")
        .contains("<encodedObject objectID=\"2\" format=\"BASE64\" filename=\"bilaga-1.pdf\">")
        .contains("<data>AQID</data>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "left out means B2C     | ` distribution=\"B2C\"`             | ``                         "
            + " | true",
        "another type           | INV01                              | CRE01                      "
            + " | true",
        "a negative amount      | >500.00<                           | >-500.00<                  "
            + " | true",
        "another invoice id     | `<invoice id=\"2026000123\"`        | `<invoice"
            + " id=\"2026000124\"` | false",
        "another code           | `code=\"INV01\"`                    | `code=\"INV02\"`           "
            + "  | false",
        "no word on changes     | <changeableAmount>false</changeableAmount> | ``                 "
            + " | false",
        "a comma                | >500.00<                           | >500,00<                   "
            + " | false",
        "an id of 26 characters | `\"2026000123\"`                    |"
            + " `\"20260001232026000123202600\"` | false",
      })
  void theSchemaSaysOfVariantsWhatTheSpecificationSays(
      String what, String from, String to, boolean valid) {
    String variant =
        new String(file(USUAL, TOLVAN, sample()), StandardCharsets.ISO_8859_1).replace(from, to);

    assertThat(Schema.fault(variant.getBytes(StandardCharsets.ISO_8859_1)).isEmpty())
        .as(what)
        .isEqualTo(valid);
  }

  @Test
  void anAccountThatIsNotOnTheAgreementIsCaughtBeforeThereIsAFile() {
    assertThat(invoices(USUAL).prepare(Fakturor.sample().account(new Bankgiro("2973675")).build(1)))
        .isEqualTo(new Preparation.Unsuited(ReasonCode.CHANNEL_NOT_CONTRACTED));
  }

  @Test
  void aReferenceThatTheBankRefusesIsWrongData() {
    assertThat(
            invoices(USUAL)
                .prepare(Fakturor.sample().reference(new OcrReference("20260001233")).build(1)))
        .isInstanceOf(Preparation.WrongData.class);
  }

  @Test
  void aCreditNoteTakesAnotherWayUnlessTheIssuerHasAgreedOnThem() {
    assertThat(
            invoices(USUAL)
                .prepare(Fakturor.sample().kind(RequestKind.CREDIT_NOTE).due(0).build(1)))
        .isEqualTo(new Preparation.Unsuited(ReasonCode.TYPE_NOT_SUPPORTED));
  }

  @Test
  void thePictureIsInTheIssuersLook() {
    Map<String, String> terms = new HashMap<>(TERMS);
    terms.put("picture", "pdf");
    byte[] plain = file(USUAL, TOLVAN, Fakturor.sample().terms(terms));
    terms.put("look.colour", "#7a1b4d");

    assertThat(file(USUAL, TOLVAN, Fakturor.sample().terms(Map.copyOf(terms)))).isNotEqualTo(plain);
    assertThat(file(USUAL, TOLVAN, Fakturor.sample().terms(Map.copyOf(terms))))
        .isEqualTo(file(USUAL, TOLVAN, Fakturor.sample().terms(Map.copyOf(terms))));
  }

  @Test
  void whatIsLargerThanAMegabyteTakesAnotherWay() {
    Map<String, String> terms = new HashMap<>(TERMS);
    terms.put("picture", "pdf");
    Assignment large =
        Fakturor.sample()
            .terms(terms)
            .attachment(
                new Attachment(
                    Attachment.Role.ENCLOSURE,
                    "villkor.pdf",
                    "application/pdf",
                    Content.of(new byte[800_000])))
            .build(1);

    assertThat(invoices(USUAL).prepare(large))
        .isEqualTo(new Preparation.Unsuited(ReasonCode.SIZE_EXCEEDED));
  }

  @Test
  void aNumberThatIsNoDocumentIdGivesWayToOneOfOurs() {
    String document = slip(Fakturor.sample().number("2026/000123 X"), Invoices.DOCUMENT);

    assertThat(document).matches("[0-9a-z]{20,25}");
    assertThat(slip(Fakturor.sample(), Invoices.DOCUMENT)).isEqualTo("2026000123");
  }

  @Test
  void whatIsFilledInCanBeTakenOutAgain() {
    Assignment assignment = sample().build(1);
    byte[] stored = ready(USUAL, assignment).prepared().content().bytes();
    byte[] filled = new Slots(Wire.USUAL, Banks.USUAL).filled(stored, TOLVAN);

    assertThat(filled).isNotEqualTo(stored);
    assertThat(Slots.blank(filled)).isEqualTo(stored);
  }

  private static Fakturor sample() {
    Map<String, String> terms = new HashMap<>(TERMS);
    terms.put("copies", "link");
    return Fakturor.sample().terms(terms);
  }

  private static Map<String, String> twoAccounts() {
    Map<String, String> terms = new HashMap<>(TERMS);
    terms.put("accounts", "BG 5402-9681, BG 297-3675");
    return terms;
  }

  private static String slip(Fakturor invoice, String key) {
    return String.valueOf(ready(USUAL, invoice.build(1)).prepared().slip().get(key));
  }

  private static EfakturaSeSettings settings(Wire wire) {
    EfakturaSeSettings usual =
        EfakturaSeSettings.of(
            new SftpSettings(
                "127.0.0.1",
                22,
                "budstikke",
                new SftpLogin.Password("x"),
                "SHA256:x",
                java.time.Duration.ofSeconds(1)));
    return new EfakturaSeSettings(
        usual.server(),
        usual.folders(),
        usual.limits(),
        usual.rhythm(),
        wire,
        usual.tables(),
        usual.yesToAll(),
        usual.copies());
  }

  private static Invoices invoices(EfakturaSeSettings settings) {
    return new Invoices(
        settings, _ -> Optional.of(URI.create("https://faktura.example.se/i/2026000123")));
  }

  private static Preparation.Ready ready(EfakturaSeSettings settings, Assignment assignment) {
    return (Preparation.Ready) invoices(settings).prepare(assignment);
  }

  private static byte[] file(EfakturaSeSettings settings, Recipient recipient, Fakturor... all) {
    List<Item> items = new ArrayList<>();
    Map<String, Recipient> inForce = new HashMap<>();
    for (Fakturor one : all) {
      Assignment assignment = one.build(items.size() + 1);
      Item item = new Item(assignment.delivery(), ready(settings, assignment).prepared());
      items.add(item);
      inForce.put(InvoiceFile.customer(item), recipient);
    }
    Agreement agreement = new Agreement(Channels.EFAKTURA_SE, TERMS);
    Consignment.Transmission transmission =
        new Consignment.Transmission(
            Fakturor.ISSUER,
            agreement,
            new TransmissionId(new UUID(0x0197_0000_0000_7000L, 0x9000_0000_0000_0001L)),
            17,
            Fakturor.AT,
            items);
    Terms terms = Terms.of(agreement).orElseThrow();
    return InvoiceFile.of(transmission, terms, inForce)
        .bytes(terms, settings.wire(), new Slots(settings.wire(), Banks.USUAL));
  }

  /** The approved bytes, which the schema finds right; written anew on demand, and then red. */
  private static void golden(String name, byte[] file) {
    assertThat(Schema.fault(file)).as("schema").isEmpty();
    Path approved = GOLDEN.resolve(name + ".xml");
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.write(approved, file);
        throw new AssertionError("Written anew: look at it and run again.");
      }
      assertThat(new String(file, StandardCharsets.ISO_8859_1))
          .isEqualTo(Files.readString(approved, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
