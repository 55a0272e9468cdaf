package no.budstikke.documents.picture;

import java.util.List;
import no.budstikke.documents.pdf.Draft;
import no.budstikke.documents.pdf.Palette.Colour;
import no.budstikke.documents.pdf.Sheet;
import no.budstikke.documents.pdf.Tag;

/**
 * One row of the specification.
 *
 * @param description left column, in lines
 * @param quantity with unit
 * @param price of one unit
 * @param vat rate
 * @param amount right column
 */
record Row(List<String> description, String quantity, String price, String vat, String amount) {
  private static final double BELOW = 1.55;

  void draw(Draft draft, Flow flow) {
    double y = flow.next();
    Sheet sheet = flow.sheet();
    draft.open(Tag.TR);
    draft.open(Tag.TD);
    sheet.text(Types.BODY, Columns.LEFT, y, description.getFirst());
    double last = y;
    for (String line : description.subList(1, description.size())) {
      last = flow.next();
      flow.sheet().text(Types.BODY, Columns.LEFT, last, line);
    }
    draft.close();
    cell(draft, sheet, Columns.QUANTITY_RIGHT, y, quantity);
    cell(draft, sheet, Columns.PRICE_RIGHT, y, price);
    cell(draft, sheet, Columns.VAT_RIGHT, y, vat);
    cell(draft, sheet, Columns.RIGHT, y, amount);
    draft.close();
    flow.sheet()
        .rule(Colour.HAIRLINE, new Sheet.Line(Columns.LEFT, Columns.RIGHT, last + BELOW, 0.1));
  }

  private static void cell(Draft draft, Sheet sheet, double right, double y, String text) {
    draft.open(Tag.TD);
    sheet.textUpTo(Types.BODY, right, y, text);
    draft.close();
  }

  /** The names of the columns, read out once. */
  void drawHead(Draft draft, Sheet sheet, double y) {
    draft.open(Tag.TR);
    head(draft, () -> sheet.text(Types.LABEL, Columns.LEFT, y, description.getFirst()));
    head(draft, () -> sheet.textUpTo(Types.LABEL, Columns.QUANTITY_RIGHT, y, quantity));
    head(draft, () -> sheet.textUpTo(Types.LABEL, Columns.PRICE_RIGHT, y, price));
    head(draft, () -> sheet.textUpTo(Types.LABEL, Columns.VAT_RIGHT, y, vat));
    head(draft, () -> sheet.textUpTo(Types.LABEL, Columns.RIGHT, y, amount));
    draft.close();
    line(sheet, y);
  }

  /** The names of the columns again, on a further page. */
  void markHead(Sheet sheet, double y) {
    sheet.mark(Types.LABEL, Columns.LEFT, y, description.getFirst());
    sheet.markUpTo(Types.LABEL, Columns.QUANTITY_RIGHT, y, quantity);
    sheet.markUpTo(Types.LABEL, Columns.PRICE_RIGHT, y, price);
    sheet.markUpTo(Types.LABEL, Columns.VAT_RIGHT, y, vat);
    sheet.markUpTo(Types.LABEL, Columns.RIGHT, y, amount);
    line(sheet, y);
  }

  private static void head(Draft draft, Runnable text) {
    draft.open(Tag.TH_COLUMN);
    text.run();
    draft.close();
  }

  private static void line(Sheet sheet, double y) {
    sheet.rule(Colour.ACCENT, new Sheet.Line(Columns.LEFT, Columns.RIGHT, y + 1.8, 0.25));
  }
}
