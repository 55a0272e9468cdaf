package no.budstikke.cli.bankfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import no.budstikke.channels.kivra.bgmax.BgMaxFile;
import no.budstikke.channels.kivra.bgmax.BgMaxReader;
import no.budstikke.channels.kivra.bgmax.BgMaxReading;
import no.budstikke.channels.kivra.bgmax.Deposit;
import no.budstikke.channels.kivra.bgmax.Strictness;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.console.Table;
import tools.jackson.databind.node.ObjectNode;

/** A Swedish settlement file: what was paid to which giro number. Source: Kivra, section 11. */
final class SettlementFile {
  private static final String BEGINNING = "01BGMAX";

  private final BgMaxReading reading;

  private SettlementFile(BgMaxReading reading) {
    this.reading = reading;
  }

  /** The file read; empty when it is of another kind. */
  static Optional<SettlementFile> at(Path path, boolean strict) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      if (!new String(in.readNBytes(BEGINNING.length()), ISO_8859_1).equals(BEGINNING)) {
        return Optional.empty();
      }
    }
    try (InputStream in = Files.newInputStream(path)) {
      return Optional.of(
          new SettlementFile(
              BgMaxReader.read(in, strict ? Strictness.STRICT : Strictness.LENIENT)));
    }
  }

  boolean isAccepted() {
    return reading.file().isPresent();
  }

  void show(boolean json, OutputStream out) throws IOException {
    out.write((json ? Json.text(json()) : text()).getBytes(UTF_8));
    out.flush();
  }

  private ObjectNode json() {
    ObjectNode all = Json.object();
    all.put("format", "bgmax");
    all.put("accepted", isAccepted());
    deposits().forEach(deposit -> write(deposit, all.withArray("/deposits").addObject()));
    reading.complaints().forEach(all.withArray("/errors")::add);
    return all;
  }

  private List<Deposit> deposits() {
    return reading.file().map(BgMaxFile::deposits).orElse(List.of());
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
        : "The file is refused.\n" + String.join("\n", reading.complaints()) + "\n";
  }

  private static String kronor(long ore) {
    return BigDecimal.valueOf(ore, 2).toPlainString();
  }
}
