package no.budstikke.documents.picture;

import java.util.ArrayList;
import java.util.List;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.documents.pdf.Draft;
import no.budstikke.documents.pdf.Lettering;
import no.budstikke.documents.pdf.Sheet;
import no.budstikke.documents.pdf.Tag;

/**
 * Who is asked, at the top of the first page, where every window envelope of the market shows it.
 * Source: mail and print, sections 3.2 and 3.3.
 *
 * @param left edge, millimetres
 * @param firstLine base line of the first line
 * @param width room to the right
 * @param height from the first base line to the last
 */
record AddressBlock(double left, double firstLine, double width, double height) {
  /** NO common safe text box: 20, 47, 86 × 20.5, five lines of 10 pt. */
  private static final AddressBlock NORWAY = new AddressBlock(20, 49.8, 86, 16.8);

  /** SE right window: 110, 45, 85 × 30, with 3 mm to its edges. */
  private static final AddressBlock SWEDEN = new AddressBlock(113, 50, 79, 21);

  private static final double LINE = 4.2;
  private static final double ASCENT = 2.8;
  private static final double DESCENT = 0.9;
  private static final int MOST_LINES = 6;
  private static final int SMALLEST = 700;

  static AddressBlock of(Market market) {
    return switch (market) {
      case NO -> NORWAY;
      case SE -> SWEDEN;
    };
  }

  /** In the box that a profile has for it: base lines begin and end inside. */
  static AddressBlock in(Box text) {
    return new AddressBlock(
        text.left(), text.top() + ASCENT, text.width(), text.height() - ASCENT - DESCENT);
  }

  void draw(Draft draft, Sheet sheet, PaymentRequest request, Market market) {
    Lettering type = Types.ADDRESS;
    List<String> lines = Recipient.lines(request, market);
    List<String> wrapped = wrap(sheet, type, lines);
    // Nothing is cut: a long address gets smaller type, and in the end its lines move together.
    while (wrapped.size() > MOST_LINES && type.size() > SMALLEST) {
      type = type.smaller();
      wrapped = wrap(sheet, type, lines);
    }
    double spacing = Math.min(LINE, height / Math.max(1, wrapped.size() - 1));
    draft.open(Tag.P);
    for (int i = 0; i < wrapped.size(); i++) {
      sheet.text(type, left, firstLine + i * spacing, wrapped.get(i));
    }
    draft.close();
  }

  private List<String> wrap(Sheet sheet, Lettering type, List<String> lines) {
    List<String> wrapped = new ArrayList<>(MOST_LINES);
    lines.forEach(line -> wrapped.addAll(sheet.wrap(type, width, line)));
    return wrapped;
  }
}
