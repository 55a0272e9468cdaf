package no.budstikke.core.choose;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;

/**
 * All the choice looks at: the same snapshot gives the same decision, bit for bit (R-GEN-4).
 *
 * @param facts what matters of the request
 * @param market whose plans are legal
 * @param policy how the issuer wants it
 * @param prices what hand-overs cost
 * @param rules what channels take and until when
 * @param world what we know of the outside
 * @param now the moment of the decision
 */
public record Snapshot(
    Facts facts,
    Market market,
    Policy policy,
    Prices prices,
    ChannelRules rules,
    World world,
    Instant now) {

  /** A request that has just come, in a market whose channels have no rules of their own. */
  public Snapshot(
      PaymentRequest request,
      Market market,
      Policy policy,
      Prices prices,
      World world,
      Instant now) {
    this(Facts.of(request, now), market, policy, prices, ChannelRules.NONE, world, now);
  }

  /**
   * What we know of the outside at the moment of the decision.
   *
   * @param answers what the registers of channels have said
   * @param paused channels an operator has paused
   * @param unhealthy channels that do not work at present
   * @param refused plans that have been tried and definitely failed for this request
   * @param consumer what we know of the consumer besides the document
   */
  public record World(
      Map<ChannelId, Reachability> answers,
      Set<ChannelId> paused,
      Set<ChannelId> unhealthy,
      List<PlanCode> refused,
      Standing consumer) {
    /** No register was asked, nothing is paused, nothing was tried. */
    public static final World QUIET =
        new World(Map.of(), Set.of(), Set.of(), List.of(), Standing.ORDINARY);

    public World {
      answers = Map.copyOf(answers);
      paused = Set.copyOf(paused);
      unhealthy = Set.copyOf(unhealthy);
      refused = List.copyOf(refused);
    }

    /** A consumer of whom nothing is known but whether the e-mail address may be used. */
    public World(
        Map<ChannelId, Reachability> answers,
        Set<ChannelId> paused,
        List<PlanCode> refused,
        boolean emailSuppressed) {
      this(
          answers,
          paused,
          Set.of(),
          refused,
          new Standing(emailSuppressed, Standing.Status.ORDINARY, List.of(), Set.of()));
    }

    /** Whether the consumer's e-mail address may not be used. */
    public boolean emailSuppressed() {
      return consumer.emailSuppressed();
    }
  }
}
