package no.budstikke.core.choose;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a plan is possible. All rules are asked, so that all reasons that apply are known
 * (product specification, section 4.2, step 4).
 */
final class Eligibility {
  private Eligibility() {}

  /** Every reason against the plan, in the order of the tables; empty when it is possible. */
  static List<ReasonCode> reasonsAgainst(Plan plan, int tier, Weighing weighing) {
    List<ReasonCode> reasons = new ArrayList<>(4);
    if (weighing.force().excludes(plan)) {
      reasons.add(ReasonCode.FORCED_OTHER);
    }
    long mask = 0;
    for (Leg leg : plan.legs()) {
      mask |= weighing.mask(leg, plan);
    }
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      reasons.add(LegRules.ROWS.get(Long.numberOfTrailingZeros(rest)).reason());
    }
    for (PlanRules.Row row : PlanRules.ROWS) {
      if (row.test().applies(plan, weighing)) {
        reasons.add(row.reason());
      }
    }
    if (tier == 0 && !reasons.contains(ReasonCode.CHANNEL_DISABLED)) {
      reasons.add(ReasonCode.CHANNEL_DISABLED);
    }
    return reasons;
  }
}
