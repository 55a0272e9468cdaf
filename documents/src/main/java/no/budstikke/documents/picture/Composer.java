package no.budstikke.documents.picture;

import java.util.ArrayList;
import java.util.List;
import no.budstikke.core.request.PaymentRequest;

/**
 * Lays one request out: address, facts, sums and payment panel on the first page, the lines between
 * them and on as many pages behind as they need.
 */
final class Composer {
  private static final double FACTS = 97;
  private static final double FIRST_TABLE = 126;
  private static final double NEXT_TABLE = 25;
  private static final double NEXT_BOTTOM = 275;
  private static final double ABOVE_PANEL = 4;
  private static final int MOST_SUMS = 12;

  private final PaymentRequest request;
  private final Rendition rendition;
  private final Words words;
  private final Face face;

  Composer(PaymentRequest request, Rendition rendition, Words words, Face face) {
    this.request = request;
    this.rendition = rendition;
    this.words = words;
    this.face = face;
  }

  /** The pages in order. */
  List<Ink> compose() {
    Sheet first = new Sheet(face);
    List<Sums.Row> sums = Sums.of(request, words);
    boolean fit = sums.size() <= MOST_SUMS && sums.stream().allMatch(sum -> fits(first, sum));
    List<Sums.Row> shown = fit ? sums : List.of(sums.getLast());
    Facts facts = Facts.of(request, rendition, words);
    List<Row> rows =
        Rows.of(first, request, words)
            .withSums(fit ? List.of() : sums)
            .withNotes(facts.others(first))
            .inOrder();

    AddressBlock.of(rendition.market()).draw(first, request, rendition, words);
    first.text(Lettering.TITLE, Columns.LEFT, 88, title(first));
    double table = Math.max(FIRST_TABLE, facts.draw(first, FACTS));
    double sumsTop = PaymentPanel.TOP - ABOVE_PANEL - Columns.LINE * shown.size();
    Sums.draw(first, shown, sumsTop);
    PaymentPanel.draw(first, PaymentDetails.of(request, rendition));
    return flow(first, rows, table, sumsTop);
  }

  private List<Ink> flow(Sheet first, List<Row> rows, double top, double bottom) {
    List<Sheet> sheets = new ArrayList<>(List.of(first));
    int drawn = drawTable(first, rows, top, bottom);
    while (drawn < rows.size()) {
      sheets.getLast().text(Lettering.SMALL, Columns.LEFT, 287, words.of("continued"));
      Sheet next = new Sheet(face);
      next.text(Lettering.STRONG, Columns.LEFT, 15, title(next));
      sheets.add(next);
      drawn += drawTable(next, rows.subList(drawn, rows.size()), NEXT_TABLE, NEXT_BOTTOM);
    }
    for (int i = 0; i < sheets.size(); i++) {
      String page = words.of("page", Integer.toString(i + 1), Integer.toString(sheets.size()));
      sheets.get(i).textUpTo(Lettering.SMALL, Columns.RIGHT, 287, page);
    }
    return sheets.stream().map(Sheet::ink).toList();
  }

  /** Draws the header and as many rows as fit; says how many. */
  private int drawTable(Sheet sheet, List<Row> rows, double top, double bottom) {
    String amount = words.of("lineAmount", request.payment().due().currency().getCurrencyCode());
    new Row(
            words.of("description"),
            words.of("quantity"),
            words.of("unitPrice"),
            words.of("vatRate"),
            amount)
        .draw(sheet, Lettering.STRONG, top);
    sheet.rule(Columns.LEFT, Columns.RIGHT, top + 1.6);
    double y = top + 1.6 + Columns.LINE;
    int count = 0;
    while (count < rows.size() && y < bottom) {
      rows.get(count).draw(sheet, Lettering.BODY, y);
      y += Columns.LINE;
      count++;
    }
    return count;
  }

  private boolean fits(Sheet sheet, Sums.Row sum) {
    return sheet.width(Lettering.BODY, sum.label()) <= Columns.SUM_LABEL_WIDTH;
  }

  private String title(Sheet sheet) {
    String full = words.kind(request.heading().kind()) + " " + request.heading().number();
    return sheet.wrap(Lettering.TITLE, Columns.RIGHT - Columns.LEFT, full).getFirst();
  }
}
