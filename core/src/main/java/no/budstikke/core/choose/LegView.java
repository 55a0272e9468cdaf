package no.budstikke.core.choose;

import java.time.Instant;
import java.util.Optional;
import no.budstikke.core.choose.Weighing.Told;
import no.budstikke.core.lookup.Reachability;

/** One leg with all that is asked of it, worked out once for all plans that have it. */
final class LegView {
  private final Leg leg;
  private final Optional<ChannelRule> rule;
  private final Optional<Reachability> answer;
  private final Told told;
  private final Optional<Instant> deadline;
  private final boolean late;
  private final boolean beyondCalendar;
  private final boolean besideClaim;
  private final boolean registered;
  private final boolean contracted;
  private final Cost price;
  private final Weighing it;
  private final long against;

  /** A leg of a plan: plans with a claim and plans without have legs of their own. */
  LegView(Leg leg, Plan plan, Weighing it) {
    this.leg = leg;
    this.rule = it.snapshot().rules().of(leg.channel());
    this.answer = it.answer(leg.channel());
    this.told = it.told(leg.channel());
    this.deadline = it.deadlines().of(leg, plan);
    this.late = deadline.isPresent() && !it.snapshot().now().isBefore(deadline.get());
    this.beyondCalendar = it.deadlines().isBeyondCalendar(leg, plan);
    this.besideClaim = plan.hasClaim() && !leg.isClaim();
    this.registered = Weighing.REGISTERED.contains(leg.channel());
    this.contracted = it.isContracted(leg.channel());
    this.price = Pricing.ofLeg(leg, it.snapshot());
    this.it = it;
    this.against = LegRules.against(this);
  }

  Leg leg() {
    return leg;
  }

  ChannelId channel() {
    return leg.channel();
  }

  boolean is(ChannelId channel) {
    return leg.channel().equals(channel);
  }

  /** What its channel takes. */
  Optional<ChannelRule> rule() {
    return rule;
  }

  /** How many days before the due date at the earliest. */
  long longestAhead() {
    return rule.isPresent()
        ? rule.get().lead().longestAhead().orElse(Integer.MAX_VALUE)
        : Integer.MAX_VALUE;
  }

  /** What the channel's register has told. */
  Told told() {
    return told;
  }

  /** Latest safe hand-over. */
  Optional<Instant> deadline() {
    return deadline;
  }

  /** Whether that has passed. */
  boolean late() {
    return late;
  }

  /** Whether it counts bank days of which no calendar speaks (R-SC-4). */
  boolean beyondCalendar() {
    return beyondCalendar;
  }

  /** Whether it tells of a claim. */
  boolean besideClaim() {
    return besideClaim;
  }

  /** What it costs. */
  Cost price() {
    return price;
  }

  /** Whether the channel has a register. */
  boolean registered() {
    return registered;
  }

  /** Whether the issuer has a contract with the channel. */
  boolean contracted() {
    return contracted;
  }

  /** The snapshot being weighed. */
  Weighing it() {
    return it;
  }

  /** The reasons against it, a bit each. */
  long against() {
    return against;
  }

  /** Whether the register has given this detail to its answer. */
  boolean says(String detail) {
    return registered
        && told != Told.NOT_ASKED
        && told != Told.TOO_DEAR
        && answer.isPresent()
        && answer.get().says(detail);
  }
}
