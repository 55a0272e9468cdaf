package no.budstikke.documents.envelope;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Judged;
import no.budstikke.core.validate.Judgement;
import no.budstikke.documents.fixture.Documents;
import no.budstikke.documents.profile.UblJudge;
import no.budstikke.documents.tree.Limits;

/** What came out of reading an envelope. */
record Received(List<Judged> documents, EnvelopeReport report) {
  static Received of(byte[] envelope) {
    return of(envelope, Limits.usual());
  }

  static Received of(String envelope) {
    return of(Documents.bytes(envelope));
  }

  static Received of(byte[] envelope, Limits limits) {
    List<Judged> documents = new ArrayList<>();
    EnvelopeReader reader = new EnvelopeReader(new UblJudge(limits), limits);
    try {
      EnvelopeReport report =
          reader.read(new ByteArrayInputStream(envelope), Optional.empty(), documents::add);
      return new Received(documents, report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> numbers() {
    return documents.stream()
        .map(
            one ->
                switch (one.judgement()) {
                  case Judgement.Valid valid -> valid.request().heading().number();
                  case Judgement.Invalid invalid -> "!" + invalid.number();
                })
        .toList();
  }

  List<String> rules() {
    return report.findings().stream().map(Received::rule).toList();
  }

  List<String> rulesOf(int document) {
    return documents.get(document).judgement().findings().stream().map(Received::rule).toList();
  }

  static String rule(Finding finding) {
    return finding.rule().value();
  }
}
