package no.budstikke.documents.picture;

import java.util.ArrayList;
import java.util.List;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.documents.pdf.Draft;
import no.budstikke.documents.pdf.Lettering;
import no.budstikke.documents.pdf.Palette.Colour;
import no.budstikke.documents.pdf.Sheet;
import no.budstikke.documents.pdf.Tag;

/** The two or three things everybody looks for first, large, below the title. */
final class Summary {
  private static final double HEIGHT = 15;
  private static final double COLUMN = 56;

  private Summary() {}

  /** How much and when, in large type; says where the next thing may stand. */
  static double draw(Draft draft, Sheet sheet, List<PaymentDetails.Detail> keys, double top) {
    sheet.rule(Colour.ACCENT, new Sheet.Line(Columns.LEFT, Columns.RIGHT, top, 0.5));
    double x = Columns.LEFT;
    for (PaymentDetails.Detail key : keys) {
      draft.open(Tag.P);
      sheet.text(Types.LABEL, x, top + 6, key.label());
      sheet.text(fitting(sheet, key.value()), x, top + 12, key.value());
      draft.close();
      x += COLUMN;
    }
    return top + HEIGHT;
  }

  static List<PaymentDetails.Detail> of(PaymentRequest request, Rendition rendition, Words words) {
    List<PaymentDetails.Detail> keys = new ArrayList<>();
    keys.add(
        new PaymentDetails.Detail(
            Sums.totalLabel(request, rendition, words), Figures.money(request.payment().due())));
    request
        .heading()
        .due()
        .filter(_ -> rendition.namesDueDate())
        .ifPresent(
            due ->
                keys.add(
                    new PaymentDetails.Detail(
                        words.of(rendition.announced() ? "drawnOn" : "due"),
                        Figures.date(
                            rendition.announced() ? DebitDay.of(due, rendition.market()) : due,
                            rendition.market()))));
    keys.add(
        new PaymentDetails.Detail(
            words.of("issued"), Figures.date(request.heading().issued(), rendition.market())));
    return keys;
  }

  private static Lettering fitting(Sheet sheet, String value) {
    Lettering type = Types.KEY;
    while (sheet.width(type, value) > COLUMN - 3 && type.size() > 800) {
      type = type.smaller();
    }
    return type;
  }
}
