package no.budstikke.channels.avtalegiro.file;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import no.budstikke.documents.fixedwidth.Layout;
import no.budstikke.documents.fixedwidth.RecordInput;

/** Reads an order of OCR giro postings. Source: AvtaleGiro, section 6. */
final class PaymentReading extends OrderReading {
  private static final int AMOUNT_ITEM_3 = 32;

  private boolean open;
  private boolean traced;
  private boolean texted;
  private PaymentType type = PaymentType.GIRO;
  private int number;
  private long ore;
  private String kid = "";
  private String cardIssuer = "";
  private Optional<Payment.Settlement> settlement = Optional.empty();
  private Payment.Trace trace = Payment.Trace.NONE;
  private String text = "";

  PaymentReading(RecordInput input, Remarks remarks, Optional<Consumer<? super Part>> reader) {
    super(input, remarks, reader);
  }

  @Override
  Optional<Order> start() {
    if (!remarks.fits(PaymentRecords.START)) {
      return Optional.empty();
    }
    checkAccount(PaymentRecords.ACCOUNT);
    return Optional.of(
        new Order(
            OrderKind.PAYMENTS,
            read(PaymentRecords.ORDER),
            read(PaymentRecords.ACCOUNT),
            read(PaymentRecords.AGREEMENT)));
  }

  @Override
  void record(int itsType, int record) {
    switch (record) {
      case AMOUNT_ITEM_1 -> item1(itsType);
      case AMOUNT_ITEM_2 -> item2(itsType);
      case AMOUNT_ITEM_3 -> item3(itsType);
      default -> unknown();
    }
  }

  private void item1(int itsType) {
    settle();
    Optional<PaymentType> known = PaymentType.of(itsType);
    if (known.isEmpty()) {
      unknown();
      return;
    }
    open = true;
    traced = false;
    texted = false;
    type = known.get();
    if (!remarks.fits(PaymentRecords.AMOUNT_ITEM_1)) {
      number = -1;
      totals.blur();
      return;
    }
    number = number(PaymentRecords.NUMBER);
    ore = signed(read(PaymentRecords.ORE));
    LocalDate settled = PaymentRecords.SETTLED.read(input.bytes(), input.at());
    totals.add(ore, settled);
    if (reader.isPresent()) {
      keepItem1(settled);
    } else {
      checkReference();
    }
  }

  private long signed(long amount) {
    String sign = PaymentRecords.SIGN.read(input.bytes(), input.at());
    if (!sign.equals(PaymentRecords.PLUS) && !sign.equals(PaymentRecords.MINUS)) {
      remarks.add(Check.CODE, PaymentRecords.SIGN);
    }
    return sign.equals(PaymentRecords.MINUS) ? -amount : amount;
  }

  private void keepItem1(LocalDate settled) {
    kid = PaymentRecords.KID.read(input.bytes(), input.at());
    cardIssuer = read(PaymentRecords.CARD_ISSUER);
    settlement =
        Optional.of(
            new Payment.Settlement(
                settled,
                read(PaymentRecords.CENTRE),
                (int) read(PaymentRecords.DAY_CODE),
                (int) read(PaymentRecords.PART),
                read(PaymentRecords.SERIAL)));
  }

  private void checkReference() {
    boolean none = PaymentRecords.KID.isNone(input.bytes(), input.at());
    if (!none && type.hasText()) {
      remarks.add(Check.KID_WITH_TEXT, PaymentRecords.KID);
    } else if (!type.hasText()) {
      checkKid(PaymentRecords.KID);
    }
  }

  private void item2(int itsType) {
    if (!open || traced) {
      unknown();
      return;
    }
    traced = true;
    if (!belongs(PaymentRecords.AMOUNT_ITEM_2, itsType)) {
      return;
    }
    if (reader.isPresent()) {
      trace =
          new Payment.Trace(
              cardIssuer,
              read(PaymentRecords.FORM),
              read(PaymentRecords.ARCHIVE),
              PaymentRecords.UNASSIGNED.read(input.bytes(), input.at()),
              find(PaymentRecords.BANK_DATE),
              read(PaymentRecords.DEBIT_ACCOUNT));
    } else if (!PaymentRecords.DEBIT_ACCOUNT.isZeros(input.bytes(), input.at())) {
      checkAccount(PaymentRecords.DEBIT_ACCOUNT);
    }
  }

  private void item3(int itsType) {
    if (!traced || !open || texted) {
      unknown();
      return;
    }
    texted = true;
    if (!type.hasText()) {
      remarks.add(Check.ITEM_3, 7, 8);
    }
    if (belongs(PaymentRecords.AMOUNT_ITEM_3, itsType) && reader.isPresent()) {
      text = PaymentRecords.TEXT.read(input.bytes(), input.at());
    }
  }

  private boolean belongs(Layout layout, int itsType) {
    if (!remarks.fits(layout)) {
      return false;
    }
    if (itsType != type.code()) {
      remarks.add(Check.ITEM_MISMATCH, PaymentRecords.TYPE);
    }
    if (number >= 0 && read(PaymentRecords.NUMBER) != number) {
      remarks.add(Check.ITEM_MISMATCH, PaymentRecords.NUMBER);
    }
    return true;
  }

  @Override
  void settle() {
    if (!open) {
      return;
    }
    open = false;
    if (!traced) {
      remarks.add(Check.ITEM_2, 7, 8);
    } else if (type.hasText() && !texted) {
      remarks.add(Check.ITEM_3, 7, 8);
    }
    if (reader.isPresent() && settlement.isPresent()) {
      reader.get().accept(new Payment(number, type, ore, kid, settlement.get(), trace, text));
      text = "";
    }
  }

  @Override
  Optional<OrderEnd> end(long records) {
    if (!remarks.fitsButForDates(PaymentRecords.END)) {
      return Optional.empty();
    }
    compareCount(PaymentRecords.TRANSACTIONS);
    compareRecords(PaymentRecords.RECORDS, records);
    compareSum(PaymentRecords.SUM);
    if (isNone(PaymentRecords.MADE)) {
      remarks.add(Check.CONTROL_DATE, PaymentRecords.MADE);
    }
    compare(PaymentRecords.EARLIEST, totals.earliest());
    compare(PaymentRecords.LATEST, totals.latest());
    return Optional.of(
        new OrderEnd(
            read(PaymentRecords.TRANSACTIONS),
            read(PaymentRecords.RECORDS),
            read(PaymentRecords.SUM),
            find(PaymentRecords.MADE),
            find(PaymentRecords.EARLIEST),
            find(PaymentRecords.LATEST)));
  }
}
