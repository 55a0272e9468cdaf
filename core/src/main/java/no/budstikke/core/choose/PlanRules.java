package no.budstikke.core.choose;

import static no.budstikke.core.choose.Channels.AVTALEGIRO;
import static no.budstikke.core.choose.Channels.EFAKTURA;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.choose.Weighing.Told;
import no.budstikke.core.lookup.Detail;

/**
 * The reasons against a plan as a whole, each a row. Source: product specification, sections 3.3, 5
 * and 4.5.
 */
final class PlanRules {
  // spotless:off
  static final List<Row> ROWS = List.of(
      row(ReasonCode.NOTICE_WANTED,          PlanRules::tellsNobodyThoughWanted),
      row(ReasonCode.DEADLINE_BANK_NOTICE,   (plan, it) -> anyLate(plan, it, Kind.BANK_NOTICE)),
      row(ReasonCode.DEADLINE_ISSUER_NOTICE, (plan, it) -> anyLate(plan, it, Kind.ISSUER_NOTICE)),
      row(ReasonCode.DUE_DATE_TOO_CLOSE,     (plan, it) -> !isPast(it) && anyLate(plan, it, Kind.DUE_DATE)),
      row(ReasonCode.DUE_DATE_PAST,          (plan, it) -> isPast(it)),
      row(ReasonCode.DUE_DATE_TOO_FAR,       PlanRules::isTooFar),
      row(ReasonCode.CHANNEL_REFUSED,        (plan, it) -> it.snapshot().world().refused().contains(plan.code())));
  // spotless:on

  private PlanRules() {}

  /** When a reason applies. */
  interface Test {
    boolean applies(Plan plan, Weighing it);
  }

  /** A reason and when it applies. */
  record Row(ReasonCode reason, Test test) {}

  /** Whose deadline a leg has. */
  private enum Kind {
    BANK_NOTICE,
    ISSUER_NOTICE,
    DUE_DATE
  }

  private static Row row(ReasonCode reason, Test test) {
    return new Row(reason, test);
  }

  /** Notice matrix, rows 2 to 5: a claim alone is for payers who do not want to be told. */
  private static boolean tellsNobodyThoughWanted(Plan plan, Weighing it) {
    return plan.hasClaim()
        && plan.legs().size() == 1
        && !plan.legs().getFirst().isBankNotified()
        && it.told(AVTALEGIRO) == Told.YES
        && !it.says(AVTALEGIRO, Detail.NO_NOTICE);
  }

  private static boolean anyLate(Plan plan, Weighing it, Kind kind) {
    for (Leg leg : plan.legs()) {
      if (it.view(leg, plan).late() && kindOf(leg, plan) == kind) {
        return true;
      }
    }
    return false;
  }

  private static Kind kindOf(Leg leg, Plan plan) {
    if (leg.isBankNotified()) {
      return Kind.BANK_NOTICE;
    }
    boolean claimOfOurs = leg.channel().equals(AVTALEGIRO);
    boolean noticeOfOurs = plan.hasClaim() && !leg.isClaim() && !leg.channel().equals(EFAKTURA);
    return claimOfOurs || noticeOfOurs ? Kind.ISSUER_NOTICE : Kind.DUE_DATE;
  }

  private static boolean isPast(Weighing it) {
    Optional<LocalDate> due = it.facts().due();
    return it.facts().payable() && due.isPresent() && due.get().isBefore(it.today());
  }

  private static boolean isTooFar(Plan plan, Weighing it) {
    for (Leg leg : plan.legs()) {
      if (it.deadlines().isBeyondCalendar(leg, plan) || isBeyondReach(it.view(leg, plan), it)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBeyondReach(LegView view, Weighing it) {
    Optional<LocalDate> due = it.facts().due();
    return it.facts().payable()
        && due.isPresent()
        && view.rule()
            .flatMap(rule -> rule.lead().longestAhead())
            .filter(days -> due.get().isAfter(it.today().plusDays(days)))
            .isPresent();
  }
}
