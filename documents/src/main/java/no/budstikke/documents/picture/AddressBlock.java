package no.budstikke.documents.picture;

import java.util.ArrayList;
import java.util.List;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;

/**
 * Who asks and who is asked, at the top of the first page. The recipient stands where every window
 * envelope of the market shows it. Source: mail and print, sections 3.2 and 3.3.
 *
 * @param left of the recipient, millimetres
 * @param firstLine base line of the recipient's first line
 * @param width room for the recipient
 * @param height from the first base line to the last
 * @param senderLeft of the sender, at least 10 mm from the window
 * @param senderWidth room for the sender
 */
record AddressBlock(
    double left,
    double firstLine,
    double width,
    double height,
    double senderLeft,
    double senderWidth) {
  /** NO common safe text box: 20, 47, 86 × 20.5, five lines of 10 pt. */
  private static final AddressBlock NORWAY = new AddressBlock(20, 49.8, 86, 16.8, 134, 56);

  /** SE right window: 110, 45, 85 × 30, with 3 mm to its edges. */
  private static final AddressBlock SWEDEN = new AddressBlock(113, 50, 79, 21, 20, 75);

  private static final double LINE = 4.2;
  private static final int MOST_LINES = 6;
  private static final int SMALLEST = 700;

  static AddressBlock of(Market market) {
    return switch (market) {
      case NO -> NORWAY;
      case SE -> SWEDEN;
    };
  }

  void draw(Sheet sheet, PaymentRequest request, Rendition rendition, Words words) {
    drawSender(sheet, request, words);
    Lettering type = Lettering.ADDRESS;
    List<String> lines = Recipient.lines(request, rendition.market());
    List<String> wrapped = wrap(sheet, type, lines);
    // Nothing is cut: a long address gets smaller type, and in the end its lines move together.
    while (wrapped.size() > MOST_LINES && type.size() > SMALLEST) {
      type = type.smaller();
      wrapped = wrap(sheet, type, lines);
    }
    double spacing = Math.min(LINE, height / Math.max(1, wrapped.size() - 1));
    for (int i = 0; i < wrapped.size(); i++) {
      sheet.text(type, left, firstLine + i * spacing, wrapped.get(i));
    }
  }

  private List<String> wrap(Sheet sheet, Lettering type, List<String> lines) {
    return lines.stream().flatMap(line -> sheet.wrap(type, width, line).stream()).toList();
  }

  private void drawSender(Sheet sheet, PaymentRequest request, Words words) {
    var issuer = request.issuer();
    List<String> small = new ArrayList<>();
    if (!issuer.shownName().equals(issuer.legalName())) {
      small.add(issuer.legalName());
    }
    small.addAll(issuer.address().lines());
    small.add(Recipient.placeLine(issuer.address()));
    issuer
        .organisationNumber()
        .ifPresent(number -> small.add(words.of("organisationNumber", number.digits())));
    issuer.contact().phone().ifPresent(small::add);
    issuer.contact().email().ifPresent(small::add);
    double y = 20;
    for (String line : sheet.wrap(Lettering.SENDER, senderWidth, issuer.shownName())) {
      sheet.text(Lettering.SENDER, senderLeft, y, line);
      y += 5;
    }
    for (String text : small) {
      for (String line : sheet.wrap(Lettering.SMALL, senderWidth, text)) {
        sheet.text(Lettering.SMALL, senderLeft, y, line);
        y += 3.8;
      }
    }
  }
}
