package no.budstikke.channels.avtalegiro.file;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import no.budstikke.documents.fixedwidth.Layout;
import no.budstikke.documents.fixedwidth.RecordInput;

/** Reads an order of claims or of cancellations. Source: AvtaleGiro, sections 3 and 4. */
final class ClaimReading extends OrderReading {
  private static final int SPECIFICATION_LINE = 49;

  private final OrderKind kind;
  private final NoticeLines lines = new NoticeLines();

  private boolean open;
  private boolean labelled;
  private int type;
  private int number;
  private LocalDate due = LocalDate.EPOCH;
  private long ore;
  private String kid = "";
  private Label label = Label.NONE;

  ClaimReading(
      OrderKind kind, RecordInput input, Remarks remarks, Optional<Consumer<? super Part>> reader) {
    super(input, remarks, reader);
    this.kind = kind;
  }

  @Override
  Optional<Order> start() {
    if (!remarks.fits(claims() ? ClaimRecords.CLAIMS_START : ClaimRecords.CANCELLATIONS_START)) {
      return Optional.empty();
    }
    checkAccount(ClaimRecords.ACCOUNT);
    return Optional.of(new Order(kind, read(ClaimRecords.ORDER), read(ClaimRecords.ACCOUNT)));
  }

  @Override
  void record(int itsType, int record) {
    switch (record) {
      case AMOUNT_ITEM_1 -> item1(itsType);
      case AMOUNT_ITEM_2 -> item2(itsType);
      case SPECIFICATION_LINE -> specification(itsType);
      default -> unknown();
    }
  }

  private void item1(int itsType) {
    settle();
    if (!isTransaction(itsType)) {
      unknown();
      return;
    }
    open = true;
    labelled = false;
    type = itsType;
    if (!remarks.fits(ClaimRecords.AMOUNT_ITEM_1)) {
      number = -1;
      totals.blur();
      return;
    }
    number = number(ClaimRecords.NUMBER);
    due = ClaimRecords.DUE.read(input.bytes(), input.at());
    ore = read(ClaimRecords.ORE);
    totals.add(ore, due);
    if (reader.isPresent()) {
      kid = ClaimRecords.KID.read(input.bytes(), input.at());
    } else {
      checkKid(ClaimRecords.KID);
    }
  }

  private void item2(int itsType) {
    if (!open || labelled) {
      unknown();
      return;
    }
    labelled = true;
    if (belongs(ClaimRecords.AMOUNT_ITEM_2, itsType) && reader.isPresent()) {
      label =
          Label.of(
              ClaimRecords.SHORT_NAME.read(input.bytes(), input.at()),
              ClaimRecords.REFERENCE.read(input.bytes(), input.at()));
    }
  }

  private void specification(int itsType) {
    if (!open) {
      unknown();
      return;
    }
    if (claims() && !labelled) {
      remarks.add(Check.ITEM_2, 7, 8);
      labelled = true;
    }
    if (belongs(ClaimRecords.SPECIFICATION_LINE, itsType)) {
      text();
    }
  }

  private void text() {
    boolean blank = ClaimRecords.TEXT.isBlank(input.bytes(), input.at());
    if (!lines.take((int) read(ClaimRecords.LINE), (int) read(ClaimRecords.HALF))) {
      remarks.add(Check.TEXT_PLACE, ClaimRecords.LINE.from(), ClaimRecords.HALF.to());
    } else if (blank) {
      remarks.add(Check.TEXT_BLANK, ClaimRecords.TEXT);
    } else if (reader.isPresent()) {
      lines.put(ClaimRecords.TEXT.read(input.bytes(), input.at()));
    }
  }

  /** Whether the record is readable and of the transaction that is being read. */
  private boolean belongs(Layout layout, int itsType) {
    if (!remarks.fits(layout)) {
      return false;
    }
    boolean specification = layout == ClaimRecords.SPECIFICATION_LINE;
    if (itsType != type && !(specification && itsType == ClaimRecords.SPECIFICATION)) {
      remarks.add(Check.ITEM_MISMATCH, ClaimRecords.TYPE);
    } else if (specification && claims() && itsType != ClaimRecords.SPECIFICATION) {
      remarks.add(Check.ITEM_MISMATCH, ClaimRecords.TYPE);
    }
    if (number >= 0 && read(ClaimRecords.NUMBER) != number) {
      remarks.add(Check.ITEM_MISMATCH, ClaimRecords.NUMBER);
    }
    return true;
  }

  @Override
  void settle() {
    if (!open) {
      return;
    }
    open = false;
    if (claims() && !labelled) {
      remarks.add(Check.ITEM_2, 7, 8);
    }
    if (reader.isPresent()) {
      reader.get().accept(item());
      label = Label.NONE;
    }
    lines.clear();
  }

  private Item item() {
    if (claims()) {
      Notifier notifier = type == Notifier.BANK.type() ? Notifier.BANK : Notifier.PAYEE;
      return new Claim(number, notifier, due, ore, kid, label, lines.list());
    }
    return new Cancellation(
        number, due, ore, kid, labelled ? Optional.of(label) : Optional.empty(), lines.list());
  }

  @Override
  Optional<OrderEnd> end(long records) {
    boolean readable =
        remarks.fitsButForDates(
            claims() ? ClaimRecords.CLAIMS_END : ClaimRecords.CANCELLATIONS_END);
    if (!readable) {
      return Optional.empty();
    }
    compareCount(ClaimRecords.TRANSACTIONS);
    compareRecords(ClaimRecords.RECORDS, records);
    compareSum(ClaimRecords.SUM);
    compare(ClaimRecords.EARLIEST, totals.earliest());
    compare(ClaimRecords.LATEST, totals.latest());
    return Optional.of(
        new OrderEnd(
            read(ClaimRecords.TRANSACTIONS),
            read(ClaimRecords.RECORDS),
            read(ClaimRecords.SUM),
            Optional.empty(),
            find(ClaimRecords.EARLIEST),
            find(ClaimRecords.LATEST)));
  }

  private boolean claims() {
    return kind == OrderKind.CLAIMS;
  }

  private boolean isTransaction(int itsType) {
    return claims()
        ? itsType == Notifier.PAYEE.type() || itsType == Notifier.BANK.type()
        : itsType == ClaimRecords.CANCELLATION;
  }
}
