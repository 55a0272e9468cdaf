package no.budstikke.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** AvtaleGiro 8.3 and R-AG-9: a due date on which banks rest is debited on the next bank day. */
class DebitDayTest {
  private static final LocalDate A_SATURDAY = LocalDate.of(2026, 12, 12);
  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

  @ParameterizedTest
  @CsvSource({
    "NO,2026-12-09,2026-12-09",
    "NO,2026-12-12,2026-12-14",
    "NO,2026-12-25,2026-12-28",
    "NO,2027-05-17,2027-05-18",
    "SE,2027-05-17,2027-05-17",
    "SE,2026-12-24,2026-12-28",
    "NO,2099-12-12,2099-12-12"
  })
  void theMoneyMovesOnTheDueDateOrTheNextBankDay(Market market, LocalDate due, LocalDate debited) {
    assertThat(DebitDay.of(due, market)).isEqualTo(debited);
  }

  @ParameterizedTest
  @CsvSource({
    "NB,Trekkes,Forfall,den første bankdagen etter forfallsdagen",
    "NN,Blir trekt,Forfall,den første bankdagen etter forfallsdagen",
    "SV,Dras,Förfallodag,den första bankdagen efter förfallodagen",
    "EN,Drawn on,Due,on the first bank day after the due date"
  })
  void aNoticeTellsTheDayOfTheDebitAndStillTheDueDate(
      Language language, String drawn, String due, String sentence) throws IOException {
    assertThat(notice(A_SATURDAY, language))
        .contains(sentence)
        .containsPattern(due + "\\s+12\\.12\\.2026")
        .containsPattern(drawn + "\\s+14\\.12\\.2026");
    assertThat(notice(CHRISTMAS, language))
        .containsPattern(due + "\\s+25\\.12\\.2026")
        .containsPattern(drawn + "\\s+28\\.12\\.2026");
  }

  @Test
  void aDueDateThatIsABankDayIsToldOnce() throws IOException {
    assertThat(notice(LocalDate.of(2026, 12, 9), Language.NB))
        .contains("på forfallsdagen")
        .containsOnlyOnce("Trekkes");
  }

  /** Mail and print 3.9: above 232 mm stand lines and sums. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void thePanelWithBothDaysStaysInItsPlace(Language language) throws IOException {
    List<Double> heights = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(drawn(A_SATURDAY, language).pdf().bytes())) {
      new PDFTextStripper() {
        @Override
        protected void writeString(String text, List<TextPosition> letters) {
          if (text.contains("AvtaleGiro")) {
            heights.add(letters.getFirst().getYDirAdj() * 25.4 / 72);
          }
        }
      }.getText(document);
    }

    assertThat(heights).isNotEmpty().allMatch(height -> height > PaymentPanel.TOP + 5);
  }

  @Test
  void theSummaryOfANoticeNamesTheDayOfTheDebit() {
    PaymentRequest request = Requests.norwegian().due(A_SATURDAY).build();
    Rendition notice = new Rendition(Market.NO, Language.NB, false, true);
    Rendition payable = new Rendition(Market.NO, Language.NB, true);
    Words words = Words.in(Language.NB);

    assertThat(Summary.of(request, notice, words))
        .contains(new PaymentDetails.Detail("Trekkes", "14.12.2026"));
    assertThat(Summary.of(request, payable, words))
        .contains(new PaymentDetails.Detail("Forfallsdato", "12.12.2026"));
  }

  private static Picture drawn(LocalDate due, Language language) {
    PaymentRequest request = Requests.norwegian().due(due).build();
    return new InvoicePicture().render(request, new Rendition(Market.NO, language, false, true));
  }

  private static String notice(LocalDate due, Language language) throws IOException {
    try (PDDocument document = Loader.loadPDF(drawn(due, language).pdf().bytes())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
