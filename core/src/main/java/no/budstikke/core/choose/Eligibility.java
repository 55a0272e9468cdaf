package no.budstikke.core.choose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a plan is possible. All rules are asked, so that all reasons that apply are known
 * (product specification, section 4.2, step 4). Adding a rule is adding a row.
 */
final class Eligibility {
  /** A named reason against one leg of a plan. */
  private interface LegRule {
    Optional<ReasonCode> against(Leg leg, Snapshot snapshot);
  }

  private static final List<LegRule> LEG_RULES =
      List.of(
          (leg, snapshot) ->
              when(
                  snapshot.policy().agreement(leg.channel()).isEmpty(),
                  ReasonCode.CHANNEL_NOT_CONTRACTED),
          (leg, snapshot) ->
              when(snapshot.world().paused().contains(leg.channel()), ReasonCode.CHANNEL_PAUSED),
          (leg, snapshot) ->
              when(
                  leg.channel().equals(Channels.EMAIL)
                      && snapshot.request().consumer().contact().email().isEmpty(),
                  ReasonCode.EMAIL_MISSING),
          (leg, snapshot) ->
              when(
                  leg.channel().equals(Channels.EMAIL) && snapshot.world().emailSuppressed(),
                  ReasonCode.EMAIL_SUPPRESSED),
          (leg, snapshot) ->
              when(
                  leg.channel().equals(Channels.PRINT)
                      && !snapshot.request().consumer().address().isComplete(),
                  ReasonCode.ADDRESS_INCOMPLETE));

  private Eligibility() {}

  /** Every reason against the plan; empty when it is possible. */
  static List<ReasonCode> reasonsAgainst(Plan plan, Snapshot snapshot) {
    List<ReasonCode> reasons = new ArrayList<>();
    for (Leg leg : plan.legs()) {
      for (LegRule rule : LEG_RULES) {
        rule.against(leg, snapshot)
            .filter(reason -> !reasons.contains(reason))
            .ifPresent(reasons::add);
      }
    }
    if (snapshot.world().refused().contains(plan.code())) {
      reasons.add(ReasonCode.CHANNEL_REFUSED);
    }
    if (Ranking.tierOf(plan.code(), snapshot.policy()) == Ranking.NO_TIER) {
      reasons.add(ReasonCode.CHANNEL_DISABLED);
    }
    return reasons;
  }

  private static Optional<ReasonCode> when(boolean holds, ReasonCode reason) {
    return holds ? Optional.of(reason) : Optional.empty();
  }
}
