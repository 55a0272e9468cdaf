package no.budstikke.cli.explain;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

/** The worked examples of the product specification by the command, with the data in the jar. */
class ExplainCommandTest {
  private static final String ISSUER =
      OrganisationNumber.withCheckDigit(Market.NO, "31234510").orElseThrow().digits();
  private static final String ACCOUNT =
      NorwegianAccount.withCheckDigit("1503123411").orElseThrow().digits();
  private static final String KID =
      Kid.withCheckDigit("2605976513", Kid.Algorithm.MOD10).orElseThrow().value();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter side = new StringWriter();

  @TempDir private Path folder;

  @Test
  void x1EfakturaIsTheNotice() throws IOException {
    JsonNode json =
        explain("mandate: {active: true, notice: true}, efaktura: YES", "2027-02-01T10:00+01:00");

    assertThat(json.path("plan").asString()).isEqualTo("NO-AG-EF");
    assertThat(json.path("versions").path("prices").asString()).isEqualTo("NO-usual-2026.1");
  }

  @Test
  void x2AndX3TheBanksWindowDecides() throws IOException {
    String known = "mandate: {active: true, since: 2025-04-01, notice: true}, efaktura: NO";

    assertThat(explain(known, "2027-01-28T10:00+01:00").path("plan").asString())
        .isEqualTo("NO-AG-BANK");

    JsonNode late = explain(known, "2027-02-01T10:00+01:00");

    assertThat(late.path("plan").asString()).isEqualTo("NO-AG-EM");
    assertThat(late.path("runnerUp").asString()).isEqualTo("NO-AG-PR");
    assertThat(late.path("priceDifference").asInt()).isEqualTo(1180);
    assertThat(reasons(late, "NO-AG-BANK")).containsExactly("DEADLINE_BANK_NOTICE");
    assertThat(reasons(late, "NO-MB")).contains("CHANNEL_NOT_CONTRACTED");
    assertThat(late.path("sentence").path("en").asString()).contains("since 1 Apr 2025");
  }

  @Test
  void x7TheInvoiceIsNotDrawnAutomatically() throws IOException {
    JsonNode json = explain("mandate: {active: true, notice: false}", "2027-02-09T14:00+01:00");

    assertThat(json.path("plan").asString()).isEqualTo("NO-EM");
    assertThat(reasons(json, "NO-AG-NONE")).containsExactly("DEADLINE_ISSUER_NOTICE");
    assertThat(json.path("sentence").path("en").asString()).contains("not drawn automatically");
  }

  @Test
  void x8ASilentRegisterIsWaitedFor() throws IOException {
    String known = "mandate: {active: true, notice: true}, efaktura: UNKNOWN";

    assertThat(explain(known, "2027-02-01T10:00+01:00").path("outcome").asString())
        .isEqualTo("WAIT");
    assertThat(explain(known, "2027-02-08T12:00+01:00").path("plan").asString())
        .isEqualTo("NO-AG-EM");
  }

  @Test
  void x9AConsumersPreferenceStandsAboveTheTiers() throws IOException {
    JsonNode json = explain("efaktura: YES, preference: [print]", "2027-02-01T10:00+01:00");

    assertThat(json.path("plan").asString()).isEqualTo("NO-PR");
    assertThat(json.path("runnerUp").asString()).isEqualTo("NO-EF");
  }

  @Test
  void x10AForcedStrictEmailThatMayNotBeUsedIsUndeliverable() throws IOException {
    String policy = file("policy.yaml", "forced: {invoice: {codes: [email], strict: true}}");

    JsonNode json = explain("suppressedEmail: true", "2027-02-01T10:00+01:00", "--policy", policy);

    assertThat(json.path("outcome").asString()).isEqualTo("UNDELIVERABLE");
    assertThat(reasons(json, "NO-EM")).containsExactly("EMAIL_SUPPRESSED");
  }

  @Test
  void x14AProtectedIdentityIsHeldWithoutLookups() throws IOException {
    JsonNode json = explain("protectedIdentity: true, efaktura: YES", "2027-02-01T10:00+01:00");

    assertThat(json.path("outcome").asString()).isEqualTo("HELD");
    assertThat(json.path("lookups").isEmpty()).isTrue();
  }

  @Test
  void pricesAndPoliciesOfTheirOwnAreUsed() throws IOException {
    String prices = file("prices.yaml", "version: mine\nmarket: NO\nitems: {print: 0.10}\n");
    String policy = file("policy.yaml", "tiers: [[NO-EM, NO-PR]]");

    JsonNode json =
        explain("efaktura: NO", "2027-02-01T10:00+01:00", "--prices", prices, "--policy", policy);

    assertThat(json.path("plan").asString()).isEqualTo("NO-PR");
    assertThat(reasons(json, "NO-EM")).containsExactly("COST_HIGHER");
    assertThat(json.path("versions").path("prices").asString()).isEqualTo("mine");
  }

  @Test
  void aPersonReadsATableAndASentence() throws IOException {
    int exit = run(file("a.xml", invoice()), "--at", "2027-02-01T10:00+01:00", "--lang", "nb");

    assertThat(exit).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("Hvorfor ikke", "NO-EM", "12.0000", "  E-post: ingen avtale om direkte trekk");
  }

  @Test
  void aRejectedDocumentAndWrongUsageAreTold() throws IOException {
    assertThat(run(file("a.xml", invoice().replace(KID, "26059765132")), "--json")).isEqualTo(1);
    assertThat(run(file("b.xml", invoice()), "--at", "yesterday")).isEqualTo(2);
    assertThat(run(file("c.xml", invoice()), "--policy", file("p.yaml", "teirs: []"))).isEqualTo(2);
    assertThat(side.toString()).contains("teirs: This key is not known.");
  }

  private JsonNode explain(String known, String at, String... more) throws IOException {
    String population = file("population.yaml", "consumers:\n  \"K-4711\": {" + known + "}\n");
    List<String> arguments =
        new ArrayList<>(
            List.of(file("a.xml", invoice()), "--json", "--at", at, "--population", population));
    arguments.addAll(Arrays.asList(more));
    out.reset();
    assertThat(run(arguments.toArray(String[]::new))).as(side.toString()).isZero();
    return new JsonMapper().readTree(out.toByteArray());
  }

  private int run(String... arguments) {
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    CommandLine command = new CommandLine(new ExplainCommand(printed));
    command.setExecutionExceptionHandler(
        (thrown, line, parsed) -> {
          side.append(thrown.getMessage());
          return thrown instanceof Trouble trouble ? trouble.exit().code() : 3;
        });
    return command.setOut(new PrintWriter(side)).setErr(new PrintWriter(side)).execute(arguments);
  }

  private static List<String> reasons(JsonNode json, String code) {
    List<String> reasons = new ArrayList<>();
    for (JsonNode plan : json.path("plans")) {
      if (plan.path("plan").asString().equals(code)) {
        plan.path("reasons").forEach(one -> reasons.add(one.asString()));
      }
    }
    return reasons;
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static String invoice() throws IOException {
    try (InputStream in = ExplainCommandTest.class.getResourceAsStream("/check/invoice.xml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("ISSUER-NUMBER", ISSUER)
          .replace("ACCOUNT-NUMBER", ACCOUNT)
          .replace("KID-NUMBER", KID)
          .replace("2026-10-01", "2027-01-28")
          .replace("2026-10-15", "2027-02-15");
    }
  }
}
