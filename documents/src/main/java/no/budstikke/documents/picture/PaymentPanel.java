package no.budstikke.documents.picture;

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
  private static final double VALUES = 72;
  private static final double LINE = 7;
  private static final int SMALLEST = 700;

  private PaymentPanel() {}

  static void draw(Sheet sheet, PaymentDetails payment) {
    if (payment.sentence().isEmpty()) {
      sheet.tint(LEFT, TOP, WIDTH, HEIGHT);
      drawDetails(sheet, payment, TOP + LINE);
    } else {
      drawDetails(sheet, payment, drawSentence(sheet, payment.sentence().get()));
    }
  }

  private static void drawDetails(Sheet sheet, PaymentDetails payment, double top) {
    double y = top;
    for (PaymentDetails.Detail detail : payment.details()) {
      sheet.text(Lettering.BODY, LABELS, y, detail.label());
      sheet.text(fitting(sheet, detail.value()), VALUES, y, detail.value());
      y += LINE;
    }
  }

  private static Lettering fitting(Sheet sheet, String value) {
    Lettering type = Lettering.PANEL;
    while (sheet.width(type, value) > LEFT + WIDTH - VALUES - 3 && type.size() > SMALLEST) {
      type = type.smaller();
    }
    return type;
  }

  /** The place below it. */
  private static double drawSentence(Sheet sheet, String sentence) {
    sheet.rule(LEFT, LEFT + WIDTH, TOP);
    double y = TOP + LINE;
    for (String line : sheet.wrap(Lettering.PANEL, WIDTH - 10, sentence)) {
      sheet.text(Lettering.PANEL, LABELS, y, line);
      y += LINE;
    }
    return y;
  }
}
