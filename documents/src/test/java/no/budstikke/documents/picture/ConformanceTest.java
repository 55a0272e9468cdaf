package no.budstikke.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Mail and print, sections 5.1 and 5.4: PDF/A-3A and PDF/UA-1 in one file; see also the matrix. */
class ConformanceTest {
  private final InvoicePicture pictures = new InvoicePicture();

  @Test
  void aFileWithTheDocumentForMachinesInsideIsClean() {
    Content ubl = Content.of("<Invoice/>".getBytes(StandardCharsets.US_ASCII));
    Outfit outfit =
        new Outfit(
            Looks.complete().look(),
            Optional.of("https://faktura.example/f/abc"),
            Optional.of(ubl));

    assertClean(Requests.norwegian().build(), new Rendition(Market.NO, Language.NB, true), outfit);
  }

  @Test
  void lettersOfTheLargerRepertoireAreClean() {
    PaymentRequest request = Requests.norwegian().name("Żółć Ωμέγα Ďábel字").build();

    assertClean(request, new Rendition(Market.NO, Language.NB, true), Outfit.PLAIN);
  }

  /** A check that cannot fail would say nothing of our files. */
  @Test
  void aFileThatIsNotCleanIsSeen() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);

      assertThat(Conformance.objections(out.toByteArray()))
          .anyMatch(objection -> objection.startsWith(PDFAFlavour.PDFA_3_A.toString()))
          .anyMatch(objection -> objection.startsWith(PDFAFlavour.PDFUA_1.toString()));
    }
  }

  private void assertClean(PaymentRequest request, Rendition rendition, Outfit outfit) {
    Picture picture = pictures.render(request, rendition, outfit);

    assertThat(Conformance.objections(picture.pdf().bytes())).isEmpty();
    assertThat(pictures.render(request, rendition, outfit)).isEqualTo(picture);
  }
}
