package no.budstikke.channels.avtalegiro.operator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import no.budstikke.channels.avtalegiro.file.Cancellation;
import no.budstikke.channels.avtalegiro.file.Claim;
import no.budstikke.channels.avtalegiro.file.Item;
import no.budstikke.channels.avtalegiro.file.Order;
import no.budstikke.channels.avtalegiro.file.OrderEnd;
import no.budstikke.channels.avtalegiro.file.OrderKind;
import no.budstikke.channels.avtalegiro.file.Part;
import no.budstikke.channels.avtalegiro.file.StoredClaim;
import no.budstikke.channels.avtalegiro.file.Transmission;
import no.budstikke.channels.avtalegiro.operator.Ledger.Entry;
import no.budstikke.channels.avtalegiro.receipt.Reason;
import no.budstikke.channels.avtalegiro.receipt.ReceiptList;
import no.budstikke.channels.avtalegiro.receipt.ReceiptList.Told;
import no.budstikke.channels.transport.counterpart.Journal;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.core.request.Content;

/** One transmission being taken, order by order: what is accepted of it, and what is not. */
final class Intake implements Consumer<Part> {
  private final Transmission transmission;
  private final Books books;
  private final Examiner examiner;
  private final Population population;
  private final Instant now;

  private final List<Received> received = new ArrayList<>();
  private final List<ReceiptList.Content> contents = new ArrayList<>();
  private final List<Told> remarks = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private Order order = new Order(OrderKind.CLAIMS, "0000000", "00000000000");

  Intake(
      Transmission transmission,
      Books books,
      Examiner examiner,
      Population population,
      Instant now) {
    this.transmission = transmission;
    this.books = books;
    this.examiner = examiner;
    this.population = population;
    this.now = now;
  }

  List<ReceiptList.Content> contents() {
    return List.copyOf(contents);
  }

  List<Told> remarks() {
    return List.copyOf(remarks);
  }

  /** What is to be written down when the file has been taken. */
  List<Entry> entries(String name) {
    List<Entry> all = new ArrayList<>(entries);
    all.add(new Entry.Taken(now, name, transmission.sender(), transmission.number()));
    return all;
  }

  /** Journals every claim and cancellation, accepted or not, but none a second time. */
  void journal(Journal journal, String name) {
    long before = journal.received().stream().filter(one -> one.within().equals(name)).count();
    received.stream()
        .skip(before)
        .map(one -> new Received(one.deliveryKey(), one.sha256(), one.at(), name))
        .forEach(journal::add);
  }

  @Override
  public void accept(Part part) {
    switch (part) {
      case Order next -> {
        order = next;
        items.clear();
      }
      case Claim claim -> take(claim, "", StoredClaim.write(claim));
      case Cancellation withdrawal ->
          take(withdrawal, "cancel:", debt(withdrawal).key().getBytes(StandardCharsets.ISO_8859_1));
      case OrderEnd _ -> settle();
      default -> {
        // Nothing else tells anything new.
      }
    }
  }

  private void take(Item item, String prefix, byte[] records) {
    items.add(item);
    String sha256 = HexFormat.of().formatHex(Content.of(records).sha256());
    received.add(new Received(prefix + debt(item).key(), sha256, now, ""));
  }

  private void settle() {
    boolean cancellations = order.kind() == OrderKind.CANCELLATIONS;
    contents.add(new ReceiptList.Content(order.number(), cancellations, items.size()));
    Optional<Reason> fault = fault();
    if (fault.isPresent()) {
      int type = cancellations ? Told.CANCELLATION : 0;
      remarks.add(new Told(order.number(), 0, type, items.size(), fault.get().name()));
      return;
    }
    entries.add(new Entry.Ordered(now, order.account(), order.number()));
    for (Item item : items) {
      switch (item) {
        case Claim claim -> claim(claim);
        case Cancellation withdrawal -> cancellation(withdrawal);
        default -> throw new IllegalStateException("Such an item does not come to the operator.");
      }
    }
  }

  /** Why the whole order is rejected, where it is. */
  private Optional<Reason> fault() {
    boolean agreed =
        population
            .agreement(order.account())
            .filter(one -> one.unit().equals(transmission.sender()))
            .isPresent();
    if (!agreed) {
      return Optional.of(Reason.NO_AGREEMENT);
    }
    return books.ledger().isOrderUsed(order.account(), order.number(), now)
        ? Optional.of(Reason.ORDER_NUMBER_USED)
        : Optional.empty();
  }

  private void claim(Claim claim) {
    Debt debt = debt(claim);
    Optional<String> fault = examiner.fault(claim, debt, population, now);
    if (fault.isPresent()) {
      remarks.add(told(claim, claim.notifier().type(), fault.get()));
    } else {
      books.accept(debt);
      entries.add(new Entry.Accepted(debt));
    }
  }

  /** A cancellation that has found its claim is told, too. */
  private void cancellation(Cancellation withdrawal) {
    Debt debt = debt(withdrawal);
    Optional<String> fault = examiner.fault(withdrawal, debt, now);
    if (fault.isEmpty()) {
      books.withdraw(debt);
      entries.add(new Entry.Withdrawn(debt));
    }
    remarks.add(told(withdrawal, Told.CANCELLATION, fault.orElse(Told.DONE)));
  }

  private Told told(Item item, int type, String code) {
    return new Told(order.number(), item.number(), type, 1, code);
  }

  private Debt debt(Item item) {
    return switch (item) {
      case Claim claim -> new Debt(order.account(), claim.kid(), claim.due(), claim.ore());
      case Cancellation withdrawal ->
          new Debt(order.account(), withdrawal.kid(), withdrawal.due(), withdrawal.ore());
      default -> throw new IllegalStateException("Such an item does not come to the operator.");
    };
  }
}
