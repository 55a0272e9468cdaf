package no.budstikke.cli.bankfile;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.budstikke.channels.avtalegiro.file.BankFile;
import no.budstikke.channels.avtalegiro.file.Cancellation;
import no.budstikke.channels.avtalegiro.file.Claim;
import no.budstikke.channels.avtalegiro.file.Item;
import no.budstikke.channels.avtalegiro.file.Label;
import no.budstikke.channels.avtalegiro.file.Mandate;
import no.budstikke.channels.avtalegiro.file.Order;
import no.budstikke.channels.avtalegiro.file.OrderEnd;
import no.budstikke.channels.avtalegiro.file.Part;
import no.budstikke.channels.avtalegiro.file.Payment;
import no.budstikke.channels.avtalegiro.file.Remark;
import no.budstikke.channels.avtalegiro.file.Transmission;
import no.budstikke.channels.avtalegiro.file.TransmissionEnd;

/** A table for people: one row for each item, totals below each order. */
final class TableReport implements Report {
  private final PrintWriter out;

  TableReport(OutputStream out) {
    this.out =
        new PrintWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
  }

  @Override
  public void show(BankFile file) throws IOException {
    if (file.isAccepted()) {
      file.forEach(this::part);
    } else {
      line("The file is refused.");
    }
    remarks("Errors", file.errors());
    remarks("Warnings", file.warnings());
    if (file.unlistedWarnings() > 0) {
      line("  and " + file.unlistedWarnings() + " more");
    }
  }

  @Override
  public void close() {
    out.flush();
  }

  private void part(Part part) {
    switch (part) {
      case Transmission it ->
          line("Transmission " + it.number() + ", from " + it.sender() + " to " + it.recipient());
      case Order order -> begin(order);
      case Item item -> item(item);
      case OrderEnd end -> line(total(end.transactions(), end.records(), end.ore()) + span(end));
      case TransmissionEnd end -> {
        line("");
        line("In all" + total(end.transactions(), end.records(), end.ore()));
      }
    }
  }

  private void begin(Order order) {
    String kind = order.kind().name().toLowerCase(Locale.ROOT);
    line("");
    line("Order " + order.number() + ", " + kind + ", account " + order.account());
    line(row("number", "what", "date", "amount", "KID", ""));
  }

  private void item(Item item) {
    line(
        switch (item) {
          case Claim it ->
              row(
                  it.number(),
                  "claim " + ItemJson.twoDigits(it.notifier().type()),
                  it.due(),
                  kroner(it.ore()),
                  it.kid(),
                  words(it.label()));
          case Cancellation it ->
              row(
                  it.number(),
                  "cancellation",
                  it.due(),
                  kroner(it.ore()),
                  it.kid(),
                  words(it.label().orElse(Label.NONE)));
          case Mandate it ->
              row(
                  it.number(),
                  it.registration().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                  "",
                  "",
                  it.kid(),
                  it.notice() ? "with notice" : "without notice");
          case Payment it ->
              row(
                  it.number(),
                  "payment " + it.type().code(),
                  it.settlement().date(),
                  kroner(it.ore()),
                  it.kid(),
                  it.text());
        });
    if (item instanceof Claim claim) {
      claim.text().forEach(text -> line(" ".repeat(11) + "| " + text));
    }
  }

  private void remarks(String title, List<Remark> remarks) {
    if (!remarks.isEmpty()) {
      line("");
      line(title);
    }
    for (Remark remark : remarks) {
      line(
          String.format(
              "  record %d, columns %s: %s (%s)",
              remark.record(), remark.columns(), remark.message(), remark.code()));
    }
  }

  private static String total(long transactions, long records, long ore) {
    return String.format(
        "  %d transactions, %d records, sum %s", transactions, records, kroner(ore));
  }

  private static String span(OrderEnd end) {
    Optional<LocalDate> latest = end.latest();
    return end.earliest()
        .map(first -> ", " + first + " to " + latest.map(LocalDate::toString).orElse("?"))
        .orElse("");
  }

  private static String words(Label label) {
    return (label.shortName() + "  " + label.reference()).strip();
  }

  private static String kroner(long ore) {
    return BigDecimal.valueOf(ore, 2).toPlainString();
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "%9s  %-14s  %10s  %20s  %25s  %s", cells).stripTrailing();
  }

  private void line(String line) {
    out.println(line);
  }
}
