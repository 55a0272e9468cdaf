package no.budstikke.core.journey;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a payment request is, and the only table of what may follow what. Source: product
 * specification, section 6.2.
 */
public enum RequestState {
  RECEIVED,
  REJECTED,
  ACCEPTED,
  HELD,
  WAITING_LOOKUP,
  ROUTED,
  IN_DELIVERY,
  DELIVERED,
  READ,
  NEEDS_ATTENTION,
  UNDELIVERABLE,
  RECALLING,
  RECALLED,
  PARTLY_RECALLED,
  CANCELLED;

  private static final Map<RequestState, Set<RequestState>> NEXT =
      Map.ofEntries(
          entry(RECEIVED, EnumSet.of(REJECTED, ACCEPTED)),
          entry(ACCEPTED, EnumSet.of(HELD, WAITING_LOOKUP, ROUTED, UNDELIVERABLE, CANCELLED)),
          entry(HELD, EnumSet.of(ACCEPTED, CANCELLED)),
          entry(WAITING_LOOKUP, EnumSet.of(ROUTED, UNDELIVERABLE, HELD, CANCELLED)),
          entry(ROUTED, EnumSet.of(IN_DELIVERY, ROUTED, UNDELIVERABLE, NEEDS_ATTENTION, CANCELLED)),
          entry(
              IN_DELIVERY,
              EnumSet.of(DELIVERED, READ, NEEDS_ATTENTION, UNDELIVERABLE, RECALLING, ROUTED)),
          entry(
              DELIVERED,
              EnumSet.of(READ, RECALLING, ROUTED, IN_DELIVERY, NEEDS_ATTENTION, UNDELIVERABLE)),
          entry(READ, EnumSet.of(RECALLING, ROUTED, NEEDS_ATTENTION, UNDELIVERABLE)),
          entry(
              NEEDS_ATTENTION,
              EnumSet.of(IN_DELIVERY, ROUTED, DELIVERED, UNDELIVERABLE, RECALLING, CANCELLED)),
          // Only an operator with new data re-opens it: a new decision, the same request.
          entry(UNDELIVERABLE, EnumSet.of(ROUTED)),
          entry(RECALLING, EnumSet.of(RECALLED, PARTLY_RECALLED)),
          // What a credit note has left of a claim is asked for anew (R-AG-16).
          entry(RECALLED, EnumSet.of(ROUTED, UNDELIVERABLE)),
          entry(PARTLY_RECALLED, EnumSet.of(ROUTED, UNDELIVERABLE)));

  /** Whether the table allows this step. */
  public boolean mayBecome(RequestState next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  /** Which term of the conservation equation it counts in (design, ruling 4). */
  public Account account() {
    return switch (this) {
      case REJECTED -> Account.REJECTED;
      case HELD -> Account.HELD;
      case CANCELLED -> Account.CANCELLED;
      case RECALLED, PARTLY_RECALLED -> Account.RECALLED;
      case DELIVERED, READ -> Account.DELIVERED;
      case UNDELIVERABLE -> Account.UNDELIVERABLE;
      case NEEDS_ATTENTION -> Account.NEEDS_ATTENTION;
      case RECEIVED, ACCEPTED, WAITING_LOOKUP, ROUTED, IN_DELIVERY, RECALLING ->
          Account.IN_PROGRESS;
    };
  }

  /** The terms of the conservation equation: received is the sum of all of them (I-7). */
  public enum Account {
    REJECTED,
    HELD,
    CANCELLED,
    RECALLED,
    DELIVERED,
    UNDELIVERABLE,
    NEEDS_ATTENTION,
    IN_PROGRESS
  }
}
