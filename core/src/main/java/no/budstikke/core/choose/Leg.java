package no.budstikke.core.choose;

import java.util.Set;

/**
 * One role, or several that one hand-over plays, inside a plan.
 *
 * @param channel who carries it
 * @param roles what it does for the plan
 * @param payable whether the consumer can act on it: at most one leg of a plan is (R-GEN-1)
 * @param required whether the request is delivered only when this leg is
 */
public record Leg(ChannelId channel, Set<Role> roles, boolean payable, boolean required) {
  public Leg {
    roles = Set.copyOf(roles);
  }

  /** Whether money is drawn from the payer's account by this leg. */
  public boolean isClaim() {
    return channel.equals(Channels.AVTALEGIRO) || channel.equals(Channels.AUTOGIRO);
  }

  /** Whether it asks for money in a way that can be undone before it has moved. */
  public boolean isOpenDemand() {
    return isClaim() || (payable && channel.equals(Channels.EFAKTURA));
  }

  /** Whether the bank tells the payer of the claim. */
  public boolean isBankNotified() {
    return channel.equals(Channels.AVTALEGIRO) && roles.contains(Role.NOTICE);
  }

  /** Whether it only tells the payer of money that is drawn by another leg (R-AG-5). */
  public boolean announcesDebit() {
    return !payable && roles.contains(Role.NOTICE) && !roles.contains(Role.PAYMENT);
  }

  /** What a leg does for its plan. */
  public enum Role {
    /** Money moves. */
    PAYMENT,
    /** The consumer can read it. */
    PRESENTATION,
    /** The consumer is told of a coming debit. */
    NOTICE
  }
}
