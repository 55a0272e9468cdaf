package no.budstikke.channels.efaktura.operator;

import static no.budstikke.channels.efaktura.soap.Part.group;
import static no.budstikke.channels.efaktura.soap.Part.text;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import no.budstikke.channels.efaktura.contract.LookupKeys;
import no.budstikke.channels.efaktura.contract.LookupResult;
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
  private final AtomicLong lookups = new AtomicLong();

  Counter(SimulatedOperatorSettings settings, Persons persons, Hub hub) {
    this.settings = settings;
    this.mapping = settings.manners().mapping();
    this.persons = persons;
    this.hub = hub;
  }

  /** A call that is refused with a code. */
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
      throw new Refusal("201");
    }
    Instant now = settings.clock().instant();
    List<Part> rejections = new ArrayList<>();
    boolean done = bills.values().stream().allMatch(bill -> bill.isExamined(now));
    if (done) {
      bills.forEach(
          (id, bill) ->
              bill.rejection()
                  .ifPresent(
                      code ->
                          rejections.add(
                              group(
                                  "rejection",
                                  text("transactionId", id.toString()),
                                  text("code", code)))));
    }
    return group(
        "getShipmentStatusResponse",
        audit,
        status(done ? ShipmentState.PROCESSED : ShipmentState.IN_PROGRESS),
        text("accepted", Integer.toString(done ? bills.size() - rejections.size() : 0)),
        text("rejected", Integer.toString(rejections.size())),
        new Part("rejections", "", rejections));
  }

  private Part transactionStatus(UUID transaction, Part audit) throws Refusal {
    Bill bill = hub.bill(transaction).orElseThrow(() -> new Refusal("5004"));
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
    refuse(hub.cancel(transaction));
    return group("cancelTransactionResponse", audit, text("transactionId", transaction.toString()));
  }
}
