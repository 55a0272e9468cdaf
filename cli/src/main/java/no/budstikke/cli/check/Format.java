package no.budstikke.cli.check;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Arrays;
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

  /** A report in this form on the stream; what has no place in it goes to the side. */
  Output open(OutputStream out, PrintWriter side, Language language) {
    FindingTexts texts = FindingTexts.in(language);
    return switch (this) {
      case TEXT -> new TableOutput(out, texts);
      case JSON -> new JsonOutput(out, texts);
      case JSONL -> new LinesOutput(out, side, texts);
      case SVRL -> new SvrlOutput(out, side, language);
      case HTML -> new PageOutput(out, language);
    };
  }
}
