package no.budstikke.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.console.Numbers;
import no.budstikke.cli.console.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of a demonstration. Its JSON is a public contract (command line contract, {@code
 * demo}).
 *
 * @param settings what was asked for
 * @param seconds from the first byte sent until everything was handed over
 * @param heap the largest heap of the server seen, bytes
 * @param equation where everything is
 * @param mix how many requests went by which plan
 * @param why why some of them went where they went
 * @param channels one row for each channel and issuer
 * @param comparisons our books against each counterpart's, by channel
 * @param consumers what they did
 */
record DemoReport(
    DemoSettings settings,
    double seconds,
    long heap,
    Equation equation,
    Mix mix,
    List<Why> why,
    List<ChannelRow> channels,
    Map<String, Comparison> comparisons,
    Consumers consumers) {
  DemoReport {
    why = List.copyOf(why);
    channels = List.copyOf(channels);
    comparisons = new TreeMap<>(comparisons);
  }

  /**
   * What consumers did.
   *
   * @param money what became of the claims on their day
   * @param pages who looked at pages
   */
  record Consumers(Debits.Outcome money, Readers.Outcome pages) {
    boolean balance() {
      return money.balances() && pages.balances();
    }
  }

  /**
   * What went by one channel for one issuer.
   *
   * @param figures as the server tells them of the batch
   * @param counterpartCount how much of it the counterpart has written down
   */
  record ChannelRow(Books.Shelf shelf, JsonNode figures, long counterpartCount) {
    long count(String field) {
      return figures.path(field).asLong(0);
    }

    String text(String field) {
      return figures.path(field).asString("");
    }
  }

  /** Whether every single thing is where the books say, and nothing is left hanging. */
  boolean balances() {
    return equation.balances()
        && equation.of(Equation.Term.RECEIVED) == settings.requests()
        && equation.of(Equation.Term.IN_PROGRESS) == 0
        && equation.of(Equation.Term.NEEDS_ATTENTION) == 0
        && equation.of(Equation.Term.NOT_READ) == 0
        && consumers.balance()
        && comparisons.values().stream().allMatch(Comparison::match)
        && channels.stream().allMatch(row -> row.counterpartCount() == row.count("handedOver"));
  }

  double requestsPerSecond() {
    return equation.of(Equation.Term.RECEIVED) / Math.max(0.001, seconds);
  }

  ObjectNode json() {
    ObjectNode json = Json.object();
    json.put("requests", settings.requests());
    json.put("seed", settings.seed());
    json.put("seconds", rounded(seconds));
    json.put("requestsPerSecond", rounded(requestsPerSecond()));
    equation.writeTo(json);
    json.put("balanced", balances());
    json.put("serverHeapPeak", heap);
    json.put("claims", consumers.money().claims());
    json.put("claimsPaid", consumers.money().paid());
    json.put("pagesFetched", consumers.pages().fetched());
    json.put("pagesOpened", consumers.pages().opened());
    channels.forEach(row -> write(row, json.withArray("/channels").addObject()));
    mix.writeTo(json.withArray("/plans"));
    why.forEach(one -> one.writeTo(json.withArray("/why").addObject()));
    return json;
  }

  private void write(ChannelRow row, ObjectNode json) {
    Comparison comparison = comparisons.get(row.shelf().channel());
    json.put("channel", row.shelf().channel());
    json.put("issuer", row.shelf().issuer());
    json.put("deliveries", row.count("deliveries"));
    json.put("handedOver", row.count("handedOver"));
    json.put("delivered", row.count("delivered"));
    json.put("failed", row.count("failed"));
    json.put("cost", row.text("cost"));
    json.put("currency", row.text("currency"));
    json.put("counterpartCount", row.counterpartCount());
    json.put(
        "match",
        comparison != null
            && comparison.match()
            && row.counterpartCount() == row.count("handedOver"));
  }

  private static double rounded(double number) {
    return Math.round(number * 1000) / 1000.0;
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(table());
    lines.add("");
    comparisons.forEach(
        (channel, comparison) ->
            lines.add(
                String.format(
                    "  %s %-11s %s ours, %s at the counterpart: %s",
                    comparison.match() ? "✓" : "✗",
                    channel,
                    Numbers.grouped(comparison.ours()),
                    Numbers.grouped(comparison.theirs()),
                    comparison.sentence())));
    lines.add(checked(consumers.money().balances(), consumers.money().sentence()));
    lines.add(checked(consumers.pages().balances(), consumers.pages().sentence()));
    lines.add(checked(equation.balances(), equation.sentence()));
    lines.add("");
    mix.lines().forEach(line -> lines.add("  " + line));
    lines.add("");
    why.forEach(
        one -> lines.add("  Why " + one.plan() + " for " + one.number() + "? " + one.sentence()));
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "  %s from upload to handed over: %s requests per second; server heap at most %s",
            Numbers.seconds(seconds),
            Numbers.grouped(Math.round(requestsPerSecond())),
            Numbers.mebibytes(heap)));
    lines.add(balances() ? "  Everything balances." : "  IT DOES NOT BALANCE.");
    return String.join("\n", lines);
  }

  private static String checked(boolean fine, String sentence) {
    return "  " + (fine ? "✓ " : "✗ ") + sentence;
  }

  private String table() {
    Table table =
        new Table("channel", "issuer", "requests", "handed over", "delivered", "failed", "cost");
    for (ChannelRow row : channels) {
      table.row(
          row.shelf().channel(),
          row.shelf().issuer(),
          Numbers.grouped(row.count("deliveries")),
          Numbers.grouped(row.count("handedOver")),
          Numbers.grouped(row.count("delivered")),
          Numbers.grouped(row.count("failed")),
          money(row.text("cost")) + " " + row.text("currency"));
    }
    return table.text();
  }

  /** Two decimals are enough for the eye; the JSON has all four. */
  private static String money(String cost) {
    return cost.isEmpty()
        ? "–"
        : String.format(Locale.ROOT, "%,.2f", new java.math.BigDecimal(cost))
            .replace(',', '\u00a0');
  }
}
