package no.budstikke.documents.picture;

import java.util.ArrayList;
import java.util.List;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.request.Surcharge;
import no.budstikke.core.request.Totals;
import no.budstikke.core.request.VatSubtotal;
import no.budstikke.documents.pdf.Draft;
import no.budstikke.documents.pdf.Lettering;
import no.budstikke.documents.pdf.Palette.Colour;
import no.budstikke.documents.pdf.Sheet;
import no.budstikke.documents.pdf.Tag;

/** The sums of the document; the last one says what is to be paid (mail and print 5.3). */
final class Sums {
  private static final double TOTAL = 7.4;

  private final Words words;
  private final List<Row> rows = new ArrayList<>();

  /**
   * One sum.
   *
   * @param label what it is
   * @param amount as shown
   */
  record Row(String label, String amount) {}

  private Sums(Words words) {
    this.words = words;
  }

  /** In the order in which they add up. */
  static List<Row> of(PaymentRequest request, Rendition rendition, Words words) {
    Sums sums = new Sums(words);
    Totals totals = request.specification().totals();
    List<Surcharge> surcharges = request.specification().surcharges();
    if (!surcharges.isEmpty()) {
      sums.add("sum.lines", totals.lines());
      surcharges.forEach(sums::add);
    }
    sums.add("sum.withoutVat", totals.withoutVat());
    request.specification().vat().forEach(sums::add);
    sums.add("sum.withVat", totals.withVat());
    sums.addUnlessZero("sum.prepaid", negative(totals.prepaid()));
    sums.addUnlessZero("sum.rounding", totals.rounding());
    String last = totalLabel(request, rendition, words);
    sums.rows.add(new Row(last, Figures.money(request.payment().due())));
    return sums.rows;
  }

  /** What the whole of it is called: money that is drawn is not to be paid (R-AG-5). */
  static String totalLabel(PaymentRequest request, Rendition rendition, Words words) {
    if (request.heading().kind() == RequestKind.CREDIT_NOTE) {
      return words.of("sum.credited");
    }
    return words.of(rendition.announced() ? "panel.amount" : "sum.due");
  }

  /** How much room they need. */
  static double height(List<Row> rows) {
    return Columns.LINE * (rows.size() - 1) + TOTAL + 1;
  }

  /**
   * Draws rows, label and amount in two columns, and below a line what it comes to; says where they
   * end.
   */
  static double draw(Draft draft, Sheet sheet, List<Row> rows, double top) {
    double y = top + Columns.LINE;
    draft.open(Tag.TABLE);
    for (Row row : rows.subList(0, rows.size() - 1)) {
      draw(draft, sheet, row, Types.BODY, y);
      y += Columns.LINE;
    }
    sheet.rule(
        Colour.ACCENT, new Sheet.Line(Columns.SUMS, Columns.RIGHT, y - Columns.LINE + 2, 0.5));
    draw(draft, sheet, rows.getLast(), Types.TOTAL, y - Columns.LINE + TOTAL);
    draft.close();
    return top + height(rows);
  }

  private static void draw(Draft draft, Sheet sheet, Row row, Lettering type, double y) {
    draft.open(Tag.TR);
    draft.open(Tag.TH_ROW);
    sheet.text(type, Columns.SUMS, y, row.label());
    draft.close();
    draft.open(Tag.TD);
    sheet.textUpTo(type, Columns.RIGHT, y, row.amount());
    draft.close();
    draft.close();
  }

  private void add(String key, Amount amount) {
    rows.add(new Row(words.of(key), Figures.amount(amount)));
  }

  private void addUnlessZero(String key, Amount amount) {
    if (amount.minor() != 0) {
      add(key, amount);
    }
  }

  private void add(Surcharge surcharge) {
    String word = words.of(surcharge.charge() ? "sum.charge" : "sum.discount");
    Amount signed = surcharge.charge() ? surcharge.amount() : negative(surcharge.amount());
    rows.add(new Row(surcharge.reason().orElse(word), Figures.amount(signed)));
  }

  private void add(VatSubtotal subtotal) {
    String base = Figures.amount(subtotal.base());
    String label =
        subtotal
            .rate()
            .map(rate -> words.of("sum.vat", Figures.shortDecimal(rate), base))
            .orElseGet(() -> words.of("sum.noVat", base));
    rows.add(new Row(label, Figures.amount(subtotal.vat())));
  }

  private static Amount negative(Amount amount) {
    return new Amount(-amount.minor(), amount.currency());
  }
}
