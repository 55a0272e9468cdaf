package no.budstikke.bench.picture;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import no.budstikke.documents.pdf.Adoption;
import no.budstikke.documents.pdf.Typeface;

/** The library as its manual shows it: fonts by stream, both standards asked for. */
final class PlainHtml {
  PlainHtml() {
    XRLog.setLoggingEnabled(false);
  }

  int draw(String html) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(65_536);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withHtmlContent(html, null);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
    builder.usePdfUaAccessibility(true);
    builder.useColorProfile(Adoption.profile());
    font(builder, Typeface.REGULAR, "Open Sans", 400);
    font(builder, Typeface.STRONG, "Open Sans", 600);
    font(builder, Typeface.ADDRESS, "Budstikke Address", 400);
    builder.toStream(out);
    try {
      builder.run();
      return out.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void font(PdfRendererBuilder builder, Typeface face, String family, int weight) {
    builder.useFont(
        () -> new ByteArrayInputStream(face.whole()), family, weight, FontStyle.NORMAL, true);
  }
}
