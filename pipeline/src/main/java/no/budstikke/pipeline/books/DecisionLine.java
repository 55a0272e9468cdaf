package no.budstikke.pipeline.books;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A decision, with everything it rested on (product specification, section 4.4).
 *
 * @param number 1, 2, …
 * @param decidedAt when
 * @param outcome ROUTED, WAIT, HELD or UNDELIVERABLE
 * @param plan taken, when ROUTED
 * @param detail the reason when HELD, the moment when WAIT
 * @param policyVersion of the issuer's configuration
 * @param pricesVersion of the price list
 * @param sentence the decision in words
 * @param considered every plan looked at, best first
 */
public record DecisionLine(
    int number,
    Instant decidedAt,
    String outcome,
    Optional<String> plan,
    Optional<String> detail,
    String policyVersion,
    String pricesVersion,
    String sentence,
    List<PlanLine> considered) {
  public DecisionLine {
    considered = List.copyOf(considered);
  }

  /**
   * A plan as it was weighed.
   *
   * @param plan its code
   * @param eligible whether it was possible
   * @param reasons against it, or why another stands before it
   * @param tier the issuer's tier, 1 first; 0 when dropped
   * @param price of all legs, four decimals
   * @param currency of the price
   * @param deadline latest safe hand-over
   */
  public record PlanLine(
      String plan,
      boolean eligible,
      List<String> reasons,
      int tier,
      String price,
      String currency,
      Optional<String> deadline) {
    public PlanLine {
      reasons = List.copyOf(reasons);
    }
  }
}
