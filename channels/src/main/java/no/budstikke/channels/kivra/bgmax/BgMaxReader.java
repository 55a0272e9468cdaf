package no.budstikke.channels.kivra.bgmax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.documents.fixedwidth.Column;
import no.budstikke.documents.fixedwidth.Layout;
import no.budstikke.documents.fixedwidth.RecordInput;

/** Reads settlement files and adds them up. Source: Kivra, section 11. */
public final class BgMaxReader {
  private static final int MOST_COMPLAINTS = 100;

  private final RecordInput in;
  private final Strictness strictness;
  private final List<String> complaints = new ArrayList<>();
  private final List<Deposit> deposits = new ArrayList<>();
  private final List<Deposit.Payment> payments = new ArrayList<>();
  private Optional<Bankgiro> account = Optional.empty();
  private Optional<BgMaxFile> head = Optional.empty();
  private long counted;
  private boolean ended;

  private BgMaxReader(InputStream in, Strictness strictness) {
    this.in = new RecordInput(in, BgMaxRecords.LENGTH);
    this.strictness = strictness;
  }

  /** Reads a file from a stream that stays the caller's to close. */
  public static BgMaxReading read(InputStream in, Strictness strictness) throws IOException {
    BgMaxReader reader = new BgMaxReader(in, strictness);
    while (reader.complaints.size() < MOST_COMPLAINTS && reader.in.next()) {
      reader.record();
    }
    if (!reader.ended) {
      reader.complaints.add("The file has no end record 70.");
    }
    Optional<BgMaxFile> file =
        reader
            .head
            .filter(_ -> reader.complaints.isEmpty())
            .map(head -> new BgMaxFile(head.written(), head.test(), reader.deposits));
    return new BgMaxReading(file, reader.complaints);
  }

  private void record() {
    if (in.length() != BgMaxRecords.LENGTH) {
      complain("is not 80 long.");
      return;
    }
    String type = new String(in.bytes(), in.at(), 2, ISO_8859_1);
    Optional<Layout> layout =
        BgMaxRecords.ALL.stream().filter(one -> one.name().endsWith(" " + type)).findFirst();
    if (layout.isEmpty()) {
      if (strictness == Strictness.STRICT) {
        complain("is of no type that is known.");
      }
      return;
    }
    boolean early = head.isEmpty() && layout.get() != BgMaxRecords.START;
    if (ended || early) {
      complain("stands outside start and end.");
    } else if (fits(layout.get())) {
      take(type);
    }
  }

  private boolean fits(Layout layout) {
    Layout.Fillers fillers =
        strictness == Strictness.STRICT ? Layout.Fillers.CHECKED : Layout.Fillers.IGNORED;
    List<Column> faults = layout.faults(in.bytes(), in.at(), fillers);
    faults.forEach(
        column -> complain(layout + ": '" + column.name() + "', columns " + column + "."));
    return faults.isEmpty();
  }

  private void take(String type) {
    switch (type) {
      case "01" -> start();
      case "05" -> open();
      case "20" -> pay();
      case "15" -> deposit();
      default -> end();
    }
  }

  private void start() {
    if (head.isPresent() || !BgMaxRecords.LAYOUT.read(in.bytes(), in.at()).equals("BGMAX")) {
      complain("does not begin a BgMax file.");
    }
    head =
        Optional.of(
            new BgMaxFile(
                BgMaxRecords.WRITTEN.read(in.bytes(), in.at()),
                BgMaxRecords.KIND.read(in.bytes(), in.at()).equals("T"),
                List.of()));
  }

  private void open() {
    account = Bankgiro.read(BgMaxRecords.BANKGIRO.read(in.bytes(), in.at())).value();
    if (account.isEmpty()) {
      complain("opens no Bankgiro number.");
    }
    if (!payments.isEmpty()) {
      complain("opens before the payments before it were deposited.");
    }
    if (!BgMaxRecords.CURRENCY.read(in.bytes(), in.at()).equals("SEK")) {
      complain("is not in kronor.");
    }
  }

  private void pay() {
    counted++;
    payments.add(
        new Deposit.Payment(
            BgMaxRecords.REFERENCE.read(in.bytes(), in.at()).strip(),
            BgMaxRecords.ORE.read(in.bytes(), in.at())));
  }

  private void deposit() {
    Optional<LocalDate> day = day();
    if (account.isEmpty() || day.isEmpty()) {
      complain("deposits nothing that was opened, or on no day.");
      return;
    }
    long serial = BgMaxRecords.SERIAL.read(in.bytes(), in.at());
    Deposit deposit = new Deposit(account.get(), day.get(), serial, payments);
    compare(
        "the sum of the payments", BgMaxRecords.TOTAL.read(in.bytes(), in.at()), deposit.total());
    compare(
        "the number of payments", BgMaxRecords.COUNT.read(in.bytes(), in.at()), payments.size());
    deposits.add(deposit);
    payments.clear();
  }

  private void end() {
    ended = true;
    if (!payments.isEmpty()) {
      complain("ends before the last payments were deposited.");
    }
    compare("the number of payments", BgMaxRecords.PAYMENTS.read(in.bytes(), in.at()), counted);
    compare(
        "the number of deposits", BgMaxRecords.DEPOSITS.read(in.bytes(), in.at()), deposits.size());
    compare("the number of deductions", BgMaxRecords.DEDUCTIONS.read(in.bytes(), in.at()), 0);
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(
          LocalDate.parse(
              BgMaxRecords.DAY.read(in.bytes(), in.at()), DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private void compare(String what, long said, long is) {
    if (said != is) {
      complain("does not tell " + what + ".");
    }
  }

  private void complain(String what) {
    complaints.add("Record " + in.number() + " " + what);
  }
}
