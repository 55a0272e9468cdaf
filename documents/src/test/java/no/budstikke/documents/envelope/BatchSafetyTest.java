package no.budstikke.documents.envelope;

import static no.budstikke.documents.fixture.Documents.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.validate.Judged;
import no.budstikke.core.validate.Judgement;
import no.budstikke.documents.fixture.Documents;
import no.budstikke.documents.fixture.Envelopes;
import no.budstikke.documents.profile.UblJudge;
import no.budstikke.documents.tree.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchSafetyTest {
  @Test
  void aDocumentOverALimitIsRejectedAndTheNextOneIsRead() {
    String deep =
        invoice("DEEP")
            .replace("<cbc:ID>DEEP", "<x>".repeat(50) + "</x>".repeat(50) + "<cbc:ID>DEEP");

    Received received = Received.of(Envelopes.batch("", invoice("A-1"), deep, invoice("A-2")));

    assertThat(received.numbers()).containsExactly("A-1", "!", "A-2");
    assertThat(received.rulesOf(1)).containsExactly("B2C-XML-04");
    assertThat(received.report().refused()).isFalse();
  }

  @Test
  void aProcessingInstructionIsRejectedAndTheNextDocumentIsRead() {
    String instructed = invoice("PI").replace("<cbc:ID>PI", "<?do it?><cbc:ID>PI");

    Received received = Received.of(Envelopes.batch("", instructed, invoice("A-2")));

    assertThat(received.numbers()).containsExactly("!", "A-2");
    assertThat(received.rulesOf(0)).containsExactly("B2C-XML-03");
  }

  @Test
  void placesInABatchCountFromTheDocumentsOwnStart() {
    String wrong = invoice("A-2").replace(Documents.KID.value(), "26059765132");

    Received received = Received.of(Envelopes.batch("\n\n", invoice("A-1"), wrong));

    // Without its declaration, the document begins one line later in its own file.
    assertThat(received.documents().get(1).judgement().findings().getFirst().place().line())
        .isEqualTo(56);
  }

  @Test
  void aDocumentOverTheByteLimitEndsTheBatch() {
    Limits small = new Limits(20_000, 20_000, 40, 64, 1_000_000, 10_000, Limits.usual().batch());
    String large = invoice("LARGE").replace("</cbc:Note>", "x".repeat(200_000) + "</cbc:Note>");

    Received received =
        Received.of(Documents.bytes(Envelopes.batch("", invoice("A-1"), large)), small);

    assertThat(received.numbers()).containsExactly("A-1");
    assertThat(received.rules()).containsExactly("B2C-XML-04");
    assertThat(received.report().notRead()).isEqualTo(1);
  }

  @Test
  void aMillionAttributesEndTheBatchAtOnce() {
    StringBuilder attributes = new StringBuilder("<cbc:ID");
    for (int i = 0; i < 1_000_000; i++) {
      attributes.append(" a").append(i).append("='-- > --'");
    }
    String flood = invoice("FLOOD").replace("<cbc:ID>FLOOD", attributes + ">FLOOD");
    String quoted =
        invoice("A-1").replace("<cbc:ID>A-1", "<!--" + "'".repeat(3001) + "--><cbc:ID>A-1");

    Received received =
        assertTimeout(
            Duration.ofSeconds(20),
            () -> Received.of(Envelopes.batch("", quoted, flood, invoice("A-2"))));

    assertThat(received.numbers()).containsExactly("A-1");
    assertThat(received.rules()).containsExactly("B2C-XML-04");
  }

  @Test
  void aFloodOfNamesEndsTheBatch() {
    StringBuilder names = new StringBuilder("?><a>");
    for (int i = 0; i < 100_001; i++) {
      names.append("<n").append(i).append("/>");
    }

    Received received = Received.of(Envelopes.batch("", names + "</a>", invoice("A-2")));

    assertThat(received.rules()).containsExactly("B2C-XML-04");
    assertThat(received.numbers()).containsExactly("!");
  }

  @Test
  void textBetweenDocumentsEndsTheBatch() {
    Received received = Received.of(Envelopes.batch("", invoice("A-1"), "?>oops", invoice("A-2")));

    assertThat(received.numbers()).containsExactly("A-1");
    assertThat(received.rules()).containsExactly("B2C-XML-03");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "hello",
        "%PDF-1.7",
        "{\"a\": 1}",
        "<b2c:Batch xmlns:b2c=\"urn:budstikke:b2c:1\"/>",
        "<b2c:Batch"
            + " xmlns:b2c=\"urn:budstikke:b2c:1\"><b2c:Header><b2c:Count>x</b2c:Count></b2c:Header></b2c:Batch>"
      })
  void whatHoldsNoDocumentIsRefused(String envelope) {
    Received received = Received.of(envelope);

    assertThat(received.documents()).isEmpty();
    assertThat(received.report().refused()).isTrue();
    assertThat(received.report().findings()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY y \"z\">]><Invoice>&y;</Invoice>",
        "<Reminder xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Reminder-2\"/>",
        "<html><body>404</body></html>",
        "<Invoice>"
      })
  void whatIsNoDocumentOfOursIsRejected(String document) {
    Received received = Received.of(document);

    assertThat(received.documents()).hasSize(1);
    assertThat(received.documents().getFirst().judgement()).isInstanceOf(Judgement.Invalid.class);
    assertThat(received.report().refused()).isFalse();
  }

  @Test
  void aBareDocumentOverTheLimitIsRefused() {
    Limits small = new Limits(1000, 20_000, 40, 64, 1_000_000, 10_000, Limits.usual().batch());
    byte[] large =
        Documents.bytes(invoice().replace("</cbc:Note>", "x".repeat(100_000) + "</cbc:Note>"));

    Received received = Received.of(large, small);

    assertThat(received.documents()).isEmpty();
    assertThat(received.report().refused()).isTrue();
    assertThat(received.rules()).containsExactly("B2C-XML-04");
  }

  @Test
  void aSecondDocumentBehindABusinessHeaderIsRefused() {
    String two =
        Envelopes.headed("", "", invoice())
            .replace(
                "</StandardBusinessDocument>",
                Envelopes.withoutDeclaration(invoice()) + "</StandardBusinessDocument>");

    Received received = Received.of(two);

    assertThat(received.report().refused()).isTrue();
    assertThat(received.rules()).containsExactly("B2C-ENV-01");
  }

  @Test
  void aDocumentOfAnotherIssuerThanTheHeaderNamesIsRejected() {
    String header = "<b2c:Issuer>" + Documents.OTHER_ISSUER.digits() + "</b2c:Issuer>";

    assertThat(Received.of(Envelopes.batch(header, invoice())).rulesOf(0))
        .containsExactly("B2C-ENV-03");
    assertThat(
            Received.of(Envelopes.batch("<b2c:Issuer>fjordlys</b2c:Issuer>", invoice())).rulesOf(0))
        .isEmpty();
  }

  @Test
  void aLineThatBreaksIsNoFaultOfTheDocument() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }

          @Override
          public int read(byte[] target, int from, int wanted) throws IOException {
            return read();
          }
        };
    byte[] start =
        Envelopes.batch("", invoice()).substring(0, 4000).getBytes(StandardCharsets.UTF_8);
    EnvelopeReader reader = new EnvelopeReader(new UblJudge(Limits.usual()), Limits.usual());
    List<Judged> documents = new ArrayList<>();

    assertThatThrownBy(
            () ->
                reader.read(
                    new SequenceInputStream(new ByteArrayInputStream(start), broken),
                    Optional.empty(),
                    documents::add))
        .isInstanceOf(IOException.class)
        .hasMessage("connection reset");
  }
}
