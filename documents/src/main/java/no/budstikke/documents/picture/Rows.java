package no.budstikke.documents.picture;

import java.util.ArrayList;
import java.util.List;
import no.budstikke.core.request.Line;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.documents.pdf.Draft;
import no.budstikke.documents.pdf.Sheet;
import no.budstikke.documents.pdf.Tag;

/** Everything that flows from page to page: specification lines, many sums, notes and terms. */
final class Rows {
  private final Sheet measure;
  private final Words words;
  private final List<Row> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private Rows(Sheet measure, Words words) {
    this.measure = measure;
    this.words = words;
  }

  /** The specification lines, then notes and terms. */
  static Rows of(Sheet measure, PaymentRequest request, Words words) {
    Rows rows = new Rows(measure, words);
    request.specification().lines().forEach(rows::add);
    rows.notes.addAll(request.specification().texts().notes());
    request.specification().texts().terms().ifPresent(rows.notes::add);
    return rows;
  }

  /** Adds sums that have no room on the first page. */
  Rows withSums(List<Sums.Row> sums) {
    sums.forEach(sum -> add(sum.label(), "", "", "", sum.amount()));
    return this;
  }

  /** Adds notes behind the issuer's own. */
  Rows withNotes(List<String> more) {
    notes.addAll(more);
    return this;
  }

  /** Draws the rows behind the names of their columns. */
  void drawLines(Draft draft, Flow flow, Row head) {
    draft.open(Tag.TABLE);
    double y = flow.next();
    head.drawHead(draft, flow.sheet(), y);
    flow.leave(1.3);
    rows.forEach(row -> row.draw(draft, flow));
    draft.close();
  }

  void drawNotes(Draft draft, Flow flow) {
    notes.stream().filter(note -> !note.isBlank()).forEach(note -> drawNote(draft, flow, note));
  }

  private void drawNote(Draft draft, Flow flow, String note) {
    flow.leave(2.2);
    draft.open(Tag.P);
    for (String line : measure.wrap(Types.BODY, Columns.RIGHT - Columns.LEFT, note)) {
      double y = flow.next();
      flow.sheet().text(Types.BODY, Columns.LEFT, y, line);
    }
    draft.close();
  }

  private void add(Line line) {
    add(
        line.description(),
        Figures.shortDecimal(line.quantity()) + " " + words.unit(line.unitCode()),
        Figures.price(line.unitPrice()),
        line.vatRate().map(rate -> Figures.shortDecimal(rate) + " %").orElse(""),
        Figures.amount(line.amount()));
  }

  private void add(String description, String quantity, String price, String vat, String amount) {
    List<String> lines = measure.wrap(Types.BODY, Columns.DESCRIPTION_WIDTH, description);
    rows.add(new Row(lines, quantity, price, vat, amount));
  }
}
