package no.budstikke.bench.picture;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.documents.html.Template;
import no.budstikke.documents.pdf.Logo;
import no.budstikke.documents.pdf.Palette;
import no.budstikke.documents.picture.InvoicePage;
import no.budstikke.documents.picture.InvoicePicture;
import no.budstikke.documents.picture.Language;
import no.budstikke.documents.picture.Look;
import no.budstikke.documents.picture.Outfit;
import no.budstikke.documents.picture.Rendition;

/**
 * Tagged one-page invoices with twelve lines, a logo and a QR code: pages for each second of
 * processor time, file sizes and bytes allocated, in turns on one thread; then a book of ten
 * thousand letters.
 */
public final class PdfBench {
  private static final int BILLS = 500;
  private static final int ROUNDS = 9;
  private static final long WARM_UP_NANOS = 6_000_000_000L;
  private static final long ROUND_NANOS = 500_000_000L;
  private static final int LETTERS = 10_000;
  private static final double NANOS = 1e9;
  private static final String OURS = "compiled writer";
  private static final String OPENPDF = "OpenPDF, shared fonts";
  private static final String OPENHTML = "openhtmltopdf as it comes";
  private static final double LEAST_PAGES = 3000;
  private static final double LEAST_OPENPDF = 10;
  private static final double LEAST_OPENHTML = 50;
  private static final double MOST_KB = 55;
  private static final Rendition RENDITION = new Rendition(Market.NO, Language.NB, true);

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final InvoicePicture pictures = new InvoicePicture();
  private final PaymentRequest[] bills =
      IntStream.range(0, BILLS).mapToObj(Bills::bill).toArray(PaymentRequest[]::new);

  /**
   * One measured round.
   *
   * @param pages for each second of processor time
   * @param allocated bytes for each page
   * @param size of a file
   */
  private record Round(double pages, double allocated, double size) {}

  private PdfBench() {}

  /** Runs with the number of letters in the book given, or ten thousand. */
  public static void main(String[] arguments) throws IOException {
    int letters = arguments.length > 0 ? Integer.parseInt(arguments[0]) : LETTERS;
    new PdfBench().race();
    LettersBench.main(new String[] {Integer.toString(letters)});
  }

  private void race() {
    Map<String, IntUnaryOperator> engines = new LinkedHashMap<>();
    Look standard = look(Optional.empty());
    Look own = look(Optional.of(Template.read(InvoicePage.example())));
    OpenPdfPage openPdf = new OpenPdfPage();
    PlainHtml html = new PlainHtml();
    engines.put(OURS, i -> ours(standard, i));
    engines.put(OPENPDF, i -> openPdf.draw(bills[i], Bills.link(i).orElseThrow()));
    engines.put("our openhtmltopdf engine", i -> ours(own, i));
    engines.put(OPENHTML, i -> html.draw(pictureText(own, i)));
    Map<String, List<Round>> rounds = new LinkedHashMap<>();
    engines.values().forEach(engine -> round(engine, WARM_UP_NANOS));
    for (int round = 0; round < ROUNDS; round++) {
      engines.forEach(
          (name, engine) ->
              rounds.computeIfAbsent(name, _ -> new ArrayList<>()).add(round(engine, ROUND_NANOS)));
    }
    print(rounds);
    judge(rounds);
  }

  /** Whether the targets are kept, that of each engine in the same run. */
  private static void judge(Map<String, List<Round>> rounds) {
    List<Round> ours = rounds.getOrDefault(OURS, List.of());
    double pages = median(ours, Round::pages);
    target("pages a CPU second", pages, LEAST_PAGES);
    target("times OpenPDF", pages / pages(rounds, OPENPDF), LEAST_OPENPDF);
    target("times openhtmltopdf", pages / pages(rounds, OPENHTML), LEAST_OPENHTML);
    double size = median(ours, Round::size) / 1000;
    System.out.printf(
        Locale.ROOT, "%.1f kB a file, at most %.0f: %s%n", size, MOST_KB, word(size <= MOST_KB));
  }

  private static double pages(Map<String, List<Round>> rounds, String engine) {
    return median(rounds.getOrDefault(engine, List.of()), Round::pages);
  }

  private static void target(String what, double is, double least) {
    System.out.printf(
        Locale.ROOT, "%,.1f %s, at least %,.0f: %s%n", is, what, least, word(is >= least));
  }

  private static String word(boolean kept) {
    return kept ? "kept" : "BROKEN";
  }

  private int ours(Look look, int index) {
    Outfit outfit = new Outfit(look, Bills.link(index), Optional.empty());
    return pictures.render(bills[index], RENDITION, outfit).pdf().size();
  }

  private String pictureText(Look look, int index) {
    return InvoicePage.print(
        bills[index], RENDITION, new Outfit(look, Bills.link(index), Optional.empty()));
  }

  private Round round(IntUnaryOperator engine, long nanos) {
    long thread = Thread.currentThread().threadId();
    long before = threads.getThreadAllocatedBytes(thread);
    long start = threads.getCurrentThreadCpuTime();
    long end = start;
    long size = 0;
    int pages = 0;
    while (end - start < nanos) {
      size += engine.applyAsInt(pages % BILLS);
      pages++;
      end = threads.getCurrentThreadCpuTime();
    }
    double allocated = threads.getThreadAllocatedBytes(thread) - before;
    return new Round(pages * NANOS / (end - start), allocated / pages, (double) size / pages);
  }

  private static void print(Map<String, List<Round>> rounds) {
    double ours = median(rounds.values().iterator().next(), Round::pages);
    System.out.printf(
        Locale.ROOT,
        "%-28s %14s %8s %14s %10s%n",
        "engine",
        "pages/CPU s",
        "ratio",
        "KiB allocated",
        "kB file");
    rounds.forEach(
        (name, all) ->
            System.out.printf(
                Locale.ROOT,
                "%-28s %14.0f %7.1fx %14.0f %10.1f%n",
                name,
                median(all, Round::pages),
                ours / median(all, Round::pages),
                median(all, Round::allocated) / 1024,
                median(all, Round::size) / 1000));
  }

  private static double median(
      List<Round> rounds, java.util.function.ToDoubleFunction<Round> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static Look look(Optional<Template> template) {
    return new Look(
        new Palette(0x1B4D7A),
        Logo.read(Bills.logo()),
        Map.of(),
        Optional.of("Nordkraft Strøm AS"),
        Optional.empty(),
        template);
  }
}
