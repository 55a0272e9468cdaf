package no.budstikke.channels.avtalegiro.file;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import no.budstikke.core.request.CheckDigits;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.documents.fixedwidth.Code;
import no.budstikke.documents.fixedwidth.Day;
import no.budstikke.documents.fixedwidth.Digits;
import no.budstikke.documents.fixedwidth.RecordInput;
import no.budstikke.documents.fixedwidth.Reference;

/** Reads the items of one order. Source: AvtaleGiro, section 12. */
abstract sealed class OrderReading permits ClaimReading, MandateReading, PaymentReading {
  static final int AMOUNT_ITEM_1 = 30;
  static final int AMOUNT_ITEM_2 = 31;

  final RecordInput input;
  final Remarks remarks;
  final Optional<Consumer<? super Part>> reader;
  final Totals totals = new Totals();
  private final Letters letters = new Letters();
  private long number;

  OrderReading(RecordInput input, Remarks remarks, Optional<Consumer<? super Part>> reader) {
    this.input = input;
    this.remarks = remarks;
    this.reader = reader;
  }

  /** The beginning of the order; empty when it is not readable. */
  abstract Optional<Order> start();

  /** A record inside the order. */
  abstract void record(int type, int record);

  /** Ends the transaction that is being read, if any. */
  abstract void settle();

  /** The end of the order; empty when it is not readable. */
  abstract Optional<OrderEnd> end(long records);

  final long read(Digits column) {
    return column.read(input.bytes(), input.at());
  }

  final String read(Code column) {
    return column.read(input.bytes(), input.at());
  }

  final Optional<LocalDate> find(Day column) {
    return column.find(input.bytes(), input.at());
  }

  /** The number of a new transaction, which is above the one before. */
  final int number(Digits column) {
    long next = read(column);
    if (next <= number) {
      remarks.add(Check.NUMBERING, column);
    }
    number = next;
    return (int) next;
  }

  /** A record that has no place in this order, or none in the transaction being read. */
  final void unknown() {
    totals.blur();
    remarks.add(Check.UNKNOWN_RECORD, 3, 8);
  }

  final boolean isNone(Day column) {
    return column.fits(input.bytes(), input.at()) && find(column).isEmpty();
  }

  final void checkKid(Reference column) {
    int first = column.first(input.bytes(), input.at());
    int last = column.last(input.at());
    if (last <= first) {
      remarks.add(Check.KID, column);
      return;
    }
    letters.show(input.bytes(), first, last - first);
    char check = (char) input.bytes()[last];
    if (CheckDigits.mod10(letters) != check && CheckDigits.mod11(letters) != check) {
      remarks.add(Check.KID_CHECK_DIGIT, column);
    }
  }

  final void checkAccount(Code column) {
    if (NorwegianAccount.read(read(column)).fault().isPresent()) {
      remarks.add(Check.ACCOUNT_CHECK_DIGIT, column);
    }
  }

  final void compareCount(Digits column) {
    if (!totals.isBlurred() && read(column) != totals.transactions()) {
      remarks.add(Check.TRANSACTION_COUNT, column);
    }
  }

  final void compareRecords(Digits column, long counted) {
    if (read(column) != counted) {
      remarks.add(Check.RECORD_COUNT, column);
    }
  }

  final void compareSum(Digits column) {
    if (!totals.isBlurred() && read(column) != totals.ore()) {
      remarks.add(Check.SUM, column);
    }
  }

  /** What is no date at all has been remarked on already. */
  final void compare(Day column, Optional<LocalDate> seen) {
    if (!totals.isBlurred()
        && column.fits(input.bytes(), input.at())
        && !find(column).equals(seen)) {
      remarks.add(Check.CONTROL_DATE, column);
    }
  }

  /** Digits in a buffer, shown to the arithmetic of check digits without a copy. */
  private static final class Letters implements CharSequence {
    private byte[] bytes = {};
    private int from;
    private int length;

    void show(byte[] in, int first, int count) {
      bytes = in;
      from = first;
      length = count;
    }

    @Override
    public int length() {
      return length;
    }

    @Override
    public char charAt(int index) {
      return (char) (bytes[from + index] & 0xFF);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return toString().substring(start, end);
    }

    @Override
    public String toString() {
      return "digits";
    }
  }
}
