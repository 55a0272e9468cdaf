package no.budstikke.documents.picture;

import java.util.ArrayList;
import java.util.List;
import no.budstikke.core.request.Issuer;
import no.budstikke.core.request.Market;
import no.budstikke.documents.pdf.Draft;
import no.budstikke.documents.pdf.Logo;
import no.budstikke.documents.pdf.Sheet;
import no.budstikke.documents.pdf.Tag;

/**
 * Who asks: logo, name, address and how to reach it, at least 10 mm from the window. Source: mail
 * and print, section 3.2.
 *
 * @param left edge, millimetres
 * @param width room to the right
 */
record Sender(double left, double width) {
  private static final Sender NORWAY = new Sender(134, 56);
  private static final Sender SWEDEN = new Sender(20, 75);
  private static final double MIDDLE = 105;
  private static final double APART = 14;
  private static final double NARROWEST = 35;
  private static final double TOP = 14;
  private static final double LOGO_WIDTH = 50;
  private static final double LOGO_HEIGHT = 16;
  private static final double LINE = 3.9;

  static Sender of(Market market) {
    return switch (market) {
      case NO -> NORWAY;
      case SE -> SWEDEN;
    };
  }

  /** On the other side of the sheet than the window, clear of the white round it. */
  static Sender beside(PrintProfile.Window window) {
    Box opening = window.opening();
    Box text = window.text();
    boolean windowAtLeft = text.left() + text.width() / 2 < MIDDLE;
    if (windowAtLeft) {
      double left = Math.max(NORWAY.left, opening.right() + APART);
      return left + NARROWEST > Columns.RIGHT ? NORWAY : new Sender(left, Columns.RIGHT - left);
    }
    double width = Math.min(SWEDEN.width, opening.left() - APART - 1 - SWEDEN.left);
    return width < NARROWEST ? SWEDEN : new Sender(SWEDEN.left, width);
  }

  void draw(Draft draft, Sheet sheet, Issuer issuer, Words words) {
    double y =
        draft.stationery().logo().map(logo -> drawLogo(draft, sheet, issuer, logo)).orElse(TOP);
    boolean hasLogo = y > TOP;
    draft.open(Tag.P);
    y += hasLogo ? 6 : 5;
    for (String line : sheet.wrap(hasLogo ? Types.SENDER : Types.NAME, width, issuer.shownName())) {
      sheet.text(hasLogo ? Types.SENDER : Types.NAME, left, y, line);
      y += hasLogo ? 4.4 : 6.4;
    }
    for (String text : small(issuer, words)) {
      for (String line : sheet.wrap(Types.LABEL, width, text)) {
        sheet.text(Types.LABEL, left, y, line);
        y += LINE;
      }
    }
    draft.close();
  }

  private double drawLogo(Draft draft, Sheet sheet, Issuer issuer, Logo logo) {
    double wide = Math.min(LOGO_WIDTH, LOGO_HEIGHT * logo.shape());
    Sheet.Box box = new Sheet.Box(left, TOP, wide, wide / logo.shape());
    draft.openFigure(issuer.shownName(), box);
    sheet.logo(box);
    draft.close();
    return TOP + box.height();
  }

  /** The lines below its name. */
  static List<String> small(Issuer issuer, Words words) {
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
    return small;
  }
}
