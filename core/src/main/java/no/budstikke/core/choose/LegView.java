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
 * @param late whether that has passed
 * @param registered whether the channel has a register
 * @param contracted whether the issuer has a contract with the channel
 * @param it the snapshot being weighed
 */
record LegView(
    Leg leg,
    Optional<ChannelRule> rule,
    Told told,
    Optional<Instant> deadline,
    boolean late,
    boolean registered,
    boolean contracted,
    Weighing it) {

  static LegView of(Leg leg, Plan plan, Weighing it) {
    Optional<Instant> deadline = it.deadlines().of(leg, plan);
    return new LegView(
        leg,
        it.snapshot().rules().of(leg.channel()),
        it.told(leg.channel()),
        deadline,
        deadline.isPresent() && !it.snapshot().now().isBefore(deadline.get()),
        Weighing.REGISTERED.contains(leg.channel()),
        it.isContracted(leg.channel()),
        it);
  }

  ChannelId channel() {
    return leg.channel();
  }

  boolean is(ChannelId channel) {
    return leg.channel().equals(channel);
  }

  /** Whether the register has given this detail to its answer. */
  boolean says(String detail) {
    return registered
        && told != Told.NOT_ASKED
        && told != Told.TOO_DEAR
        && it.says(leg.channel(), detail);
  }
}
