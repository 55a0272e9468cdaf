package no.budstikke.channels.efaktura;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.channels.efaktura.contract.EfakturaOperator;
import no.budstikke.channels.efaktura.contract.ShipmentStatus;
import no.budstikke.channels.efaktura.contract.TransactionStatus.Shown;
import no.budstikke.core.followup.HandedOver;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.transform.DeliveryId;

/**
 * Asks about each claim of a shipment, where what is told of the shipment does not say what became
 * of all: that nothing is said of a claim is never success. Source: eFaktura, section 12.3; product
 * specification, 6.4.
 */
final class OneByOne {
  private static final int AT_ONCE = 100;

  private final Presence presence;
  private final HandedOver sent;
  private final InstantSource clock;

  OneByOne(EfakturaOperator operator, HandedOver sent, InstantSource clock) {
    this.presence = new Presence(operator);
    this.sent = sent;
    this.clock = clock;
  }

  /**
   * What was heard.
   *
   * @param settled up to where all is known of every claim
   * @param of how many claims there are
   */
  record Heard(List<Reply> replies, int settled, int of) {
    /** Whether all is known of every claim, of which there must be some. */
    boolean isAll() {
      return of > 0 && settled == of;
    }
  }

  /** Asks about the next few. */
  Heard after(int settled, UUID shipment, ShipmentStatus status, int room) {
    List<DeliveryId> all = sent.under(shipment.toString());
    int from = Math.min(settled, all.size());
    List<DeliveryId> some = all.subList(from, Math.min(all.size(), from + Math.min(AT_ONCE, room)));
    Map<UUID, ShipmentStatus.Rejection> named = new HashMap<>();
    status.rejections().forEach(one -> named.put(one.transaction(), one));
    Map<DeliveryId, Presence.Found> found =
        presence.ofAll(some.stream().filter(one -> !named.containsKey(one.value())).toList());
    List<Reply> replies = new ArrayList<>();
    int known = 0;
    boolean gap = false;
    for (DeliveryId one : some) {
      Optional<Outcome> outcome =
          Optional.ofNullable(named.get(one.value()))
              .map(why -> Outcomes.outcome(why.reason(), why.code()))
              .or(() -> Optional.ofNullable(found.get(one)).flatMap(OneByOne::outcome));
      outcome.ifPresent(what -> replies.add(reply(shipment, one, what)));
      gap = gap || outcome.isEmpty();
      known += gap ? 0 : 1;
    }
    return new Heard(replies, from + known, all.size());
  }

  /** Empty where that is not known yet. */
  private static Optional<Outcome> outcome(Presence.Found found) {
    return found instanceof Presence.Found.There(var shown) ? outcome(shown) : Optional.empty();
  }

  private static Optional<Outcome> outcome(Shown shown) {
    return switch (shown) {
      case DELIVERED, APPROVED, DELETED, EXPIRED -> Optional.of(new Outcome.Delivered());
      case REJECTED -> Optional.of(new Outcome.Doubtful("REJECTED_UNEXPLAINED"));
      case CANCELLED -> Optional.of(new Outcome.Doubtful("CANCELLED_THERE"));
      case RECEIVED, UNKNOWN -> Optional.empty();
    };
  }

  private Reply reply(UUID shipment, DeliveryId delivery, Outcome outcome) {
    String word =
        switch (outcome) {
          case Outcome.Delivered _ -> ":DELIVERED";
          case Outcome.Doubtful _ -> ":DOUBTFUL";
          default -> "";
        };
    return new Reply(
        shipment + ":" + delivery.value() + word,
        new Reply.Subject.OfDelivery(delivery),
        outcome,
        clock.instant());
  }
}
