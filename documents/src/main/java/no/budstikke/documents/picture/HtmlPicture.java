package no.budstikke.documents.picture;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BiPredicate;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.documents.pdf.About;
import no.budstikke.documents.pdf.Adoption;
import no.budstikke.documents.pdf.Typeface;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Draws a request by the issuer's own template of HTML and CSS, with our typefaces and nothing from
 * outside: the slow engine for special wishes. Source: mail and print, section 5.3.
 */
final class HtmlPicture {
  private static final String FAMILY = "Open Sans";
  private static final String ADDRESS = "Budstikke Address";
  private static final int REGULAR = 400;
  private static final int STRONG = 600;

  static {
    // It would log what it fetches and what it draws, which is somebody's invoice.
    XRLog.setLoggingEnabled(false);
  }

  private HtmlPicture() {}

  /**
   * The picture.
   *
   * @throws IllegalArgumentException when the template is not well-formed
   */
  static Picture render(PaymentRequest request, Rendition rendition, Outfit outfit) {
    String html = InvoicePage.print(request, rendition, outfit);
    About about = InvoicePicture.about(request, rendition, outfit);
    try (PDDocument document = new PDDocument()) {
      draw(html, document);
      Content pdf =
          Adoption.save(document, about, Content.of(html.getBytes(StandardCharsets.UTF_8)));
      return new Picture(pdf, document.getNumberOfPages(), false);
    } catch (IOException e) {
      throw new UncheckedIOException("A PDF in memory cannot be written.", e);
    }
  }

  private static void draw(String html, PDDocument document) throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePDDocument(document);
    builder.withHtmlContent(html, null);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
    builder.usePdfUaAccessibility(true);
    builder.useColorProfile(Adoption.profile());
    BiPredicate<String, Object> inside =
        (uri, _) -> uri.toLowerCase(Locale.ROOT).startsWith("data:");
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl(inside::test, when);
    }
    font(builder, document, Typeface.REGULAR, FAMILY, REGULAR);
    font(builder, document, Typeface.STRONG, FAMILY, STRONG);
    font(builder, document, Typeface.ADDRESS, ADDRESS, REGULAR);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFKeepOpen();
    }
  }

  private static void font(
      PdfRendererBuilder builder, PDDocument document, Typeface face, String family, int weight)
      throws IOException {
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.whole()));
    // Ligatures lose letters from the text layer and cost six times the time (5.3).
    font.setEnableGsub(false);
    builder.useFont(
        new PDFontSupplier(PDType0Font.load(document, font, true)),
        family,
        weight,
        FontStyle.NORMAL,
        true);
  }
}
