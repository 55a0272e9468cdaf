package no.budstikke.channels.efaktura;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * Hands over shipments. The file's name is the shipment's, the delivery's the transaction's, so
 * both are stored before the call and the same in every repetition; what the operator has already
 * is recognised by them. Source: eFaktura, sections 5.3, 9.4 and 12.2.
 */
final class ShipmentHandover implements Handover {
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long AFTER_VARIANT = 0x3fff_ffff_ffff_ffffL;

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
      send(new Run(name(consignment), terms.get(), results), consignment.items());
    }
    return results;
  }

  /** The operator speaks of shipments by the name of our file. */
  @Override
  public Map<DeliveryId, String> references(Consignment consignment) {
    Map<DeliveryId, String> references = new LinkedHashMap<>();
    consignment
        .items()
        .forEach(item -> references.put(item.delivery(), name(consignment).toString()));
    return references;
  }

  @Override
  public Trace trace(Consignment consignment) {
    return switch (operator.shipmentStatus(name(consignment))) {
      case Answer.Said<ShipmentStatus> _ ->
          new Trace.Arrived(Optional.of(name(consignment).toString()), clock.instant());
      case Answer.Refused<ShipmentStatus>(var reason, var _) ->
          reason == Reason.NOT_FOUND ? new Trace.Absent() : new Trace.CannotTell();
      case Answer.NotNow<ShipmentStatus> _,
          Answer.Lost<ShipmentStatus> _,
          Answer.Barred<ShipmentStatus> _ ->
          new Trace.CannotTell();
    };
  }

  private static UUID name(Consignment consignment) {
    return consignment instanceof Consignment.Transmission transmission
        ? transmission.id().value()
        : consignment.items().getFirst().delivery().value();
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
      submit(run, run.file(), addressed);
    }
  }

  /** Whoever is denied now may have been given before, by an attempt whose answer was lost. */
  private void deny(Run run, Map<Item, LookupResult> denied) {
    Map<Item, Presence.Found> found = presence.of(List.copyOf(denied.keySet()));
    denied.forEach(
        (item, result) ->
            run.put(
                List.of(item),
                switch (found.getOrDefault(item, Presence.Found.CANNOT_TELL)) {
                  case THERE -> accepted(run.file());
                  case NOT_THERE -> Outcomes.denied(result);
                  case CANNOT_TELL ->
                      new DeliveryResult.NotReached(Outcomes.SOON, "STATUS_UNAVAILABLE");
                }));
  }

  private void submit(Run run, UUID id, Map<Item, String> addressed) {
    List<Item> items = List.copyOf(addressed.keySet());
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
      case Answer.Said<ShipmentState> _ -> run.put(items, accepted(id));
      case Answer.Refused<ShipmentState>(var reason, var code) ->
          refused(run, addressed, Optional.of(id), Outcomes.result(reason, code));
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
  private void refused(
      Run run, Map<Item, String> addressed, Optional<UUID> id, DeliveryResult result) {
    List<Item> items = List.copyOf(addressed.keySet());
    if (result instanceof DeliveryResult.NotReached) {
      settle(run, addressed, id);
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
    submit(run, derived(run.file(), some), part);
  }

  /** They have the shipment or some of it: what is there is accepted, the rest goes by itself. */
  private void settle(Run run, Map<Item, String> addressed, Optional<UUID> id) {
    Map<Item, Presence.Found> found = presence.of(List.copyOf(addressed.keySet()));
    List<Item> missing = new ArrayList<>();
    found.forEach(
        (item, where) -> {
          switch (where) {
            case THERE -> run.put(List.of(item), accepted(run.file()));
            case NOT_THERE -> missing.add(item);
            case CANNOT_TELL ->
                run.put(
                    List.of(item),
                    new DeliveryResult.NotReached(Outcomes.SOON, "STATUS_UNAVAILABLE"));
          }
        });
    if (missing.isEmpty()) {
      return;
    }
    if (id.filter(derived(run.file(), missing)::equals).isPresent()) {
      run.put(missing, new DeliveryResult.NotReached(Outcomes.SOON, "DUPLICATE_NOT_FOUND"));
    } else {
      again(run, addressed, missing);
    }
  }

  private DeliveryResult accepted(UUID shipment) {
    return new DeliveryResult.Accepted(
        Optional.of(shipment.toString()), ReceiptLevel.FILE, clock.instant());
  }

  /** The same name for the same part of the same file; it keeps the file's time. */
  private static UUID derived(UUID file, List<Item> some) {
    ByteBuffer names = ByteBuffer.allocate(16 * some.size());
    some.stream()
        .map(item -> item.delivery().value())
        .forEach(
            name ->
                names
                    .putLong(name.getMostSignificantBits())
                    .putLong(name.getLeastSignificantBits()));
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(names.array());
      long low = ByteBuffer.wrap(hash).getLong() & AFTER_VARIANT;
      return new UUID(file.getMostSignificantBits(), VARIANT | low);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
