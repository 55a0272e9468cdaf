package no.budstikke.cli.check;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Place;
import no.budstikke.documents.texts.FindingTexts;
import no.budstikke.documents.texts.Language;

/**
 * A page for people that needs nothing beside itself: no script, nothing fetched, readable on paper
 * and by screen readers; nothing is told by colour alone. Source: input format, section 12.
 */
final class PageOutput implements Output {
  private static final String STYLE =
      """
      body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:0 auto;padding:1rem;\
      color:#1b1b1b;background:#fff}
      h1{font-size:1.6rem}h2{font-size:1.2rem;margin:2rem 0 .25rem;overflow-wrap:anywhere}
      table{border-collapse:collapse;width:100%}
      th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #c9c9c9}
      .fatal{border-left:.4rem solid #a4161a}.warning{border-left:.4rem solid #8a5a00}
      .info{border-left:.4rem solid #4a4a4a}
      .hint,.path{color:#4a4a4a}.path{font:.85rem ui-monospace,monospace;overflow-wrap:anywhere}
      @media(max-width:40rem){thead{position:absolute;left:-9999px}td,th{display:block;border:0}
      tr{display:block;border-bottom:1px solid #c9c9c9}}
      """;

  private final PrintWriter out;
  private final FindingTexts texts;
  private final PageWords words;

  PageOutput(OutputStream out, Language language, List<String> rulesets) {
    this.out =
        new PrintWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    this.texts = FindingTexts.in(language);
    this.words = PageWords.in(language);
    String title = escaped(words.of("title"));
    row("<!DOCTYPE html>");
    row("<html lang=\"" + language.code() + "\"><head><meta charset=\"utf-8\"/>");
    row("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/>");
    row("<title>" + title + "</title>");
    row("<style>" + STYLE + "</style></head>");
    row("<body><main><h1>" + title + "</h1>");
    row(paragraph(words.of("rulesets") + ": " + String.join(", ", rulesets)));
  }

  @Override
  public void document(Checked checked) {
    String name = checked.entry().map(entry -> checked.file() + " " + entry).orElse(checked.file());
    String title = checked.id().orElse(name);
    row("<section><h2>" + escaped(title + ": " + words.of(checked.verdict().name())) + "</h2>");
    row(paragraph(name));
    table(checked.findings(), title);
    if (!checked.plans().isEmpty()) {
      row(paragraph(words.of("plans") + ": " + String.join(", ", checked.plans())));
    }
    row("</section>");
  }

  private void table(List<Finding> findings, String title) {
    if (findings.isEmpty()) {
      row(paragraph(words.of("nothing")));
      return;
    }
    row("<table aria-label=\"" + escaped(words.of("findings") + ": " + title) + "\"><thead><tr>");
    for (String column : List.of("severity", "rule", "place", "message")) {
      row("<th scope=\"col\">" + escaped(words.of(column)) + "</th>");
    }
    row("</tr></thead><tbody>");
    findings.forEach(this::finding);
    row("</tbody></table>");
  }

  private void finding(Finding finding) {
    Place place = finding.place();
    String severity = finding.severity().name();
    row("<tr><td class=\"" + severity.toLowerCase(Locale.ROOT) + "\">");
    row(escaped(words.of(severity)) + "</td>");
    String term = finding.evidence().businessTerm().map(bt -> " (" + bt + ")").orElse("");
    row("<th scope=\"row\">" + escaped(finding.rule() + term) + "</th>");
    row("<td>" + escaped(where(place)) + "</td><td>" + escaped(texts.message(finding)));
    part("hint", Optional.of(texts.hint(finding)));
    part("hint", finding.evidence().found().map(found -> words.of("found") + ": " + found));
    part(
        "hint",
        finding.evidence().expected().map(expected -> words.of("expected") + ": " + expected));
    part("path", Optional.of(place.focus().orElse(place.xpath())));
    row("</td></tr>");
  }

  private void part(String style, Optional<String> text) {
    text.filter(one -> !one.isEmpty())
        .ifPresent(one -> row("<div class=\"" + style + "\">" + escaped(one) + "</div>"));
  }

  private String where(Place place) {
    return place.line() == 0
        ? place.entry().orElse("")
        : words.of("line") + " " + place.line() + ", " + words.of("column") + " " + place.column();
  }

  @Override
  public void file(String file, EnvelopeReport report) {
    if (!report.findings().isEmpty() || report.refused()) {
      String what = words.of(report.refused() ? "refused" : "partly");
      row("<section><h2>" + escaped(file + ": " + what) + "</h2>");
      table(report.findings(), file);
      row("</section>");
    }
  }

  @Override
  public void end(Tally tally) {
    row("<h2>" + escaped(words.of("sum")) + "</h2><dl>");
    count("documents", tally.documents());
    count("accepted", tally.accepted());
    count("rejected", tally.rejected());
    count("held", tally.held());
    count("notRead", tally.notRead());
    row("</dl></main></body></html>");
  }

  private void count(String what, long number) {
    row("<dt>" + escaped(words.of(what)) + "</dt><dd>" + number + "</dd>");
  }

  private static String paragraph(String text) {
    return "<p>" + escaped(text) + "</p>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private void row(String text) {
    out.println(text.stripTrailing());
  }

  @Override
  public void close() {
    out.flush();
  }
}
