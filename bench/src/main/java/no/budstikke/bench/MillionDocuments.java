package no.budstikke.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Locale;
import java.util.Optional;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.core.validate.Judged;
import no.budstikke.core.validate.Judgement;
import no.budstikke.documents.envelope.EnvelopeReader;
import no.budstikke.documents.profile.OfficialLayers;
import no.budstikke.documents.profile.Relaxation;
import no.budstikke.documents.profile.UblJudge;
import no.budstikke.documents.tree.Limits;

/**
 * A batch of a million documents is received and judged without the memory growing: run it with
 * {@code -Xmx512m}. The heap is looked at right after a collection, so that only what is really
 * held is counted.
 */
public final class MillionDocuments {
  private static final long USUAL = 1_000_000;
  private static final double MEGABYTE = 1_000_000;
  private static final double NANOS = 1_000_000_000;

  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
  private final long documents;
  private final long start = System.nanoTime();
  private long seen;
  private long valid;
  private long bytes;
  private long lowest = Long.MAX_VALUE;
  private long highest;

  private MillionDocuments(long documents) {
    this.documents = documents;
  }

  /** Runs with the number of documents given, or a million. */
  public static void main(String[] arguments) throws IOException {
    long documents = arguments.length > 0 ? Long.parseLong(arguments[0]) : USUAL;
    boolean good = new MillionDocuments(documents).run();
    System.exit(good ? 0 : 1);
  }

  private boolean run() throws IOException {
    Limits limits = Limits.usual();
    System.out.println(
        documents
            + " documents, heap at most "
            + Runtime.getRuntime().maxMemory() / 1_048_576
            + " MiB");
    UblJudge judge =
        new UblJudge(limits, Optional.empty(), new OfficialLayers(), Relaxation.CONSUMER);
    EnvelopeReader reader = new EnvelopeReader(judge, limits);
    EnvelopeReport report = reader.read(new BatchStream(documents), Optional.empty(), this::take);
    show();
    System.out.println(
        String.format(
            Locale.ROOT,
            "received %d, valid %d, refused %b, not read %d; heap held %.1f to %.1f MB",
            seen,
            valid,
            report.refused(),
            report.notRead(),
            lowest / MEGABYTE,
            highest / MEGABYTE));
    return seen == documents && valid == documents && !report.refused();
  }

  private void take(Judged judged) {
    seen++;
    bytes += judged.submission().document().size();
    if (judged.judgement() instanceof Judgement.Valid) {
      valid++;
    }
    if (seen % Math.max(1, documents / 10) == 0 && seen < documents) {
      show();
    }
  }

  private void show() {
    double seconds = (System.nanoTime() - start) / NANOS;
    memory.gc();
    long held = memory.getHeapMemoryUsage().getUsed();
    lowest = Math.min(lowest, held);
    highest = Math.max(highest, held);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%,12d documents %8.1f s %9.0f documents/s %9.1f MB read %7.1f MB held",
            seen,
            seconds,
            seen / seconds,
            bytes / MEGABYTE,
            held / MEGABYTE));
  }
}
