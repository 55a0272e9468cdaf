package no.budstikke.bench.picture;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.request.Market;
import no.budstikke.documents.pdf.Logo;
import no.budstikke.documents.pdf.Palette;
import no.budstikke.documents.picture.InvoicePicture;
import no.budstikke.documents.picture.Language;
import no.budstikke.documents.picture.Look;
import no.budstikke.documents.picture.Outfit;
import no.budstikke.documents.picture.PictureBook;
import no.budstikke.documents.picture.Rendition;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/**
 * A merged batch of ten thousand letters beside the same letters as single files, and beside what a
 * general library makes of those when it merges them. Fails when the typefaces stand in the batch
 * more than once, when memory grows with what has been written, or when it is not faster than that
 * library by far.
 */
public final class LettersBench {
  private static final int LETTERS = 10_000;
  private static final int BILLS = 500;
  private static final int WARM_UP = 2_000;
  private static final int FACES = 3;
  private static final long MOST_GROWTH = 4_000_000;
  private static final double LEAST_RATIO = 5;
  private static final double NANOS = 1e9;
  private static final Rendition RENDITION = new Rendition(Market.NO, Language.NB, true);
  private static final Look LOOK =
      new Look(
          new Palette(0x1B4D7A),
          Logo.read(Bills.logo()),
          Map.of(),
          Optional.of("Nordkraft Strøm AS"),
          Optional.empty(),
          Optional.empty());

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final InvoicePicture pictures = new InvoicePicture();

  private LettersBench() {}

  /** Runs with the number of letters given, or ten thousand. */
  public static void main(String[] arguments) throws IOException {
    int letters = arguments.length > 0 ? Integer.parseInt(arguments[0]) : LETTERS;
    if (!run(letters)) {
      System.exit(1);
    }
  }

  /** Measures; whether the limits are kept. */
  static boolean run(int letters) throws IOException {
    LettersBench bench = new LettersBench();
    bench.book(WARM_UP);
    Made book = bench.book(letters);
    Made single = bench.single(letters);
    Made merged = bench.merged(Math.min(letters, BILLS));
    System.out.printf(
        Locale.ROOT, "%n%-34s %8s %14s %12s%n", "letters", "count", "letters/CPU s", "kB each");
    print("merged batch, typefaces shared", book);
    print("one file for each letter", single);
    print("those merged by PDFBox", merged);
    boolean shared = book.faces == FACES;
    boolean bounded = book.growth <= MOST_GROWTH;
    System.out.printf(
        Locale.ROOT,
        "The merged batch holds %.1f MB more at its end than after a tenth (limit %.0f MB): %s."
            + " It has %d typefaces (limit %d): %s. It takes %.1f %% of the bytes of single"
            + " files.%n",
        book.growth / 1e6,
        MOST_GROWTH / 1e6,
        bounded ? "kept" : "BROKEN",
        book.faces,
        FACES,
        shared ? "kept" : "BROKEN",
        100.0 * book.bytes / single.bytes);
    double ratio = book.rate() / merged.rate();
    boolean fast = ratio >= LEAST_RATIO;
    System.out.printf(
        Locale.ROOT,
        "Drawing and writing it is %.1f times as fast as only merging (limit %.0f): %s.%n",
        ratio,
        LEAST_RATIO,
        fast ? "kept" : "BROKEN");
    return shared && bounded && fast;
  }

  /**
   * What was made.
   *
   * @param letters how many
   * @param seconds of processor time
   * @param bytes in all
   * @param faces how often a typeface stands in it
   * @param growth of the heap between a tenth and the end
   */
  private record Made(int letters, double seconds, long bytes, int faces, long growth) {
    double rate() {
      return letters / seconds;
    }
  }

  private Made book(int letters) throws IOException {
    Counter counter = new Counter();
    long first = 0;
    long start = threads.getCurrentThreadCpuTime();
    double seconds;
    long last;
    try (PictureBook book = new PictureBook(LOOK, "bench", LocalDate.of(2026, 11, 18), counter)) {
      for (int i = 0; i < letters; i++) {
        if (i == letters / 10) {
          first = held();
        }
        book.add(Bills.bill(i % BILLS), RENDITION, Bills.link(i));
      }
      seconds = (threads.getCurrentThreadCpuTime() - start) / NANOS;
      last = held();
    }
    return new Made(letters, seconds, counter.bytes, counter.faces, Math.max(0, last - first));
  }

  private Made single(int letters) {
    long start = threads.getCurrentThreadCpuTime();
    long bytes = 0;
    for (int i = 0; i < letters; i++) {
      bytes += letter(i).length;
    }
    return new Made(letters, (threads.getCurrentThreadCpuTime() - start) / NANOS, bytes, 0, 0);
  }

  private byte[] letter(int i) {
    Outfit outfit = new Outfit(LOOK, Bills.link(i), Optional.empty());
    return pictures.render(Bills.bill(i % BILLS), RENDITION, outfit).pdf().bytes();
  }

  /** Drawing them is not counted, only merging. */
  private Made merged(int letters) throws IOException {
    PDFMergerUtility merger = new PDFMergerUtility();
    for (int i = 0; i < letters; i++) {
      merger.addSource(new RandomAccessReadBuffer(letter(i)));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    merger.setDestinationStream(out);
    long start = threads.getCurrentThreadCpuTime();
    merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
    double seconds = (threads.getCurrentThreadCpuTime() - start) / NANOS;
    return new Made(letters, seconds, out.size(), 0, 0);
  }

  private static void print(String name, Made made) {
    System.out.printf(
        Locale.ROOT,
        "%-34s %8d %14.0f %12.1f%n",
        name,
        made.letters,
        made.rate(),
        made.bytes / 1e3 / made.letters);
  }

  private static long held() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** Throws away what it counts. */
  private static final class Counter extends OutputStream {
    private static final String FACE = "/FontFile2";
    private long bytes;
    private int faces;

    @Override
    public void write(int value) {
      bytes++;
    }

    @Override
    public void write(byte[] more, int start, int length) {
      bytes += length;
      String text = new String(more, start, length, StandardCharsets.ISO_8859_1);
      int at = text.indexOf(FACE);
      while (at >= 0) {
        faces++;
        at = text.indexOf(FACE, at + 1);
      }
    }
  }
}
