package no.budstikke.core.choose;

import static no.budstikke.core.choose.Reasons.when;

import no.budstikke.core.choose.Weighing.Told;
import no.budstikke.core.lookup.Detail;

/**
 * Whether a plan is possible. All rules are asked, so that all reasons that apply are known
 * (product specification, section 4.2, step 4). Those of its legs are rows of {@link LegRules}.
 */
final class Eligibility {
  private Eligibility() {}

  /** The reasons against the plan as a whole, a bit each. */
  static long against(Plan plan, int tier, Weighing it) {
    long reasons =
        when(ReasonCode.FORCED_OTHER, it.force().excludes(plan))
            | when(ReasonCode.CHANNEL_DISABLED, tier == 0)
            | when(ReasonCode.NOTICE_WANTED, tellsNobodyThoughWanted(plan, it))
            | when(ReasonCode.DUE_DATE_PAST, it.isPastDue());
    ReasonCode refused = it.snapshot().world().refused().get(plan.code());
    return refused == null ? reasons : reasons | when(refused, true);
  }

  /** Notice matrix, rows 2 to 5: a claim alone is for payers who do not want to be told. */
  private static boolean tellsNobodyThoughWanted(Plan plan, Weighing it) {
    if (plan.legs().size() > 1 || !plan.hasClaim() || plan.legs().getFirst().isBankNotified()) {
      return false;
    }
    LegView claim = it.view(plan.legs().getFirst(), plan);
    return claim.told() == Told.YES && !claim.says(Detail.NO_NOTICE);
  }
}
