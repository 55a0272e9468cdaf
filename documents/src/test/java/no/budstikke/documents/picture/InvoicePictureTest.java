package no.budstikke.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.RequestKind;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InvoicePictureTest {
  private static final double MM = 72 / 25.4;
  private final InvoicePicture pictures = new InvoicePicture();

  @Test
  void whatThePayerMustCopyCanBeCopied() throws IOException {
    String text = text(draw(Requests.norwegian().build(), Market.NO));

    assertThat(text)
        .contains("Faktura 4000007", "Åse Bjørkhaug", "9990 Båtsfjord")
        .containsPattern("Til konto\\s+8601 11 17947")
        .containsPattern("KID\\s+" + Requests.KID)
        .containsPattern("Beløp\\s+NOK\u00A0123\u00A0456,78")
        .containsPattern("Forfall\\s+09.12.2026")
        .containsPattern("Betalingsmottaker\\s+Nordkraft");
  }

  @Test
  void aSwedishInvoiceSpeaksSwedishAndShowsBankgiroAndOcr() throws IOException {
    String text = text(draw(Requests.swedish().build(), Market.SE));

    assertThat(text)
        .containsPattern("Bankgiro\\s+991-2346")
        .containsPattern("OCR\\s+12345674")
        .containsPattern("Förfallodag\\s+2026-12-09")
        .contains("111 22 Båtsfjord");
  }

  @Test
  void sameRequestSameBytes() {
    PaymentRequest plain = Requests.norwegian().build();
    PaymentRequest sami = Requests.norwegian().name("Áŋŋel Čáhci").build();

    assertThat(draw(plain, Market.NO)).isEqualTo(draw(plain, Market.NO));
    assertThat(draw(sami, Market.NO)).isEqualTo(draw(sami, Market.NO));
  }

  @Test
  void manyThreadsDrawTheSameBytes() {
    PaymentRequest sami = Requests.norwegian().name("Áŋŋel Čáhci").build();
    Picture alone = draw(sami, Market.NO);

    assertThat(IntStream.range(0, 64).parallel().mapToObj(_ -> draw(sami, Market.NO)))
        .hasSize(64)
        .allMatch(alone::equals);
  }

  @ParameterizedTest
  @EnumSource(RequestKind.class)
  void everyKindIsDrawnInEveryLanguage(RequestKind kind) throws IOException {
    PaymentRequest request = Requests.norwegian().kind(kind).build();
    for (Language language : Language.values()) {
      Rendition rendition = new Rendition(Market.NO, language, request.isPayable());
      assertThat(text(pictures.render(request, rendition)))
          .contains(Words.in(language).kind(kind) + " 4000007");
    }
  }

  @Test
  void aCreditNoteHasNoPaymentDetails() throws IOException {
    PaymentRequest note = Requests.norwegian().kind(RequestKind.CREDIT_NOTE).build();

    assertThat(text(draw(note, Market.NO)))
        .contains("Du skal ikke betale noe", "3999999")
        .doesNotContain(Requests.KID, "Til konto");
  }

  @Test
  void aCopyHasNoPaymentDetails() throws IOException {
    Picture copy =
        pictures.render(Requests.norwegian().build(), new Rendition(Market.NO, Language.NB, false));

    assertThat(text(copy)).contains("Dette er en kopi").doesNotContain(Requests.KID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NB | Beløpet trekkes automatisk
          NN | Beløpet blir trekt automatisk
          SV | Beloppet dras automatiskt
          EN | The amount is drawn automatically
          """)
  void aNoticeTellsThatTheMoneyIsDrawnAndDoesNotInviteToPay(Language language, String sentence)
      throws IOException {
    PaymentRequest request = Requests.norwegian().build();
    Leg notice =
        new Leg(Channels.PRINT, Set.of(Leg.Role.PRESENTATION, Leg.Role.NOTICE), false, true);
    Rendition rendition =
        new Rendition(
            Market.NO, language, false, Rendition.of(request, Market.NO, notice).announced());

    assertThat(text(pictures.render(request, rendition)))
        .contains(sentence, "AvtaleGiro")
        .contains(Figures.money(request.payment().due()))
        .contains(Figures.date(request.heading().due().orElseThrow(), Market.NO))
        .contains(request.issuer().shownName())
        .contains(request.specification().lines().getFirst().description())
        .doesNotContain(Requests.KID, "Til konto");
  }

  @Test
  void samiLettersSurvive() throws IOException {
    Picture picture = draw(Requests.norwegian().name("Áŋŋel Čáhci đŧ").build(), Market.NO);

    assertThat(text(picture)).contains("Áŋŋel Čáhci đŧ", Requests.KID, "Båtsfjord");
  }

  @Test
  void everyLetterIsEmbedded() throws IOException {
    Picture picture = draw(Requests.norwegian().name("Żółć Ωμέγα").build(), Market.NO);

    try (PDDocument document = Loader.loadPDF(picture.pdf().bytes())) {
      PDResources resources = document.getPage(0).getResources();
      for (var name : resources.getFontNames()) {
        PDFont font = resources.getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.isDamaged()).isFalse();
        assertThat(font.getName()).matches("[A-Z]{6}\\+\\w+-\\w+");
      }
    }
    assertThat(text(picture)).contains("Żółć Ωμέγα");
  }

  @Test
  void aLetterNoFontHasIsAQuestionMarkAndNoFailure() throws IOException {
    Picture picture =
        draw(Requests.norwegian().name("字 \u202EÅse \uD83D\uDE00").build(), Market.NO);

    assertThat(text(picture)).contains("? ?Åse ?");
  }

  @Test
  void manyLinesFlowToFurtherPagesAndAreAllThere() throws IOException {
    Picture picture = draw(Requests.norwegian().lines(200).build(), Market.NO);
    String text = text(picture);

    assertThat(picture.pages()).isEqualTo(5);
    assertThat(IntStream.rangeClosed(1, 200)).allMatch(i -> text.contains("Strøm post " + i + " "));
    assertThat(text).contains("Side 1 av 5", "Side 5 av 5", "Netto 14 dager");
  }

  @Test
  void theRecipientStandsInTheWindowOfEveryNorwegianEnvelope() throws IOException {
    Picture picture =
        draw(
            Requests.norwegian()
                .name("Åse Marie von der Lippe Bjørkhaug ".repeat(4).strip())
                .street("c/o Per Eksempel", "Bakgården 3 inngang B", "Postboks 12")
                .build(),
            Market.NO);

    // The part that all four windows show (mail and print 3.2), and 10 mm white beside it.
    List<double[]> glyphs = glyphsOfFirstPage(picture);
    assertThat(glyphs.stream().filter(at -> at[1] > 44 && at[1] < 70 && at[0] < 120))
        .isNotEmpty()
        .allMatch(at -> at[0] >= 19.9 && at[0] <= 106 && at[1] <= 66.7);
    assertThat(glyphs).allMatch(at -> at[0] >= 18 && at[0] <= 205 && at[1] <= 292);
    assertThat(glyphs.stream().filter(at -> at[0] < 120)).allMatch(at -> at[1] >= 46);
  }

  @Test
  void aVeryLongDocumentLosesNothing() throws IOException {
    String note =
        IntStream.range(0, 3000).mapToObj(i -> "ord" + i).reduce("", (a, b) -> a + " " + b);
    String text =
        text(
            draw(
                Requests.norwegian().notes(note, "x".repeat(500), "", "to\nlinjer").build(),
                Market.NO));

    assertThat(text.split("\\s+")).contains("ord0", "ord1500", "ord2999", "to", "linjer");
  }

  @Test
  void theIssuersOwnPictureIsUsed() throws IOException {
    Content own = onePage();
    PaymentRequest request = Requests.norwegian().attachment(image(own)).build();

    assertThat(draw(request, Market.NO)).isEqualTo(new Picture(own, 1, true));
  }

  @Test
  void aCopyIsNeverTheIssuersOwnPicture() throws IOException {
    PaymentRequest request = Requests.norwegian().attachment(image(onePage())).build();
    Picture copy = pictures.render(request, new Rendition(Market.NO, Language.NB, false));

    assertThat(copy.fromIssuer()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "NB,KOPI – betal bare én gang",
    "NN,KOPI – betal berre éin gong",
    "SV,KOPIA – betala bara en gång",
    "EN,COPY – pay only once"
  })
  void aCopyToBePaidSaysSoAndHasTheSameReference(Language language, String mark)
      throws IOException {
    PaymentRequest request = Requests.norwegian().attachment(image(onePage())).build();
    Picture copy = pictures.render(request, new Rendition(Market.NO, language, true).asCopy());

    assertThat(copy.fromIssuer()).isFalse();
    assertThat(text(copy)).contains(mark, Requests.KID);
  }

  @Test
  void anUnreadablePictureIsReplacedByOurs() {
    Content broken = Content.of("%PDF-1.7 not really".getBytes(StandardCharsets.US_ASCII));
    Picture picture = draw(Requests.norwegian().attachment(image(broken)).build(), Market.NO);

    assertThat(picture.fromIssuer()).isFalse();
    assertThat(picture.pages()).isEqualTo(1);
  }

  @Test
  void everyLanguageHasTheSameWords() {
    for (Language language : Language.values()) {
      assertThat(Words.in(language).keys())
          .containsExactlyInAnyOrderElementsOf(Words.in(Language.NB).keys());
    }
  }

  private Picture draw(PaymentRequest request, Market market) {
    return pictures.render(request, Rendition.of(request, market, true));
  }

  private static Attachment image(Content content) {
    return new Attachment(Attachment.Role.IMAGE, "faktura.pdf", "application/pdf", content);
  }

  private static Content onePage() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return Content.of(out.toByteArray());
    }
  }

  private static String text(Picture picture) throws IOException {
    try (PDDocument document = Loader.loadPDF(picture.pdf().bytes())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    }
  }

  /** Left edge and base line of every glyph, in millimetres. */
  private static List<double[]> glyphsOfFirstPage(Picture picture) throws IOException {
    List<double[]> places = new java.util.ArrayList<>();
    try (PDDocument document = Loader.loadPDF(picture.pdf().bytes())) {
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
              places.add(new double[] {text.getXDirAdj() / MM, text.getYDirAdj() / MM});
            }
          };
      stripper.setEndPage(1);
      stripper.getText(document);
    }
    return places;
  }
}
