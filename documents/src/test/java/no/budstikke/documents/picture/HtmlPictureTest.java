package no.budstikke.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.documents.html.Template;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mail and print, section 5.3: templates that issuers write in HTML and CSS. */
class HtmlPictureTest {
  private static final Rendition RENDITION = new Rendition(Market.NO, Language.NB, true);
  private final InvoicePicture pictures = new InvoicePicture();

  @Test
  void anIssuersOwnTemplateGivesACleanFileWithAllThatMustBeCopied() throws IOException {
    PaymentRequest request = Requests.norwegian().name("Áŋŋel Čáhci").lines(40).build();
    Outfit outfit = Looks.ofTemplate(InvoicePage.example());
    Picture picture = pictures.render(request, RENDITION, outfit);

    assertThat(Conformance.objections(picture.pdf().bytes())).isEmpty();
    assertThat(picture.pages()).isEqualTo(2);
    try (PDDocument document = Loader.loadPDF(picture.pdf().bytes())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Áŋŋel Čáhci", Requests.KID, "8601 11 17947", "NOK\u00A0123\u00A0456,78");
    }
    assertThat(pictures.render(request, RENDITION, outfit)).isEqualTo(picture);
  }

  @Test
  void aTemplateFetchesNothing() {
    String html =
        InvoicePage.example().replace("<h1>", "<img src=\"file:///etc/hostname\" alt=\"x\"/><h1>");

    assertThat(
            pictures
                .render(Requests.norwegian().build(), RENDITION, Looks.ofTemplate(html))
                .pages())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Market.class)
  void ourExampleOfATemplateSuitsTheMarketsEnvelopes(Market market) {
    PaymentRequest request = Requests.of(market).lines(30).build();
    Outfit outfit = Looks.ofTemplate(InvoicePage.example());
    PrintProfile profile =
        PrintProfiles.SHIPPED.all().stream()
            .filter(one -> one.market() == market)
            .findFirst()
            .orElseThrow();

    assertThat(
            pictures
                .letter(request, Rendition.of(request, market, true), outfit, profile)
                .replaced())
        .isEmpty();
  }

  /** Mail and print 3.4: what is printed outside the zones is ours instead, and the issuer told. */
  @Test
  void aTemplateThatPrintsWhereNothingMayBeIsReplacedInLettersOnly() {
    String html =
        InvoicePage.example().replace("margin: 14mm 20mm 17mm 20mm", "margin: 14mm 2mm 17mm 20mm");
    Outfit outfit = Looks.ofTemplate(html);
    PaymentRequest request = Requests.norwegian().build();
    PrintProfile profile = PrintProfiles.SHIPPED.of("no-c5", Market.NO);
    Picture letter = pictures.letter(request, RENDITION, outfit, profile);

    assertThat(letter.remarks().words())
        .containsExactly("OWN_TEMPLATE_REPLACED content-outside-printable-area@1");
    assertThat(letter.pdf())
        .isEqualTo(pictures.letter(request, RENDITION, Looks.complete(), profile).pdf());
    assertThat(pictures.render(request, RENDITION, outfit).replaced()).isEmpty();
  }

  @Test
  void aTemplateThatIsNotWellFormedIsReplacedAndTheIssuerTold() {
    Picture picture =
        pictures.render(
            Requests.norwegian().build(), RENDITION, Looks.ofTemplate("<html><p>{{kind}}</html>"));

    assertThat(picture.remarks().words())
        .containsExactly("OWN_TEMPLATE_REPLACED template-cannot-be-drawn");
  }

  @Test
  void aTemplateWithUnmatchedPartsIsRefused() {
    assertThatThrownBy(() -> Template.read("{{#lines}}")).hasMessageContaining("lines");
    assertThatThrownBy(() -> Template.read("{{/lines}}")).hasMessageContaining("lines");
    assertThatThrownBy(() -> Template.read("{{number")).hasMessageContaining("}}");
  }
}
