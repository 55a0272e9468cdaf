package no.budstikke.bench.official;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import no.budstikke.documents.official.OfficialRules;
import no.budstikke.documents.schema.UblSchema;
import no.budstikke.documents.tree.Defect;
import no.budstikke.documents.tree.Limits;
import no.budstikke.documents.tree.TreeReader;

/** CPU time and bytes allocated for one document, ours and the official engines', on one thread. */
public final class RulesBench {
  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();
  private static final long WARM_UP_NANOS = 3_000_000_000L;

  /** Warming up ends when the compiler worked less than this in a round, or after so many. */
  private static final long QUIET_MILLIS = 150;

  private static final int WARM_UP_ROUNDS = 10;
  private static final long ROUND_NANOS = 3_000_000_000L;

  private RulesBench() {}

  /** Something to be measured. */
  private interface Work {
    int once() throws SaxonApiException;
  }

  /**
   * Measures and prints.
   *
   * @param args the numbers of lines; 3, 30 and 300 when there are none
   */
  public static void main(String[] args) throws IOException, SaxonApiException {
    OfficialSheets sheets = new OfficialSheets();
    Phive phive = new Phive();
    String[] sizes = args.length > 0 ? args : new String[] {"3", "30", "300"};
    for (String lines : sizes) {
      byte[] document = Corpus.ofLines(Integer.parseInt(lines)).getBytes(StandardCharsets.UTF_8);
      XdmNode tree = sheets.tree(new String(document, StandardCharsets.UTF_8));
      Map<String, Work> contenders = new LinkedHashMap<>();
      contenders.put("parse into the flat tree", parse(document));
      contenders.put("parse, schema, all official rules", ours(document));
      contenders.put("official sheets on Saxon, tree given", () -> run(sheets, tree));
      contenders.put("phive", () -> phive.validate(document).size());
      race(lines + " lines, " + document.length + " bytes", contenders);
    }
  }

  private static Work parse(byte[] document) {
    TreeReader reader = new TreeReader(Limits.usual());
    return () -> read(reader, document);
  }

  private static int read(TreeReader reader, byte[] document) {
    Optional<Defect> defect = reader.read(document);
    return defect.isPresent() ? -1 : reader.tree().size();
  }

  private static Work ours(byte[] document) {
    TreeReader reader = new TreeReader(Limits.usual());
    OfficialRules rules = new OfficialRules();
    return () -> {
      int size = read(reader, document);
      return size + UblSchema.check(reader.tree()).size() + rules.check(reader.tree()).size();
    };
  }

  private static int run(OfficialSheets sheets, XdmNode tree) throws SaxonApiException {
    sheets.runAll(tree);
    return 1;
  }

  private static void race(String title, Map<String, Work> contenders) throws SaxonApiException {
    System.out.println(title);
    System.out.printf("  %-40s %12s %12s %8s%n", "", "CPU µs", "kB", "ratio");
    double ours = 0;
    for (Map.Entry<String, Work> contender : contenders.entrySet()) {
      warmUp(contender.getValue());
      double[] cost = measure(contender.getValue(), ROUND_NANOS);
      ours = contender.getKey().startsWith("parse, ") ? cost[0] : ours;
      System.out.printf(
          "  %-40s %12.1f %12.1f %8s%n",
          contender.getKey(), cost[0], cost[1], ours > 0 ? "%.1f".formatted(cost[0] / ours) : "");
    }
  }

  /** Some thousand small methods take the compiler longer than a fixed time. */
  private static void warmUp(Work work) throws SaxonApiException {
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
      long compiled = COMPILER.getTotalCompilationTime();
      measure(work, WARM_UP_NANOS);
      if (COMPILER.getTotalCompilationTime() - compiled < QUIET_MILLIS) {
        return;
      }
    }
  }

  /** Microseconds of CPU and kilobytes for one run. */
  private static double[] measure(Work work, long nanos) throws SaxonApiException {
    long cpu = THREAD.getCurrentThreadCpuTime();
    long bytes = THREAD.getCurrentThreadAllocatedBytes();
    int runs = 0;
    long witness = 0;
    long spent = 0;
    while (spent < nanos) {
      witness += work.once();
      runs++;
      spent = THREAD.getCurrentThreadCpuTime() - cpu;
    }
    long allocated = THREAD.getCurrentThreadAllocatedBytes() - bytes;
    if (witness == 0) {
      throw new IllegalStateException("Nothing was done.");
    }
    return new double[] {spent / 1e3 / runs, allocated / 1e3 / runs};
  }
}
