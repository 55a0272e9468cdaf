package no.budstikke.channels.avtalegiro.file;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import no.budstikke.documents.fixedwidth.RecordOutput;

/** Writes an order of OCR giro postings. Source: AvtaleGiro, section 6. */
final class PaymentWriting extends OrderWriting {
  PaymentWriting(Order order, RecordOutput output) {
    super(order, output);
  }

  @Override
  void writeStart() throws IOException {
    int at = record(PaymentRecords.START);
    PaymentRecords.AGREEMENT.write(bytes(), at, order().agreement());
    PaymentRecords.ORDER.write(bytes(), at, order().number());
    PaymentRecords.ACCOUNT.write(bytes(), at, order().account());
  }

  @Override
  void demand(Item item) {
    Payment payment = payment(item);
    Writable.date(payment.settlement().date());
    payment.trace().bankDate().ifPresent(Writable::date);
    Writable.ore(payment.ore());
    demandRoom(payment.ore());
    if (!payment.type().hasText()) {
      Writable.kid(payment.kid());
    }
    if (payment.type().hasText() ? !payment.kid().isEmpty() : !payment.text().isEmpty()) {
      throw new IllegalArgumentException("A payment has a KID or a free text, as its type tells.");
    }
  }

  @Override
  void write(Item item) throws IOException {
    Payment payment = payment(item);
    item1(payment);
    item2(payment);
    if (payment.type().hasText()) {
      int at = record(PaymentRecords.AMOUNT_ITEM_3);
      PaymentRecords.TYPE.write(bytes(), at, payment.type().code());
      PaymentRecords.NUMBER.write(bytes(), at, payment.number());
      PaymentRecords.TEXT.write(bytes(), at, payment.text());
    }
    totals().add(payment.ore(), payment.settlement().date());
  }

  private void item1(Payment payment) throws IOException {
    int at = record(PaymentRecords.AMOUNT_ITEM_1);
    Payment.Settlement settlement = payment.settlement();
    PaymentRecords.TYPE.write(bytes(), at, payment.type().code());
    PaymentRecords.NUMBER.write(bytes(), at, payment.number());
    PaymentRecords.SETTLED.write(bytes(), at, settlement.date());
    PaymentRecords.CENTRE.write(bytes(), at, settlement.centre());
    PaymentRecords.DAY_CODE.write(bytes(), at, settlement.dayCode());
    PaymentRecords.PART.write(bytes(), at, settlement.part());
    PaymentRecords.SERIAL.write(bytes(), at, settlement.serial());
    PaymentRecords.SIGN.write(
        bytes(), at, payment.ore() < 0 ? PaymentRecords.MINUS : PaymentRecords.PLUS);
    PaymentRecords.ORE.write(bytes(), at, Math.abs(payment.ore()));
    PaymentRecords.KID.write(bytes(), at, payment.kid());
    PaymentRecords.CARD_ISSUER.write(bytes(), at, payment.trace().cardIssuer());
  }

  private void item2(Payment payment) throws IOException {
    int at = record(PaymentRecords.AMOUNT_ITEM_2);
    Payment.Trace trace = payment.trace();
    PaymentRecords.TYPE.write(bytes(), at, payment.type().code());
    PaymentRecords.NUMBER.write(bytes(), at, payment.number());
    PaymentRecords.FORM.write(bytes(), at, trace.form());
    PaymentRecords.ARCHIVE.write(bytes(), at, trace.archiveReference());
    PaymentRecords.UNASSIGNED.write(bytes(), at, trace.unassigned());
    PaymentRecords.DEBIT_ACCOUNT.write(bytes(), at, trace.debitAccount());
    if (trace.bankDate().isPresent()) {
      PaymentRecords.BANK_DATE.write(bytes(), at, trace.bankDate().get());
    }
  }

  @Override
  void writeEnd(Optional<LocalDate> made) throws IOException {
    if (totals().ore() < 0) {
      throw new IllegalStateException("An order's sum has no sign; add payments of more.");
    }
    int at = record(PaymentRecords.END);
    PaymentRecords.TRANSACTIONS.write(bytes(), at, totals().transactions());
    PaymentRecords.RECORDS.write(bytes(), at, records());
    PaymentRecords.SUM.write(bytes(), at, totals().ore());
    made.ifPresent(day -> PaymentRecords.MADE.write(bytes(), at, day));
    totals().earliest().ifPresent(day -> PaymentRecords.EARLIEST.write(bytes(), at, day));
    totals().latest().ifPresent(day -> PaymentRecords.LATEST.write(bytes(), at, day));
  }

  private static Payment payment(Item item) {
    if (item instanceof Payment payment) {
      return payment;
    }
    throw new IllegalArgumentException("No payment.");
  }
}
