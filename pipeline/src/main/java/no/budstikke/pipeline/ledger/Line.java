package no.budstikke.pipeline.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.choose.PlanCode;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.pipeline.store.BlobRef;
import no.budstikke.pipeline.store.ContentHash;

/** A delivery on an open page. */
public final class Line {
  private final Order order;
  private final Stored stored;
  DeliveryState state;
  Optional<ReceiptLevel> level = Optional.empty();
  Optional<UUID> transmission = Optional.empty();
  Optional<UUID> recall = Optional.empty();
  int attempts;

  /**
   * What was decided; never changes.
   *
   * @param id the delivery's name, the channel's key
   * @param request whose
   * @param decision the number of the decision that asked for it
   * @param plan of that decision
   * @param place the leg's place in the plan, from 0
   * @param leg what is to be done
   * @param times until when
   * @param copy whether it is the same once more, on purpose: marked as a copy, or without anything
   *     to pay by (R-GEN-6)
   */
  public record Order(
      UUID id,
      UUID request,
      int decision,
      PlanCode plan,
      int place,
      Leg leg,
      Times times,
      boolean copy) {
    /** One that a plan asks for. */
    public Order(
        UUID id, UUID request, int decision, PlanCode plan, int place, Leg leg, Times times) {
      this(id, request, decision, plan, place, leg, times, false);
    }

    /** One that may be handed over at any time and is never asked back. */
    public Order(UUID id, UUID request, int decision, PlanCode plan, int place, Leg leg) {
      this(id, request, decision, plan, place, leg, Times.NONE);
    }
  }

  /**
   * Until when something can be done about a delivery; empty where time does not matter.
   *
   * @param latest the latest safe hand-over (R-SC-1)
   * @param recall until when it can be asked back
   */
  public record Times(Optional<Instant> latest, Optional<Instant> recall) {
    /** No such limits. */
    public static final Times NONE = new Times(Optional.empty(), Optional.empty());
  }

  /**
   * The exact bytes; never change.
   *
   * @param mediaType of the contents
   * @param sha256 of the contents alone
   * @param content where contents and slip lie
   * @param cost list price in 1/10000 of the currency
   * @param currency ISO 4217
   */
  public record Stored(
      String mediaType, ContentHash sha256, BlobRef content, long cost, String currency) {}

  /** A new delivery. */
  public Line(Order order, Stored stored, DeliveryState state) {
    this.order = order;
    this.stored = stored;
    this.state = state;
  }

  /** What was decided. */
  public Order order() {
    return order;
  }

  /** What is handed over. */
  public Stored stored() {
    return stored;
  }

  /** Its name. */
  public UUID id() {
    return order.id();
  }

  /** Whose. */
  public UUID request() {
    return order.request();
  }

  /** By which channel. */
  public ChannelId channel() {
    return order.leg().channel();
  }

  /** Where it is. */
  public DeliveryState state() {
    return state;
  }

  /** The highest receipt so far. */
  public Optional<ReceiptLevel> level() {
    return level;
  }

  /** The file it travels in, once gathered. */
  public Optional<UUID> transmission() {
    return transmission;
  }

  /** The file that asks it back, once gathered. */
  public Optional<UUID> recall() {
    return recall;
  }

  /** Whether it is left out of what a plan's legs are asked for (I-1, I-2). */
  public boolean isCopy() {
    return order.copy();
  }

  /** Until when something can be done about it. */
  public Times times() {
    return order.times();
  }

  /** How many attempts have begun. */
  public int attempts() {
    return attempts;
  }

  /** Whether it is in one of these states. */
  public boolean isIn(Set<DeliveryState> states) {
    return states.contains(state);
  }
}
