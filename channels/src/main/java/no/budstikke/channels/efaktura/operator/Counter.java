package no.budstikke.channels.efaktura.operator;

import static no.budstikke.channels.efaktura.soap.Part.group;
import static no.budstikke.channels.efaktura.soap.Part.text;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import no.budstikke.channels.efaktura.contract.FaultCodes;
import no.budstikke.channels.efaktura.contract.LookupKeys;
import no.budstikke.channels.efaktura.contract.LookupResult;
import no.budstikke.channels.efaktura.contract.Reason;
import no.budstikke.channels.efaktura.contract.Shipment;
import no.budstikke.channels.efaktura.contract.ShipmentState;
import no.budstikke.channels.efaktura.contract.TransactionStatus.Shown;
import no.budstikke.channels.efaktura.soap.LookupParts;
import no.budstikke.channels.efaktura.soap.Mapping;
import no.budstikke.channels.efaktura.soap.Operation;
import no.budstikke.channels.efaktura.soap.Part;
import no.budstikke.channels.efaktura.soap.TransactionParts;

/** Serves the operations of a simulated operator, once a call is read. */
final class Counter {
  private static final String NOT_READABLE = "1000";

  private final SimulatedOperatorSettings settings;
  private final Mapping mapping;
  private final Persons persons;
  private final Hub hub;
  private final SignaturePress signatures;
  private final AtomicLong lookups = new AtomicLong();

  Counter(SimulatedOperatorSettings settings, Persons persons, Hub hub, SignaturePress signatures) {
    this.signatures = signatures;
    this.settings = settings;
    this.mapping = settings.manners().mapping();
    this.persons = persons;
    this.hub = hub;
  }

  /** A call that is refused with a code, or with a reason that the operator has a code for. */
  static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    Refusal(String code) {
      super("refused");
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /** How many consumers have been looked up. */
  long lookups() {
    return lookups.get();
  }

  Part serve(Operation operation, Part message) throws Refusal {
    Part audit =
        group(
            "auditInformation",
            text(
                "messageIdentifier",
                message.in("auditInformation").said("messageIdentifier").orElse("-----")));
    try {
      return switch (operation) {
        case LOOKUP -> lookup(message, audit);
        case ADD_SHIPMENT -> add(message, audit);
        case SHIPMENT_STATUS -> shipmentStatus(id(message, "shipmentId"), audit);
        case TRANSACTION_STATUS -> transactionStatus(id(message, "transactionId"), audit);
        case SHIPMENTS -> shipments(message, audit);
        case CANCEL -> cancel(id(message, "transactionId"), audit);
        case TRANSACTION -> transaction(id(message, "transactionId"), audit);
        case CANCEL_SHIPMENT -> cancelShipment(id(message, "shipmentId"), audit);
        case BLACK_LIST -> blackList(message.said("issuer").orElse(""), audit);
        case SIGNATURE -> signature(message, audit);
      };
    } catch (IllegalArgumentException | DateTimeParseException _) {
      throw new Refusal(NOT_READABLE);
    }
  }

  private static UUID id(Part message, String key) {
    return UUID.fromString(message.said(key).orElse(""));
  }

  private Part lookup(Part message, Part audit) {
    LookupParts parts = new LookupParts(mapping);
    String issuer = message.said("issuer").orElse("");
    List<LookupKeys> asked = parts.read(message);
    lookups.addAndGet(asked.size());
    List<LookupResult> results = asked.stream().map(keys -> persons.find(issuer, keys)).toList();
    return parts.answer(results, audit);
  }

  private Part add(Part message, Part audit) throws Refusal {
    refuse(hub.take(new TransactionParts(mapping).read(message)));
    return group("addShipmentResponse", audit, status(ShipmentState.IN_PROGRESS));
  }

  private static void refuse(Optional<String> code) throws Refusal {
    if (code.isPresent()) {
      throw new Refusal(code.get());
    }
  }

  private Part status(ShipmentState state) {
    return text("status", mapping.outside("shipmentStatus", state));
  }

  private Part shipmentStatus(UUID shipment, Part audit) throws Refusal {
    Map<UUID, Bill> bills = hub.shipment(shipment);
    if (bills.isEmpty()) {
      throw new Refusal(Reason.NOT_FOUND.name());
    }
    Instant now = settings.clock().instant();
    List<Part> rejections = new ArrayList<>();
    boolean done = bills.values().stream().allMatch(bill -> bill.isExamined(now));
    if (done) {
      bills.forEach(
          (id, bill) ->
              bill.rejection()
                  .ifPresent(code -> rejections.add(rejection(id, rejectionCode(code)))));
    }
    return group(
        "getShipmentStatusResponse",
        audit,
        status(hub.isStopped(shipment) ? ShipmentState.STOPPED : examined(done)),
        text("accepted", Integer.toString(done ? bills.size() - rejections.size() : 0)),
        text("rejected", Integer.toString(rejections.size())),
        new Part("rejections", "", rejections));
  }

  /** What this operator calls it; what it has no number for it says as it is. */
  private String rejectionCode(String code) {
    return mapping
        .code(Operation.SHIPMENT_STATUS, FaultCodes.ofRejection(code).name())
        .orElse(code);
  }

  private String said(Operation operation, String reason) {
    return mapping.code(operation, reason).orElse(reason);
  }

  private static ShipmentState examined(boolean done) {
    return done ? ShipmentState.PROCESSED : ShipmentState.IN_PROGRESS;
  }

  private static Part rejection(UUID transaction, String code) {
    return group("rejection", text("transactionId", transaction.toString()), text("code", code));
  }

  private Part transactionStatus(UUID transaction, Part audit) throws Refusal {
    Bill bill = hub.bill(transaction).orElseThrow(() -> new Refusal(Reason.NOT_FOUND.name()));
    Shown shown = bill.shown(settings.clock().instant());
    return group(
        "getTransactionStatusResponse",
        audit,
        text("efakturaStatus", mapping.outside("efakturaStatus", shown)));
  }

  private Part shipments(Part message, Part audit) {
    List<UUID> ids =
        hub.shipments(
            Instant.parse(message.said("from").orElse("")),
            Instant.parse(message.said("to").orElse("")));
    return group(
        "getShipmentsResponse",
        audit,
        group("shipments", ids.stream().map(id -> text("shipmentId", id.toString()))));
  }

  private Part cancel(UUID transaction, Part audit) throws Refusal {
    Optional<Reason> reason = hub.cancel(transaction);
    if (reason.isPresent()) {
      throw new Refusal(reason.get().name());
    }
    return group("cancelTransactionResponse", audit, text("transactionId", transaction.toString()));
  }

  /** What it had before a restart it knows by name only. */
  private Part transaction(UUID transaction, Part audit) throws Refusal {
    Bill bill =
        hub.bill(transaction)
            .filter(one -> one.transaction().isPresent())
            .orElseThrow(() -> new Refusal(Reason.NOT_FOUND.name()));
    return new TransactionParts(mapping)
        .answer(
            bill.shipment(),
            hub.sender(bill.shipment()).orElseThrow(() -> new Refusal(Reason.NOT_FOUND.name())),
            new Shipment.Addressed(bill.transaction().orElseThrow(), bill.identifier()),
            audit);
  }

  private Part cancelShipment(UUID shipment, Part audit) throws Refusal {
    if (hub.shipment(shipment).isEmpty()) {
      throw new Refusal(Reason.NOT_FOUND.name());
    }
    if (hub.isStopped(shipment)) {
      throw new Refusal(Reason.ALREADY_CANCELLED.name());
    }
    List<Part> kept = new ArrayList<>();
    hub.stop(shipment)
        .forEach((id, reason) -> kept.add(rejection(id, said(Operation.CANCEL, reason.name()))));
    return group(
        "cancelShipmentResponse",
        audit,
        text("shipmentId", shipment.toString()),
        new Part("rejections", "", kept));
  }

  private Part blackList(String issuer, Part audit) {
    return group(
        "getBlackListResponse",
        audit,
        group(
            "blackList",
            persons.excludedFrom(issuer).stream().map(id -> text("efakturaIdentifier", id))));
  }

  private Part signature(Part message, Part audit) {
    Map<String, String> parameters = new LinkedHashMap<>();
    message
        .in("parameters")
        .all("parameter")
        .forEach(one -> parameters.put(one.said("name").orElse(""), one.said("value").orElse("")));
    boolean valid = signatures.isValid(URI.create(message.said("url").orElse("")), parameters);
    return group(
        "validateSecuritySignatureResponse", audit, text("valid", Boolean.toString(valid)));
  }
}
