package no.budstikke.documents.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import no.budstikke.core.request.Content;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF as pictures for the screen. */
public final class Snapshots {
  private Snapshots() {}

  /** Every page as a PNG with so many dots on an inch. */
  public static List<Content> png(Content pdf, int dotsPerInch) {
    List<Content> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(renderer.renderImageWithDPI(i, dotsPerInch, ImageType.RGB), "png", out);
        pages.add(Content.of(out.toByteArray()));
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException("A PDF cannot be shown.", e);
    }
  }
}
