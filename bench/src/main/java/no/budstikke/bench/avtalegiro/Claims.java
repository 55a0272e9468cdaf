package no.budstikke.bench.avtalegiro;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import no.budstikke.channels.avtalegiro.file.BankFileWriter;
import no.budstikke.channels.avtalegiro.file.Claim;
import no.budstikke.channels.avtalegiro.file.Label;
import no.budstikke.channels.avtalegiro.file.Notifier;
import no.budstikke.channels.avtalegiro.file.Order;
import no.budstikke.channels.avtalegiro.file.OrderKind;
import no.budstikke.channels.avtalegiro.file.Transmission;
import no.budstikke.core.request.Kid;

/** Made-up claims, each with amount items 1 and 2. */
final class Claims {
  static final int RECORD = 82;
  private static final String ACCOUNT = "99991123454";
  private static final LocalDate DUE = LocalDate.of(2026, 3, 16);
  private static final int DAYS = 28;

  private Claims() {}

  /** So many claims, ready to be written; numbers from 1. */
  static List<Claim> made(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Claims::claim).toList();
  }

  /** A claim whose KID, amount and due date depend on its number. */
  static Claim claim(int number) {
    String kid =
        Kid.withCheckDigit("1001" + (10_000_000 + number), Kid.Algorithm.MOD10)
            .orElseThrow()
            .value();
    return new Claim(
        number,
        Notifier.PAYEE,
        DUE.plusDays(number % DAYS),
        100L + number % 1_000_000,
        kid,
        new Label("NORDMANN K", "Strøm februar 2026"),
        List.of());
  }

  /** Writes a file with one order of these claims. */
  static void write(List<Claim> claims, OutputStream out) throws IOException {
    BankFileWriter writer = new BankFileWriter(out, Transmission.toOperator("00123456", "2702001"));
    writer.begin(order(1));
    for (Claim claim : claims) {
      writer.add(claim);
    }
    writer.end();
  }

  static Order order(int number) {
    return new Order(OrderKind.CLAIMS, String.format("%07d", number), ACCOUNT);
  }
}
