package no.budstikke.channels.avtalegiro.file;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;
import no.budstikke.documents.fixedwidth.RecordOutput;

/**
 * Writes a file item by item, in memory that does not grow; numbers, sums and dates at the ends are
 * counted on the way. What cannot be written is refused before any of it is, with an {@link
 * IllegalArgumentException}, and the file can go on without it. A file that was not {@linkplain
 * #end() ended} is refused by every reader.
 *
 * <p>Source: AvtaleGiro, sections 3 to 6 and 12.
 */
public final class BankFileWriter {
  private final RecordOutput output;
  private final Transmission transmission;
  private final Totals totals = new Totals();

  private Optional<OrderWriting> order = Optional.empty();
  private boolean ordered;
  private boolean ended;

  /** Begins a file on a stream that stays the caller's to close. */
  public BankFileWriter(OutputStream out, Transmission transmission) throws IOException {
    this.output = new RecordOutput(out);
    this.transmission = transmission;
    int at = output.begin(TransmissionRecords.START);
    TransmissionRecords.SENDER.write(output.bytes(), at, transmission.sender());
    TransmissionRecords.NUMBER.write(output.bytes(), at, transmission.number());
    TransmissionRecords.RECIPIENT.write(output.bytes(), at, transmission.recipient());
  }

  /** Begins an order and ends the one before. An order without items is left out. */
  public void begin(Order next) throws IOException {
    if (next.kind().direction() != transmission.direction()) {
      throw new IllegalArgumentException("Such orders go the other way.");
    }
    Writable.account(next.account());
    endOrder();
    order =
        Optional.of(
            switch (next.kind()) {
              case CLAIMS, CANCELLATIONS -> new ClaimWriting(next, output);
              case MANDATES -> new MandateWriting(next, output);
              case PAYMENTS -> new PaymentWriting(next, output);
            });
  }

  /** Adds an item to the order; its number is above the one before. */
  public void add(Item item) throws IOException {
    OrderWriting open = order.orElseThrow(() -> new IllegalStateException("No order has begun."));
    if (item.order() != open.order().kind()) {
      throw new IllegalArgumentException("Such an item does not belong in this order.");
    }
    open.add(item);
  }

  /** Ends the order, unless none has begun. */
  public void endOrder() throws IOException {
    if (order.filter(open -> open.order().kind() == OrderKind.PAYMENTS).isPresent()) {
      throw new IllegalStateException("An order of payments ends with the day it was made.");
    }
    endOrder(Optional.empty());
  }

  /** Ends an order of payments that was made this day. */
  public void endOrder(LocalDate made) throws IOException {
    Writable.date(made);
    endOrder(Optional.of(made));
  }

  /**
   * Ends the file, with the first due date of claims and cancellations; without a date when it
   * holds mandates only.
   */
  public TransmissionEnd end() throws IOException {
    endOrder();
    if (transmission.direction() == Direction.FROM_OPERATOR && totals.earliest().isPresent()) {
      throw new IllegalStateException("A file of payments ends with the day it was made.");
    }
    return end(totals.earliest());
  }

  /** Ends a file from the operator that was made this day. */
  public TransmissionEnd end(LocalDate made) throws IOException {
    if (transmission.direction() != Direction.FROM_OPERATOR) {
      throw new IllegalStateException("A file to the operator ends with its first due date.");
    }
    Writable.date(made);
    endOrder();
    return end(Optional.of(made));
  }

  private void endOrder(Optional<LocalDate> made) throws IOException {
    if (order.isPresent()) {
      OrderWriting open = order.get();
      ordered |= open.end(made);
      totals.add(open.totals());
      order = Optional.empty();
    }
  }

  private TransmissionEnd end(Optional<LocalDate> date) throws IOException {
    if (ended || !ordered) {
      throw new IllegalStateException("A file has at least one order with items, and ends once.");
    }
    ended = true;
    int at = output.begin(TransmissionRecords.END);
    TransmissionEnd end =
        new TransmissionEnd(totals.transactions(), output.records(), totals.ore(), date);
    byte[] bytes = output.bytes();
    TransmissionRecords.TRANSACTIONS.write(bytes, at, end.transactions());
    TransmissionRecords.RECORDS.write(bytes, at, end.records());
    TransmissionRecords.ORE.write(bytes, at, end.ore());
    date.ifPresent(day -> TransmissionRecords.DATE.write(bytes, at, day));
    output.flush();
    return end;
  }
}
