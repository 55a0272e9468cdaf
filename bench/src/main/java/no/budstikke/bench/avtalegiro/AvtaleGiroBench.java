package no.budstikke.bench.avtalegiro;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import no.budstikke.channels.avtalegiro.file.BankFile;
import no.budstikke.channels.avtalegiro.file.Claim;
import no.budstikke.channels.avtalegiro.file.Strictness;

/**
 * Claims written and read in a second of one core's time (what others do on the machine meanwhile
 * is not counted), beside what the machine needs at least: copying the same bytes through a buffer
 * of the same size, and what everybody does first, reading lines.
 */
public final class AvtaleGiroBench {
  private static final int CLAIMS = 200_000;
  private static final int WARM_UP = 6;
  private static final int ROUNDS = 15;
  private static final int BUFFER = 1 << 16;
  private static final double NANOS = 1_000_000_000;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<Claim> claims = Claims.made(CLAIMS);
  private final byte[] file;
  private long witness;

  private AvtaleGiroBench() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Claims.write(claims, out);
    file = out.toByteArray();
  }

  /** One way to spend time on a whole file. */
  private interface Work {
    long run() throws IOException;
  }

  /** Runs all contenders in turns and prints a table. */
  public static void main(String[] arguments) throws IOException {
    new AvtaleGiroBench().run();
  }

  private void run() throws IOException {
    List<String> names =
        List.of(
            "copying the bytes",
            "reading lines (BufferedReader)",
            "written",
            "checked",
            "checked and handed out (what an import costs)");
    List<Work> works = List.of(this::copy, this::lines, this::write, this::check, this::read);
    double[][] seconds = new double[works.size()][ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (int i = 0; i < works.size(); i++) {
        long start = threads.getCurrentThreadCpuTime();
        witness += works.get(i).run();
        if (round >= 0) {
          seconds[i][round] = (threads.getCurrentThreadCpuTime() - start) / NANOS;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%,d claims, %.1f MB, medians of %d rounds (witness %d)%n",
        CLAIMS,
        file.length / 1e6,
        ROUNDS,
        witness);
    double copy = median(seconds[0]);
    for (int i = 0; i < works.size(); i++) {
      double median = median(seconds[i]);
      System.out.printf(
          Locale.ROOT,
          "  %-46s %,12.0f claims/core s  %6.1f MB/s  %6.1f× the copy%n",
          names.get(i),
          CLAIMS / median,
          file.length / median / 1e6,
          median / copy);
    }
  }

  private long copy() throws IOException {
    byte[] buffer = new byte[BUFFER];
    OutputStream sink = new Sink();
    try (InputStream in = new ByteArrayInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sink.write(buffer, 0, read);
      }
    }
    return sink.hashCode();
  }

  private long lines() throws IOException {
    long seen = 0;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.ISO_8859_1))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        seen += line.charAt(7);
      }
    }
    return seen;
  }

  private long write() throws IOException {
    Sink sink = new Sink();
    Claims.write(claims, sink);
    return sink.hashCode();
  }

  private long check() throws IOException {
    return checked().end().orElseThrow().ore();
  }

  private long read() throws IOException {
    long[] seen = new long[1];
    checked()
        .forEach(
            part -> {
              if (part instanceof Claim claim) {
                seen[0] += claim.ore() + claim.kid().length() + claim.label().shortName().length();
              }
            });
    return seen[0];
  }

  private BankFile checked() throws IOException {
    BankFile checked = BankFile.check(() -> new ByteArrayInputStream(file), Strictness.STRICT);
    if (!checked.isAccepted()) {
      throw new IOException("The benchmark's file is refused.");
    }
    return checked;
  }

  private static double median(double[] times) {
    double[] sorted = times.clone();
    java.util.Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Looks at what comes, so that nothing can be left out. */
  private static final class Sink extends OutputStream {
    private int seen;

    @Override
    public void write(int letter) {
      seen += letter;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      byte[] copied = java.util.Arrays.copyOfRange(bytes, from, from + length);
      seen += copied[length / 2];
    }

    @Override
    public int hashCode() {
      return seen;
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }
  }
}
