package no.budstikke.cli.check;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.documents.texts.FindingTexts;

/** One line of JSON for each document; what is to be said of a whole file is said on the side. */
final class LinesOutput implements Output {
  private final PrintWriter out;
  private final PrintWriter side;
  private final FindingTexts texts;
  private final List<String> rulesets;

  LinesOutput(OutputStream out, PrintWriter side, FindingTexts texts, List<String> rulesets) {
    this.out =
        new PrintWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    this.side = side;
    this.texts = texts;
    this.rulesets = rulesets;
  }

  @Override
  public void document(Checked checked) {
    out.println(JsonOutput.json(checked, texts, rulesets));
  }

  @Override
  public void file(String file, EnvelopeReport report) {
    report.findings().forEach(finding -> side.println(file + ": " + texts.message(finding)));
  }

  @Override
  public void end(Tally tally) {
    side.println(JsonOutput.json(tally));
  }

  @Override
  public void close() {
    out.flush();
    side.flush();
  }
}
