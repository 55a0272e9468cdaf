package no.budstikke.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.RequestKind;
import no.budstikke.documents.picture.ForeignPdf.Fault;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mail and print, sections 3.2 and 3.4: ink stays where envelope and print house allow it. */
class PrintProfileTest {
  private static final double HALF_A_DOT = 0.1;
  private final InvoicePicture pictures = new InvoicePicture();

  static List<PrintProfile> profiles() {
    return PrintProfiles.SHIPPED.all();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void ourPicturesStayInsideTheZones(PrintProfile profile) {
    for (RequestKind kind : RequestKind.values()) {
      var request =
          Requests.of(profile.market())
              .kind(kind)
              .lines(30)
              .name("Åse Marie von der Lippe Bjørkhaug ".repeat(4).strip())
              .street("c/o Per Eksempel", "Bakgården 3 inngang B", "Postboks 12")
              .build();
      Rendition rendition = Rendition.of(request, profile.market(), true);
      Picture picture = pictures.render(request, rendition, Looks.complete());

      assertThat(faults(picture.pdf(), profile, Recipient.lines(request, profile.market())))
          .isEmpty();
    }
  }

  /** Every page of a long letter and of a notice, at 144 dots per inch. */
  @ParameterizedTest
  @MethodSource("profiles")
  void everyDotIsWhereItMayBe(PrintProfile profile) throws IOException {
    for (boolean payable : List.of(true, false)) {
      var request = Requests.of(profile.market()).kind(RequestKind.INVOICE).lines(60).build();
      Rendition rendition = Rendition.of(request, profile.market(), payable);
      Content pdf = pictures.letter(request, rendition, Looks.complete(), profile).pdf();
      try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
        PDFRenderer renderer = new PDFRenderer(document);
        for (int page = 0; page < document.getNumberOfPages(); page++) {
          BufferedImage image = renderer.renderImage(page, 2, ImageType.GRAY);
          assertThat(dotsOutside(image, profile, page == 0)).as("page " + (page + 1)).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void theAddressAndNothingElseStandsInTheWindow(PrintProfile profile) throws IOException {
    var request = Requests.of(profile.market()).street("c/o Per Eksempel", "Storgata 1").build();
    Rendition rendition = Rendition.of(request, profile.market(), true);
    Content pdf = pictures.letter(request, rendition, Looks.complete(), profile).pdf();
    List<TextPosition> inside = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
              if (profile.window().text().holds(mm(text.getX()), mm(text.getY()), -0.1)) {
                inside.add(text);
              }
            }
          };
      stripper.setEndPage(1);
      stripper.getText(document);
    }
    String read =
        inside.stream().map(TextPosition::getUnicode).collect(Collectors.joining()).strip();

    assertThat(read.replaceAll("\\s", ""))
        .isEqualTo(
            String.join("", Recipient.lines(request, profile.market())).replaceAll("\\s", ""));
    assertThat(inside)
        .allMatch(text -> mm(text.getX() + text.getWidth()) <= profile.window().text().right())
        .allMatch(text -> text.getFontSizeInPt() >= 10 && text.getFontSizeInPt() <= 12);
  }

  private static double mm(double points) {
    return points * 25.4 / 72;
  }

  private static List<String> dotsOutside(
      BufferedImage image, PrintProfile profile, boolean first) {
    List<String> dots = new ArrayList<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        boolean ink = (image.getRGB(x, y) & 0xFF) < 240;
        if (ink && !profile.allows(first, mm(x / 2.0), mm(y / 2.0), HALF_A_DOT)) {
          dots.add(mm(x / 2.0) + " " + mm(y / 2.0));
        }
      }
    }
    return dots;
  }

  @Test
  void inkInTheMarginAndInTheWhiteRoundTheWindowIsSeen() throws IOException {
    PrintProfile profile = PrintProfiles.SHIPPED.all().getFirst();
    Fault outside = new Fault("content-outside-printable-area", 1);

    assertThat(faults(page(10, 150), profile, List.of())).contains(outside);
    assertThat(faults(page(125, 60), profile, List.of())).contains(outside);
    assertThat(faults(page(40, 60), profile, List.of())).doesNotContain(outside);
    assertThat(ForeignPdf.faults(page(10, 150), Optional.empty())).isEmpty();
  }

  private static List<Fault> faults(Content pdf, PrintProfile profile, List<String> recipient) {
    return ForeignPdf.faults(pdf, Optional.of(new ForeignPdf.Posting(profile, recipient)));
  }

  @Test
  void aSheetOfAnotherSizeIsSeen() throws IOException {
    assertThat(
            faults(
                saved(PDRectangle.LETTER, 40, 60),
                PrintProfiles.SHIPPED.all().getFirst(),
                List.of()))
        .contains(new Fault("letter-not-a4-portrait-oriented", 1));
  }

  @Test
  void aFileThatActsByItselfIsSeen() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(PDRectangle.A4));
      document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));

      assertThat(ForeignPdf.faults(bytes(document), Optional.empty()))
          .containsExactly(new Fault("virus-scan-failed", 0));
    }
  }

  private static Content page(double x, double y) throws IOException {
    return saved(PDRectangle.A4, x, y);
  }

  private static Content saved(PDRectangle size, double x, double y) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(size);
      document.addPage(page);
      try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
        pen.addRect((float) (x / 25.4 * 72), (float) ((297 - y) / 25.4 * 72), 5, 5);
        pen.fill();
      }
      return bytes(document);
    }
  }

  private static Content bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return Content.of(out.toByteArray());
  }
}
