package no.budstikke.documents.picture;

import java.util.ArrayList;
import java.util.List;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Issuer;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.documents.pdf.Draft;
import no.budstikke.documents.pdf.Sheet;
import no.budstikke.documents.pdf.Tag;

/**
 * What is printed on the pre-printed giro form F60-1: no rules and no labels, they are on the form.
 * Places are those of free software that draws it; check against a real form. Source: mail and
 * print, section 3.7.
 */
final class NorwegianSlip {
  /** 5/6 inch above the lower edge, where the setting mark is. */
  private static final double CODE_LINE = Sheet.HEIGHT - 21.17;

  private static final double MARK = 2;
  private static final double KID_RIGHT = 72;

  /** Two blanks before the hundredths. */
  private static final double KRONER_RIGHT = 108 - 2 * CodeLine.PITCH;

  private static final double ORE = 108;
  private static final double BEFORE_CHECK = 115;
  private static final double CHECK = 120;
  private static final double AFTER_CHECK = 125;
  private static final double ACCOUNT = 135;

  private static final double LINE = 4;
  private static final double RECEIPT = Sheet.HEIGHT - 105;
  private static final double INFORMATION = Sheet.HEIGHT - 92;
  private static final double DUE = Sheet.HEIGHT - 95;
  private static final double PARTIES = Sheet.HEIGHT - 60;

  private NorwegianSlip() {}

  static void draw(Draft draft, Sheet sheet, PaymentRequest request) {
    Amount due = request.payment().due();
    NorwegianAccount account =
        request.payment().accounts().stream()
            .filter(NorwegianAccount.class::isInstance)
            .map(NorwegianAccount.class::cast)
            .findFirst()
            .orElseThrow();
    receipt(draft, sheet, request, account.formatted());
    lines(draft, sheet, new Place(12, INFORMATION), List.of(request.heading().number()));
    request
        .heading()
        .due()
        .map(day -> Figures.date(day, Market.NO))
        .ifPresent(day -> lines(draft, sheet, new Place(168, DUE), List.of(day)));
    lines(draft, sheet, new Place(14, PARTIES), Recipient.lines(request, Market.NO));
    lines(draft, sheet, new Place(112, PARTIES), payee(request.issuer()));
    draft.open(Tag.P);
    sheet.text(Types.CODE_LINE, MARK, CODE_LINE, "H");
    if (request.payment().reference() instanceof Kid(var digits)) {
      sheet.textUpTo(Types.CODE_LINE, KID_RIGHT, CODE_LINE, digits);
    }
    sheet.textUpTo(Types.CODE_LINE, KRONER_RIGHT, CODE_LINE, CodeLine.major(due));
    sheet.text(Types.CODE_LINE, ORE, CODE_LINE, CodeLine.minor(due));
    sheet.text(Types.CODE_LINE, BEFORE_CHECK, CODE_LINE, "<");
    sheet.text(Types.CODE_LINE, CHECK, CODE_LINE, String.valueOf(CodeLine.check(due)));
    sheet.text(Types.CODE_LINE, AFTER_CHECK, CODE_LINE, ">");
    sheet.text(Types.CODE_LINE, ACCOUNT, CODE_LINE, account.digits());
    draft.close();
  }

  private record Place(double left, double top) {}

  private static void receipt(Draft draft, Sheet sheet, PaymentRequest request, String account) {
    draft.open(Tag.P);
    sheet.text(Types.BODY, 12, RECEIPT, account);
    sheet.textUpTo(Types.BODY, 114, RECEIPT, Figures.money(request.payment().due()));
    draft.close();
  }

  private static void lines(Draft draft, Sheet sheet, Place place, List<String> lines) {
    double y = place.top();
    draft.open(Tag.P);
    for (String line : lines) {
      for (String part : sheet.wrap(Types.BODY, 84, line)) {
        if (y < CODE_LINE - LINE * 2) {
          sheet.text(Types.BODY, place.left(), y, part);
          y += LINE;
        }
      }
    }
    draft.close();
  }

  private static List<String> payee(Issuer issuer) {
    List<String> lines = new ArrayList<>(List.of(issuer.shownName()));
    lines.addAll(issuer.address().lines());
    lines.add(Recipient.placeLine(issuer.address()));
    return lines;
  }
}
