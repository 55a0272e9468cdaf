package no.budstikke.core.choose;

import java.util.List;
import no.budstikke.core.request.Market;

/**
 * A complete legal distribution: an ordered combination of legs. The choice chooses plans, not
 * channels.
 *
 * @param code its name
 * @param market where it is legal
 * @param legs in the order in which they are handed over
 */
public record Plan(PlanCode code, Market market, List<Leg> legs) {
  public Plan {
    legs = List.copyOf(legs);
    if (legs.stream().filter(Leg::payable).count() > 1) {
      throw new IllegalArgumentException("R-GEN-1: at most one leg of a plan is payable.");
    }
    if (legs.stream().anyMatch(Leg::isClaim) && legs.stream().anyMatch(Leg::payable)) {
      throw new IllegalArgumentException("R-GEN-2: nothing is payable beside a claim.");
    }
  }

  /** Whether money is drawn from the payer's account. */
  public boolean hasClaim() {
    for (Leg leg : legs) {
      if (leg.isClaim()) {
        return true;
      }
    }
    return false;
  }
}
