package no.budstikke.channels.avtalegiro;

import java.util.ArrayList;
import java.util.List;
import no.budstikke.channels.avtalegiro.file.NoticeText;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Line;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.Totals;
import no.budstikke.core.transform.Assignment;
import no.budstikke.documents.picture.PaymentDetails;
import no.budstikke.documents.picture.Rendition;
import no.budstikke.documents.picture.Wording;

/**
 * What the payer's bank writes in its notice: who, what for, how much, when, and that it is drawn
 * automatically; then the lines as far as there is room. Source: AvtaleGiro, sections 3.5 and 8.2;
 * product specification, R-AG-5.
 */
final class BankNotice {
  /** Two lines before the request's own, a blank one after them, and a blank one and three sums. */
  private static final int ROOM = NoticeText.LINES - 7;

  private static final int FIGURES = 20;
  private static final int THOUSANDS = 3;

  private final Wording words;
  private final PaymentRequest request;

  private BankNotice(Assignment assignment) {
    this.request = assignment.request();
    this.words = NoticeWords.in(rendition(assignment).language());
  }

  /** Kind and number, for example {@code Faktura 20046}. */
  static String title(Assignment assignment) {
    return PaymentDetails.of(assignment.request(), rendition(assignment)).kind()
        + " "
        + assignment.request().heading().number();
  }

  /** At most 42 lines of 80 letters. */
  static List<String> lines(Assignment assignment) {
    List<String> text = new BankNotice(assignment).text(title(assignment));
    return NoticeText.cut(String.join("\n", text));
  }

  private List<String> text(String title) {
    List<String> text = new ArrayList<>();
    text.add(cut(words.of("from", title, request.issuer().shownName()), NoticeText.LETTERS));
    text.add(
        words.of(
            "automatic",
            figures(request.payment().due()),
            date(request.heading().due().orElseThrow())));
    text.add("");
    List<Line> lines = request.specification().lines();
    boolean all = lines.size() <= ROOM;
    lines.stream()
        .limit(all ? ROOM : ROOM - 1)
        .map(line -> row(line.description(), line.amount()))
        .forEach(text::add);
    if (!all) {
      text.add(words.of("more", Integer.toString(lines.size() - ROOM + 1)));
    }
    text.add("");
    Totals totals = request.specification().totals();
    text.add(row(words.of("withoutVat"), totals.withoutVat()));
    text.add(row(words.of("vat"), totals.vat()));
    text.add(row(words.of("due"), request.payment().due()));
    return text;
  }

  private static Rendition rendition(Assignment assignment) {
    return Rendition.of(assignment.request(), assignment.market(), assignment.leg().payable());
  }

  private static String row(String what, Amount amount) {
    String left = cut(what, NoticeText.LETTERS - FIGURES);
    String right = figures(amount);
    int gap = Math.max(1, NoticeText.LETTERS - left.length() - right.length());
    return left + " ".repeat(gap) + right;
  }

  /** One line, in letters that take one place each. */
  private static String cut(String text, int length) {
    String line = NoticeWords.plain(text);
    return line.length() <= length ? line : line.substring(0, length);
  }

  private static String figures(Amount amount) {
    String plain = amount.major().toPlainString().replace('.', ',');
    int start = plain.startsWith("-") ? 1 : 0;
    StringBuilder text = new StringBuilder(plain);
    for (int i = plain.indexOf(',') - THOUSANDS; i > start; i -= THOUSANDS) {
      text.insert(i, ' ');
    }
    return text.toString();
  }

  private static String date(java.time.LocalDate day) {
    return "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }
}
