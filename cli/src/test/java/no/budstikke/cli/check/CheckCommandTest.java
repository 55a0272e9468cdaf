package no.budstikke.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.OrganisationNumber;
import no.budstikke.documents.profile.OfficialLayers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
  private static final String ISSUER =
      OrganisationNumber.withCheckDigit(Market.NO, "31234510").orElseThrow().digits();
  private static final String ACCOUNT =
      NorwegianAccount.withCheckDigit("1503123411").orElseThrow().digits();
  private static final String KID =
      Kid.withCheckDigit("2605976513", Kid.Algorithm.MOD10).orElseThrow().value();
  private static final String WRONG_KID = "26059765132";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter side = new StringWriter();

  private InstantSource clock = InstantSource.system();

  @TempDir private Path folder;

  @Test
  void anAcceptedDocumentGivesExitCodeZero() throws IOException {
    assertThat(check(file("a.xml", invoice(KID)), "--json")).isZero();

    JsonNode document = json().path("documents").get(0);
    assertThat(document.path("verdict").asString()).startsWith("ACCEPTED");
    assertThat(document.path("id").asString()).isEqualTo("2026-000123");
    assertThat(document.path("kind").asString()).isEqualTo("invoice");
    assertThat(document.path("entry").isNull()).isTrue();
    assertThat(strings(document.path("rulesets")))
        .hasSize(3)
        .satisfies(
            names -> {
              assertThat(names.get(0)).startsWith("en16931-ubl ");
              assertThat(names.get(1)).startsWith("peppol-bis ");
              assertThat(names.get(2)).isEqualTo("b2c 1.0");
            });
    assertThat(strings(document.path("plans"))).contains("NO-EM", "NO-PR").doesNotContain("NO-MB");
    assertThat(json().path("summary").path("accepted").asInt()).isEqualTo(1);
  }

  @Test
  void theBuyersElectronicAddressIsOnlyDemandedInStrictMode() throws IOException {
    String file = file("a.xml", invoice(KID));

    assertThat(check(file, "--json", "--strict")).isEqualTo(1);

    JsonNode finding = finding("PEPPOL-EN16931-R010");
    assertThat(finding.path("layer").asString()).isEqualTo("L4");
    assertThat(finding.path("officialSeverity").asString()).isEqualTo("FATAL");
    assertThat(finding.path("message").asString()).contains("electronic address");
  }

  @Test
  void theOfficialRulesCanBeRunAloneOverAFragment() throws IOException {
    String fragment =
        """
        <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
            xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
            xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
          <cac:LegalMonetaryTotal>
            <cbc:LineExtensionAmount currencyID="NOK">10.00</cbc:LineExtensionAmount>
          </cac:LegalMonetaryTotal>
        </Invoice>
        """;

    assertThat(check(file("a.xml", fragment), "--json", "--rules-only")).isEqualTo(1);

    JsonNode finding = finding("BR-CO-10");
    assertThat(finding.path("officialSeverity").asString()).isEqualTo("FATAL");
    assertThat(finding.path("bt").asString()).isEqualTo("BT-106");
    assertThat(finding.path("xpath").asString())
        .isEqualTo("/inv:Invoice[1]/cac:LegalMonetaryTotal[1]");
    assertThat(finding.path("focus").asString()).endsWith("/cbc:LineExtensionAmount[1]");
    assertThat(finding.path("line").asInt()).isEqualTo(5);
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("B2C-", "UBL-XSD");
  }

  @Test
  void everyReportNamesTheReleaseOfTheDayOfTheCheck() throws IOException {
    LocalDate before = LocalDate.of(2026, 8, 16);
    LocalDate after = before.plusDays(1);
    String file = file("a.xml", invoice(KID));

    List<String> old = rulesetsOn(before, file);
    assertThat(old.subList(0, 2)).isEqualTo(new OfficialLayers().rulesets(before));
    assertThat(old).hasSize(3).doesNotContainAnyElementsOf(new OfficialLayers().rulesets(after));
    assertThat(rulesetsOn(after, file).subList(0, 2))
        .isEqualTo(new OfficialLayers().rulesets(after));

    clock = noonOf(before);
    for (String format : List.of("jsonl", "svrl", "html")) {
      out.reset();
      check(file, "--format", format);
      assertThat(out.toString(StandardCharsets.UTF_8)).contains(old);
    }
    assertThat(rulesetsOn(before, file, "--rules-only")).isEqualTo(old.subList(0, 2));
  }

  private List<String> rulesetsOn(LocalDate day, String... arguments) {
    clock = noonOf(day);
    out.reset();
    check(Stream.concat(Stream.of("--json"), Stream.of(arguments)).toArray(String[]::new));
    return strings(json().path("documents").get(0).path("rulesets"));
  }

  private static InstantSource noonOf(LocalDate day) {
    return InstantSource.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
  }

  @Test
  void theReminderProfileTakesAnyDocumentForAReminder() throws IOException {
    String untyped = invoice(KID).replace("<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>", "");
    String file = file("a.xml", untyped);

    assertThat(check(file, "--json", "--rules-only", "--profile", "b2c")).isEqualTo(1);
    assertThat(finding("BR-04").path("bt").asString()).isEqualTo("BT-3");

    out.reset();
    check(file, "--json", "--rules-only", "--profile", "ehf-reminder");
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("\"BR-04\"");
  }

  @Test
  void whatTheSchemaDoesNotAllowKeepsTheRulesFromBeingRun() throws IOException {
    String wrong = invoice(KID).replace("<cbc:IssueDate>", "<cbc:Unknown/><cbc:IssueDate>");

    assertThat(check(file("a.xml", wrong), "--json", "--strict")).isEqualTo(1);

    JsonNode finding = finding("UBL-XSD-01");
    assertThat(finding.path("layer").asString()).isEqualTo("L2");
    assertThat(finding.path("expected").asString()).contains("cbc:IssueDate");
    assertThat(finding.path("xpath").asString()).startsWith("/inv:Invoice[1]/").endsWith("[1]");
    assertThat(finding.path("line").asInt()).isEqualTo(8);
    assertThat(finding.path("column").asInt()).isEqualTo(3);
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("PEPPOL-EN16931-R010");
  }

  @Test
  void aWrongKidIsReportedAtItsLineWithBothDigits() throws IOException {
    assertThat(check(file("a.xml", invoice(WRONG_KID)), "--json")).isEqualTo(1);

    JsonNode finding = finding("B2C-PAY-01");
    assertThat(finding.path("line").asInt()).isEqualTo(57);
    assertThat(finding.path("column").asInt()).isEqualTo(9);
    assertThat(finding.path("layer").asString()).isEqualTo("L5");
    assertThat(finding.path("severity").asString()).isEqualTo("FATAL");
    assertThat(finding.path("bt").asString()).isEqualTo("BT-83");
    assertThat(finding.path("found").asString()).isEqualTo(WRONG_KID);
    assertThat(finding.path("expected").asString())
        .isEqualTo("26059765136 (MOD10), 26059765131 (MOD11)");
    assertThat(finding.path("message").asString())
        .contains("should be 6 (modulus 10) or 1 (modulus 11)");
  }

  @Test
  void theIssuersAlgorithmGivesOneDigit() throws IOException {
    String issuer = file("issuer.yaml", issuerFile());

    assertThat(check(file("a.xml", invoice(WRONG_KID)), "--json", "--issuer", issuer)).isEqualTo(1);

    assertThat(finding("B2C-PAY-01").path("expected").asString()).isEqualTo("26059765136");
  }

  @Test
  void theSentencesComeInTheLanguageAskedFor() throws IOException {
    assertThat(check(file("a.xml", invoice(WRONG_KID)), "--lang", "nn")).isEqualTo(1);

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("siste siffer skulle vere 6");
  }

  @Test
  void aBatchIsToldLineByLine() throws IOException {
    String batch =
        "<b2c:Batch xmlns:b2c=\"urn:budstikke:b2c:1\">"
            + bare(invoice(KID))
            + bare(invoice(WRONG_KID))
            + "</b2c:Batch>";

    assertThat(check(file("batch.xml", batch), "--jsonl")).isEqualTo(1);

    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).contains("\"entry\":\"#1\"", "\"ACCEPTED");
    assertThat(lines.get(1)).contains("\"entry\":\"#2\"", "\"REJECTED\"");
  }

  @Test
  void aZipIsToldEntryByEntry() throws IOException {
    Path zip = folder.resolve("batch.zip");
    try (ZipOutputStream packed = new ZipOutputStream(Files.newOutputStream(zip))) {
      packed.putNextEntry(new ZipEntry("a.xml"));
      packed.write(invoice(KID).getBytes(StandardCharsets.UTF_8));
      packed.putNextEntry(new ZipEntry("../b.xml"));
      packed.write(invoice(KID).getBytes(StandardCharsets.UTF_8));
    }

    assertThat(check(zip.toString(), "--json")).isEqualTo(1);

    assertThat(json().path("documents").size()).isEqualTo(1);
    assertThat(json().path("summary").path("notRead").asInt()).isEqualTo(1);
    assertThat(json().path("files").get(0).path("findings").get(0).path("rule").asString())
        .isEqualTo("B2C-ENV-04");
  }

  @Test
  void whatIsNoEnvelopeIsRejected() throws IOException {
    assertThat(check(file("a.pdf", "%PDF-1.7 and so on"), "--json")).isEqualTo(1);

    assertThat(finding("B2C-ENV-01").path("message").asString()).isNotBlank();
  }

  @Test
  void wrongUsageGivesExitCodeTwo() throws IOException {
    assertThat(check("--json")).isEqualTo(2);
    assertThat(check(folder.resolve("nothing.xml").toString())).isEqualTo(2);
    assertThat(check(file("a.xml", invoice(KID)), "--lang", "de")).isEqualTo(2);
    assertThat(check(file("a.xml", invoice(KID)), "--issuer", file("i.yaml", "market: DK")))
        .isEqualTo(2);
    assertThat(check("--help")).isZero();
  }

  private int check(String... arguments) {
    CommandLine command = new CommandLine(new CheckCommand(out, new PrintWriter(side), clock));
    return command.setOut(new PrintWriter(side)).setErr(new PrintWriter(side)).execute(arguments);
  }

  private JsonNode json() {
    return new JsonMapper().readTree(out.toByteArray());
  }

  private JsonNode finding(String rule) {
    for (JsonNode finding : json().path("documents").get(0).path("findings")) {
      if (finding.path("rule").asString().equals(rule)) {
        return finding;
      }
    }
    throw new AssertionError("No finding " + rule);
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(one -> strings.add(one.asString()));
    return strings;
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static String bare(String document) {
    return document.substring(document.indexOf("?>") + 2);
  }

  private static String invoice(String kid) throws IOException {
    try (InputStream in = CheckCommandTest.class.getResourceAsStream("/check/invoice.xml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("ISSUER-NUMBER", ISSUER)
          .replace("ACCOUNT-NUMBER", ACCOUNT)
          .replace("KID-NUMBER", kid);
    }
  }

  private static String issuerFile() {
    return """
    issuer: fjordlys
    market: NO
    organisationNumber: "%s"
    accounts:
      - {account: "%s", type: bban, reference: {kid: mod10, length: 11}}
    """
        .formatted(ISSUER, ACCOUNT);
  }
}
