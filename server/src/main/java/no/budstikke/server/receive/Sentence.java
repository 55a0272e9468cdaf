package no.budstikke.server.receive;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.validate.Finding;
import no.budstikke.documents.texts.FindingTexts;

/** The one sentence that a person should read first. */
public final class Sentence {
  private Sentence() {}

  /** The first of the worst findings that has a sentence. */
  public static Optional<String> of(List<Finding> findings, FindingTexts texts) {
    return findings.stream()
        .sorted(Comparator.comparing(Finding::severity))
        .map(texts::message)
        .filter(message -> !message.isEmpty())
        .findFirst();
  }
}
