package no.budstikke.documents.picture;

import java.util.List;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.documents.pdf.Draft;
import no.budstikke.documents.pdf.Palette.Colour;
import no.budstikke.documents.pdf.Sheet;
import no.budstikke.documents.pdf.Tag;

/**
 * Lays one request out: address, summary, sums and payment panel on the first page, the lines
 * between them and on as many pages behind as they need. Drawn in the order in which it is read.
 */
final class Composer {
  private static final double TITLE = 90;
  private static final double SUMMARY = 94.5;
  private static final double NEXT_TITLE = 15;
  private static final double FOOT = 285;
  private static final double ABOVE_PANEL = 5;
  private static final double BELOW_SUMS = 4;
  private static final int MOST_SUMS = 12;

  /** A slip leaves less room above it. */
  private static final int MOST_SUMS_ABOVE_A_SLIP = 5;

  private final PaymentRequest request;
  private final Rendition rendition;
  private final Words words;
  private final Outfit outfit;
  private final Draft draft;

  Composer(PaymentRequest request, Rendition rendition, Outfit outfit, Draft draft) {
    this.request = request;
    this.rendition = rendition;
    this.words = Words.in(rendition.language());
    this.outfit = outfit;
    this.draft = draft;
  }

  void compose() {
    Sheet first = draft.addSheet();
    List<Sums.Row> sums = Sums.of(request, rendition, words);
    int most = outfit.slip() == PaymentSlip.NONE ? MOST_SUMS : MOST_SUMS_ABOVE_A_SLIP;
    boolean fit = sums.size() <= most && sums.stream().allMatch(sum -> fits(first, sum));
    List<Sums.Row> shown = fit ? sums : List.of(sums.getLast());
    Facts facts = Facts.of(request, rendition, words);
    Rows rows =
        Rows.of(first, request, words)
            .withSums(fit ? List.of() : sums.subList(0, sums.size() - 1))
            .withNotes(facts.others(first));

    sender().draw(draft, first, request.issuer(), words);
    addressBlock().draw(draft, first, request, rendition.market());
    drawTitle(first);
    double top =
        Summary.draw(draft, first, Summary.of(request, rendition, words), SUMMARY) + Columns.LINE;
    top = drawGreeting(first, drawCopyMark(first, top));
    top = facts.draw(draft, first, top);
    double bottom = outfit.slip().top() - ABOVE_PANEL - Sums.height(shown);
    Row head = head();
    Flow flow = new Flow(draft, (sheet, y) -> drawNext(sheet, head, y), first, top + 3, bottom - 1);
    rows.drawLines(draft, flow, head);
    drawSums(first, flow, shown, bottom);
    rows.drawNotes(draft, flow);
    drawPayment(first);
    drawFeet();
  }

  private Sender sender() {
    return outfit.window().map(Sender::beside).orElseGet(() -> Sender.of(rendition.market()));
  }

  private AddressBlock addressBlock() {
    return outfit
        .window()
        .map(window -> AddressBlock.in(window.text()))
        .orElseGet(() -> AddressBlock.of(rendition.market()));
  }

  private void drawPayment(Sheet first) {
    PaymentDetails details = PaymentDetails.of(request, rendition);
    switch (outfit.slip()) {
      case NONE ->
          PaymentPanel.draw(draft, first, details, words, Code.of(request, rendition, outfit));
      case F60 -> NorwegianSlip.draw(draft, first, request);
      case BANKGIRO -> SwedishSlip.draw(draft, first, request, details);
    }
  }

  /** Right below the lines, or above the panel when the lines go on behind. */
  private void drawSums(Sheet first, Flow flow, List<Sums.Row> sums, double bottom) {
    if (flow.isOnFirstPage()) {
      double end = Sums.draw(draft, first, sums, Math.min(bottom, flow.height() - 2));
      flow.goOn(end + BELOW_SUMS, outfit.slip().top() - BELOW_SUMS);
    } else {
      Sums.draw(draft, first, sums, bottom);
    }
  }

  private void drawTitle(Sheet sheet) {
    String kind = words.kind(request.heading().kind());
    String number = " " + request.heading().number();
    double wide = sheet.width(Types.TITLE, kind);
    draft.open(Tag.H1);
    sheet.text(Types.TITLE, Columns.LEFT, TITLE, kind);
    var lettering = Types.NUMBER;
    while (sheet.width(lettering, number) > Columns.RIGHT - Columns.LEFT - wide
        && lettering.size() > 500) {
      lettering = lettering.smaller();
    }
    sheet.text(lettering, Columns.LEFT + wide, TITLE, number);
    draft.close();
  }

  private double drawCopyMark(Sheet sheet, double top) {
    if (!rendition.copy()) {
      return top;
    }
    draft.open(Tag.P);
    sheet.text(
        Types.STRONG, Columns.LEFT, top, words.of(rendition.payable() ? "copy.payable" : "copy"));
    draft.close();
    return top + Columns.LINE + 3;
  }

  private double drawGreeting(Sheet sheet, double top) {
    String greeting = outfit.look().greetings().getOrDefault(request.heading().kind(), "");
    if (greeting.isEmpty()) {
      return top;
    }
    double y = top;
    draft.open(Tag.P);
    for (String line : sheet.wrap(Types.BODY, Columns.RIGHT - Columns.LEFT, greeting)) {
      sheet.text(Types.BODY, Columns.LEFT, y, line);
      y += Columns.LINE;
    }
    draft.close();
    return y + 3;
  }

  private Row head() {
    return new Row(
        List.of(words.of("description")),
        words.of("quantity"),
        words.of("unitPrice"),
        words.of("vatRate"),
        words.of("lineAmount", request.payment().due().currency().getCurrencyCode()));
  }

  /** The top of a further page. */
  private double drawNext(Sheet sheet, Row head, double top) {
    sheet.mark(Types.LABEL, Columns.LEFT, NEXT_TITLE, title());
    sheet.markUpTo(Types.LABEL, Columns.RIGHT, NEXT_TITLE, request.issuer().shownName());
    head.markHead(sheet, top);
    return top + Columns.LINE + 1.3;
  }

  private void drawFeet() {
    int pages = draft.pages();
    // A slip reaches to the foot of the first page.
    for (int i = outfit.slip() == PaymentSlip.NONE ? 0 : 1; i < pages; i++) {
      Sheet sheet = draft.sheet(i);
      sheet.rule(Colour.HAIRLINE, new Sheet.Line(Columns.LEFT, Columns.RIGHT, FOOT - 4.5, 0.1));
      String page = words.of("page", Integer.toString(i + 1), Integer.toString(pages));
      String more = i + 1 < pages ? " · " + words.of("continued") : "";
      sheet.markUpTo(Types.LABEL, Columns.RIGHT, FOOT, page + more);
      outfit
          .look()
          .footer()
          .ifPresent(footer -> sheet.mark(Types.LABEL, Columns.LEFT, FOOT, footer));
    }
  }

  private boolean fits(Sheet sheet, Sums.Row sum) {
    return sheet.width(Types.BODY, sum.label()) <= Columns.SUM_LABEL_WIDTH;
  }

  private String title() {
    return words.kind(request.heading().kind()) + " " + request.heading().number();
  }
}
