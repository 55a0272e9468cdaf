package no.budstikke.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.RequestKind;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Mail and print, sections 5.1 and 5.4: PDF/A-3A and PDF/UA-1 in one file, whatever it shows. */
class ConformanceTest {
  private final InvoicePicture pictures = new InvoicePicture();

  @ParameterizedTest
  @EnumSource(RequestKind.class)
  void everyKindInEveryLanguageIsClean(RequestKind kind) {
    for (Language language : Language.values()) {
      PaymentRequest request = Requests.norwegian().kind(kind).lines(12).build();
      assertClean(request, new Rendition(Market.NO, language, request.isPayable()), Outfit.PLAIN);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12, 40, 400})
  void anyNumberOfLinesIsClean(int lines) {
    PaymentRequest request = Requests.swedish().lines(lines).build();

    assertClean(request, new Rendition(Market.SE, Language.SV, true), Looks.complete());
  }

  @ParameterizedTest
  @EnumSource(Market.class)
  void aCopyAndANoticeAreClean(Market market) {
    PaymentRequest request = Requests.of(market).lines(40).build();

    assertClean(request, new Rendition(market, Language.EN, false), Outfit.PLAIN);
    assertClean(request, new Rendition(market, Language.NN, false, true), Outfit.PLAIN);
  }

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

  /** The whole matrix of section 5.4, for {@code -Dpicture.matrix=full}: some minutes. */
  @Test
  void everyTemplateWithEveryNumberOfLinesIsClean() {
    boolean full = "full".equals(System.getProperty("picture.matrix"));
    List<Integer> lengths = full ? List.of(1, 12, 40, 400) : List.of(1);
    List<String> unclean = new ArrayList<>();
    for (RequestKind kind : RequestKind.values()) {
      for (Market market : Market.values()) {
        for (int lines : lengths) {
          PaymentRequest request = Requests.of(market).kind(kind).lines(lines).build();
          for (Language language : full ? List.of(Language.values()) : List.of(Language.NN)) {
            Rendition rendition = new Rendition(market, language, request.isPayable());
            unclean.addAll(
                Conformance.objections(
                    pictures.render(request, rendition, Looks.complete()).pdf().bytes()));
          }
        }
      }
    }
    assertThat(unclean).isEmpty();
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
