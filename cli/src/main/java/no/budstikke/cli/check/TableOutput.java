package no.budstikke.cli.check;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Place;
import no.budstikke.documents.texts.FindingTexts;

/** A table for people: one row for each document, its findings below. */
final class TableOutput implements Output {
  private final PrintWriter out;
  private final FindingTexts texts;

  TableOutput(OutputStream out, FindingTexts texts) {
    this.out =
        new PrintWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    this.texts = texts;
  }

  @Override
  public void document(Checked checked) {
    String name = checked.entry().map(entry -> checked.file() + " " + entry).orElse(checked.file());
    String number = checked.id().orElse("-");
    String kind = checked.kind().orElse("-");
    row(String.format("%-22s %-20s %-18s %s", checked.verdict(), number, kind, name));
    checked.findings().forEach(this::finding);
    if (!checked.plans().isEmpty()) {
      row("  plans with all data: " + String.join(", ", checked.plans()));
    }
  }

  private void finding(Finding finding) {
    String severity = finding.severity().name().toLowerCase(Locale.ROOT);
    row(
        String.format("  %-8s %-11s %-8s ", where(finding.place()), finding.rule(), severity)
            + texts.message(finding));
    row(" ".repeat(32) + texts.hint(finding));
  }

  private static String where(Place place) {
    return place.line() == 0 ? place.entry().orElse("") : place.line() + ":" + place.column();
  }

  @Override
  public void file(String file, EnvelopeReport report) {
    if (!report.findings().isEmpty() || report.refused()) {
      String what = report.refused() ? "the whole file is refused" : "not everything is used";
      row(file + ": " + what);
      report.findings().forEach(this::finding);
    }
  }

  @Override
  public void end(Tally tally) {
    row(
        tally.documents()
            + " documents: "
            + tally.accepted()
            + " accepted, "
            + tally.rejected()
            + " rejected, "
            + tally.held()
            + " held; not read: "
            + tally.notRead());
  }

  private void row(String text) {
    out.println(text.stripTrailing());
  }

  @Override
  public void close() {
    out.flush();
  }
}
