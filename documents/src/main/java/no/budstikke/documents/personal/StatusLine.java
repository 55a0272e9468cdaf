package no.budstikke.documents.personal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.core.request.Market;
import no.budstikke.documents.html.Values;
import no.budstikke.documents.picture.Figures;
import no.budstikke.documents.picture.Wording;

/**
 * A status in words, with a tone and a sign, because colour alone tells not everybody (WCAG 1.4.1).
 *
 * @param words of the page
 * @param market decides how dates are written
 */
record StatusLine(Wording words, Market market) {
  private static final String CLOCK = "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7.5V12l3 2";
  private static final String LETTER = "M3 6h18v12H3zM3 7l9 6.5L21 7";
  private static final String TICK = "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M8 12.2l2.8 2.8L16 9.5";
  private static final String REPEAT =
      "M4 12a8 8 0 0 1 14-5.3L20 9M20 4v5h-5M20 12a8 8 0 0 1-14 5.3L4 15M4 20v-5h5";

  private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

  Values on(Values values, Status status) {
    return switch (status) {
      case Status.ToPay(var due) -> toPay(values, due);
      case Status.LetterOnItsWay(var sent, var due) -> letter(values, sent, due);
      case Status.DebitedOn(var day) -> line(values, "due", REPEAT, "status.debited", day);
      case Status.PaidOn(var day) -> line(values, "done", TICK, "status.paid", day);
      case Status.Credited() -> line(values, "done", TICK, "status.credited");
      case Status.Withdrawn() -> line(values, "done", TICK, "status.withdrawn");
      case Status.NothingToPay() -> line(values, "done", TICK, "status.nothing");
    };
  }

  private Values toPay(Values values, Optional<LocalDate> due) {
    return due.map(day -> line(values, "due", CLOCK, "status.toPayBy", day))
        .orElseGet(() -> line(values, "due", CLOCK, "status.toPay"));
  }

  private Values letter(Values values, LocalDate sent, Optional<LocalDate> due) {
    return due.map(day -> line(values, "note", LETTER, "status.letterBy", sent, day))
        .orElseGet(() -> line(values, "note", LETTER, "status.letter", sent));
  }

  private Values line(Values values, String tone, String sign, String key, LocalDate... days) {
    return values
        .text("status.tone", tone)
        .text("status.sign", sign)
        .list("status", parts(words.of(key), List.of(days)));
  }

  /** Texts, each with the day that follows it: a day is not to be broken over two lines. */
  private List<Values> parts(String text, List<LocalDate> days) {
    List<Values> parts = new ArrayList<>();
    Matcher gap = GAP.matcher(text);
    int from = 0;
    while (gap.find()) {
      LocalDate day = days.get(Integer.parseInt(gap.group(1)));
      parts.add(
          new Values()
              .text("text", text.substring(from, gap.start()))
              .text("day", Figures.date(day, market))
              .text("machines", day.toString()));
      from = gap.end();
    }
    parts.add(new Values().text("text", text.substring(from)));
    return parts;
  }
}
