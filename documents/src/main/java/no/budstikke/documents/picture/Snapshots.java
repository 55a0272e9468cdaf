package no.budstikke.documents.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
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
  private static final double MM_PER_INCH = 25.4;
  private static final int INK = 0xD00000;
  private static final int PAPER = 0xFFD9D9;

  private Snapshots() {}

  /**
   * Every page as a PNG with red over all that may not be printed on, stronger where something is
   * printed, and round the window: what an issuer is shown of its faulty file (mail and print 3.4).
   */
  public static List<Content> faults(Content pdf, PrintProfile profile, int dotsPerInch) {
    List<Content> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        BufferedImage page = renderer.renderImageWithDPI(i, dotsPerInch, ImageType.RGB);
        redden(page, profile, i == 0, dotsPerInch / MM_PER_INCH);
        pages.add(png(page));
      }
      return pages;
    } catch (IOException _) {
      // What cannot be read cannot be shown.
      return List.of();
    }
  }

  private static void redden(
      BufferedImage page, PrintProfile profile, boolean first, double dotsPerMm) {
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        if (!profile.allows(first, x / dotsPerMm, y / dotsPerMm, PrintedPages.GRACE)) {
          boolean ink = (page.getRGB(x, y) >> 8 & 0xFF) < PrintedPages.NEARLY_WHITE;
          page.setRGB(x, y, ink ? INK : PAPER);
        }
      }
    }
    if (first) {
      Box window = profile.window().opening();
      Graphics2D pen = page.createGraphics();
      pen.setColor(new Color(INK));
      pen.draw(
          new Rectangle2D.Double(
              window.left() * dotsPerMm,
              window.top() * dotsPerMm,
              window.width() * dotsPerMm,
              window.height() * dotsPerMm));
      pen.dispose();
    }
  }

  private static Content png(BufferedImage page) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(page, "png", out);
    return Content.of(out.toByteArray());
  }

  /** Every page as a PNG with so many dots on an inch. */
  public static List<Content> png(Content pdf, int dotsPerInch) {
    List<Content> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        pages.add(png(renderer.renderImageWithDPI(i, dotsPerInch, ImageType.RGB)));
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException("A PDF cannot be shown.", e);
    }
  }
}
