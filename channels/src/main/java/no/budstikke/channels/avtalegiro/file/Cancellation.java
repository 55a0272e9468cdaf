package no.budstikke.channels.avtalegiro.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The withdrawal of a claim: due date, amount and KID are the claim's. Source: AvtaleGiro, sections
 * 4.2 and 4.3.
 *
 * @param number its number in its own order
 * @param due the claim's due date
 * @param ore the claim's amount in øre
 * @param kid the claim's payment reference
 * @param label what amount item 2 says, where there is one; the operator ignores it
 * @param text the claim's text, which the operator ignores, too
 */
public record Cancellation(
    int number, LocalDate due, long ore, String kid, Optional<Label> label, List<String> text)
    implements Item {
  /** Refuses what has no room in the records. */
  public Cancellation {
    Demand.number(number);
    Demand.between("amount", ore, 0, Demand.MOST_ORE);
    Demand.kid(kid);
    text = NoticeText.demand(text);
  }

  /** Amount item 1 alone, which is enough. */
  public Cancellation(int number, LocalDate due, long ore, String kid) {
    this(number, due, ore, kid, Optional.empty(), List.of());
  }

  /** Cancellations never reach a log. */
  @Override
  public String toString() {
    return "Cancellation " + number;
  }
}
