package no.budstikke.documents.envelope;

import static no.budstikke.documents.fixture.Documents.bytes;
import static no.budstikke.documents.fixture.Documents.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.validate.Judged;
import no.budstikke.core.validate.Judgement;
import no.budstikke.core.validate.Submission;
import no.budstikke.documents.fixture.Envelopes;
import no.budstikke.documents.profile.UblJudge;
import no.budstikke.documents.tree.Limits;
import org.junit.jupiter.api.Test;

class EnvelopeReaderTest {
  private static final String CUSTOMIZATION =
      "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
  private static final String DOCUMENT_ID =
      "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2::Invoice##" + CUSTOMIZATION + "::2.1";
  private static final String PROCESS = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";

  @Test
  void aBareDocumentIsTakenAsItStands() {
    Received received = Received.of(invoice());

    assertThat(received.numbers()).containsExactly("2026-000123");
    assertThat(received.report().refused()).isFalse();
    assertThat(received.documents().getFirst().submission().document().bytes())
        .isEqualTo(bytes(invoice()));
  }

  @Test
  void aBatchGivesItsDocumentsInOrder() {
    Received received =
        Received.of(Envelopes.batch("", invoice("A-1"), invoice("A-2"), invoice("A-3")));

    assertThat(received.numbers()).containsExactly("A-1", "A-2", "A-3");
    assertThat(received.documents().get(1).entry()).contains("#2");
    assertThat(received.report().notRead()).isZero();
  }

  @Test
  void aDocumentCutOutOfABatchStandsAlone() {
    String shared =
        "<b2c:Batch xmlns:b2c=\"urn:budstikke:b2c:1\""
            + " xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\""
            + " xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">"
            + Envelopes.withoutDeclaration(invoice()).replaceAll("\\s+xmlns:c[ab]c=\"[^\"]*\"", "")
            + "</b2c:Batch>";

    Judged judged = Received.of(shared).documents().getFirst();

    assertThat(judged.judgement()).isInstanceOf(Judgement.Valid.class);
    Judgement again = new UblJudge(Limits.usual()).judge(judged.submission(), Optional.empty());
    assertThat(again).isEqualTo(judged.judgement());
    assertThat(new String(judged.submission().document().bytes(), StandardCharsets.UTF_8))
        .startsWith("<Invoice xmlns:cac=")
        .doesNotContain("xmlns:b2c");
  }

  @Test
  void keysBesideADocumentInABatchBelongToIt() {
    String wrapped =
        Envelopes.batch("", "?><b2c:Document key=\"order-1\" protected=\"true\">")
                .replace("</b2c:Batch>", "")
            + Envelopes.withoutDeclaration(invoice("A-1"))
            + "</b2c:Document>"
            + Envelopes.withoutDeclaration(invoice("A-2"))
            + "</b2c:Batch>";

    Received received = Received.of(wrapped);

    assertThat(received.numbers()).containsExactly("A-1", "A-2");
    assertThat(received.documents().getFirst().key().orElseThrow().value()).isEqualTo("order-1");
    assertThat(received.documents().get(1).key()).isEmpty();
  }

  @Test
  void totalsThatAgreeAreAccepted() {
    String header =
        "<b2c:ID>October</b2c:ID><b2c:Count>2</b2c:Count><b2c:Sum currencyID=\"NOK\">2500</b2c:Sum>"
            + "<b2c:Atomic>true</b2c:Atomic>";

    Received received = Received.of(Envelopes.batch(header, invoice("A-1"), invoice("A-2")));

    assertThat(received.report().refused()).isFalse();
    assertThat(received.report().name()).contains("October");
    assertThat(received.report().atomic()).isTrue();
  }

  @Test
  void totalsThatDoNotAgreeRefuseTheBatch() {
    Received count = Received.of(Envelopes.batch("<b2c:Count>3</b2c:Count>", invoice()));
    Received sum =
        Received.of(Envelopes.batch("<b2c:Sum currencyID=\"NOK\">1</b2c:Sum>", invoice()));

    assertThat(count.report().refused()).isTrue();
    assertThat(count.rules()).containsExactly("B2C-ENV-05");
    assertThat(sum.report().refused()).isTrue();
    assertThat(sum.rules()).containsExactly("B2C-ENV-05");
  }

  @Test
  void aBatchThatBreaksKeepsWhatCameBefore() {
    String whole = Envelopes.batch("", invoice("A-1"), invoice("A-2"), invoice("A-3"));
    String broken = whole.substring(0, whole.lastIndexOf("<cac:PaymentMeans>") + 5);

    Received received = Received.of(broken);

    assertThat(received.numbers()).containsExactly("A-1", "A-2");
    assertThat(received.report().refused()).isFalse();
    assertThat(received.report().notRead()).isEqualTo(1);
    assertThat(received.rules()).containsExactly("B2C-XML-01");
  }

  @Test
  void aBatchThatBreaksIsRefusedWhenItsTotalsAreDeclared() {
    String whole = Envelopes.batch("<b2c:Count>3</b2c:Count>", invoice("A-1"), invoice("A-2"));
    String broken = whole.substring(0, whole.lastIndexOf("<cac:PaymentMeans>"));

    Received received = Received.of(broken);

    assertThat(received.report().refused()).isTrue();
    assertThat(received.report().notRead()).isEqualTo(2);
  }

  @Test
  void aHeadedDocumentAgreesWithItsHeader() {
    Received received = Received.of(Envelopes.headed(DOCUMENT_ID, PROCESS, invoice()));

    assertThat(received.numbers()).containsExactly("2026-000123");
    assertThat(received.report().refused()).isFalse();
  }

  @Test
  void aHeadedDocumentThatDisagreesIsRejected() {
    Received received = Received.of(Envelopes.headed("a::b##c::2.1", "urn:other", invoice()));

    assertThat(received.numbers()).containsExactly("!2026-000123");
    assertThat(received.rulesOf(0)).containsExactly("B2C-ENV-03", "B2C-ENV-03");
  }

  @Test
  void picturesAndAttachmentsInAZipGoWithTheirDocument() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("oct/a_terms.csv", bytes("a;b"));
    entries.put("oct/a.xml", bytes(invoice("A-1")));
    entries.put("oct/b.xml", bytes(invoice("A-2")));
    entries.put(
        "manifest.json",
        bytes(
            "{\"id\":\"October\",\"count\":2,\"sums\":{\"NOK\":2500.00},"
                + "\"documents\":{\"b.xml\":{\"key\":\"k-2\",\"plan\":\"NO-EM\"}}}"));

    Received received = Received.of(Envelopes.zip(entries));

    assertThat(received.rules()).isEmpty();
    assertThat(received.numbers()).containsExactly("A-1", "A-2");
    Submission first = received.documents().getFirst().submission();
    assertThat(first.companions()).hasSize(1);
    assertThat(first.companions().getFirst().role()).isEqualTo(Attachment.Role.ENCLOSURE);
    assertThat(received.documents().get(1).key().orElseThrow().value()).isEqualTo("k-2");
    assertThat(received.documents().get(1).submission().companions()).isEmpty();
    assertThat(received.report().name()).contains("October");
  }
}
