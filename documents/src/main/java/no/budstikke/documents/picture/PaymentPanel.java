package no.budstikke.documents.picture;

import java.util.List;
import java.util.Optional;
import no.budstikke.documents.pdf.Draft;
import no.budstikke.documents.pdf.Lettering;
import no.budstikke.documents.pdf.Palette.Colour;
import no.budstikke.documents.pdf.Sheet;
import no.budstikke.documents.pdf.Tag;

/**
 * The payment details at the foot of the first page, or one sentence why there is nothing to pay,
 * and for money that is drawn how much and when. Source: mail and print 3.9.
 */
final class PaymentPanel {
  static final double TOP = 232;
  private static final double HEIGHT = 42;
  private static final double LEFT = 20;
  private static final double WIDTH = 170;
  private static final double LABELS = 25;
  private static final double VALUES = 62;
  private static final double LINE = 6.2;

  /** Of a sentence with more to tell than usual, so that the panel stays where it is. */
  private static final double TIGHT = 5.1;

  private static final int USUAL_DETAILS = 3;
  private static final double QUIET = 36;
  private static final double CODE = 30;
  private static final int SMALLEST = 700;

  private PaymentPanel() {}

  static void draw(
      Draft draft, Sheet sheet, PaymentDetails payment, Words words, Optional<Code> code) {
    if (payment.sentence().isPresent()) {
      drawSentence(draft, sheet, payment, payment.sentence().get());
      return;
    }
    sheet.fill(Colour.TINT, new Sheet.Box(LEFT, TOP, WIDTH, HEIGHT));
    heading(draft, sheet, words.of("panel.title"));
    double right = LEFT + WIDTH - (code.isPresent() ? QUIET + 6 : 0);
    drawDetails(draft, sheet, payment, TOP + 14, right);
    code.ifPresent(seen -> drawCode(draft, sheet, seen, words));
  }

  private static void heading(Draft draft, Sheet sheet, String text) {
    draft.open(Tag.H2);
    sheet.text(Types.HEADING, LABELS, TOP + 7, text);
    draft.close();
  }

  private static void drawDetails(
      Draft draft, Sheet sheet, PaymentDetails payment, double top, double right) {
    if (payment.details().isEmpty()) {
      return;
    }
    double y = top;
    draft.open(Tag.TABLE);
    for (PaymentDetails.Detail detail : payment.details()) {
      draft.open(Tag.TR);
      draft.open(Tag.TH_ROW);
      sheet.text(Types.PANEL_LABEL, LABELS, y, detail.label());
      draft.close();
      draft.open(Tag.TD);
      sheet.text(fitting(sheet, detail.value(), right - VALUES - 3), VALUES, y, detail.value());
      draft.close();
      draft.close();
      y += line(payment);
    }
    draft.close();
  }

  private static double line(PaymentDetails payment) {
    boolean tight = payment.sentence().isPresent() && payment.details().size() > USUAL_DETAILS;
    return tight ? TIGHT : LINE;
  }

  /** On white with a quiet zone of four cells or more, 30 mm square. */
  private static void drawCode(Draft draft, Sheet sheet, Code code, Words words) {
    double left = LEFT + WIDTH - QUIET - 3;
    double top = TOP + 3;
    sheet.fill(Colour.WHITE, new Sheet.Box(left, top, QUIET, QUIET));
    double edge = (QUIET - CODE) / 2;
    Sheet.Box box = new Sheet.Box(left + edge, top + edge, CODE, CODE);
    draft.openFigure(words.of("code." + code.kind().name()), box);
    sheet.squares(code.squares(), box);
    draft.close();
  }

  private static Lettering fitting(Sheet sheet, String value, double width) {
    Lettering type = Types.PANEL;
    while (sheet.width(type, value) > width && type.size() > SMALLEST) {
      type = type.smaller();
    }
    return type;
  }

  /** Why there is nothing to pay here, at the foot and no higher than it needs. */
  private static void drawSentence(
      Draft draft, Sheet sheet, PaymentDetails payment, String sentence) {
    List<String> lines = sheet.wrap(Types.PANEL, WIDTH - 10, sentence);
    double gap = payment.details().isEmpty() ? 0 : 2;
    double spacing = line(payment);
    double height = 9 + spacing * (lines.size() + payment.details().size()) + gap;
    double top = TOP + HEIGHT - height;
    sheet.fill(Colour.TINT, new Sheet.Box(LEFT, top, WIDTH, height));
    double y = top + 9;
    draft.open(Tag.P);
    for (String line : lines) {
      sheet.text(Types.PANEL, LABELS, y, line);
      y += spacing;
    }
    draft.close();
    drawDetails(draft, sheet, payment, y + gap, LEFT + WIDTH);
  }
}
