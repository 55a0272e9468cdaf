package no.budstikke.channels.kivra.bgmax;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import no.budstikke.documents.fixedwidth.RecordOutput;

/** Writes settlement files as Kivra does, for its simulation and for tests. */
public final class BgMaxWriter {
  private static final int REFERENCE_WIDTH = 25;
  private static final int GIRO_WIDTH = 10;

  private final RecordOutput out;

  private BgMaxWriter(OutputStream out) {
    this.out = new RecordOutput(out);
  }

  /** Writes to a stream that stays the caller's to close. */
  public static void write(BgMaxFile file, OutputStream out) throws IOException {
    BgMaxWriter writer = new BgMaxWriter(out);
    writer.start(file);
    for (Deposit deposit : file.deposits()) {
      writer.deposit(deposit);
    }
    writer.end(file);
    writer.out.flush();
  }

  private void start(BgMaxFile file) throws IOException {
    int at = out.begin(BgMaxRecords.START);
    BgMaxRecords.LAYOUT.write(out.bytes(), at, "BGMAX");
    BgMaxRecords.VERSION.write(out.bytes(), at, "01");
    BgMaxRecords.WRITTEN.write(out.bytes(), at, file.written());
    BgMaxRecords.KIND.write(out.bytes(), at, file.test() ? "T" : "P");
  }

  private void deposit(Deposit deposit) throws IOException {
    int at = out.begin(BgMaxRecords.OPENING);
    String digits = deposit.account().digits();
    BgMaxRecords.BANKGIRO.write(out.bytes(), at, "0".repeat(GIRO_WIDTH - digits.length()) + digits);
    BgMaxRecords.CURRENCY.write(out.bytes(), at, "SEK");
    for (Deposit.Payment payment : deposit.payments()) {
      pay(payment);
    }
    at = out.begin(BgMaxRecords.DEPOSIT);
    BgMaxRecords.DAY.write(out.bytes(), at, deposit.day().format(DateTimeFormatter.BASIC_ISO_DATE));
    BgMaxRecords.SERIAL.write(out.bytes(), at, deposit.serial());
    BgMaxRecords.TOTAL.write(out.bytes(), at, deposit.total());
    BgMaxRecords.MONEY.write(out.bytes(), at, "SEK");
    BgMaxRecords.COUNT.write(out.bytes(), at, deposit.payments().size());
  }

  private void pay(Deposit.Payment payment) throws IOException {
    int at = out.begin(BgMaxRecords.PAYMENT);
    String reference = payment.reference();
    BgMaxRecords.REFERENCE.write(
        out.bytes(), at, " ".repeat(Math.max(0, REFERENCE_WIDTH - reference.length())) + reference);
    BgMaxRecords.ORE.write(out.bytes(), at, payment.ore());
  }

  private void end(BgMaxFile file) throws IOException {
    int at = out.begin(BgMaxRecords.END);
    BgMaxRecords.PAYMENTS.write(out.bytes(), at, file.payments());
    BgMaxRecords.DEPOSITS.write(out.bytes(), at, file.deposits().size());
  }
}
