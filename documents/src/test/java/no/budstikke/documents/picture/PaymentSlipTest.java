package no.budstikke.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.CheckDigits;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.RequestKind;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail and print, sections 3.7 and 3.8: slips of paper with a code line. */
class PaymentSlipTest {
  private static final double FIVE_SIXTHS_OF_AN_INCH = 21.17;
  private final InvoicePicture pictures = new InvoicePicture();

  /** The examples of section 3.7. */
  @ParameterizedTest
  @CsvSource({"1000074000007,8", "123456,6"})
  void theCheckDigitOfTheAmountIsThatOfTheSpecification(String digits, char check) {
    assertThat(CheckDigits.mod10(digits)).isEqualTo(check);
    assertThat(CodeLine.check(new Amount(Long.parseLong(digits), Market.NO.currency())))
        .isEqualTo(check);
  }

  @Test
  void theCodeLineOfAGiroFormStandsWhereTheFormWantsIt() throws IOException {
    PaymentRequest request = Requests.norwegian().build();
    List<TextPosition> line = codeLine(letter(request, "no-f60"));
    String kid = ((Kid) request.payment().reference()).value();

    assertThat(text(line)).isEqualTo("H" + kid + "123456" + "78" + "<" + "2" + ">" + "86011117947");
    assertThat(CheckDigits.mod10("12345678")).isEqualTo('2');
    assertThat(left(line.getFirst())).isBetween(1.9, 2.6);
    assertThat(right(line.get(kid.length()))).isBetween(71.0, 72.2);
    int kroner = 1 + kid.length();
    assertThat(left(line.get(kroner + 6))).isBetween(107.9, 108.7);
    assertThat(left(line.get(kroner + 6)) - right(line.get(kroner + 5)))
        .isBetween(2 * CodeLine.PITCH - 0.6, 2 * CodeLine.PITCH + 0.6);
    assertThat(left(line.get(kroner + 8))).as("<").isBetween(114.9, 115.9);
    assertThat(left(line.get(kroner + 9))).as("check").isBetween(119.9, 120.9);
    assertThat(left(line.get(kroner + 10))).as(">").isBetween(124.9, 125.9);
    assertThat(left(line.get(kroner + 11))).as("account").isBetween(134.9, 135.9);
    assertThat(line)
        .allMatch(one -> Math.abs(297 - mm(one.getYDirAdj()) - FIVE_SIXTHS_OF_AN_INCH) < 0.1);
  }

  @Test
  void theCodeLineHasTenCharactersToTheInchInOcrB() throws IOException {
    List<TextPosition> line = codeLine(letter(Requests.norwegian().build(), "no-f60"));

    for (int i = 2; i < 10; i++) {
      assertThat(left(line.get(i)) - left(line.get(i - 1))).isBetween(2.53, 2.55);
    }
    assertThat(line).allMatch(one -> one.getFont().getName().contains("OcrB"));
  }

  @Test
  void aSwedishSlipHasTheCodeLineOfTheManual() throws IOException {
    PaymentRequest request = Requests.swedish().build();
    String ocr = ((OcrReference) request.payment().reference()).digits();
    List<TextPosition> line = codeLine(letter(request, "se-slip"));

    assertThat(text(line)).isEqualTo("#" + ocr + "#" + "123456" + "78" + "2" + ">" + "9912346#41#");
    assertThat(CodeLine.swedish(ocr, request.payment().due(), "9912346"))
        .isEqualTo(
            "# "
                + " ".repeat(25 - ocr.length())
                + ocr
                + " #  123456 78   2 >"
                + " ".repeat(17)
                + " 9912346#41#    ");
  }

  @Test
  void aSlipIsOffUnlessTheProfileHasOneAndTheRequestCanBePaidByIt() throws IOException {
    PaymentRequest payable = Requests.norwegian().build();
    PaymentRequest credit = Requests.norwegian().kind(RequestKind.CREDIT_NOTE).build();

    assertThat(codeLine(letter(payable, "no-c5"))).isEmpty();
    assertThat(codeLine(letter(credit, "no-f60"))).isEmpty();
    assertThat(PrintProfiles.SHIPPED.all())
        .filteredOn(profile -> profile.slip() != PaymentSlip.NONE)
        .extracting(PrintProfile::id)
        .containsExactly("no-f60", "se-slip");
  }

  /** A notice of a claim must not look as if it were to be paid (R-GEN-2). */
  @Test
  void aNoticeHasNoSlip() throws IOException {
    PaymentRequest request = Requests.norwegian().build();
    PrintProfile profile = PrintProfiles.SHIPPED.of("no-f60", Market.NO);
    Picture notice =
        pictures.letter(request, Rendition.of(request, Market.NO, false), Outfit.PLAIN, profile);

    assertThat(codeLine(notice)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"NO,no-f60", "SE,se-slip"})
  void aLetterWithASlipConformsAndReadsBack(Market market, String profile) throws IOException {
    for (int lines : List.of(1, 40)) {
      PaymentRequest request = Requests.of(market).lines(lines).build();
      Picture picture = letter(request, profile);

      assertThat(Conformance.objections(picture.pdf().bytes())).isEmpty();
      assertThat(letter(request, profile).pdf()).isEqualTo(picture.pdf());
    }
  }

  private Picture letter(PaymentRequest request, String profile) {
    PrintProfile printed = PrintProfiles.SHIPPED.named(profile).orElseThrow();
    return pictures.letter(
        request, Rendition.of(request, printed.market(), true), Outfit.PLAIN, printed);
  }

  /** What stands in the lowest inch of the first page. */
  private static List<TextPosition> codeLine(Picture picture) throws IOException {
    List<TextPosition> line = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(picture.pdf().bytes())) {
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
              if (text.getFont().getName().contains("OcrB") && !text.getUnicode().isBlank()) {
                line.add(text);
              }
            }
          };
      stripper.setEndPage(1);
      stripper.getText(document);
    }
    return line;
  }

  private static String text(List<TextPosition> line) {
    return line.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
  }

  private static double left(TextPosition text) {
    return mm(text.getX());
  }

  private static double right(TextPosition text) {
    return mm(text.getX() + text.getWidth());
  }

  private static double mm(double points) {
    return points * 25.4 / 72;
  }
}
