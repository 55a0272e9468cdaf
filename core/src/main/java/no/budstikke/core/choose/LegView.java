package no.budstikke.core.choose;

import java.time.Instant;
import java.util.Optional;
import no.budstikke.core.choose.Weighing.Told;

/**
 * One leg with all that its rules ask for, worked out once for all plans that have it.
 *
 * @param leg itself
 * @param rule what its channel takes
 * @param told what the channel's register has told
 * @param deadline latest safe hand-over
 * @param it the snapshot being weighed
 */
record LegView(
    Leg leg,
    Optional<ChannelRule> rule,
    Told told,
    Optional<Instant> deadline,
    Weighing it) {

  static LegView of(Leg leg, Plan plan, Weighing it) {
    return new LegView(
        leg,
        it.snapshot().rules().of(leg.channel()),
        it.told(leg.channel()),
        it.deadlines().of(leg, plan),
        it);
  }

  ChannelId channel() {
    return leg.channel();
  }

  boolean is(ChannelId channel) {
    return leg.channel().equals(channel);
  }

  boolean isRegistered() {
    return Weighing.REGISTERED.contains(leg.channel());
  }

  /** Whether the register has given this detail to its answer. */
  boolean says(String detail) {
    return told != Told.NOT_ASKED && it.says(leg.channel(), detail);
  }

  boolean isLate() {
    return deadline.isPresent() && !it.snapshot().now().isBefore(deadline.get());
  }
}
