package no.budstikke.channels.avtalegiro.file;

import java.time.LocalDate;
import java.util.List;

/**
 * One request for money under a mandate. Source: AvtaleGiro, sections 3.3 to 3.5.
 *
 * @param number its number in the order
 * @param notifier who tells the payer
 * @param due the due date, as sent even where it is no working day
 * @param ore the amount in øre
 * @param kid the payment reference
 * @param label what amount item 2 says
 * @param text the lines of the bank's notice, at most 42 of 80 letters; see {@link NoticeText}
 */
public record Claim(
    int number,
    Notifier notifier,
    LocalDate due,
    long ore,
    String kid,
    Label label,
    List<String> text)
    implements Item {
  /** Refuses what has no room in the records. */
  public Claim {
    Demand.number(number);
    Demand.between("amount", ore, 0, Demand.MOST_ORE);
    Demand.kid(kid);
    text = NoticeText.demand(text);
  }

  /** The cancellation of this claim, with a number in its own order (section 4.2). */
  public Cancellation cancellation(int itsNumber) {
    return new Cancellation(itsNumber, due, ore, kid);
  }

  /** Claims never reach a log. */
  @Override
  public String toString() {
    return "Claim " + number;
  }
}
