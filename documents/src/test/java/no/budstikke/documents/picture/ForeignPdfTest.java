package no.budstikke.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.documents.picture.ForeignPdf.Fault;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail and print, section 3.4, and R-PR-2: an issuer's own PDF is checked before it is posted. */
class ForeignPdfTest {
  private static final PrintProfile C5 = PrintProfiles.SHIPPED.of("no-c5", Market.NO);
  private static final List<String> RECIPIENT =
      List.of("Åse Bjørkhaug", "Storgata 1", "9990 Båtsfjord");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Åse Bjørkhaug;Storgata 1;9990 Båtsfjord            | none
          ÅSE  BJØRKHAUG;c/o Per;Storgata 1;NO-9990 BÅTSFJORD | none
          Nordkraft AS, 0150 Oslo;Åse Bjørkhaug;Storgata 1;9990 Båtsfjord | none
          ''                                                 | address-is-empty
          Per Hansen;Storgata 1;9990 Båtsfjord               | address-is-not-the-recipients
          Åse Bjørkhaugen;Storgata 1;9990 Båtsfjord          | address-is-not-the-recipients
          Åse Bjørkhaug;Storgata 11;9990 Båtsfjord           | address-is-not-the-recipients
          Åse Bjørkhaug;9990 Båtsfjord                       | not-enough-address-lines
          """)
  void theWindowMustShowTheRecipientsAddress(String lines, String code) {
    assertThat(faults(letter(lines)))
        .isEqualTo(
            Optional.ofNullable(code).map(one -> List.of(new Fault(one, 1))).orElse(List.of()));
  }

  @ParameterizedTest
  @CsvSource({"010190 12345", "01019012345"})
  void anIdentityNumberInTheWindowIsAFault(String number) {
    assertThat(faults(letter("Åse Bjørkhaug;" + number + ";Storgata 1;9990 Båtsfjord")))
        .containsExactly(new Fault("national-id-in-address", 1));
  }

  @Test
  void whereTheHousePrintsTheAddressNoPageNeedShowIt() {
    PrintProfile windowless = PrintProfiles.SHIPPED.of("no-windowless", Market.NO);

    assertThat(faults(letter(""), windowless)).isEmpty();
  }

  @Test
  void aSwedishWindowIsAtTheRight() {
    PrintProfile right = PrintProfiles.SHIPPED.of("se-h2", Market.SE);
    List<String> recipient = List.of("Åse Bjørkhaug", "Storgatan 1", "111 22 Stockholm");
    Content pdf = letter("Åse Bjørkhaug;Storgatan 1;11122 Stockholm", 115);

    assertThat(ForeignPdf.faults(pdf, Optional.of(new ForeignPdf.Posting(right, recipient))))
        .isEmpty();
    assertThat(
            ForeignPdf.faults(
                letter("Åse Bjørkhaug;Storgatan 1;111 22 Stockholm"),
                Optional.of(new ForeignPdf.Posting(right, recipient))))
        .contains(new Fault("address-is-empty", 1));
  }

  @Test
  void aFileThatIsLongerOrLargerThanTheProfileTakesIsAFault() throws IOException {
    Fault tooLong = new Fault("letter-too-long", 0);

    assertThat(faults(pages(20))).doesNotContain(tooLong);
    assertThat(faults(pages(21))).contains(tooLong);
    assertThat(ForeignPdf.faults(pages(21), Optional.empty())).isEmpty();
    assertThat(faults(carrying("big.txt", new byte[2_200_000], false))).contains(tooLong);
  }

  @Test
  void theHousesMarkOfANewLetterOnALaterPageIsAFault() throws IOException {
    PrintProfile marked =
        new PrintProfile(
            C5.id(),
            C5.market(),
            C5.window(),
            C5.zones(),
            C5.paper(),
            C5.addressing(),
            new PrintProfile.Finished(20, 2_000_000, "NEW LETTER"),
            C5.slip(),
            C5.provenance());
    Content first = letter("Åse Bjørkhaug;Storgata 1;9990 Båtsfjord");
    Content two = joined(first, letter("NEW LETTER"));

    assertThat(faults(two)).doesNotContain(new Fault("notify-tag-found-in-content", 2));
    assertThat(faults(two, marked)).contains(new Fault("notify-tag-found-in-content", 2));
    assertThat(faults(joined(letter("NEW LETTER"), first), marked))
        .extracting(Fault::code)
        .doesNotContain("notify-tag-found-in-content");
  }

  private static Content joined(Content first, Content second) throws IOException {
    try (PDDocument all = Loader.loadPDF(first.bytes());
        PDDocument more = Loader.loadPDF(second.bytes())) {
      new PDFMergerUtility().appendDocument(all, more);
      return bytes(all);
    }
  }

  @Test
  void aTypefaceThatIsMissingInsideAFormIsSeen() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDFormXObject form = new PDFormXObject(document);
      form.setBBox(PDRectangle.A4);
      form.setResources(new PDResources());
      COSDictionary font = new PDType1Font(FontName.HELVETICA).getCOSObject();
      font.setName(COSName.BASE_FONT, "Elsewhere-Sans");
      form.getResources().getCOSObject().setItem(COSName.FONT, fonts(font));
      try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
        pen.drawForm(form);
      }

      assertThat(ForeignPdf.faults(bytes(document), Optional.empty()))
          .containsExactly(new Fault("unembedded-fonts", 1));
    }
  }

  @Test
  void aProgramInsideIsSeen() throws IOException {
    Fault refused = new Fault("virus-scan-failed", 0);
    byte[] xml = "<Invoice/>".getBytes(StandardCharsets.UTF_8);

    assertThat(ForeignPdf.faults(carrying("setup.exe", xml, true), Optional.empty()))
        .containsExactly(refused);
    assertThat(
            ForeignPdf.faults(
                carrying("notes.txt", new byte[] {'M', 'Z', 1, 2, 3}, true), Optional.empty()))
        .containsExactly(refused);
    assertThat(ForeignPdf.faults(carrying("invoice.xml", xml, true), Optional.empty())).isEmpty();
  }

  @Test
  void aLetterForSomebodyElseIsReplacedAndTheIssuerIsToldWhy() {
    PaymentRequest request =
        Requests.norwegian()
            .attachment(image(letter("Per Hansen;Storgata 1;9990 Båtsfjord")))
            .build();
    Picture letter = posted(request);

    assertThat(letter.fromIssuer()).isFalse();
    assertThat(letter.remarks().words())
        .containsExactly("OWN_PDF_REPLACED address-is-not-the-recipients@1");
    assertThat(new InvoicePicture().render(request, Rendition.of(request, Market.NO, true)))
        .as("the same file as a mail's attachment")
        .extracting(Picture::fromIssuer)
        .isEqualTo(true);
  }

  @Test
  void aRightLetterIsPostedAsItCame() {
    Content own = letter("Åse Bjørkhaug;Storgata 1;9990 Båtsfjord");
    PaymentRequest request = Requests.norwegian().attachment(image(own)).build();

    assertThat(posted(request)).isEqualTo(new Picture(own, 1, true));
  }

  @Test
  void theIssuerIsShownWhereItMayNotPrint() throws IOException {
    Content png = Snapshots.faults(pages(1), C5, 72).getFirst();
    var image = javax.imageio.ImageIO.read(new ByteArrayInputStream(png.bytes()));

    assertThat(image.getRGB(5, 400) & 0xFFFFFF).as("margin").isEqualTo(0xFFD9D9);
    assertThat(image.getRGB(300, 400) & 0xFFFFFF).as("text").isEqualTo(0xFFFFFF);
  }

  private static Picture posted(PaymentRequest request) {
    return new InvoicePicture()
        .letter(request, Rendition.of(request, Market.NO, true), Outfit.PLAIN, C5);
  }

  private static List<Fault> faults(Content pdf) {
    return faults(pdf, C5);
  }

  private static List<Fault> faults(Content pdf, PrintProfile profile) {
    return ForeignPdf.faults(pdf, Optional.of(new ForeignPdf.Posting(profile, RECIPIENT)));
  }

  private static Attachment image(Content content) {
    return new Attachment(Attachment.Role.IMAGE, "faktura.pdf", "application/pdf", content);
  }

  private static Content letter(String lines) {
    return letter(lines, 22);
  }

  /** One page with these lines in the window. */
  private static Content letter(String lines, double left) {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
        pen.beginText();
        pen.setFont(new PDType1Font(FontName.HELVETICA), 10);
        pen.setLeading(12);
        pen.newLineAtOffset((float) (left / 25.4 * 72), (float) ((297 - 52) / 25.4 * 72));
        for (String line : lines.split(";", -1)) {
          pen.showText(line);
          pen.newLine();
        }
        pen.endText();
      }
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Content pages(int count) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < count; i++) {
        document.addPage(new PDPage(PDRectangle.A4));
      }
      return bytes(document);
    }
  }

  private static Content carrying(String name, byte[] file, boolean squeezed) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(PDRectangle.A4));
      PDComplexFileSpecification entry = new PDComplexFileSpecification();
      entry.setFile(name);
      var in = new ByteArrayInputStream(file);
      entry.setEmbeddedFile(
          squeezed
              ? new PDEmbeddedFile(document, in, COSName.FLATE_DECODE)
              : new PDEmbeddedFile(document, in));
      PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
      files.setNames(Map.of(name, entry));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(files);
      document.getDocumentCatalog().setNames(names);
      return bytes(document);
    }
  }

  private static COSDictionary fonts(COSDictionary font) {
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F1"), font);
    return fonts;
  }

  private static Content bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return Content.of(out.toByteArray());
  }
}
