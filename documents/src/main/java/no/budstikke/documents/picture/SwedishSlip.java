package no.budstikke.documents.picture;

import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.documents.pdf.Draft;
import no.budstikke.documents.pdf.Palette.Colour;
import no.budstikke.documents.pdf.Sheet;
import no.budstikke.documents.pdf.Tag;

/**
 * The OCR slip of Bankgirot on white paper: payment details for people, the code line for machines.
 * Source: mail and print, section 3.8.
 */
final class SwedishSlip {
  /** Deviates: the specification gives no height; that of the Norwegian slip, to be confirmed. */
  private static final double CODE_LINE = Sheet.HEIGHT - 21.17;

  private static final double FIRST_POSITION = 6;
  private static final double LABELS = 20;
  private static final double VALUES = 62;
  private static final double LINE = 6.2;

  private SwedishSlip() {}

  static void draw(Draft draft, Sheet sheet, PaymentRequest request, PaymentDetails details) {
    sheet.rule(Colour.HAIRLINE, new Sheet.Line(6, 204, PaymentSlip.BANKGIRO.top() + 2, 0.1));
    double y = PaymentSlip.BANKGIRO.top() + 14;
    draft.open(Tag.TABLE);
    for (PaymentDetails.Detail detail : details.details()) {
      draft.open(Tag.TR);
      draft.open(Tag.TH_ROW);
      sheet.text(Types.PANEL_LABEL, LABELS, y, detail.label());
      draft.close();
      draft.open(Tag.TD);
      sheet.text(Types.PANEL, VALUES, y, detail.value());
      draft.close();
      draft.close();
      y += LINE;
    }
    draft.close();
    draft.open(Tag.P);
    sheet.text(Types.CODE_LINE, FIRST_POSITION, CODE_LINE, line(request));
    draft.close();
  }

  private static String line(PaymentRequest request) {
    String bankgiro =
        request.payment().accounts().stream()
            .filter(Bankgiro.class::isInstance)
            .map(one -> ((Bankgiro) one).digits())
            .findFirst()
            .orElseThrow();
    return request.payment().reference() instanceof OcrReference(var digits)
        ? CodeLine.swedish(digits, request.payment().due(), bankgiro).stripTrailing()
        : "";
  }
}
