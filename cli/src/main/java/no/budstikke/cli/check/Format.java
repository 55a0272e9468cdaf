package no.budstikke.cli.check;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.budstikke.documents.texts.FindingTexts;
import no.budstikke.documents.texts.Language;

/** The forms a report comes in. Source: input format, section 12; command line contract, check. */
enum Format {
  TEXT,
  JSON,
  JSONL,
  SVRL,
  HTML;

  static Optional<Format> of(String name) {
    return Arrays.stream(values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  /**
   * A report in this form.
   *
   * @param out where it is written
   * @param side where that goes which has no place in it
   * @param language of sentences
   * @param rulesets that verdicts rest on
   */
  Output open(OutputStream out, PrintWriter side, Language language, List<String> rulesets) {
    FindingTexts texts = FindingTexts.in(language);
    return switch (this) {
      case TEXT -> new TableOutput(out, texts);
      case JSON -> new JsonOutput(out, texts, rulesets);
      case JSONL -> new LinesOutput(out, side, texts, rulesets);
      case SVRL -> new SvrlOutput(out, side, language, rulesets);
      case HTML -> new PageOutput(out, language, rulesets);
    };
  }
}
