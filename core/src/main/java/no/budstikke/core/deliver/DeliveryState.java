package no.budstikke.core.deliver;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where one delivery is, and the only table of what may follow what. Source: product specification,
 * section 6.3.
 */
public enum DeliveryState {
  PLANNED,
  READY,
  SENDING,
  RETRY_WAIT,
  UNCERTAIN,
  HANDED_OVER,
  ACCEPTED,
  DELIVERED,
  READ,
  REJECTED,
  BOUNCED,
  RETURNED,
  EXPIRED,
  RECALL_REQUESTED,
  RECALLED,
  RECALL_REFUSED,
  CANCELLED,
  SKIPPED,
  SUPERSEDED,
  MANUAL;

  private static final Map<DeliveryState, Set<DeliveryState>> NEXT =
      Map.ofEntries(
          entry(PLANNED, EnumSet.of(READY, SUPERSEDED, CANCELLED, SKIPPED)),
          entry(READY, EnumSet.of(SENDING, SUPERSEDED, CANCELLED)),
          // CONFIG puts a delivery back to READY: surely not delivered, its channel paused
          // (R-FB-6).
          entry(SENDING, EnumSet.of(HANDED_OVER, RETRY_WAIT, REJECTED, UNCERTAIN, READY)),
          entry(RETRY_WAIT, EnumSet.of(READY, EXPIRED, CANCELLED)),
          entry(UNCERTAIN, EnumSet.of(HANDED_OVER, READY, REJECTED, MANUAL)),
          entry(
              HANDED_OVER,
              EnumSet.of(ACCEPTED, DELIVERED, REJECTED, BOUNCED, EXPIRED, RECALL_REQUESTED)),
          entry(ACCEPTED, EnumSet.of(DELIVERED, REJECTED, BOUNCED, EXPIRED, RECALL_REQUESTED)),
          entry(DELIVERED, EnumSet.of(READ, BOUNCED, RETURNED, RECALL_REQUESTED)),
          entry(READ, EnumSet.of(RETURNED)),
          entry(RECALL_REQUESTED, EnumSet.of(RECALLED, RECALL_REFUSED, UNCERTAIN)),
          entry(RECALL_REFUSED, EnumSet.of(DELIVERED, READ, BOUNCED, RETURNED)));

  /** Whether the table allows this step. */
  public boolean mayBecome(DeliveryState next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  /** Nothing follows. */
  public boolean isFinal() {
    return !NEXT.containsKey(this);
  }

  /** The other side may have it: no second payable copy while one is here (I-1). */
  public boolean mayBeWithConsumer() {
    return switch (this) {
      case SENDING, UNCERTAIN, HANDED_OVER, ACCEPTED, DELIVERED, READ, RECALL_REQUESTED -> true;
      case PLANNED,
          READY,
          RETRY_WAIT,
          REJECTED,
          BOUNCED,
          RETURNED,
          EXPIRED,
          RECALLED,
          RECALL_REFUSED,
          CANCELLED,
          SKIPPED,
          SUPERSEDED,
          MANUAL ->
          false;
    };
  }

  /** A definite negative end, after which the next plan may be taken (R-FB-1). */
  public boolean opensFallback() {
    return this == REJECTED || this == BOUNCED || this == RETURNED;
  }
}
