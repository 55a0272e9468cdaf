package no.budstikke.channels.avtalegiro.file;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import no.budstikke.documents.fixedwidth.Digits;
import no.budstikke.documents.fixedwidth.RecordInput;

/**
 * One pass over a file, record by record, in memory that does not grow. Orders are told by service
 * and type, always both. Source: AvtaleGiro, sections 2.1 and 12.
 */
final class FileReading {
  private static final int FIRST = 10;
  private static final int ORDER_START = 20;
  private static final int ORDER_END = 88;
  private static final int LAST = 89;

  private final RecordInput input;
  private final Remarks remarks;
  private final Optional<Consumer<? super Part>> reader;
  private final Totals totals = new Totals();

  private Optional<Transmission> transmission = Optional.empty();
  private Optional<TransmissionEnd> end = Optional.empty();
  private boolean ended;
  private boolean ordered;
  private boolean passedOver;
  private boolean paid;

  private State state = State.BEFORE;
  private Optional<OrderReading> order = Optional.empty();
  private int service;
  private int type;
  private long orderStart;

  private enum State {
    BEFORE,
    BETWEEN_ORDERS,
    IN_ORDER,
    IN_UNKNOWN_ORDER,
    AFTER
  }

  /** Checks only, or hands the parts of a file already checked to a reader. */
  FileReading(RecordInput input, Remarks remarks, Optional<Consumer<? super Part>> reader) {
    this.input = input;
    this.remarks = remarks;
    this.reader = reader;
  }

  Optional<Transmission> transmission() {
    return transmission;
  }

  Optional<TransmissionEnd> end() {
    return end;
  }

  void run() throws IOException {
    while (!remarks.stopped() && input.next()) {
      if (input.length() == TransmissionRecords.LENGTH) {
        record();
      } else {
        remarks.add(
            state == State.BEFORE ? Check.NOT_A_BANK_FILE : Check.RECORD_LENGTH,
            1,
            TransmissionRecords.LENGTH);
      }
    }
    if (!remarks.stopped() && !ended) {
      remarks.addBehind(state == State.BEFORE ? Check.NOT_A_BANK_FILE : Check.END_MISSING);
    }
  }

  private void record() {
    int itsService = (int) read(TransmissionRecords.SERVICE);
    int itsType = (int) read(TransmissionRecords.TYPE);
    int record = (int) read(TransmissionRecords.RECORD);
    switch (state) {
      case BEFORE -> first(itsService == 0 && itsType == 0 && record == FIRST);
      case BETWEEN_ORDERS -> between(itsService, itsType, record);
      case IN_ORDER -> within(itsService, itsType, record);
      case IN_UNKNOWN_ORDER -> withinUnknown(itsService, itsType, record);
      case AFTER -> misplaced();
    }
  }

  private void first(boolean isStart) {
    if (!isStart || input.bytes()[input.at()] != 'N' || input.bytes()[input.at() + 1] != 'Y') {
      remarks.add(Check.NOT_A_BANK_FILE, 1, 8);
      return;
    }
    if (input.isBackToBack()) {
      remarks.add(Check.LINE_ENDS, 1, TransmissionRecords.LENGTH);
    }
    state = State.BETWEEN_ORDERS;
    if (!remarks.fits(TransmissionRecords.START)) {
      return;
    }
    String sender = TransmissionRecords.SENDER.read(input.bytes(), input.at());
    String recipient = TransmissionRecords.RECIPIENT.read(input.bytes(), input.at());
    if (sender.equals(Transmission.OPERATOR) == recipient.equals(Transmission.OPERATOR)) {
      remarks.add(
          Check.OPERATOR, TransmissionRecords.SENDER.from(), TransmissionRecords.RECIPIENT.to());
      return;
    }
    String number = TransmissionRecords.NUMBER.read(input.bytes(), input.at());
    transmission = Optional.of(new Transmission(sender, number, recipient));
    hand(transmission);
  }

  private void between(int itsService, int itsType, int record) {
    if (itsService == 0 && itsType == 0 && record == LAST) {
      last();
    } else if (record == ORDER_START && itsService != 0) {
      service = itsService;
      type = itsType;
      orderStart = input.number();
      ordered = true;
      order = known(itsService, itsType);
      order.ifPresentOrElse(known -> hand(known.start()), this::passOver);
      state = order.isPresent() ? State.IN_ORDER : State.IN_UNKNOWN_ORDER;
    } else {
      misplaced();
    }
  }

  private Optional<OrderReading> known(int itsService, int itsType) {
    for (OrderKind kind : OrderKind.values()) {
      if (kind.service() == itsService && kind.type() == itsType) {
        if (transmission.map(file -> file.direction() != kind.direction()).orElse(false)) {
          remarks.add(Check.ORDER_DIRECTION, 3, 6);
        }
        paid |= kind == OrderKind.PAYMENTS;
        return Optional.of(
            switch (kind) {
              case CLAIMS, CANCELLATIONS -> new ClaimReading(kind, input, remarks, reader);
              case MANDATES -> new MandateReading(input, remarks, reader);
              case PAYMENTS -> new PaymentReading(input, remarks, reader);
            });
      }
    }
    return Optional.empty();
  }

  private void passOver() {
    passedOver = true;
    remarks.add(Check.UNKNOWN_ORDER, 3, 6);
  }

  private void within(int itsService, int itsType, int record) {
    OrderReading open = order.orElseThrow();
    boolean own = itsService == service;
    if (record == ORDER_END && own && itsType == type) {
      open.settle();
      boolean allowed = open instanceof MandateReading;
      if (open.totals.transactions() == 0 && !allowed) {
        remarks.add(Check.EMPTY_ORDER, 9, 16);
      }
      hand(open.end(input.number() - orderStart + 1));
      totals.add(open.totals);
      state = State.BETWEEN_ORDERS;
    } else if (belongsElsewhere(itsService, itsType, record) || record == ORDER_END) {
      misplaced();
    } else if (own) {
      open.record(itsType, record);
    } else {
      open.unknown();
    }
  }

  private void withinUnknown(int itsService, int itsType, int record) {
    if (belongsElsewhere(itsService, itsType, record)
        || itsService != service
        || (record == ORDER_END && itsType != type)) {
      misplaced();
    } else if (record == ORDER_END) {
      state = State.BETWEEN_ORDERS;
    }
  }

  private static boolean belongsElsewhere(int itsService, int itsType, int record) {
    return record == ORDER_START
        || (itsService == 0 && itsType == 0 && (record == FIRST || record == LAST));
  }

  private void last() {
    ended = true;
    state = State.AFTER;
    if (!ordered) {
      remarks.add(Check.EMPTY_FILE, 9, 16);
    }
    if (!remarks.fitsButForDates(TransmissionRecords.END)) {
      return;
    }
    boolean clear = !passedOver && !totals.isBlurred();
    if (clear) {
      compare(Check.TRANSACTION_COUNT, TransmissionRecords.TRANSACTIONS, totals.transactions());
      compare(Check.SUM, TransmissionRecords.ORE, totals.ore());
    }
    compare(Check.RECORD_COUNT, TransmissionRecords.RECORDS, input.number());
    Optional<LocalDate> date = TransmissionRecords.DATE.find(input.bytes(), input.at());
    boolean readable = TransmissionRecords.DATE.fits(input.bytes(), input.at());
    if (clear && readable && !isRight(date)) {
      remarks.add(Check.CONTROL_DATE, TransmissionRecords.DATE);
    }
    end =
        Optional.of(
            new TransmissionEnd(
                read(TransmissionRecords.TRANSACTIONS),
                read(TransmissionRecords.RECORDS),
                read(TransmissionRecords.ORE),
                date));
    hand(end);
  }

  /** To the operator the first due date; from it any day, but none only without payments. */
  private boolean isRight(Optional<LocalDate> date) {
    boolean ours =
        transmission.map(file -> file.direction() == Direction.TO_OPERATOR).orElse(false);
    return ours ? date.equals(totals.earliest()) : date.isPresent() || !paid;
  }

  private void misplaced() {
    remarks.add(Check.RECORD_ORDER, 3, 8);
  }

  private long read(Digits column) {
    return column.read(input.bytes(), input.at());
  }

  private void compare(Check check, Digits column, long counted) {
    if (read(column) != counted) {
      remarks.add(check, column);
    }
  }

  private void hand(Optional<? extends Part> part) {
    if (reader.isPresent() && part.isPresent()) {
      reader.get().accept(part.get());
    }
  }
}
