package no.budstikke.documents.picture;

import java.util.Optional;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.Iban;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.request.PayeeAccount;
import no.budstikke.core.request.Payment;
import no.budstikke.core.request.PaymentReference;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.Plusgiro;
import no.budstikke.core.request.RequestKind;

/**
 * What the payer copies into the bank, at the foot of the first page; or one sentence why there is
 * nothing to pay. Labels and order are those that bank apps look for (mail and print 3.9).
 */
final class PaymentPanel {
  static final double TOP = 232;
  private static final double HEIGHT = 42;
  private static final double LEFT = 20;
  private static final double WIDTH = 170;
  private static final double LABELS = 25;
  private static final double VALUES = 72;
  private static final double LINE = 7;

  private final Sheet sheet;
  private final Words words;
  private double y = TOP + LINE;

  private PaymentPanel(Sheet sheet, Words words) {
    this.sheet = sheet;
    this.words = words;
  }

  static void draw(Sheet sheet, PaymentRequest request, Rendition rendition, Words words) {
    PaymentPanel panel = new PaymentPanel(sheet, words);
    if (rendition.payable()) {
      panel.drawDetails(request, rendition);
    } else {
      panel.drawSentence(request);
    }
  }

  private void drawDetails(PaymentRequest request, Rendition rendition) {
    sheet.tint(LEFT, TOP, WIDTH, HEIGHT);
    Payment payment = request.payment();
    payment.accounts().stream()
        .findFirst()
        .ifPresent(account -> row(words.of(accountKey(account)), account.formatted()));
    referenceKey(payment.reference())
        .ifPresent(key -> row(words.of(key), referenceText(payment.reference())));
    row(words.of("panel.amount"), amountText(request));
    request
        .heading()
        .due()
        .ifPresent(due -> row(words.of("panel.due"), Figures.date(due, rendition.market())));
    row(words.of("panel.payee"), payment.payee().orElse(request.issuer().shownName()));
  }

  private String amountText(PaymentRequest request) {
    String full = Figures.money(request.payment().due());
    return request
        .wishes()
        .minimumAmount()
        .map(least -> full + "   (" + words.of("minimum") + " " + Figures.money(least) + ")")
        .orElse(full);
  }

  private void drawSentence(PaymentRequest request) {
    sheet.rule(LEFT, LEFT + WIDTH, TOP);
    for (String line : sheet.wrap(Lettering.PANEL, WIDTH - 10, words.of(sentenceKey(request)))) {
      sheet.text(Lettering.PANEL, LABELS, y, line);
      y += LINE;
    }
  }

  private void row(String label, String value) {
    sheet.text(Lettering.BODY, LABELS, y, label);
    Lettering type = Lettering.PANEL;
    while (sheet.width(type, value) > LEFT + WIDTH - VALUES - 3 && type.size() > 700) {
      type = type.smaller();
    }
    sheet.text(type, VALUES, y, value);
    y += LINE;
  }

  private static String sentenceKey(PaymentRequest request) {
    if (request.heading().kind() == RequestKind.CREDIT_NOTE) {
      return "notPayable.credit";
    }
    return request.isPayable() ? "notPayable.claim" : "notPayable.nothing";
  }

  private static String accountKey(PayeeAccount account) {
    return switch (account) {
      case NorwegianAccount _ -> "account.no";
      case Bankgiro _ -> "account.bankgiro";
      case Plusgiro _ -> "account.plusgiro";
      case Iban _ -> "account.iban";
    };
  }

  private static Optional<String> referenceKey(PaymentReference reference) {
    return switch (reference) {
      case Kid _ -> Optional.of("reference.kid");
      case OcrReference _ -> Optional.of("reference.ocr");
      case PaymentReference.Plain _ -> Optional.of("reference.plain");
      case PaymentReference.None _ -> Optional.empty();
    };
  }

  /** Digits in one run, never in groups (mail and print 3.9). */
  private static String referenceText(PaymentReference reference) {
    return switch (reference) {
      case Kid(var digits) -> digits;
      case OcrReference(var digits) -> digits;
      case PaymentReference.Plain(var text) -> text;
      case PaymentReference.None _ -> "";
    };
  }
}
