package no.budstikke.documents.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.budstikke.core.validate.Judgement;
import no.budstikke.documents.fixture.Damage;
import no.budstikke.documents.fixture.Documents;
import no.budstikke.documents.fixture.Envelopes;
import no.budstikke.documents.fixture.Pdfs;
import no.budstikke.documents.texts.FindingTexts;
import no.budstikke.documents.texts.Language;

class EnvelopeReaderProperties {
  private static final FindingTexts TEXTS = FindingTexts.in(Language.SV);

  private static final byte[] BATCH =
      Documents.bytes(Envelopes.batch("", Documents.invoice("A-1"), Documents.invoice("A-2")));

  private static byte[] zip() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a.xml", Documents.bytes(Documents.invoice("A-1")));
    entries.put("a.pdf", Pdfs.empty());
    entries.put("manifest.json", Documents.bytes("{\"id\":\"x\",\"documents\":{}}"));
    entries.put("b.xml", Documents.bytes(Documents.reminder()));
    return Envelopes.zip(entries);
  }

  @Provide
  Arbitrary<byte[]> damaged() {
    Arbitrary<byte[]> whole =
        Arbitraries.of(
            Documents.bytes(
                Envelopes.batch("", Documents.invoice("A-1"), Documents.invoice("A-2"))),
            Documents.bytes(Envelopes.headed("a::b##c::1", "p", Documents.invoice())),
            zip());
    return Combinators.combine(
            whole,
            Arbitraries.integers().between(0, 12_000),
            Arbitraries.bytes().array(byte[].class).ofMaxSize(4),
            Arbitraries.integers().between(0, 20))
        .as(Damage::done);
  }

  @Property(tries = 1500)
  void aDamagedEnvelopeIsReadAndAnswered(@ForAll("damaged") byte[] envelope) {
    Received received = Received.of(envelope);

    received
        .report()
        .findings()
        .forEach(finding -> assertThat(TEXTS.message(finding)).isNotBlank());
    if (received.documents().isEmpty()) {
      assertThat(received.report().findings()).isNotEmpty();
    }
  }

  @Property(tries = 100)
  void aTruncatedUploadLosesNothingInSilence(@ForAll("cuts") int length) {
    byte[] cut = Arrays.copyOf(BATCH, length);

    Received received = Received.of(cut);

    assertThat(received.report().refused() || received.report().notRead() > 0 || rejected(received))
        .isTrue();
  }

  private static boolean rejected(Received received) {
    return received.documents().stream()
        .anyMatch(document -> document.judgement() instanceof Judgement.Invalid);
  }

  @Provide
  Arbitrary<Integer> cuts() {
    return Arbitraries.integers().between(0, BATCH.length - 1);
  }
}
