package no.budstikke.cli.bankfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.budstikke.channels.kivra.camt.CamtFile;
import no.budstikke.channels.kivra.camt.CamtVersion;
import no.budstikke.channels.kivra.camt.CamtWriter;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Trouble;
import no.budstikke.core.request.Bankgiro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BankFileCommandTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void aFileToTheOperatorIsShownAsTheContractSays() throws IOException {
    assertThat(show(file(claims()), "--json")).isZero();

    assertThat(json().get("format").asString()).isEqualTo("avtalegiro-to-operator");
    assertThat(json().get("transmissionNumber").asString()).isEqualTo("2702001");
    assertThat(json().get("dataSender").asString()).isEqualTo("00123456");
    assertThat(json().get("dataRecipient").asString()).isEqualTo("00008080");
    assertThat(json().get("date").asString()).isEqualTo("2026-03-16");
    assertThat(json().get("transactions").asInt()).isEqualTo(5);
    assertThat(json().get("records").asInt()).isEqualTo(19);
    assertThat(json().get("sum").asLong()).isEqualTo(354_650);
    assertThat(json().get("warnings")).isEmpty();
    assertThat(json().get("errors")).isEmpty();
    assertThat(order(0))
        .isEqualTo(
            MAPPER.readTree(
                """
                {"service":"21","type":"00","number":"2702001","agreement":null,"account":"99991123454",
                 "transactions":3,"records":12,"sum":264750,"made":null,
                 "earliest":"2026-03-16","latest":"2026-04-03",
                 "items":[
                  {"kind":"claim","type":"02","number":1,"due":"2026-03-16","amount":124950,"kid":"100101200457",
                   "shortName":"NORDMANN K","reference":"Strøm februar 2026","text":[]},
                  {"kind":"claim","type":"21","number":2,"due":"2026-03-20","amount":89900,"kid":"100102200464",
                   "shortName":"ØSTBY HANS","reference":"Faktura 20046",
                   "text":["Faktura 20046 gjelder abonnement mars 2026","",
                    "Bredbånd 500/500                                            kr 899,00"]},
                  {"kind":"claim","type":"02","number":3,"due":"2026-04-03","amount":49900,"kid":"100103200471",
                   "shortName":"ÆRLIG ÅSE","reference":null,"text":[]}]}
                """));
    assertThat(order(1).get("items").get(1))
        .isEqualTo(
            MAPPER.readTree(
                """
                {"kind":"cancellation","type":"93","number":2,"due":"2026-03-31","amount":59900,
                 "kid":"100108200328","shortName":null,"reference":null,"text":[]}
                """));
  }

  @Test
  void aSwedishSettlementFileIsShownAndRefusedWithWrongTotals() throws IOException {
    String settlement = resource("settlement.txt");

    assertThat(show(file(settlement), "--json", "--strict")).isZero();
    assertThat(json().get("format").asString()).isEqualTo("bgmax");
    assertThat(json().at("/deposits/0/account").asString()).isEqualTo("54029681");
    assertThat(json().at("/deposits/0/sum").asLong()).isEqualTo(521_223);
    assertThat(json().at("/deposits/0/payments/1/reference").asString()).isEqualTo("771554193");

    out.reset();
    String wrong = settlement.replace("521223", "521224");
    assertThat(show(file(wrong), "--json")).isEqualTo(Exit.REFUSED.code());
    assertThat(json().get("deposits")).isNull();
    assertThat(json().get("errors").size()).isEqualTo(1);
  }

  @Test
  void aSettlementFileInIso20022IsShownTheSameWay() throws IOException {
    String settlement = settlement("771554193", 471_123);

    assertThat(show(file(settlement), "--json")).isZero();
    assertThat(json().get("format").asString()).isEqualTo("camt.054");
    assertThat(json().at("/deposits/0/account").asString()).isEqualTo("54029681");
    assertThat(json().at("/deposits/0/day").asString()).isEqualTo("2026-09-18");
    assertThat(json().at("/deposits/0/payments/0/reference").asString()).isEqualTo("771554193");
    assertThat(json().at("/deposits/0/payments/0/amount").asLong()).isEqualTo(471_123);

    out.reset();
    assertThat(show(file(settlement.replace("<Sum>4711.23", "<Sum>4711.24")), "--json"))
        .isEqualTo(Exit.REFUSED.code());
  }

  private static String settlement(String reference, long ore) throws IOException {
    ByteArrayOutputStream xml = new ByteArrayOutputStream();
    LocalDate day = LocalDate.of(2026, 9, 18);
    CamtWriter.write(
        new CamtFile(
            CamtVersion.V13,
            Instant.parse("2026-09-18T14:15:48Z"),
            List.of(
                new CamtFile.Notice(
                    new Bankgiro("54029681"),
                    List.of(new CamtFile.Posting("key-1", day, reference, ore))))),
        xml);
    return xml.toString(UTF_8);
  }

  @Test
  void aFileFromTheOperatorIsShownAsTheContractSays() throws IOException {
    assertThat(show(file(payments()), "--json", "--strict")).isZero();

    assertThat(json().get("format").asString()).isEqualTo("from-operator");
    assertThat(order(0).get("agreement").asString()).isEqualTo("001234567");
    assertThat(order(0).get("made").asString()).isEqualTo("2026-03-16");
    assertThat(order(0).get("items").get(2))
        .isEqualTo(
            MAPPER.readTree(
                """
                {"kind":"payment","type":"13","number":3,"settled":"2026-03-16","amount":-10000,
                 "kid":"100105200214","centre":"01","dayCode":16,"partialSettlement":2,"serial":"23457",
                 "cardIssuer":"00","form":"0000000000","archiveReference":"600155382",
                 "bankDate":"2026-03-16","debitAccount":"99992300341","text":null}
                """));
    assertThat(order(1).get("sum").asLong()).isZero();
    assertThat(order(1).get("earliest").isNull()).isTrue();
    assertThat(order(1).get("items").get(2))
        .isEqualTo(
            MAPPER.readTree(
                """
                {"kind":"mandate","type":"94","number":3,"registration":"DELETED","notice":true,
                 "kid":"100106200189"}
                """));
  }

  @Test
  void whatDoesNotAddUpIsAWarningByDefaultAndShownAsItIsWritten() throws IOException {
    assertThat(show(file(claims().replace("354650", "354651")), "--json")).isZero();

    assertThat(json().get("sum").asLong()).isEqualTo(354_651);
    assertThat(json().get("orders")).hasSize(2);
    assertThat(json().get("errors")).isEmpty();
    JsonNode warning = json().get("warnings").get(0);
    assertThat(warning.get("record").asInt()).isEqualTo(19);
    assertThat(warning.get("columns").asString()).isEqualTo("25-41");
    assertThat(warning.get("code").asString()).isEqualTo("AG-SUM");
    assertThat(warning.get("message").asString()).isNotBlank();
  }

  @Test
  void whatDoesNotAddUpIsAnErrorWhenStrictAndNoOrderIsShown() throws IOException {
    assertThat(show(file(claims().replace("354650", "354651")), "--json", "--strict")).isEqualTo(1);

    assertThat(json().get("format").asString()).isEqualTo("avtalegiro-to-operator");
    assertThat(json().get("orders")).isEmpty();
    assertThat(json().get("errors").get(0).get("code").asString()).isEqualTo("AG-SUM");
  }

  @Test
  void anAccountsCheckDigitIsAWarningEvenWhenStrict() throws IOException {
    String file = claims().replace("99991123454", "88888888888");

    assertThat(show(file(file), "--json", "--strict")).isZero();

    assertThat(json().get("warnings").get(0).get("code").asString())
        .isEqualTo("AG-ACCOUNT-CHECK-DIGIT");
    assertThat(json().get("warnings").get(0).get("columns").asString()).isEqualTo("25-35");
    assertThat(order(0).get("account").asString()).isEqualTo("88888888888");
  }

  @Test
  void anUnknownFileIsSaidToBeOne() throws IOException {
    assertThat(show(file("%PDF-1.7"))).isEqualTo(1);
    assertThat(text()).contains("This is no AvtaleGiro or OCR giro file");

    out.reset();
    assertThat(show(file("%PDF-1.7"), "--json")).isEqualTo(1);
    assertThat(json().get("format").isNull()).isTrue();
    assertThat(json().get("orders")).isEmpty();
    assertThat(json().get("errors").get(0).get("code").asString()).isEqualTo("AG-NOT-A-BANK-FILE");
  }

  @Test
  void peopleGetATable() throws IOException {
    assertThat(show(file(claims().replace("354650", "354651")))).isZero();

    assertThat(text())
        .contains("Transmission 2702001, from 00123456 to 00008080")
        .contains("Order 2702001, claims, account 99991123454")
        .containsPattern(
            "2 +claim 21 +2026-03-20 +899\\.00 +100102200464 +ØSTBY HANS +Faktura 20046")
        .contains("| Faktura 20046 gjelder abonnement mars 2026")
        .contains("3 transactions, 12 records, sum 2647.50, 2026-03-16 to 2026-04-03")
        .contains("record 19, columns 25-41: The sum is not the sum of the amounts. (AG-SUM)");
  }

  @Test
  void paymentsAndMandatesHaveTheirOwnRows() throws IOException {
    assertThat(show(file(payments()))).isZero();

    assertThat(text())
        .containsPattern("3 +payment 13 +2026-03-16 +-100\\.00 +100105200214")
        .containsPattern("1 +new or changed +100109000008 +with notice")
        .containsPattern("2 +new or changed +100101200457 +without notice");
  }

  @Test
  void aMissingFileIsWrongUsage() {
    BankFileCommand command = new BankFileCommand(out);
    new CommandLine(command).parseArgs(folder.resolve("none").toString());

    assertThatThrownBy(command::call)
        .isInstanceOfSatisfying(
            Trouble.class, trouble -> assertThat(trouble.exit()).isEqualTo(Exit.USAGE))
        .hasMessageContaining("There is no readable file");
  }

  private int show(String... arguments) {
    return new CommandLine(new BankFileCommand(out)).execute(arguments);
  }

  private String text() {
    return out.toString(UTF_8);
  }

  private JsonNode json() {
    return MAPPER.readTree(out.toByteArray());
  }

  private JsonNode order(int place) {
    return json().get("orders").get(place);
  }

  private String file(String content) throws IOException {
    return Files.writeString(folder.resolve("file.txt"), content, ISO_8859_1).toString();
  }

  private static String claims() throws IOException {
    return resource("claims-and-cancellations.txt");
  }

  private static String payments() throws IOException {
    return resource("payments-and-mandates.txt");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = BankFileCommandTest.class.getResourceAsStream("/bank-file/" + name)) {
      return new String(in.readAllBytes(), ISO_8859_1);
    }
  }
}
