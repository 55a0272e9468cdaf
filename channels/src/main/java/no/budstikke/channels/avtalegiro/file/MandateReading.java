package no.budstikke.channels.avtalegiro.file;

import java.util.Optional;
import java.util.function.Consumer;
import no.budstikke.documents.fixedwidth.RecordInput;

/** Reads an order of mandates. Source: AvtaleGiro, section 5. */
final class MandateReading extends OrderReading {
  private static final int MANDATE_TYPE = 94;
  private static final int MANDATE_RECORD = 70;

  MandateReading(RecordInput input, Remarks remarks, Optional<Consumer<? super Part>> reader) {
    super(input, remarks, reader);
  }

  @Override
  Optional<Order> start() {
    if (!remarks.fits(MandateRecords.START)) {
      return Optional.empty();
    }
    checkAccount(MandateRecords.ACCOUNT);
    return Optional.of(
        new Order(OrderKind.MANDATES, read(MandateRecords.ORDER), read(MandateRecords.ACCOUNT)));
  }

  @Override
  void record(int type, int record) {
    if (type != MANDATE_TYPE || record != MANDATE_RECORD) {
      unknown();
      return;
    }
    totals.add();
    if (!remarks.fits(MandateRecords.MANDATE)) {
      return;
    }
    int number = number(MandateRecords.NUMBER);
    Optional<Mandate.Registration> registration =
        Mandate.Registration.of((int) read(MandateRecords.REGISTRATION));
    if (registration.isEmpty()) {
      remarks.add(Check.CODE, MandateRecords.REGISTRATION);
    }
    String notice = MandateRecords.NOTICE.read(input.bytes(), input.at());
    boolean wanted = notice.equals(MandateRecords.WANTS_NOTICE);
    if (!wanted && !notice.equals(MandateRecords.WANTS_NONE)) {
      remarks.add(Check.CODE, MandateRecords.NOTICE);
    }
    if (reader.isEmpty()) {
      checkKid(MandateRecords.KID);
    } else if (registration.isPresent()) {
      String kid = MandateRecords.KID.read(input.bytes(), input.at());
      reader.get().accept(new Mandate(number, registration.get(), kid, wanted));
    }
  }

  @Override
  void settle() {
    // A mandate is one record.
  }

  @Override
  Optional<OrderEnd> end(long records) {
    if (!remarks.fits(MandateRecords.END)) {
      return Optional.empty();
    }
    compareCount(MandateRecords.TRANSACTIONS);
    compareRecords(MandateRecords.RECORDS, records);
    return Optional.of(
        new OrderEnd(
            read(MandateRecords.TRANSACTIONS),
            read(MandateRecords.RECORDS),
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }
}
