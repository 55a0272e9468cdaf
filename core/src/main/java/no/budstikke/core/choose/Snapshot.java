package no.budstikke.core.choose;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.budstikke.core.lookup.Question;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;

/**
 * All the choice looks at: the same snapshot gives the same decision, bit for bit (R-GEN-4).
 *
 * @param request what travels
 * @param market whose plans are legal
 * @param policy how the issuer wants it
 * @param prices what hand-overs cost
 * @param world what we know of the outside
 * @param now the moment of the decision
 */
public record Snapshot(
    PaymentRequest request, Market market, Policy policy, Prices prices, World world, Instant now) {

  /**
   * What we know of the outside at the moment of the decision.
   *
   * @param answers what registers have said
   * @param paused channels an operator has paused
   * @param refused plans that have been tried and definitely failed for this request
   * @param emailSuppressed whether the consumer's e-mail address may not be used
   */
  public record World(
      Map<Question, Reachability> answers,
      Set<ChannelId> paused,
      List<PlanCode> refused,
      boolean emailSuppressed) {
    /** No register was asked, nothing is paused, nothing was tried. */
    public static final World QUIET = new World(Map.of(), Set.of(), List.of(), false);

    public World {
      answers = Map.copyOf(answers);
      paused = Set.copyOf(paused);
      refused = List.copyOf(refused);
    }
  }
}
