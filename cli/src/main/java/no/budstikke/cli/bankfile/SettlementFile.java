package no.budstikke.cli.bankfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.budstikke.channels.kivra.bgmax.BgMaxFile;
import no.budstikke.channels.kivra.bgmax.BgMaxReader;
import no.budstikke.channels.kivra.bgmax.BgMaxReading;
import no.budstikke.channels.kivra.bgmax.Deposit;
import no.budstikke.channels.kivra.bgmax.Strictness;
import no.budstikke.channels.kivra.camt.CamtFile;
import no.budstikke.channels.kivra.camt.CamtReader;
import no.budstikke.channels.kivra.camt.CamtReading;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.console.Table;
import tools.jackson.databind.node.ObjectNode;

/** A Swedish settlement file: what was paid to which giro number. Source: Kivra, section 11. */
final class SettlementFile {
  private static final String BGMAX = "01BGMAX";

  private static final String CAMT = "camt.054.001.";
  private static final int BEGINNING = 300;

  private final String format;
  private final Optional<List<Deposit>> deposits;
  private final List<String> complaints;

  private SettlementFile(String format, Optional<List<Deposit>> deposits, List<String> complaints) {
    this.format = format;
    this.deposits = deposits;
    this.complaints = complaints;
  }

  /** The file read; empty when it is of another kind. */
  static Optional<SettlementFile> at(Path path, boolean strict) throws IOException {
    String beginning;
    try (InputStream in = Files.newInputStream(path)) {
      beginning = new String(in.readNBytes(BEGINNING), ISO_8859_1);
    }
    try (InputStream in = Files.newInputStream(path)) {
      if (beginning.startsWith(BGMAX)) {
        return Optional.of(bgMax(in, strict ? Strictness.STRICT : Strictness.LENIENT));
      }
      return beginning.contains(CAMT) ? Optional.of(camt(in)) : Optional.empty();
    }
  }

  private static SettlementFile bgMax(InputStream in, Strictness strictness) throws IOException {
    BgMaxReading reading = BgMaxReader.read(in, strictness);
    return new SettlementFile(
        "bgmax", reading.file().map(BgMaxFile::deposits), reading.complaints());
  }

  private static SettlementFile camt(InputStream in) {
    CamtReading reading = CamtReader.read(in);
    return new SettlementFile(
        "camt.054",
        reading.file().map(file -> file.notices().stream().flatMap(SettlementFile::days).toList()),
        reading.complaints());
  }

  /** What came to one account, day by day. */
  private static Stream<Deposit> days(CamtFile.Notice notice) {
    Map<LocalDate, List<Deposit.Payment>> days = new TreeMap<>();
    for (CamtFile.Posting one : notice.postings()) {
      days.computeIfAbsent(one.day(), _ -> new ArrayList<>())
          .add(new Deposit.Payment(one.reference(), one.ore()));
    }
    return days.entrySet().stream()
        .map(day -> new Deposit(notice.account(), day.getKey(), 0, day.getValue()));
  }

  boolean isAccepted() {
    return deposits.isPresent();
  }

  void show(boolean json, OutputStream out) throws IOException {
    out.write((json ? Json.text(json()) : text()).getBytes(UTF_8));
    out.flush();
  }

  private ObjectNode json() {
    ObjectNode all = Json.object();
    all.put("format", format);
    all.put("accepted", isAccepted());
    deposits().forEach(deposit -> write(deposit, all.withArray("/deposits").addObject()));
    complaints.forEach(all.withArray("/errors")::add);
    return all;
  }

  private List<Deposit> deposits() {
    return deposits.orElse(List.of());
  }

  private static void write(Deposit deposit, ObjectNode json) {
    json.put("account", deposit.account().digits());
    json.put("day", deposit.day().toString());
    json.put("sum", deposit.total());
    for (Deposit.Payment payment : deposit.payments()) {
      json.withArray("/payments")
          .addObject()
          .put("reference", payment.reference())
          .put("amount", payment.ore());
    }
  }

  private String text() {
    Table table = new Table("account", "day", "reference", "amount");
    for (Deposit deposit : deposits()) {
      for (Deposit.Payment payment : deposit.payments()) {
        table.row(
            deposit.account().formatted(),
            deposit.day().toString(),
            payment.reference(),
            kronor(payment.ore()));
      }
    }
    return isAccepted()
        ? table.text() + "\n"
        : "The file is refused.\n" + String.join("\n", complaints) + "\n";
  }

  private static String kronor(long ore) {
    return BigDecimal.valueOf(ore, 2).toPlainString();
  }
}
