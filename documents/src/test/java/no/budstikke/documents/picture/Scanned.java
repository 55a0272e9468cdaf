package no.budstikke.documents.picture;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page as a phone sees it. */
final class Scanned {
  private static final int DOTS_PER_INCH = 150;

  private Scanned() {}

  /** What the QR code on the page with the payment says, where there is one. */
  static Optional<String> code(PDDocument document) throws IOException {
    for (int page : new int[] {0, document.getNumberOfPages() - 1}) {
      Optional<String> seen = code(document, page);
      if (seen.isPresent()) {
        return seen;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> code(PDDocument document, int number) throws IOException {
    BufferedImage page = new PDFRenderer(document).renderImageWithDPI(number, DOTS_PER_INCH);
    int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots);
    try {
      var bitmap = new BinaryBitmap(new HybridBinarizer(source));
      return Optional.of(new QRCodeReader().decode(bitmap).getText());
    } catch (ReaderException _) {
      return Optional.empty();
    }
  }
}
