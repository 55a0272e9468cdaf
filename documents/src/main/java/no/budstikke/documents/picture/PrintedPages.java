package no.budstikke.documents.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.budstikke.documents.picture.ForeignPdf.Fault;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The pages of a letter as ink on paper. Source: mail and print, section 3.4, checks 3, 4, 6 and 7.
 */
final class PrintedPages {
  static final double GRACE = 1;
  static final int NEARLY_WHITE = 240;
  private static final double MM_PER_POINT = 25.4 / 72;
  private static final double TOLERANCE = 2;

  private final PDDocument document;
  private final PrintProfile profile;
  private final List<String> recipient;

  PrintedPages(PDDocument document, ForeignPdf.Posting posting) {
    this.document = document;
    this.profile = posting.profile();
    this.recipient = posting.recipient();
  }

  /** All pages with faults, not only the first one. */
  List<Fault> faults() throws IOException {
    List<Fault> faults = new ArrayList<>();
    PDFRenderer renderer = new PDFRenderer(document);
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      if (!isUprightA4(document.getPage(i))) {
        faults.add(new Fault("letter-not-a4-portrait-oriented", i + 1));
      } else if (printsOutside(renderer.renderImage(i, 1, ImageType.GRAY), i == 0)) {
        faults.add(new Fault("content-outside-printable-area", i + 1));
      }
      if (i > 0 && holdsControlText(i + 1)) {
        faults.add(new Fault("notify-tag-found-in-content", i + 1));
      }
    }
    if (!profile.addressing().byHouse()) {
      WindowText.of(document, profile.window().opening())
          .faults(recipient)
          .forEach(code -> faults.add(new Fault(code, 1)));
    }
    return faults;
  }

  /** Whether a page can be printed as it is, behind the first page of a letter. */
  boolean mayStandBehind(int page) throws IOException {
    return isUprightA4(document.getPage(page))
        && !printsOutside(new PDFRenderer(document).renderImage(page, 1, ImageType.GRAY), false);
  }

  /** The print house's own mark of a first page would make a new letter of a later one. */
  private boolean holdsControlText(int page) throws IOException {
    String mark = profile.finished().control();
    if (mark.isEmpty()) {
      return false;
    }
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document).contains(mark);
  }

  private static boolean isUprightA4(PDPage page) {
    PDRectangle box = page.getMediaBox();
    return page.getRotation() == 0
        && Math.abs(box.getWidth() * MM_PER_POINT - 210) <= TOLERANCE
        && Math.abs(box.getHeight() * MM_PER_POINT - 297) <= TOLERANCE;
  }

  private boolean printsOutside(BufferedImage image, boolean first) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        boolean ink = (image.getRGB(x, y) & 0xFF) < NEARLY_WHITE;
        if (ink && !profile.allows(first, x * MM_PER_POINT, y * MM_PER_POINT, GRACE)) {
          return true;
        }
      }
    }
    return false;
  }
}
