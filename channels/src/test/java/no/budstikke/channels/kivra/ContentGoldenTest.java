package no.budstikke.channels.kivra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.budstikke.channels.kivra.KivraContent.FlexibleOption;
import no.budstikke.channels.kivra.KivraContent.Limits;
import no.budstikke.channels.kivra.KivraContent.Option;
import no.budstikke.channels.kivra.KivraContent.Part;
import no.budstikke.channels.kivra.KivraContent.PaymentOptions;
import no.budstikke.channels.kivra.KivraContent.Reference;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.PaymentReference;
import no.budstikke.core.request.Plusgiro;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.transform.Preparation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The bytes of contents. Source: Kivra, sections 6.2 to 6.8; acceptance points 3 and 4. */
class ContentGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/kivra");
  private static final Content PDF = Content.of(Base64.getDecoder().decode("REVBREJFRUY="));
  private static final String SSN = "191212121212";
  private static final Reference OCR = new Reference("SE_OCR", "202600012324");

  @Test
  void point3ExampleAIsReproducedByteForByte() {
    KivraContent invoice =
        content("Faktura mars 2026", "2026-03-01", "invoice", "faktura-2026000123.pdf")
            .paid(bankgiro(Optional.empty(), option("2026-03-31", 50_000)));

    same(invoice, 391, "3f9145de9fbea7564fba51ee4a820a6b19661f3f0d25800046c5e9fa8744842e");
  }

  @Test
  void point3ExampleBIsReproducedByteForByte() {
    KivraContent reminder =
        content(
                "Påminnelse faktura 2026000123",
                "2026-04-10",
                "invoice.reminder",
                "paminnelse-2026000123.pdf")
            .paid(bankgiro(Optional.of("disable"), option("2026-04-20", 56_000)));

    same(reminder, 440, "5bb75b52556ec19351c0cb04bc7e29eb33c57fb7c0bdb304a195ac6f108b08d5");
  }

  @Test
  void point3ExampleCIsReproducedByteForByte() {
    KivraContent letter =
        content("Kreditfaktura 2026000200", "2026-04-12", "letter", "kreditfaktura-2026000200.pdf")
            .unpaid();

    same(letter, 208, "c07591464b038d498db226f540823722a0810f98d2414562d16f778985b5abfc");
  }

  @Test
  void point3ExampleDIsReproducedByteForByte() {
    LocalDate due = LocalDate.parse("2026-04-30");
    PaymentOptions options =
        new PaymentOptions(
            "2",
            "286543-4",
            Optional.empty(),
            List.of(
                new Option(due, Bills.sek(471_123), ocr("771554193"), Optional.of("Hela beloppet")),
                new Option(
                    due, Bills.sek(120_000), ocr("771554201"), Optional.of("Delbetalning 1 av 4"))),
            Optional.of(
                new FlexibleOption(
                    due,
                    ocr("771554219"),
                    "Valfritt belopp",
                    new Limits(
                        Bills.sek(10_000),
                        Bills.sek(50_000),
                        Bills.sek(471_123),
                        Bills.sek(471_123)))));
    KivraContent invoice =
        content("Faktura april 2026", "2026-04-01", "invoice", "faktura-2026000300.pdf")
            .paid(options);

    same(invoice, 732, "a69427e1635b1f33e7eebd97b6d47a00cdb5d6922c03a90763ec9b277e188c38");
  }

  @ParameterizedTest
  @CsvSource({"100000000,1000000.00", "1234567890,12345678.90", "100,1.00", "101,1.01"})
  void point4AmountsHaveTwoDecimalsAndNoExponent(long ore, String text) {
    assertThat(
            json(Bills.usual().minor(ore))
                .at("/payment_multiple_options/options/0/amount")
                .asString(""))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource(RequestKind.class)
  void everyKindBecomesTheApprovedContent(RequestKind kind) throws IOException {
    ObjectNode json =
        withoutPicture(
            Bills.usual().kind(kind).terms(Map.of("tenant", Bills.TENANT, "page", "yes")));
    ObjectNode page = (ObjectNode) json.at("/parts/0/responsive_part");
    page.put("data", new String(page.path("data").binaryValue(), StandardCharsets.UTF_8));

    equalsGolden(kind.code() + ".json", json.toPrettyString() + "\n");
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void everyFormOfAnInvoiceBecomesTheApprovedContent(Form form) throws IOException {
    String name = "form-" + form.name().toLowerCase(Locale.ROOT).replace('_', '-');

    equalsGolden(name + ".json", withoutPicture(form.bills()).toPrettyString() + "\n");
  }

  /** What an invoice can look like besides the usual. */
  enum Form {
    BELOW_ONE_KRONA,
    COPY_OF_DIRECT_DEBIT,
    PLUSGIRO_AND_FREE_SUM,
    SWISH_DISABLED_AND_DIGITS_ONLY,
    FREE_REFERENCE_AND_ENCLOSURE,
    BY_VERIFIED_ADDRESS;

    Bills bills() {
      Bills usual = Bills.usual();
      return switch (this) {
        case BELOW_ONE_KRONA -> usual.minor(99);
        case COPY_OF_DIRECT_DEBIT -> usual.notPayableLeg();
        case PLUSGIRO_AND_FREE_SUM -> usual.account(new Plusgiro("2865434")).least(10_000);
        case SWISH_DISABLED_AND_DIGITS_ONLY ->
            usual.terms(Map.of("tenant", Bills.TENANT, "swish", "disable", "account", "digits"));
        case FREE_REFERENCE_AND_ENCLOSURE ->
            usual
                .reference(new PaymentReference.Plain("KUND 77 BÅT"))
                .enclosure("application/pdf", PDF.bytes());
        case BY_VERIFIED_ADDRESS ->
            usual
                .knownBy("kare@exempel.example")
                .terms(Map.of("tenant", Bills.TENANT, "email", "yes"));
      };
    }
  }

  /** The picture has golden files of its own. */
  private static ObjectNode withoutPicture(Bills bills) {
    ObjectNode json = (ObjectNode) json(bills);
    ((ObjectNode) json.at("/parts/0")).put("data", "PDF");
    return json;
  }

  @Test
  void aFreeSumIsOfferedWhereTheIssuerTakesLess() {
    JsonNode payment = json(Bills.usual().least(10_000)).path("payment_multiple_options");

    assertThat(payment.at("/flexible_option/min_limit").asString("")).isEqualTo("100.00");
    assertThat(payment.at("/flexible_option/max_limit").asString("")).isEqualTo("500.00");
    assertThat(payment.at("/options/0/amount").asString("")).isEqualTo("500.00");
    assertThat(payment.at("/options/0/title").asString("")).isEqualTo("Hela beloppet");
  }

  @Test
  void aPlusgiroNumberHasItsHyphenBeforeTheLastDigitOrNone() {
    Bills bills = Bills.usual().account(new Plusgiro("2865434"));
    JsonNode payment = json(bills).path("payment_multiple_options");
    JsonNode digits =
        json(bills.terms(Map.of("tenant", Bills.TENANT, "account", "digits")))
            .path("payment_multiple_options");

    assertThat(payment.path("method").asString("")).isEqualTo("2");
    assertThat(payment.path("account").asString("")).isEqualTo("286543-4");
    assertThat(digits.path("account").asString("")).isEqualTo("2865434");
  }

  @Test
  void aReferenceWithoutCheckDigitIsFreeTextAndOneThatIsTooLongIsNotCut() {
    JsonNode option =
        json(Bills.usual().reference(new PaymentReference.Plain("KUND 77 BÅT")))
            .at("/payment_multiple_options/options/0");

    assertThat(option.path("type").asString("")).isEqualTo("TENANT_REF");
    assertThat(option.path("reference").asString("")).isEqualTo("KUND 77 BÅT");
    assertThat(
            new Contents()
                .prepare(
                    Bills.usual().reference(new PaymentReference.Plain("X".repeat(26))).build(1)))
        .isEqualTo(new Preparation.Unsuited(ReasonCode.TYPE_NOT_SUPPORTED));
  }

  @Test
  void aDueDateBeforeTheDayOfSendingIsRefusedHere() {
    LocalDate today = LocalDate.parse("2026-11-24");

    assertThat(new Contents().prepare(Bills.usual().due(today.minusDays(1)).build(1)))
        .isEqualTo(new Preparation.Unsuited(ReasonCode.DUE_DATE_PAST));
    assertThat(new Contents().prepare(Bills.usual().due(today).build(1)))
        .isInstanceOf(Preparation.Ready.class);
  }

  @Test
  void anEnclosureThatIsNoPdfGoesByAnotherChannel() {
    assertThat(
            new Contents().prepare(Bills.usual().enclosure("text/csv", new byte[] {'a'}).build(1)))
        .isEqualTo(new Preparation.Unsuited(ReasonCode.TYPE_NOT_SUPPORTED));
  }

  @Test
  void thePageForPhonesHasNoScriptAndNothingFromOutside() {
    JsonNode page =
        json(Bills.usual().terms(Map.of("tenant", Bills.TENANT, "page", "yes")))
            .at("/parts/0/responsive_part");
    String html = new String(page.path("data").binaryValue(), StandardCharsets.UTF_8);

    assertThat(html).contains("500,00 SEK").doesNotContain("<script", "http", "src=", "href=");
  }

  private static JsonNode json(Bills bills) {
    Preparation.Ready ready = (Preparation.Ready) new Contents().prepare(bills.build(1));
    return JsonMapper.shared().readTree(ready.prepared().content().bytes());
  }

  private static void same(KivraContent content, int size, String sha256) {
    Content bytes = ContentJson.write(content);

    assertThat(bytes.size()).isEqualTo(size);
    assertThat(HexFormat.of().formatHex(bytes.sha256())).isEqualTo(sha256);
  }

  /** With {@code -Dgolden.write=true} it rewrites and then fails. */
  private static void equalsGolden(String name, String text) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
    assertThat(Boolean.getBoolean("golden.write")).as("rewritten").isFalse();
  }

  private static PaymentOptions bankgiro(Optional<String> swish, Option option) {
    return new PaymentOptions("1", "5402-9681", swish, List.of(option), Optional.empty());
  }

  private static Option option(String due, long ore) {
    return new Option(LocalDate.parse(due), Bills.sek(ore), OCR, Optional.empty());
  }

  private static Reference ocr(String digits) {
    return new Reference("SE_OCR", digits);
  }

  private static Draft content(String subject, String generated, String type, String file) {
    return new Draft(subject, LocalDate.parse(generated), type, file);
  }

  /** A content that lacks its payment. */
  private record Draft(String subject, LocalDate generated, String type, String file) {
    KivraContent paid(PaymentOptions options) {
      return with(Optional.of(options));
    }

    KivraContent unpaid() {
      return with(Optional.empty());
    }

    private KivraContent with(Optional<PaymentOptions> options) {
      Part part = new Part(file, PDF, "application/pdf", Optional.empty());
      return new KivraContent(Recipient.ssn(SSN), subject, generated, type, List.of(part), options);
    }
  }
}
