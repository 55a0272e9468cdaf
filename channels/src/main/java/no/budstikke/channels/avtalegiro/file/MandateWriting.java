package no.budstikke.channels.avtalegiro.file;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import no.budstikke.documents.fixedwidth.RecordOutput;

/** Writes an order of mandates. Source: AvtaleGiro, section 5. */
final class MandateWriting extends OrderWriting {
  MandateWriting(Order order, RecordOutput output) {
    super(order, output);
  }

  /** A full list of no mandates says that there are none. */
  @Override
  boolean keepsEmpty() {
    return true;
  }

  @Override
  void writeStart() throws IOException {
    int at = record(MandateRecords.START);
    MandateRecords.ORDER.write(bytes(), at, order().number());
    MandateRecords.ACCOUNT.write(bytes(), at, order().account());
  }

  @Override
  void demand(Item item) {
    Writable.kid(item.kid());
  }

  @Override
  void write(Item item) throws IOException {
    if (!(item instanceof Mandate mandate)) {
      throw new IllegalArgumentException("No mandate.");
    }
    int at = record(MandateRecords.MANDATE);
    MandateRecords.NUMBER.write(bytes(), at, mandate.number());
    MandateRecords.REGISTRATION.write(bytes(), at, mandate.registration().code());
    MandateRecords.KID.write(bytes(), at, mandate.kid());
    MandateRecords.NOTICE.write(
        bytes(), at, mandate.notice() ? MandateRecords.WANTS_NOTICE : MandateRecords.WANTS_NONE);
    totals().add();
  }

  @Override
  void writeEnd(Optional<LocalDate> made) throws IOException {
    int at = record(MandateRecords.END);
    MandateRecords.TRANSACTIONS.write(bytes(), at, totals().transactions());
    MandateRecords.RECORDS.write(bytes(), at, records());
  }
}
