package no.budstikke.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import no.budstikke.cli.console.Terminal;
import no.budstikke.cli.console.Trouble;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.OrganisationNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulateCommandTest {
  private static final String ISSUER =
      OrganisationNumber.withCheckDigit(Market.NO, "31234510").orElseThrow().digits();
  private static final String ACCOUNT =
      NorwegianAccount.withCheckDigit("1503123411").orElseThrow().digits();
  private static final String KID =
      Kid.withCheckDigit("2605976513", Kid.Algorithm.MOD10).orElseThrow().value();
  private static final String AT = "2027-02-01T10:00+01:00";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter side = new StringWriter();

  @TempDir private Path folder;

  @Test
  void aBatchIsDecidedTwiceAndTheMovesAreCounted() throws IOException {
    String policy = file("policy.yaml", "tiers: [[NO-PR], [NO-EM]]");

    assertThat(simulate(batch(), "--json", "--at", AT, "--policy", policy)).isZero();

    JsonNode json = new JsonMapper().readTree(out.toByteArray());
    assertThat(json.path("requests").asInt()).isEqualTo(2);
    assertThat(json.path("rejected").asInt()).isEqualTo(1);
    assertThat(json.path("before").path("total").asString()).isEqualTo("0.4000");
    assertThat(json.path("after").path("total").asString()).isEqualTo("24.0000");
    JsonNode move = json.path("moves").get(0);
    assertThat(move.path("from").asString()).isEqualTo("NO-EM");
    assertThat(move.path("to").asString()).isEqualTo("NO-PR");
    assertThat(move.path("count").asInt()).isEqualTo(2);
    assertThat(move.path("saving").asString()).isEqualTo("-23.6000");
  }

  @Test
  void withTheSameFilesNothingMoves() throws IOException {
    assertThat(simulate(batch(), "--at", AT)).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("Nothing moves", "0.4000", "1 rejected documents");
  }

  @Test
  void nothingToCompareIsRefused() throws IOException {
    assertThat(simulate(file("a.xml", invoice("26059765132")), "--at", AT)).isEqualTo(1);
  }

  private int simulate(String... arguments) {
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    CommandLine command = new CommandLine(new SimulateCommand(printed, Terminal.standardError()));
    command.setExecutionExceptionHandler(
        (thrown, line, parsed) -> {
          side.append(thrown.getMessage());
          return thrown instanceof Trouble trouble ? trouble.exit().code() : 3;
        });
    return command.setOut(new PrintWriter(side)).setErr(new PrintWriter(side)).execute(arguments);
  }

  private String batch() throws IOException {
    return file(
        "batch.xml",
        "<b2c:Batch xmlns:b2c=\"urn:budstikke:b2c:1\">"
            + bare(invoice(KID))
            + bare(invoice(KID).replace("2026-000123", "2026-000124"))
            + bare(invoice("26059765132").replace("2026-000123", "2026-000125"))
            + "</b2c:Batch>");
  }

  private static String bare(String document) {
    return document.substring(document.indexOf("?>") + 2);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static String invoice(String kid) throws IOException {
    try (InputStream in = SimulateCommandTest.class.getResourceAsStream("/check/invoice.xml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("ISSUER-NUMBER", ISSUER)
          .replace("ACCOUNT-NUMBER", ACCOUNT)
          .replace("KID-NUMBER", kid)
          .replace("2026-10-01", "2027-01-28")
          .replace("2026-10-15", "2027-02-15");
    }
  }
}
