package no.budstikke.documents.picture;

import java.util.ArrayList;
import java.util.List;
import no.budstikke.core.request.Line;
import no.budstikke.core.request.PaymentRequest;

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
    if (!sums.isEmpty()) {
      rows.add(Row.text(""));
      sums.forEach(sum -> add(sum.label(), "", "", "", sum.amount()));
    }
    return this;
  }

  /** Adds notes behind the issuer's own. */
  Rows withNotes(List<String> more) {
    notes.addAll(more);
    return this;
  }

  List<Row> inOrder() {
    notes.forEach(this::addNote);
    notes.clear();
    return rows;
  }

  private void add(Line line) {
    add(
        line.description(),
        Figures.shortDecimal(line.quantity()) + " " + words.unit(line.unitCode()),
        Figures.shortDecimal(line.unitPrice()),
        line.vatRate().map(rate -> Figures.shortDecimal(rate) + " %").orElse(""),
        Figures.amount(line.amount()));
  }

  private void add(String description, String quantity, String price, String vat, String amount) {
    List<String> wrapped = measure.wrap(Lettering.BODY, Columns.DESCRIPTION_WIDTH, description);
    rows.add(new Row(wrapped.getFirst(), quantity, price, vat, amount));
    wrapped.stream().skip(1).map(Row::text).forEach(rows::add);
  }

  private void addNote(String note) {
    rows.add(Row.text(""));
    double width = Columns.RIGHT - Columns.LEFT;
    measure.wrap(Lettering.BODY, width, note).stream().map(Row::text).forEach(rows::add);
  }
}
