package no.budstikke.bench.avtalegiro;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import no.budstikke.channels.avtalegiro.file.BankFile;
import no.budstikke.channels.avtalegiro.file.BankFileWriter;
import no.budstikke.channels.avtalegiro.file.Claim;
import no.budstikke.channels.avtalegiro.file.Strictness;
import no.budstikke.channels.avtalegiro.file.Transmission;

/**
 * One file with more claims than an order may have, hence two orders, written and read back claim
 * by claim; the memory does not grow with the file.
 */
public final class AvtaleGiroLarge {
  private static final int USUAL = 10_000_000;
  private static final int ORDERS = 2;
  private static final double NANOS = 1_000_000_000;

  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
  private final int claims;
  private final Path file;
  private long highest;

  private AvtaleGiroLarge(int claims, Path file) {
    this.claims = claims;
    this.file = file;
  }

  /** Runs with the number of claims given, or ten million; ends with 1 if anything differs. */
  public static void main(String[] arguments) throws IOException {
    int claims = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL;
    Path file = Files.createTempFile("claims", ".txt");
    try {
      System.exit(new AvtaleGiroLarge(claims, file).run() ? 0 : 1);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private boolean run() throws IOException {
    System.out.println(
        claims + " claims, heap at most " + Runtime.getRuntime().maxMemory() / 1_048_576 + " MiB");
    long start = System.nanoTime();
    long written = write();
    tell("generated and written", start);
    start = System.nanoTime();
    BankFile checked = BankFile.check(() -> Files.newInputStream(file), Strictness.STRICT);
    tell("checked", start);
    if (!checked.isAccepted()) {
      System.out.println("refused: " + checked.errors());
      return false;
    }
    start = System.nanoTime();
    long[] seen = new long[2];
    checked.forEach(
        part -> {
          if (part instanceof Claim claim) {
            seen[0]++;
            seen[1] += claim.ore();
            look(seen[0]);
          }
        });
    tell("handed out", start);
    Files.delete(file);
    System.out.printf(Locale.ROOT, "heap held at most %.1f MB%n", highest / 1e6);
    return seen[0] == claims && seen[1] == written;
  }

  private long write() throws IOException {
    long sum = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      BankFileWriter writer =
          new BankFileWriter(out, Transmission.toOperator("00123456", "2702001"));
      int perOrder = (claims + ORDERS - 1) / ORDERS;
      for (int i = 0; i < claims; i++) {
        if (i % perOrder == 0) {
          writer.begin(Claims.order(1 + i / perOrder));
        }
        Claim claim = Claims.claim(1 + i % perOrder);
        sum += claim.ore();
        writer.add(claim);
        look(i);
      }
      writer.end();
    }
    return sum;
  }

  /** Counts what is really held, a few times only: right after a collection. */
  private void look(long seen) {
    if (seen % Math.max(1, claims / 4) == 0) {
      memory.gc();
      highest = Math.max(highest, memory.getHeapMemoryUsage().getUsed());
    }
  }

  private void tell(String what, long start) throws IOException {
    double seconds = (System.nanoTime() - start) / NANOS;
    System.out.printf(
        Locale.ROOT,
        "%-22s %6.1f s %,12.0f claims/s %8.1f MB%n",
        what,
        seconds,
        claims / seconds,
        Files.size(file) / 1e6);
  }
}
