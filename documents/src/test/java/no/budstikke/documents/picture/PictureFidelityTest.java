package no.budstikke.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.documents.pdf.Palette;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Mail and print, sections 3.9 and 5.4: what comes out of the page is what went in. */
class PictureFidelityTest {
  private final InvoicePicture pictures = new InvoicePicture();

  @ParameterizedTest
  @EnumSource(Language.class)
  void referenceAccountAmountAndNameAreCopiedAsTheyAre(Language language) throws IOException {
    for (Market market : Market.values()) {
      PaymentRequest request = Requests.of(market).name("Åsne Øxnevad-Ŋ Æglund").build();
      Rendition rendition = new Rendition(market, language, true);
      String text = text(pictures.render(request, rendition, Looks.complete()));

      assertThat(text.lines())
          .contains("Åsne Øxnevad-Ŋ Æglund")
          .anyMatch(line -> line.endsWith(request.payment().accounts().getFirst().formatted()))
          .anyMatch(line -> line.endsWith(Figures.money(request.payment().due())))
          .anyMatch(line -> line.endsWith(market == Market.NO ? Requests.KID : Requests.OCR));
    }
  }

  @Test
  void aLinkIsReadBackFromItsCode() throws IOException {
    String link = "https://faktura.example/f/6Zx0aQ-1rGd5V_bW8nKsTA";
    Outfit outfit = new Outfit(Look.PLAIN, Optional.of(link), Optional.empty());
    Rendition rendition = new Rendition(Market.NO, Language.NB, true);

    assertThat(scanned(pictures.render(Requests.norwegian().build(), rendition, outfit)))
        .contains(link);
  }

  @Test
  void aSwedishBankAppReadsTheWholePayment() throws IOException {
    Rendition rendition = new Rendition(Market.SE, Language.SV, true);

    assertThat(scanned(pictures.render(Requests.swedish().build(), rendition)))
        .contains(
            "{\"uqr\":1,\"tp\":1,\"nme\":\"Nordkraft\",\"iref\":\"12345674\",\"idt\":\"20261118\","
                + "\"ddt\":\"20261209\",\"due\":123456.78,\"pt\":\"BG\",\"acc\":\"991-2346\"}");
  }

  @Test
  void anIssuerWithASwishNumberIsPaidByIt() throws IOException {
    PaymentRequest request = Requests.swedish().build();
    Look look =
        new Look(
            new Palette(0x14505C),
            Optional.empty(),
            java.util.Map.of(),
            Optional.empty(),
            Optional.of("1231231231"),
            Optional.empty());
    Outfit outfit = new Outfit(look, Optional.empty(), Optional.empty());
    Rendition rendition = new Rendition(Market.SE, Language.SV, true);

    assertThat(request.payment().reference()).isInstanceOf(OcrReference.class);
    assertThat(scanned(pictures.render(request, rendition, outfit)))
        .contains(
            "https://app.swish.nu/1/p/sw/?sw=1231231231&amt=123456.78&cur=SEK&msg=12345674&src=qr");
  }

  @ParameterizedTest
  @CsvSource({"NO, true", "NO, false", "SE, false"})
  void whereNothingSuitsThereIsNoCode(Market market, boolean payable) throws IOException {
    Picture picture =
        pictures.render(Requests.of(market).build(), new Rendition(market, Language.EN, payable));

    assertThat(scanned(picture)).isEmpty();
  }

  private static String text(Picture picture) throws IOException {
    try (PDDocument document = Loader.loadPDF(picture.pdf().bytes())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    }
  }

  private static Optional<String> scanned(Picture picture) throws IOException {
    try (PDDocument document = Loader.loadPDF(picture.pdf().bytes())) {
      return Scanned.code(document);
    }
  }
}
