package no.budstikke.documents.personal;

import java.time.LocalDate;
import java.util.Optional;
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

  Values on(Values values, Status status) {
    return switch (status) {
      case Status.ToPay(var due) -> line(values, "due", CLOCK, toPay(due.map(this::day)));
      case Status.LetterOnItsWay(var sent, var due) ->
          line(values, "note", LETTER, letter(day(sent), due.map(this::day)));
      case Status.DebitedOn(var day) ->
          line(values, "due", REPEAT, words.of("status.debited", day(day)));
      case Status.PaidOn(var day) -> line(values, "done", TICK, words.of("status.paid", day(day)));
      case Status.Credited() -> line(values, "done", TICK, words.of("status.credited"));
      case Status.Withdrawn() -> line(values, "done", TICK, words.of("status.withdrawn"));
      case Status.NothingToPay() -> line(values, "done", TICK, words.of("status.nothing"));
    };
  }

  private String toPay(Optional<String> due) {
    return due.map(day -> words.of("status.toPayBy", day))
        .orElseGet(() -> words.of("status.toPay"));
  }

  private String letter(String sent, Optional<String> due) {
    return due.map(day -> words.of("status.letterBy", sent, day))
        .orElseGet(() -> words.of("status.letter", sent));
  }

  private static Values line(Values values, String tone, String sign, String text) {
    return values.text("status", text).text("status.tone", tone).text("status.sign", sign);
  }

  private String day(LocalDate day) {
    return Figures.date(day, market);
  }
}
