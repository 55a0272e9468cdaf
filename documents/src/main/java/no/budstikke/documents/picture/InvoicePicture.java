package no.budstikke.documents.picture;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.PaymentRequest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Draws a payment request as a PDF. The same request and rendition give the same bytes. May be used
 * by many threads at once.
 */
public final class InvoicePicture {
  private static final String PDF = "application/pdf";

  /**
   * The picture: the issuer's own where it came along and may be shown, else ours.
   *
   * <p>A copy that must not be paid is always ours, because the issuer's picture asks for money
   * (R-GEN-1). An issuer's file that cannot be opened is replaced by ours: the document is the
   * truth (input format, section 6).
   */
  public Picture render(PaymentRequest request, Rendition rendition) {
    if (rendition.payable() == request.isPayable()) {
      Optional<Picture> own = ofIssuer(request);
      if (own.isPresent()) {
        return own.get();
      }
    }
    return draw(request, rendition);
  }

  private static Picture draw(PaymentRequest request, Rendition rendition) {
    Words words = Words.in(rendition.language());
    StandardFace plain = new StandardFace();
    List<Ink> pages = new Composer(request, rendition, words, plain).compose();
    if (plain.knewEveryLetter()) {
      return PdfFile.write(request, rendition, words, pages, plain);
    }
    // Sámi, Polish, Greek or Cyrillic letters: names must survive (mail and print 5.1).
    try (FullFont font = FullFont.take()) {
      EmbeddedFace full = new EmbeddedFace(font.parsed());
      List<Ink> again = new Composer(request, rendition, words, full).compose();
      return PdfFile.write(request, rendition, words, again, full);
    }
  }

  private static Optional<Picture> ofIssuer(PaymentRequest request) {
    return request.attachments().stream()
        .filter(file -> file.role() == Attachment.Role.IMAGE && file.mediaType().equals(PDF))
        .findFirst()
        .flatMap(InvoicePicture::opened);
  }

  private static Optional<Picture> opened(Attachment file) {
    try (PDDocument document = Loader.loadPDF(file.content().bytes())) {
      int pages = document.getNumberOfPages();
      return pages > 0 && !document.isEncrypted()
          ? Optional.of(new Picture(file.content(), pages, true))
          : Optional.empty();
    } catch (IOException | RuntimeException unreadable) {
      // The library meets some broken files with exceptions of other kinds.
      return Optional.empty();
    }
  }
}
