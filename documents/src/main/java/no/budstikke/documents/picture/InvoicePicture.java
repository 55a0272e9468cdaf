package no.budstikke.documents.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.documents.pdf.About;
import no.budstikke.documents.pdf.Draft;
import no.budstikke.documents.pdf.Repertoire;
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
    return render(request, rendition, Outfit.PLAIN);
  }

  /** The same in an issuer's own look. */
  public Picture render(PaymentRequest request, Rendition rendition, Outfit outfit) {
    return render(request, rendition, outfit, Optional.empty());
  }

  /** The same for an envelope: the issuer's own picture must suit it (mail and print 3.4). */
  public Picture letter(
      PaymentRequest request, Rendition rendition, Outfit outfit, PrintProfile profile) {
    PaymentSlip slip = profile.slip().suits(request, rendition) ? profile.slip() : PaymentSlip.NONE;
    return render(request, rendition, outfit.with(slip), Optional.of(profile));
  }

  private static Picture render(
      PaymentRequest request, Rendition rendition, Outfit outfit, Optional<PrintProfile> print) {
    if (rendition.copy()) {
      // Only ours says that it is one.
      return draw(request, rendition, outfit);
    }
    if (rendition.payable() == request.isPayable()) {
      Optional<Picture> own = ofIssuer(request, print);
      if (own.isPresent()) {
        return own.get();
      }
    }
    return outfit.look().template().isPresent()
        ? HtmlPicture.render(request, rendition, outfit)
        : draw(request, rendition, outfit);
  }

  private static Picture draw(PaymentRequest request, Rendition rendition, Outfit outfit) {
    Papers.Paper paper = Papers.of(outfit, Repertoire.NORDIC);
    Draft draft = draft(request, rendition, outfit, paper);
    if (draft.lacksLetters()) {
      // Polish, Greek or Cyrillic letters: names must survive (mail and print 5.1).
      paper = Papers.of(outfit, Repertoire.EUROPEAN);
      draft = draft(request, rendition, outfit, paper);
    }
    return new Picture(paper.bind(draft, about(request, rendition, outfit)), draft.pages(), false);
  }

  private static Draft draft(
      PaymentRequest request, Rendition rendition, Outfit outfit, Papers.Paper paper) {
    Draft draft = new Draft(paper.stationery(), rendition.language().tag());
    new Composer(request, rendition, outfit, draft).compose();
    return draft;
  }

  static About about(PaymentRequest request, Rendition rendition, Outfit outfit) {
    Words words = Words.in(rendition.language());
    return new About(
        words.kind(request.heading().kind()) + " " + request.heading().number(),
        request.issuer().shownName(),
        rendition.language().tag(),
        request.heading().issued(),
        outfit.source());
  }

  private static Optional<Picture> ofIssuer(PaymentRequest request, Optional<PrintProfile> print) {
    return request.attachments().stream()
        .filter(file -> file.role() == Attachment.Role.IMAGE && file.mediaType().equals(PDF))
        .findFirst()
        .filter(file -> ForeignPdf.faults(file.content(), print).isEmpty())
        .flatMap(InvoicePicture::opened);
  }

  private static Optional<Picture> opened(Attachment file) {
    try (PDDocument document = Loader.loadPDF(file.content().bytes())) {
      return Optional.of(new Picture(file.content(), document.getNumberOfPages(), true));
    } catch (IOException e) {
      throw new UncheckedIOException("A checked PDF cannot be opened.", e);
    }
  }
}
