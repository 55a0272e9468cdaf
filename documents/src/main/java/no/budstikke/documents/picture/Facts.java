package no.budstikke.documents.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Heading;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.PostalAddress;
import no.budstikke.core.request.Texts;
import no.budstikke.documents.pdf.Draft;
import no.budstikke.documents.pdf.Sheet;
import no.budstikke.documents.pdf.Tag;

/** Numbers and places of the document in two columns below the summary. */
final class Facts {
  private static final double COLUMN = 88;
  private static final double VALUE = 28;
  private static final double VALUE_WIDTH = 54;
  private static final int MOST_LINES = 12;

  private final List<PaymentDetails.Detail> facts = new ArrayList<>();

  private Facts() {}

  /** What the request has of them, in the order of the page. */
  static Facts of(PaymentRequest request, Rendition rendition, Words words) {
    Facts facts = new Facts();
    Heading heading = request.heading();
    Texts texts = request.specification().texts();
    Market market = rendition.market();
    facts.add(words.of("customerNumber"), request.consumer().customerNumber());
    texts.period().ifPresent(period -> facts.add(words.of("period"), text(period, market)));
    facts.add(words.of("contract"), texts.contract());
    facts.add(words.of("meteringPoint"), texts.meteringPoint());
    facts.add(words.of("deliveryAddress"), texts.deliveryAddress().map(Facts::text));
    for (Heading.Original original : heading.originals()) {
      String date = original.issued().map(day -> ", " + Figures.date(day, market)).orElse("");
      facts.add(words.of("original"), original.number() + date);
    }
    return facts;
  }

  private static String text(Texts.Period period, Market market) {
    return period.from().map(day -> Figures.date(day, market)).orElse("")
        + " – "
        + period.to().map(day -> Figures.date(day, market)).orElse("");
  }

  private static String text(PostalAddress address) {
    List<String> parts = new ArrayList<>(address.lines());
    parts.add((address.postalCode() + " " + address.city()).strip());
    parts.removeIf(String::isBlank);
    return String.join(", ", parts);
  }

  private void add(String label, Optional<String> value) {
    value.ifPresent(text -> add(label, text));
  }

  private void add(String label, String value) {
    if (!value.isBlank()) {
      facts.add(new PaymentDetails.Detail(label, value));
    }
  }

  /** All of them. */
  List<PaymentDetails.Detail> all() {
    return facts;
  }

  /**
   * Draws as many as have room.
   *
   * @return at which height the next thing may stand
   */
  double draw(Draft draft, Sheet sheet, double top) {
    List<PaymentDetails.Detail> shown = facts.subList(0, withRoom(sheet));
    if (shown.isEmpty()) {
      return top;
    }
    int half = (shown.size() + 1) / 2;
    draft.open(Tag.TABLE);
    double left = drawColumn(draft, sheet, shown.subList(0, half), top);
    double right = top;
    for (PaymentDetails.Detail fact : shown.subList(half, shown.size())) {
      right = draw(draft, sheet, fact, Columns.LEFT + COLUMN, right);
    }
    draft.close();
    return Math.max(left, right) + 1;
  }

  /** Those without room, as notes: nothing is left out. */
  List<String> others(Sheet measure) {
    return facts.subList(withRoom(measure), facts.size()).stream()
        .map(fact -> fact.label() + ": " + fact.value())
        .toList();
  }

  private int withRoom(Sheet measure) {
    int lines = 0;
    for (int i = 0; i < facts.size(); i++) {
      lines += measure.wrap(Types.BODY, VALUE_WIDTH, facts.get(i).value()).size();
      if (lines > MOST_LINES) {
        return i;
      }
    }
    return facts.size();
  }

  private static double drawColumn(
      Draft draft, Sheet sheet, List<PaymentDetails.Detail> facts, double top) {
    double y = top;
    for (PaymentDetails.Detail fact : facts) {
      y = draw(draft, sheet, fact, Columns.LEFT, y);
    }
    return y;
  }

  private static double draw(
      Draft draft, Sheet sheet, PaymentDetails.Detail fact, double x, double top) {
    double y = top;
    draft.open(Tag.TR);
    draft.open(Tag.TH_ROW);
    sheet.text(Types.LABEL, x, y, fact.label());
    draft.close();
    draft.open(Tag.TD);
    for (String line : sheet.wrap(Types.BODY, VALUE_WIDTH, fact.value())) {
      sheet.text(Types.BODY, x + VALUE, y, line);
      y += Columns.LINE;
    }
    draft.close();
    draft.close();
    return y;
  }
}
