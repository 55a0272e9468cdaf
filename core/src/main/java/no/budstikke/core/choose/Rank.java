package no.budstikke.core.choose;

import static no.budstikke.core.choose.Channels.EFAKTURA;
import static no.budstikke.core.choose.Channels.EMAIL;
import static no.budstikke.core.choose.Channels.MAILBOX;
import static no.budstikke.core.choose.Channels.PRINT;

import java.util.List;

/**
 * A plan's place in the order: forced, mandate before none, notice matrix, preference, the order of
 * the issuer's own notices, tier, cost inside the tier, and the plan code as the fixed tie-break.
 * Source: product specification, sections 3.3 and 4.2, step 5.
 *
 * @param force place among the forced ones
 * @param scheme 0 with a claim, 1 without
 * @param notice place in the notice matrix
 * @param preference place among the consumer's preferences
 * @param noticeOrder e-mail, mailbox, print
 * @param tier the issuer's tier, 0 for none
 * @param cost in ten-thousandths
 * @param code last resort
 */
record Rank(
    int force,
    int scheme,
    int notice,
    int preference,
    int noticeOrder,
    int tier,
    long cost,
    PlanCode code)
    implements Comparable<Rank> {
  private static final List<ChannelId> NOTICE_ORDER = List.of(EMAIL, MAILBOX, PRINT);

  static Rank of(Plan plan, int tier, Weighing it, Cost price) {
    boolean claim = plan.hasClaim();
    return new Rank(
        it.force().rank(plan),
        claim ? 0 : 1,
        claim ? notice(plan) : 0,
        preference(plan, it),
        claim ? noticeOrder(plan) : 0,
        tier,
        price.tenThousandths(),
        plan.code());
  }

  @Override
  public int compareTo(Rank other) {
    int order = Integer.compare(force, other.force);
    order = order != 0 ? order : Integer.compare(scheme, other.scheme);
    order = order != 0 ? order : Integer.compare(notice, other.notice);
    order = order != 0 ? order : Integer.compare(preference, other.preference);
    order = order != 0 ? order : Integer.compare(noticeOrder, other.noticeOrder);
    order = order != 0 ? order : Integer.compare(tier, other.tier);
    order = order != 0 ? order : Long.compare(cost, other.cost);
    return order != 0 ? order : code.compareTo(other.code);
  }

  /** Why this place, though possible, is behind the winner's. */
  ReasonCode whyBehind(Rank winner) {
    if (force != winner.force) {
      return ReasonCode.FORCED_OTHER;
    }
    if (scheme != winner.scheme) {
      return tier > winner.tier ? ReasonCode.TIER_LOWER : ReasonCode.MANDATE_FIRST;
    }
    if (notice != winner.notice) {
      return ReasonCode.NOTICE_RULE;
    }
    if (preference != winner.preference) {
      return ReasonCode.PREFERRED_OTHER;
    }
    if (noticeOrder != winner.noticeOrder) {
      return cost > winner.cost ? ReasonCode.COST_HIGHER : ReasonCode.NOTICE_RULE;
    }
    if (tier != winner.tier) {
      return ReasonCode.TIER_LOWER;
    }
    return cost == winner.cost ? ReasonCode.TIE_BREAK : ReasonCode.COST_HIGHER;
  }

  /** eFaktura, then no notice where none is wanted, then the bank, then the issuer's own. */
  private static int notice(Plan plan) {
    if (plan.legs().size() == 1) {
      return plan.legs().getFirst().isBankNotified() ? 2 : 1;
    }
    return plan.legs().getLast().channel().equals(EFAKTURA) ? 0 : 3;
  }

  private static int noticeOrder(Plan plan) {
    return Math.max(0, NOTICE_ORDER.indexOf(plan.legs().getLast().channel()));
  }

  private static int preference(Plan plan, Weighing it) {
    List<ChannelId> preferred = it.consumer().preferred();
    if (preferred.isEmpty() || !it.conduct().preference()) {
      return 0;
    }
    for (int i = 0; i < preferred.size(); i++) {
      for (Leg leg : plan.legs()) {
        if (leg.channel().equals(preferred.get(i))) {
          return i;
        }
      }
    }
    return preferred.size();
  }
}
