package no.budstikke.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Market;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mail and print, section 5.1: the document that machines read, inside the one people read. */
class SourceInsideTest {
  private static final Content UBL =
      Content.of("<Invoice>\u00E6\u00F8\u00E5</Invoice>".getBytes(StandardCharsets.UTF_8));

  static Stream<Outfit> outfits() {
    return Stream.of(Looks.complete(), Looks.ofTemplate(InvoicePage.example()))
        .map(plain -> new Outfit(plain.look(), Optional.empty(), Optional.of(UBL)));
  }

  @ParameterizedTest
  @MethodSource("outfits")
  void bothEnginesAttachItByteForByteAndStayClean(Outfit outfit) throws IOException {
    Rendition rendition = new Rendition(Market.NO, Language.NB, true);
    Picture picture = new InvoicePicture().render(Requests.norwegian().build(), rendition, outfit);

    assertThat(Conformance.objections(picture.pdf().bytes())).isEmpty();
    try (PDDocument document = Loader.loadPDF(picture.pdf().bytes())) {
      var catalog = document.getDocumentCatalog();
      PDComplexFileSpecification file =
          catalog.getNames().getEmbeddedFiles().getNames().get("document.xml");
      assertThat(file).isNotNull();
      assertThat(file.getEmbeddedFile().toByteArray()).isEqualTo(UBL.bytes());
      assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("text/xml");
      COSArray associated =
          catalog.getCOSObject().getCOSArray(org.apache.pdfbox.cos.COSName.getPDFName("AF"));
      assertThat(((COSDictionary) associated.getObject(0)).getNameAsString("AFRelationship"))
          .isEqualTo("Alternative");
    }
    assertThat(new InvoicePicture().render(Requests.norwegian().build(), rendition, outfit))
        .isEqualTo(picture);
  }
}
