package no.budstikke.channels.avtalegiro.file;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import no.budstikke.documents.fixedwidth.Layout;
import no.budstikke.documents.fixedwidth.RecordOutput;

/** Writes one order; its beginning is written when it is known not to be empty. */
abstract sealed class OrderWriting permits ClaimWriting, MandateWriting, PaymentWriting {
  private final Order order;
  private final RecordOutput output;
  private final Totals totals = new Totals();
  private boolean begun;
  private long before;
  private int number;

  OrderWriting(Order order, RecordOutput output) {
    this.order = order;
    this.output = output;
  }

  final Order order() {
    return order;
  }

  final Totals totals() {
    return totals;
  }

  /** Writes an item, or refuses it and writes nothing of it. */
  final void add(Item item) throws IOException {
    if (item.number() <= number) {
      throw new IllegalArgumentException("Transaction numbers are above 0 and ascend.");
    }
    demand(item);
    begin();
    number = item.number();
    write(item);
  }

  /** Ends the order; false when it was empty and therefore left out. */
  final boolean end(Optional<LocalDate> made) throws IOException {
    if (begun || keepsEmpty()) {
      begin();
      writeEnd(made);
    }
    return begun;
  }

  abstract void demand(Item item);

  abstract void write(Item item) throws IOException;

  abstract void writeStart() throws IOException;

  abstract void writeEnd(Optional<LocalDate> made) throws IOException;

  /** Whether an order without items says something. */
  boolean keepsEmpty() {
    return false;
  }

  final int record(Layout layout) throws IOException {
    return output.begin(layout);
  }

  final byte[] bytes() {
    return output.bytes();
  }

  /** Records of this order, counting those that have begun. */
  final long records() {
    return output.records() - before;
  }

  /** Refuses an amount that would make the sum too large. */
  final void demandRoom(long ore) {
    if (Math.abs(totals.ore() + ore) > Demand.MOST_ORE) {
      throw new IllegalArgumentException("The order's sum has no room in its column.");
    }
  }

  private void begin() throws IOException {
    if (!begun) {
      begun = true;
      before = output.records();
      writeStart();
    }
  }
}
