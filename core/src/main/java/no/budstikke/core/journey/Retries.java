package no.budstikke.core.journey;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * When what was surely not delivered is handed over again, and when that ends: then the next plan
 * is taken. Source: mail and print, section 2.3; product specification, R-FB-6.
 *
 * @param waits after the first try, the second and so on; the last one holds for all that follow
 * @param end so long after the first answer of the kind; empty for never
 * @param weighing what a channel's code means for that
 */
public record Retries(
    List<Duration> waits, Optional<Duration> end, Function<String, Weight> weighing) {
  /** Before the channel's own code of a delivery that was given up. */
  public static final String GAVE_UP = "GAVE_UP ";

  /** Ever slower, and never given up. */
  public static final Retries EVER_SLOWER =
      new Retries(List.of(), Optional.empty(), _ -> Weight.OURS);

  public Retries {
    waits = List.copyOf(waits);
  }

  /** What it means that something was not delivered. */
  public enum Weight {
    /** The receiver was asked and put us off: that is a try. */
    TRY,
    /** Too fast: comes back as the channel asks, and is no try. */
    PACE,
    /** Something between us and the receiver does not work: ever slower, and never given up. */
    OURS
  }

  /** What this code of the channel means. */
  public Weight weigh(String code) {
    return weighing.apply(code);
  }

  /** How long to wait after so many tries. */
  public Duration after(int tries) {
    return waits.isEmpty() ? Duration.ZERO : waits.get(Math.clamp(tries, 1, waits.size()) - 1);
  }
}
