package no.budstikke.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.demo.Books.Shelf;
import no.budstikke.cli.demo.DemoReport.ChannelRow;
import no.budstikke.core.request.Market;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The shape is a public contract: command line contract, {@code demo}. */
class DemoReportTest {
  private static final Comparison MATCH = new Comparison(9, 9, 0, 0, 0, 0);

  @Test
  void theJsonHasEveryFieldOfTheContract() {
    ObjectNode json = report(MATCH, 10, 9).json();

    assertThat(json.propertyNames())
        .containsSubsequence(
            "requests",
            "seed",
            "seconds",
            "requestsPerSecond",
            "received",
            "rejected",
            "held",
            "cancelled",
            "recalled",
            "delivered",
            "undeliverable",
            "needsAttention",
            "inProgress",
            "notRead",
            "balanced",
            "channels",
            "plans",
            "why");
    JsonNode channel = json.path("channels").path(0);
    assertThat(channel.path("channel").asString()).isEqualTo("email");
    assertThat(channel.path("deliveries").asInt()).isEqualTo(9);
    assertThat(channel.path("cost").asString()).isEqualTo("1.8000");
    assertThat(channel.path("counterpartCount").asInt()).isEqualTo(9);
    assertThat(channel.path("match").asBoolean()).isTrue();
    assertThat(json.path("plans").path(0).path("plan").asString()).isEqualTo("NO-EM");
    assertThat(json.path("plans").path(0).path("count").asInt()).isEqualTo(9);
    assertThat(json.path("seconds").asDouble()).isEqualTo(2.5);
    assertThat(json.path("requestsPerSecond").asDouble()).isEqualTo(4.0);
    assertThat(json.path("balanced").asBoolean()).isTrue();
  }

  @Test
  void aDifferenceWithACounterpartDoesNotBalance() {
    DemoReport report = report(new Comparison(9, 9, 1, 1, 0, 0), 10, 9);

    assertThat(report.balances()).isFalse();
    assertThat(report.text()).contains("✗ email", "1 missing, 1 not ours", "DOES NOT BALANCE");
    assertThat(report.json().path("balanced").asBoolean()).isFalse();
  }

  @Test
  void aRequestThatNeverCameInDoesNotBalance() {
    assertThat(report(MATCH, 11, 9).balances()).isFalse();
  }

  @Test
  void somethingStillInProgressDoesNotBalance() {
    assertThat(report(MATCH, 10, 8).balances()).isFalse();
  }

  @Test
  void aPageThatOnlyARobotFetchedAndCountsAsReadDoesNotBalance() {
    assertThat(report(MATCH, 10, 9, 3).balances()).isFalse();
  }

  @Test
  void shortMailsWhosePagesNobodyFetchedDoNotBalance() {
    assertThat(new Readers.Outcome(0, 0, 7, 0).balances()).isFalse();
    assertThat(new Readers.Outcome(0, 0, 0, 0).balances()).isTrue();
  }

  @Test
  void theTextIsATable() {
    assertThat(report(MATCH, 10, 9).text())
        .contains("channel   issuer", "1.80 NOK", "10 received = 1 rejected + 9 delivered")
        .contains("✓ email", "✓ 3 claims on their due day: 3 payments", "Everything balances.")
        .contains("✓ 6 pages fetched by a robot, 2 opened by people: 2 count as read")
        .contains("NO: NO-EM 9 (100.0 %)")
        .contains("Why NO-EM for 2026-000001? By e-mail: nothing better.");
  }

  private static DemoReport report(Comparison comparison, long requests, long delivered) {
    return report(comparison, requests, delivered, 2);
  }

  private static DemoReport report(
      Comparison comparison, long requests, long delivered, long read) {
    ObjectNode batch =
        Json.object()
            .put("received", 10)
            .put("rejected", 1)
            .put("delivered", delivered)
            .put("inProgress", 9 - delivered);
    ObjectNode figures =
        Json.object()
            .put("deliveries", 9)
            .put("handedOver", 9)
            .put("delivered", delivered)
            .put("failed", 0)
            .put("cost", "1.8000")
            .put("currency", "NOK");
    return new DemoReport(
        new DemoSettings(requests, 1, false, Path.of("pictures")),
        2.5,
        100 << 20,
        Equation.over(List.of(batch)),
        new Mix(Map.of(Market.NO, Map.of("NO-EM", 9L))),
        List.of(new Why("fjordlys", "2026-000001", "NO-EM", "By e-mail: nothing better.")),
        List.of(new ChannelRow(new Shelf("email", "fjordlys"), figures, 9)),
        Map.of("email", comparison),
        new DemoReport.Consumers(new Debits.Outcome(3, 3), new Readers.Outcome(6, 2, 7, read)));
  }
}
