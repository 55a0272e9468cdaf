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

  @Test
  void aTemplateWithUnmatchedPartsIsRefused() {
    assertThatThrownBy(() -> Template.read("{{#lines}}")).hasMessageContaining("lines");
    assertThatThrownBy(() -> Template.read("{{/lines}}")).hasMessageContaining("lines");
    assertThatThrownBy(() -> Template.read("{{number")).hasMessageContaining("}}");
  }
}
