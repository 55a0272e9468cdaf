package no.budstikke.bench.kivra;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import no.budstikke.channels.kivra.Kivra;
import no.budstikke.channels.kivra.KivraSettings;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.followup.CallBook;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.Preparation;

/**
 * Contents with PDFs of 100 kB, made and handed over, 64 at a time, to a Kivra that takes 30 ms for
 * each. The heap is looked at right after a collection: it must not grow with their number.
 */
public final class KivraBench {
  private static final int USUAL = 100_000;
  private static final int AT_ONCE = 64;
  private static final int LATENCY = 30;
  private static final int PDF_BYTES = 100_000;
  private static final int LOOKS = 10;
  private static final int BAR = 30;
  private static final double MEGABYTE = 1_000_000;
  private static final double NANOS = 1e9;

  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
  private final AtomicInteger accepted = new AtomicInteger();
  private final Bill bill = new Bill(pdf());
  private final int contents;
  private final Kivra kivra;
  private long lowest = Long.MAX_VALUE;
  private long highest;

  private KivraBench(int contents, Kivra kivra) {
    this.contents = contents;
    this.kivra = kivra;
  }

  /** Runs with the number of contents given, or a hundred thousand. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int contents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL;
    try (Mailbox mailbox = Mailbox.open(LATENCY);
        Kivra kivra = kivra(mailbox)) {
      KivraBench bench = new KivraBench(contents, kivra);
      bench.report(bench.run(), mailbox.received());
    }
  }

  private static Kivra kivra(Mailbox mailbox) {
    InstantSource clock = InstantSource.system();
    KivraSettings.Pace pace =
        new KivraSettings.Pace(
            Duration.ofSeconds(5), Duration.ofSeconds(60), AT_ONCE, Duration.ofDays(1));
    return new Kivra(
        new KivraSettings(
            mailbox.base(), Mailbox.CLIENT, KivraSettings.Environment.PRODUCTION, pace, List.of()),
        clock,
        new Kivra.Ties(_ -> Optional.of(Bill.AGREEMENT), CallBook.EMPTY, clock));
  }

  private double run() throws InterruptedException {
    long start = System.nanoTime();
    Semaphore lines = new Semaphore(AT_ONCE);
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 1; n <= contents; n++) {
        lines.acquire();
        Assignment assignment = bill.number(n);
        workers.execute(
            () -> {
              handOver(assignment);
              lines.release();
            });
        show(n);
      }
    }
    System.err.println();
    return (System.nanoTime() - start) / NANOS;
  }

  private void handOver(Assignment assignment) {
    if (kivra.prepare(assignment) instanceof Preparation.Ready(var prepared)) {
      Item item = new Item(assignment.delivery(), prepared);
      boolean taken =
          kivra
              .handOver(new Consignment.Single(Bill.ISSUER, Bill.AGREEMENT, item))
              .values()
              .stream()
              .allMatch(DeliveryResult.Accepted.class::isInstance);
      if (taken) {
        accepted.incrementAndGet();
      }
    }
  }

  private void show(int number) {
    if (number % Math.max(1, contents / 100) != 0) {
      return;
    }
    if (number % Math.max(1, contents / LOOKS) == 0) {
      memory.gc();
      long held = memory.getHeapMemoryUsage().getUsed();
      lowest = Math.min(lowest, held);
      highest = Math.max(highest, held);
    }
    int full = (int) ((long) BAR * number / contents);
    System.err.print(
        String.format(
            Locale.ROOT,
            "\r  %s%s %,d of %,d contents",
            "█".repeat(full),
            "░".repeat(BAR - full),
            number,
            contents));
  }

  private void report(double seconds, long received) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "%,d contents of %d kB made and handed over in %.1f s: %,.0f a second, %d in flight, %d"
                + " ms each (%,.0f a second at most); heap held %.1f to %.1f MB",
            accepted.get(),
            PDF_BYTES / 1000,
            seconds,
            accepted.get() / seconds,
            AT_ONCE,
            LATENCY,
            AT_ONCE * 1000.0 / LATENCY,
            lowest / MEGABYTE,
            highest / MEGABYTE));
    System.out.println(
        accepted.get() == contents && received == contents
            ? "Kivra has each of them once."
            : "KIVRA HAS " + received + " OF " + contents + ".");
  }

  private static byte[] pdf() {
    byte[] bytes = new byte[PDF_BYTES];
    new Random(4711).nextBytes(bytes);
    byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, bytes, 0, head.length);
    return bytes;
  }
}
