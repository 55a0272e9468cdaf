package no.budstikke.channels.efaktura.operator;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.budstikke.channels.efaktura.contract.DocumentType;
import no.budstikke.channels.efaktura.contract.PaymentType;
import no.budstikke.channels.efaktura.contract.Reason;
import no.budstikke.channels.efaktura.contract.Shipment;
import no.budstikke.channels.efaktura.contract.StoredTransaction;
import no.budstikke.channels.efaktura.contract.Transaction;
import no.budstikke.channels.efaktura.contract.TransactionStatus.Shown;
import no.budstikke.channels.transport.counterpart.Behaviour;
import no.budstikke.channels.transport.counterpart.Behaviour.Kind;
import no.budstikke.channels.transport.counterpart.Journal;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.channels.transport.counterpart.Script;
import no.budstikke.core.request.Kid;

/**
 * What a simulated operator has, and what becomes of it. A transaction is in the journal before its
 * sender hears of it. Source: eFaktura, sections 3.5, 8, 9 and 12.3.
 */
final class Hub implements AutoCloseable {
  static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final Set<Kind> ITEM_KINDS = EnumSet.of(Kind.REJECT, Kind.LATE);
  private static final int DAYS_BEFORE_DUE = 3;
  private static final int LONGEST_AHEAD = 365;

  private final SimulatedOperatorSettings settings;
  private final InstantSource clock;
  private final Persons persons;
  private final Script script;
  private final Journal journal;
  private final Map<UUID, Bill> bills = new LinkedHashMap<>();
  private final Map<UUID, Instant> shipments = new LinkedHashMap<>();
  private final Map<UUID, Set<UUID>> members = new HashMap<>();
  private final Map<UUID, Shipment.Sender> senders = new HashMap<>();
  private final Set<UUID> stopped = new HashSet<>();

  Hub(SimulatedOperatorSettings settings, Persons persons, Script script) {
    this.settings = settings;
    this.clock = settings.clock();
    this.persons = persons;
    this.script = script;
    this.journal = Journal.in(settings.folder());
    for (Received before : journal.received()) {
      UUID shipment = UUID.fromString(before.within());
      shipments.putIfAbsent(shipment, before.at());
      keep(
          UUID.fromString(before.deliveryKey()),
          new Bill(
              shipment, Optional.empty(), "", before.at(), Optional.empty(), Optional.empty()));
    }
  }

  List<Received> received() {
    return journal.received();
  }

  /** Takes a shipment; a code when it does not. */
  synchronized Optional<String> take(Shipment shipment) {
    Optional<String> objection = objection(shipment);
    if (objection.isEmpty()) {
      Instant now = clock.instant();
      shipments.put(shipment.id(), now);
      senders.put(shipment.id(), shipment.sender());
      for (Shipment.Addressed one : shipment.transactions()) {
        Transaction transaction = one.transaction();
        journal.add(
            new Received(
                transaction.id().toString(), hash(transaction), now, shipment.id().toString()));
        keep(transaction.id(), bill(shipment, one, now));
      }
    }
    return objection;
  }

  synchronized Optional<Bill> bill(UUID transaction) {
    return Optional.ofNullable(bills.get(transaction));
  }

  /** The bills of a shipment by their names; empty when there is none. */
  synchronized Map<UUID, Bill> shipment(UUID shipment) {
    Map<UUID, Bill> found = new LinkedHashMap<>();
    members
        .getOrDefault(shipment, Set.of())
        .forEach(id -> bill(id).ifPresent(bill -> found.put(id, bill)));
    return found;
  }

  synchronized List<UUID> shipments(Instant from, Instant to) {
    List<UUID> within = new ArrayList<>();
    shipments.forEach(
        (id, at) -> {
          if (!at.isBefore(from) && at.isBefore(to)) {
            within.add(id);
          }
        });
    return within;
  }

  /** The newest bills first, by their names. */
  synchronized List<UUID> newest(int most) {
    List<UUID> all = new ArrayList<>(bills.keySet());
    return List.copyOf(all.reversed().subList(0, Math.min(most, all.size())));
  }

  /** A consumer does something; whether it could be done. */
  synchronized boolean act(UUID transaction, Bill.Deed deed) {
    Optional<Bill> bill = bill(transaction);
    boolean possible =
        bill.map(one -> one.shown(clock.instant()))
            .filter(shown -> shown == Shown.DELIVERED || shown == Shown.APPROVED)
            .isPresent();
    if (possible) {
      bills.put(transaction, bill.orElseThrow().after(deed));
    }
    return possible;
  }

  /** The sender takes one back; a reason when that cannot be (section 9.3). */
  synchronized Optional<Reason> cancel(UUID transaction) {
    Optional<Bill> bill = bill(transaction);
    if (bill.isEmpty()) {
      return Optional.of(Reason.NOT_FOUND);
    }
    if (bill.get().deed().filter(Bill.Deed.PAY::equals).isPresent()) {
      return Optional.of(Reason.ALREADY_PAID);
    }
    return switch (bill.get().shown(clock.instant())) {
      case CANCELLED -> Optional.of(Reason.ALREADY_CANCELLED);
      case APPROVED, DELETED, EXPIRED -> Optional.of(Reason.CANCEL_REFUSED_STATE);
      case RECEIVED, DELIVERED, REJECTED, UNKNOWN -> {
        bills.put(transaction, bill.get().after(Bill.Deed.CANCEL));
        yield Optional.empty();
      }
    };
  }

  /** The sender takes a whole shipment back; what of it stays, and why. */
  synchronized Map<UUID, Reason> stop(UUID shipment) {
    Map<UUID, Reason> kept = new LinkedHashMap<>();
    for (UUID transaction : members.getOrDefault(shipment, Set.of())) {
      cancel(transaction)
          .filter(reason -> reason != Reason.ALREADY_CANCELLED)
          .ifPresent(reason -> kept.put(transaction, reason));
    }
    stopped.add(shipment);
    return kept;
  }

  synchronized boolean isStopped(UUID shipment) {
    return stopped.contains(shipment);
  }

  /** Who has sent a shipment; empty for one of before a restart. */
  synchronized Optional<Shipment.Sender> sender(UUID shipment) {
    return Optional.ofNullable(senders.get(shipment));
  }

  @Override
  public void close() {
    journal.close();
  }

  private void keep(UUID transaction, Bill bill) {
    bills.put(transaction, bill);
    members.computeIfAbsent(bill.shipment(), _ -> new LinkedHashSet<>()).add(transaction);
  }

  private Optional<String> objection(Shipment shipment) {
    if (shipments.containsKey(shipment.id())) {
      return Optional.of("3002");
    }
    return shipment.transactions().stream()
        .map(Shipment.Addressed::transaction)
        .flatMap(one -> objection(one).stream())
        .findFirst();
  }

  private Optional<String> objection(Transaction one) {
    boolean marked = one.paymentType() != PaymentType.EFAKTURA;
    if (bills.containsKey(one.id())) {
      return Optional.of("3003");
    }
    if (marked && one.documentType() != DocumentType.INVOICE) {
      return Optional.of("3021");
    }
    if (!settings.manners().documents().contains(one.documentType())) {
      return Optional.of("3100");
    }
    if (marked && one.payment().kid().isEmpty()) {
      return Optional.of("3020");
    }
    return Optional.of("3101")
        .filter(_ -> marked && one.paymentType() != PaymentType.EFAKTURA_AND_EXTERNAL_AVTALEGIRO);
  }

  private Bill bill(Shipment shipment, Shipment.Addressed one, Instant now) {
    Transaction transaction = one.transaction();
    Behaviour behaviour =
        script.about(
            ITEM_KINDS,
            transaction.id().toString(),
            transaction.document().number(),
            transaction.payment().kid().orElse("-"),
            one.identifier());
    Optional<String> rejection =
        behaviour.kind() == Kind.REJECT
            ? Optional.of(behaviour.code())
            : rejection(shipment, one, now);
    return new Bill(
        shipment.id(),
        Optional.of(transaction),
        one.identifier(),
        now.plus(settings.manners().examination())
            .plusMillis(behaviour.kind() == Kind.LATE ? behaviour.millis() : 0),
        rejection,
        Optional.empty());
  }

  private Optional<String> rejection(Shipment shipment, Shipment.Addressed one, Instant now) {
    Transaction.Payment payment = one.transaction().payment();
    LocalDate today = LocalDate.ofInstant(now, OSLO);
    if (!persons.receives(shipment.sender().organisation(), one.identifier())) {
      return Optional.of("503");
    }
    if (payment.due().isBefore(today.plusDays(DAYS_BEFORE_DUE))) {
      return Optional.of("DUE_DATE_TOO_EARLY");
    }
    if (payment.due().isAfter(today.plusDays(LONGEST_AHEAD))) {
      return Optional.of("103");
    }
    boolean wrong = payment.kid().filter(kid -> Kid.read(kid).value().isEmpty()).isPresent();
    return Optional.of("325").filter(_ -> wrong);
  }

  private static String hash(Transaction transaction) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(StoredTransaction.write(transaction)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
