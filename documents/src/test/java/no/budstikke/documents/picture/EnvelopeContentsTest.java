package no.budstikke.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail and print, section 3.5: what goes along is printed and lies behind the letter. */
class EnvelopeContentsTest {
  private static final PrintProfile C5 = PrintProfiles.SHIPPED.of("no-c5", Market.NO);
  private static final PDRectangle LYING = new PDRectangle(842, 595);
  private static final PaymentRequest REQUEST = Requests.norwegian().build();

  @ParameterizedTest
  @CsvSource({"true,3", "false,2"})
  void eachBeginsOnAFrontPage(boolean duplex, int pages) throws IOException {
    Picture whole = with(duplex, pdf(page(PDRectangle.A4, 100, "Vilkår")));

    assertThat(whole.pages()).isEqualTo(pages);
    assertThat(text(whole)).contains(Requests.KID, "Vilkår");
  }

  @Test
  void aPageThatWouldPrintInAMarginIsMadeSmaller() throws IOException {
    for (PDRectangle size : List.of(PDRectangle.A4, LYING, PDRectangle.A3)) {
      Picture whole = with(true, pdf(page(size, 2, "Vilkår")));
      ForeignPdf.Posting posting = new ForeignPdf.Posting(C5, Recipient.lines(REQUEST, Market.NO));

      assertThat(ForeignPdf.onPaper(whole.pdf(), posting)).isEmpty();
      assertThat(text(whole)).contains("Vilkår");
    }
  }

  @Test
  void imagesArePrintedAndTheSameEnvelopeHasTheSameBytes() {
    Attachment image =
        new Attachment(Attachment.Role.ENCLOSURE, "kart.png", "image/png", Looks.logo());

    assertThat(with(true, image).pages()).isEqualTo(3);
    assertThat(with(true, image)).isEqualTo(with(true, image));
  }

  @ParameterizedTest
  @CsvSource({"text/csv", "application/pdf"})
  void whatNobodyCanPrintIsNotPosted(String mediaType) {
    Content content = Content.of("a;b;c".getBytes(StandardCharsets.UTF_8));
    Attachment file = new Attachment(Attachment.Role.ENCLOSURE, "x", mediaType, content);

    assertThat(EnvelopeContents.of(letter(), List.of(file), true, C5)).isEmpty();
  }

  @Test
  void aLetterWithoutEnclosuresIsAsItWas() {
    Picture letter = letter();

    assertThat(EnvelopeContents.of(letter, List.of(), true, C5)).isEqualTo(Optional.of(letter));
  }

  private static Picture with(boolean duplex, Attachment... enclosures) {
    return EnvelopeContents.of(letter(), Arrays.asList(enclosures), duplex, C5).orElseThrow();
  }

  private static Picture letter() {
    return new InvoicePicture()
        .letter(REQUEST, Rendition.of(REQUEST, Market.NO, true), Outfit.PLAIN, C5);
  }

  private static Attachment pdf(Content content) {
    return new Attachment(Attachment.Role.ENCLOSURE, "v.pdf", "application/pdf", content);
  }

  /** A page with a word and a mark so many points from its left edge. */
  private static Content page(PDRectangle size, float left, String word) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(size);
      document.addPage(page);
      try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
        pen.addRect(left, 100, 5, 5);
        pen.fill();
        pen.beginText();
        pen.setFont(new PDType1Font(FontName.HELVETICA), 10);
        pen.newLineAtOffset(100, 200);
        pen.showText(word);
        pen.endText();
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return Content.of(out.toByteArray());
    }
  }

  private static String text(Picture picture) throws IOException {
    try (PDDocument document = Loader.loadPDF(picture.pdf().bytes())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
