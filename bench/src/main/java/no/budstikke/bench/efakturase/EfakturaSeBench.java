package no.budstikke.bench.efakturase;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.budstikke.channels.efakturase.invoice.Banks;
import no.budstikke.channels.efakturase.invoice.BatchWriter;
import no.budstikke.channels.efakturase.invoice.BatchWriter.Batch;
import no.budstikke.channels.efakturase.invoice.BatchWriter.Section;
import no.budstikke.channels.efakturase.invoice.DocumentWriter;
import no.budstikke.channels.efakturase.invoice.Slots;
import no.budstikke.channels.efakturase.invoice.Wire;
import no.budstikke.core.registration.Recipient;

/**
 * Swedish e-invoices written in a second of one core's time, in files of 5 000 documents, each made
 * from its request, filled with its recipient and written to a file; beside what the disk and the
 * machine need at least: writing the same bytes. The memory does not grow with their number.
 */
public final class EfakturaSeBench {
  private static final int USUAL = 1_000_000;
  private static final int A_FILE = 5_000;
  private static final int WARM_UP = 20_000;
  private static final int BAR = 40;
  private static final double NANOS = 1_000_000_000;
  private static final Recipient RECIPIENT =
      new Recipient(Recipient.IdType.PERSNR, "191212121212", "SHB", Optional.of("FMI-1"), Map.of());

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
  private final DocumentWriter writer = new DocumentWriter(Wire.USUAL);
  private final Slots slots = new Slots(Wire.USUAL, Banks.USUAL);
  private final int documents;
  private long highest;
  private long bytes;

  private EfakturaSeBench(int documents) {
    this.documents = documents;
  }

  /** Runs with the number of documents given, or a million. */
  public static void main(String[] arguments) throws IOException {
    int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL;
    Path file = Files.createTempFile("efaktura", ".xml");
    try {
      new EfakturaSeBench(WARM_UP).write(file, false);
      new EfakturaSeBench(documents).run(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void run(Path file) throws IOException {
    double ours = write(file, true);
    double limit = copy(file);
    System.out.printf(
        Locale.ROOT,
        "%,d documents in %,d files, %.1f MB, heap at most %.0f of %d MiB%n",
        documents,
        (documents + A_FILE - 1) / A_FILE,
        bytes / 1e6,
        highest / 1_048_576.0,
        Runtime.getRuntime().maxMemory() / 1_048_576);
    System.out.printf(
        Locale.ROOT,
        "  %-42s %,10.0f documents/core s  %7.1f MB/s%n",
        "made, filled and written",
        documents / ours,
        bytes / ours / 1e6);
    System.out.printf(
        Locale.ROOT,
        "  %-42s %,10.0f documents/core s  %7.1f MB/s%n",
        "the same bytes written and no more (limit)",
        documents / limit,
        bytes / limit / 1e6);
    System.out.printf(Locale.ROOT, "  %.1f× the limit%n", ours / limit);
  }

  /** File after file over the same place; core seconds. */
  private double write(Path file, boolean shown) throws IOException {
    long start = threads.getCurrentThreadCpuTime();
    for (int first = 0; first < documents; first += A_FILE) {
      int count = Math.min(A_FILE, documents - first);
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
        write(out, first, count);
      }
      bytes += Files.size(file);
      highest = Math.max(highest, memory.getHeapMemoryUsage().getUsed());
      if (shown) {
        show(first + count);
      }
    }
    return (threads.getCurrentThreadCpuTime() - start) / NANOS;
  }

  private void write(OutputStream out, int first, int count) throws IOException {
    BatchWriter batch =
        new BatchWriter(
            out,
            Wire.USUAL,
            new Batch(
                Batch.id(first / A_FILE + 1),
                Fakturor.FUI,
                List.of(new Section(Optional.of(Fakturor.ACCOUNT), count))));
    batch.beginSection();
    for (int n = first; n < first + count; n++) {
      batch.add(slots.filled(writer.write(Fakturor.bill(n)), RECIPIENT));
    }
    batch.end();
  }

  /** Writes as many bytes in pieces as large as documents; core seconds. */
  private double copy(Path file) throws IOException {
    byte[] piece = new byte[(int) (bytes / Math.max(1, documents))];
    long start = threads.getCurrentThreadCpuTime();
    for (int first = 0; first < documents; first += A_FILE) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
        for (int n = Math.min(A_FILE, documents - first); n > 0; n--) {
          out.write(piece);
        }
      }
    }
    return Math.max(1e-9, (threads.getCurrentThreadCpuTime() - start) / NANOS);
  }

  private void show(int done) {
    int filled = (int) ((long) done * BAR / documents);
    System.err.printf(
        Locale.ROOT,
        "\r  [%s%s] %,d of %,d%s",
        "█".repeat(filled),
        "·".repeat(BAR - filled),
        done,
        documents,
        done == documents ? "\n" : "");
  }
}
