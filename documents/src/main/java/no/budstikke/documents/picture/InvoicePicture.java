package no.budstikke.documents.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Content;
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
  private static final String TEMPLATE_FAILED = "template-cannot-be-drawn";

  /**
   * The picture: the issuer's own where it came along and may be shown, else ours.
   *
   * <p>A copy that must not be paid is always ours, because the issuer's picture asks for money
   * (R-GEN-1). An issuer's file or template with faults is replaced by ours, and the picture says
   * why: the document is the truth (input format, section 6).
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
    return render(request, rendition, outfit.in(profile.window(), slip), Optional.of(profile));
  }

  /** The finished picture that an issuer has sent along, where there is one. */
  public static Optional<Content> ofIssuer(PaymentRequest request) {
    return request.attachments().stream()
        .filter(file -> file.role() == Attachment.Role.IMAGE && file.mediaType().equals(PDF))
        .map(Attachment::content)
        .findFirst();
  }

  private static Picture render(
      PaymentRequest request, Rendition rendition, Outfit outfit, Optional<PrintProfile> print) {
    if (rendition.copy()) {
      // Only ours says that it is one.
      return draw(request, rendition, outfit);
    }
    Optional<ForeignPdf.Posting> posting =
        print.map(
            profile ->
                new ForeignPdf.Posting(profile, Recipient.lines(request, rendition.market())));
    List<Picture.Replaced> replaced = new ArrayList<>();
    Optional<Content> own =
        rendition.payable() == request.isPayable() ? ofIssuer(request) : Optional.empty();
    return own.flatMap(pdf -> checked(pdf, posting, replaced))
        .or(() -> byTemplate(request, rendition, outfit, posting, replaced))
        .orElseGet(() -> draw(request, rendition, outfit))
        .instead(replaced);
  }

  private static Optional<Picture> checked(
      Content pdf, Optional<ForeignPdf.Posting> posting, List<Picture.Replaced> replaced) {
    List<ForeignPdf.Fault> faults = ForeignPdf.faults(pdf, posting);
    if (faults.isEmpty()) {
      return Optional.of(opened(pdf));
    }
    replaced.add(new Picture.Replaced(Picture.Own.PDF, faults));
    return Optional.empty();
  }

  /** By the issuer's own template, unless that cannot be drawn or prints where nothing may be. */
  private static Optional<Picture> byTemplate(
      PaymentRequest request,
      Rendition rendition,
      Outfit outfit,
      Optional<ForeignPdf.Posting> posting,
      List<Picture.Replaced> replaced) {
    if (outfit.look().template().isEmpty()) {
      return Optional.empty();
    }
    List<ForeignPdf.Fault> faults;
    try {
      Picture drawn = HtmlPicture.render(request, rendition, outfit);
      faults = posting.map(to -> ForeignPdf.onPaper(drawn.pdf(), to)).orElse(List.of());
      if (faults.isEmpty()) {
        return Optional.of(drawn);
      }
    } catch (RuntimeException _) {
      // The engine meets markup that is not well-formed with exceptions of many kinds.
      faults = List.of(new ForeignPdf.Fault(TEMPLATE_FAILED, 0));
    }
    replaced.add(new Picture.Replaced(Picture.Own.TEMPLATE, faults));
    return Optional.empty();
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

  private static Picture opened(Content pdf) {
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      return new Picture(pdf, document.getNumberOfPages(), true);
    } catch (IOException e) {
      throw new UncheckedIOException("A checked PDF cannot be opened.", e);
    }
  }
}
