package no.budstikke.documents.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Content;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * A letter and what the issuer encloses, as one file in the order of the sheets. A page that would
 * print where nothing may be printed is made smaller until it does not. Source: mail and print,
 * sections 3.4 and 3.5.
 */
public final class EnvelopeContents {
  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final double DOTS_PER_INCH = 150;

  private final PDDocument letter;
  private final PrintProfile profile;
  private final boolean duplex;
  private final List<PDDocument> open = new ArrayList<>();

  private EnvelopeContents(PDDocument letter, PrintProfile profile, boolean duplex) {
    this.letter = letter;
    this.profile = profile;
    this.duplex = duplex;
  }

  /**
   * The letter with its enclosures behind it, each beginning on a front page.
   *
   * @param duplex whether both sides are printed
   * @return empty when one of them cannot be printed
   */
  public static Optional<Picture> of(
      Picture letter, List<Attachment> enclosures, boolean duplex, PrintProfile profile) {
    if (enclosures.isEmpty()) {
      return Optional.of(letter);
    }
    try (PDDocument document = Loader.loadPDF(letter.pdf().bytes())) {
      EnvelopeContents contents = new EnvelopeContents(document, profile, duplex);
      try {
        for (Attachment enclosure : enclosures) {
          contents.add(enclosure);
        }
        Content all = contents.save(letter.pdf());
        return Optional.of(
            new Picture(all, document.getNumberOfPages(), letter.fromIssuer(), letter.replaced()));
      } finally {
        contents.close();
      }
    } catch (IOException | RuntimeException _) {
      // The library meets some broken files with exceptions of other kinds.
      return Optional.empty();
    }
  }

  private void add(Attachment enclosure) throws IOException {
    if (duplex && letter.getNumberOfPages() % 2 == 1) {
      letter.addPage(new PDPage(PDRectangle.A4));
    }
    switch (enclosure.mediaType()) {
      case "application/pdf" -> addPages(enclosure.content());
      case "image/png", "image/jpeg" -> addImage(enclosure);
      default -> throw new IOException("Nobody can print this.");
    }
  }

  private void addPages(Content pdf) throws IOException {
    PDDocument document = Loader.loadPDF(pdf.bytes());
    open.add(document);
    if (document.isEncrypted() || LivePdf.isOne(document)) {
      throw new IOException("This is not printed.");
    }
    LayerUtility layers = new LayerUtility(letter);
    PrintedPages printed = new PrintedPages(document, new ForeignPdf.Posting(profile, List.of()));
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      PDFormXObject form = layers.importPageAsForm(document, i);
      Rectangle2D size = form.getBBox().transform(form.getMatrix()).getBounds2D();
      AffineTransform place = printed.mayStandBehind(i) ? new AffineTransform() : fitted(size);
      try (PDPageContentStream pen = page()) {
        pen.transform(new Matrix(place));
        pen.drawForm(form);
      }
    }
  }

  private void addImage(Attachment file) throws IOException {
    PDImageXObject image =
        PDImageXObject.createFromByteArray(letter, file.content().bytes(), "enclosure");
    double dot = 72 / DOTS_PER_INCH;
    Rectangle2D size =
        new Rectangle2D.Double(0, 0, image.getWidth() * dot, image.getHeight() * dot);
    try (PDPageContentStream pen = page()) {
      pen.transform(new Matrix(fitted(size)));
      pen.drawImage(image, 0, 0, (float) size.getWidth(), (float) size.getHeight());
    }
  }

  private PDPageContentStream page() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    letter.addPage(page);
    return new PDPageContentStream(letter, page);
  }

  /** Into what the margins leave, at its top left, never larger than it is. */
  private AffineTransform fitted(Rectangle2D size) {
    Box free = profile.zones().printable();
    double width = free.width() * POINTS_PER_MM;
    double height = free.height() * POINTS_PER_MM;
    double scale = Math.min(1, Math.min(width / size.getWidth(), height / size.getHeight()));
    double top = PDRectangle.A4.getHeight() - free.top() * POINTS_PER_MM;
    AffineTransform place = new AffineTransform();
    place.translate(free.left() * POINTS_PER_MM, top - size.getHeight() * scale);
    place.scale(scale, scale);
    place.translate(-size.getX(), -size.getY());
    return place;
  }

  private Content save(Content first) throws IOException {
    letter.setDocumentId(ByteBuffer.wrap(first.sha256()).getLong());
    ByteArrayOutputStream out = new ByteArrayOutputStream(first.size() * 2);
    letter.save(out, CompressParameters.DEFAULT_COMPRESSION);
    return Content.of(out.toByteArray());
  }

  private void close() throws IOException {
    for (PDDocument document : open) {
      document.close();
    }
  }
}
