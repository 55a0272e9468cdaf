package no.budstikke.channels.efaktura;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.channels.efaktura.contract.Answer;
import no.budstikke.channels.efaktura.contract.EfakturaOperator;
import no.budstikke.channels.efaktura.contract.LookupResult;
import no.budstikke.channels.efaktura.contract.LookupResult.Outcome;
import no.budstikke.channels.efaktura.contract.Reason;
import no.budstikke.channels.efaktura.contract.Shipment;
import no.budstikke.channels.efaktura.contract.ShipmentState;
import no.budstikke.channels.efaktura.contract.ShipmentStatus;
import no.budstikke.channels.efaktura.contract.StoredTransaction;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Handover;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.transform.DeliveryId;

/**
 * Hands over shipments. A shipment's name follows from the file's and from what travels in it, a
 * transaction's is the delivery's, so both are the same in every repetition; what the operator has
 * already is recognised by them. Source: eFaktura, sections 5.3, 9.4 and 12.2.
 */
final class ShipmentHandover implements Handover {
  private final EfakturaOperator operator;
  private final Enquiry enquiry;
  private final Presence presence;
  private final InstantSource clock;

  ShipmentHandover(EfakturaOperator operator, Enquiry enquiry, InstantSource clock) {
    this.operator = operator;
    this.enquiry = enquiry;
    this.presence = new Presence(operator);
    this.clock = clock;
  }

  /** One hand-over of one file. */
  private record Run(UUID file, Terms terms, Map<DeliveryId, DeliveryResult> results) {
    void put(List<Item> items, DeliveryResult result) {
      items.forEach(item -> results.put(item.delivery(), result));
    }
  }

  @Override
  public Map<DeliveryId, DeliveryResult> handOver(Consignment consignment) {
    Map<DeliveryId, DeliveryResult> results = new LinkedHashMap<>();
    Optional<Terms> terms = Terms.of(consignment.agreement());
    if (terms.isEmpty()) {
      consignment
          .items()
          .forEach(item -> results.put(item.delivery(), new DeliveryResult.Misconfigured("TERMS")));
    } else if (consignment.items().getFirst().errand() == Item.Errand.RECALL) {
      results.putAll(new Withdrawal(operator, clock).of(consignment.items()));
    } else {
      send(new Run(ShipmentNames.file(consignment), terms.get(), results), consignment.items());
    }
    return results;
  }

  /** By this name the operator speaks of a shipment in which all travel. */
  @Override
  public Map<DeliveryId, String> references(Consignment consignment) {
    String name = whole(consignment).toString();
    Map<DeliveryId, String> references = new LinkedHashMap<>();
    consignment.items().forEach(item -> references.put(item.delivery(), name));
    return references;
  }

  @Override
  public Trace trace(Consignment consignment) {
    UUID name = whole(consignment);
    return switch (operator.shipmentStatus(name)) {
      case Answer.Said<ShipmentStatus> _ ->
          new Trace.Arrived(Optional.of(name.toString()), clock.instant());
      case Answer.Refused<ShipmentStatus>(var reason, var _) ->
          reason == Reason.NOT_FOUND ? new Trace.Absent() : new Trace.CannotTell();
      case Answer.NotNow<ShipmentStatus> _,
          Answer.Lost<ShipmentStatus> _,
          Answer.Barred<ShipmentStatus> _ ->
          new Trace.CannotTell();
    };
  }

  private static UUID whole(Consignment consignment) {
    return ShipmentNames.of(ShipmentNames.file(consignment), consignment.items());
  }

  /** Everybody is looked up again, at most a moment before (section 5.3). */
  private void send(Run run, List<Item> items) {
    List<LookupResult> looked =
        enquiry.results(
            run.terms().sender().organisation(),
            items.stream().map(item -> ConsumerKeys.read(item.prepared().slip())).toList());
    Map<Item, String> addressed = new LinkedHashMap<>();
    Map<Item, LookupResult> denied = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      LookupResult result = looked.get(i);
      if (result.canReceive()) {
        addressed.put(items.get(i), result.identifier().orElseThrow());
      } else if (result.outcome() == Outcome.TEMPORARY_UNAVAILABLE) {
        run.put(
            List.of(items.get(i)),
            new DeliveryResult.NotReached(Outcomes.SOON, "LOOKUP_UNAVAILABLE"));
      } else {
        denied.put(items.get(i), result);
      }
    }
    deny(run, denied);
    if (!addressed.isEmpty()) {
      submit(run, addressed);
    }
  }

  /** Whoever is denied now may have been given before, by an attempt whose answer was lost. */
  private void deny(Run run, Map<Item, LookupResult> denied) {
    presence
        .of(List.copyOf(denied.keySet()))
        .forEach(
            (item, found) ->
                run.put(
                    List.of(item),
                    found instanceof Presence.Found.NotThere
                        ? Outcomes.denied(Objects.requireNonNull(denied.get(item)))
                        : found(found, Optional.empty())));
  }

  private void submit(Run run, Map<Item, String> addressed) {
    List<Item> items = List.copyOf(addressed.keySet());
    UUID id = ShipmentNames.of(run.file(), items);
    Shipment shipment =
        new Shipment(
            id,
            run.terms().sender(),
            items.stream()
                .map(
                    item ->
                        new Shipment.Addressed(
                            StoredTransaction.read(item.prepared().content().bytes()),
                            addressed.getOrDefault(item, "")))
                .toList());
    switch (operator.submit(shipment)) {
      case Answer.Said<ShipmentState> _ ->
          run.put(items, accepted(Optional.of(id), ReceiptLevel.FILE));
      case Answer.Refused<ShipmentState>(var reason, var code) ->
          refused(run, addressed, reason, code);
      case Answer.NotNow<ShipmentState>(var code) ->
          run.put(items, new DeliveryResult.NotReached(Outcomes.SOON, code));
      case Answer.Lost<ShipmentState>(var code) -> run.put(items, new DeliveryResult.Unknown(code));
      case Answer.Barred<ShipmentState>(var code) ->
          run.put(items, new DeliveryResult.Misconfigured(code));
    }
  }

  /**
   * A fault is about the whole shipment. When it is the contract's, all wait; when it came before,
   * each is asked about; else the one that is wrong is found by halves, so that it fails alone.
   */
  private void refused(Run run, Map<Item, String> addressed, Reason reason, String code) {
    List<Item> items = List.copyOf(addressed.keySet());
    DeliveryResult result = Outcomes.result(reason, code);
    if (result instanceof DeliveryResult.NotReached) {
      settle(run, addressed, reason == Reason.DUPLICATE_SHIPMENT_ID);
    } else if (result instanceof DeliveryResult.Misconfigured || items.size() == 1) {
      run.put(items, result);
    } else {
      int middle = items.size() / 2;
      again(run, addressed, items.subList(0, middle));
      again(run, addressed, items.subList(middle, items.size()));
    }
  }

  private void again(Run run, Map<Item, String> addressed, List<Item> some) {
    Map<Item, String> part = new LinkedHashMap<>();
    some.forEach(item -> part.put(item, addressed.getOrDefault(item, "")));
    submit(run, part);
  }

  /**
   * They have this shipment, or some of it in others: what is there says how far it is, the rest
   * goes by itself.
   */
  private void settle(Run run, Map<Item, String> addressed, boolean thisOne) {
    List<Item> items = List.copyOf(addressed.keySet());
    Optional<UUID> shipment = Optional.of(ShipmentNames.of(run.file(), items)).filter(_ -> thisOne);
    List<Item> missing = new ArrayList<>();
    presence
        .of(items)
        .forEach(
            (item, found) -> {
              if (found instanceof Presence.Found.NotThere) {
                missing.add(item);
              } else {
                run.put(List.of(item), found(found, shipment));
              }
            });
    if (missing.size() == items.size()) {
      run.put(missing, new DeliveryResult.NotReached(Outcomes.SOON, "DUPLICATE_NOT_FOUND"));
    } else if (!missing.isEmpty()) {
      again(run, addressed, missing);
    }
  }

  /**
   * What became of one that they have, or may have. One that nobody has looked at is asked about
   * again, unless it is known in which shipment it lies: then that will be told of. Of one that was
   * rejected it is told why.
   */
  private DeliveryResult found(Presence.Found found, Optional<UUID> shipment) {
    return switch (found) {
      case Presence.Found.There(var shown) ->
          switch (shown) {
            case DELIVERED, APPROVED, DELETED, EXPIRED ->
                accepted(shipment, ReceiptLevel.AVAILABLE);
            case REJECTED, CANCELLED -> accepted(shipment, ReceiptLevel.FILE);
            case RECEIVED, UNKNOWN ->
                shipment.isPresent()
                    ? accepted(shipment, ReceiptLevel.FILE)
                    : new DeliveryResult.NotReached(Outcomes.SOON, "NOT_LOOKED_AT");
          };
      case Presence.Found.NotThere _ ->
          new DeliveryResult.NotReached(Outcomes.SOON, "DUPLICATE_NOT_FOUND");
      case Presence.Found.CannotTell _ ->
          new DeliveryResult.NotReached(Outcomes.SOON, "STATUS_UNAVAILABLE");
    };
  }

  private DeliveryResult accepted(Optional<UUID> shipment, ReceiptLevel level) {
    return new DeliveryResult.Accepted(shipment.map(UUID::toString), level, clock.instant());
  }
}
