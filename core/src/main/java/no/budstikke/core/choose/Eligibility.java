package no.budstikke.core.choose;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a plan is possible. All rules are asked, so that all reasons that apply are known
 * (product specification, section 4.2, step 4).
 */
final class Eligibility {
  private Eligibility() {}

  /** Every reason against the plan; empty when it is possible. */
  static List<ReasonCode> reasonsAgainst(Plan plan, Weighing weighing) {
    List<ReasonCode> reasons = new ArrayList<>(4);
    if (weighing.force().excludes(plan)) {
      reasons.add(ReasonCode.FORCED_OTHER);
    }
    for (LegRules.Row row : LegRules.ROWS) {
      for (Leg leg : plan.legs()) {
        if (row.test().applies(leg, weighing)) {
          reasons.add(row.reason());
          break;
        }
      }
    }
    for (PlanRules.Row row : PlanRules.ROWS) {
      if (row.test().applies(plan, weighing) && !reasons.contains(row.reason())) {
        reasons.add(row.reason());
      }
    }
    return reasons;
  }
}
