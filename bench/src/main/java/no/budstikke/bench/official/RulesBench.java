package no.budstikke.bench.official;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import no.budstikke.bench.Invoices;
import no.budstikke.core.validate.Submission;
import no.budstikke.documents.official.OfficialRules;
import no.budstikke.documents.profile.OfficialLayers;
import no.budstikke.documents.profile.Relaxation;
import no.budstikke.documents.profile.UblJudge;
import no.budstikke.documents.schema.UblSchema;
import no.budstikke.documents.tree.Defect;
import no.budstikke.documents.tree.Limits;
import no.budstikke.documents.tree.TreeReader;
import no.budstikke.shadow.PeppolRelease;
import no.budstikke.shadow.PhiveEngine;

/** CPU time and bytes allocated for one document, ours and the official engines', on one thread. */
public final class RulesBench {
  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();
  private static final long WARM_UP_NANOS = 2_000_000_000L;

  /** Warming up ends when the compiler worked less than this in a round, or after so many. */
  private static final long QUIET_MILLIS = 100;

  private static final int WARM_UP_ROUNDS = 10;

  /** Of many short rounds the best counts: others work on the machine, too. */
  private static final int ROUNDS = 20;

  private static final long ROUND_NANOS = 100_000_000L;

  private static final String BARE = "bare parse (Aalto, nothing kept)";
  private static final String OURS = "our whole validation (parse, L1 to L5)";

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
    OfficialSheets sheets = new OfficialSheets(PeppolRelease.newest());
    PhiveEngine phive = new PhiveEngine();
    String[] sizes = args.length > 0 ? args : new String[] {"3", "30", "300"};
    for (String lines : sizes) {
      byte[] document = Invoices.invoice(1, Integer.parseInt(lines));
      XdmNode tree = sheets.tree(new String(document, StandardCharsets.UTF_8));
      Map<String, Work> contenders = new LinkedHashMap<>();
      contenders.put(BARE, bareParse(document));
      contenders.put("  read into the flat tree (L1)", parse(document));
      stages(document, contenders);
      contenders.put(OURS, ours(document));
      contenders.put("official sheets on Saxon, tree given", () -> run(sheets, tree));
      contenders.put(
          "phive, built once, fed bytes", () -> 1 + phive.judge(document).violations().size());
      race(lines + " lines, " + document.length + " bytes", contenders);
    }
  }

  /** What our validation is made of, each part for itself on a tree that is there. */
  private static void stages(byte[] document, Map<String, Work> contenders) {
    TreeReader reader = new TreeReader(Limits.usual());
    read(reader, document);
    OfficialRules rules = new OfficialRules();
    OfficialLayers layers = new OfficialLayers();
    UblJudge judge = new UblJudge(Limits.usual());
    Submission submission = Submission.of(document);
    contenders.put("  schema (L2)", () -> 1 + UblSchema.check(reader.tree()).size());
    contenders.put("  official rules (L3, L4)", () -> 1 + rules.check(reader.tree()).size());
    contenders.put(
        "  the same, told as findings",
        () -> 1 + layers.rules(reader.tree(), Relaxation.CONSUMER).size());
    contenders.put(
        "  request and profile (L5)",
        () -> 1 + judge.judge(reader.tree(), submission, Optional.empty()).findings().size());
  }

  private static Work parse(byte[] document) {
    TreeReader reader = new TreeReader(Limits.usual());
    return () -> read(reader, document);
  }

  private static int read(TreeReader reader, byte[] document) {
    Optional<Defect> defect = reader.read(document);
    return defect.isPresent() ? -1 : reader.tree().size();
  }

  private static Work bareParse(byte[] document) {
    InputFactoryImpl factory = new InputFactoryImpl();
    return () -> {
      try {
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
        int seen = 0;
        while (reader.hasNext()) {
          seen += reader.next();
        }
        reader.close();
        return seen;
      } catch (XMLStreamException e) {
        throw new IllegalStateException("The document is one of our own.", e);
      }
    };
  }

  /** All layers that need nothing but the document: what the pipeline does with it. */
  private static Work ours(byte[] document) {
    UblJudge judge =
        new UblJudge(Limits.usual(), Optional.empty(), new OfficialLayers(), Relaxation.CONSUMER);
    Submission submission = Submission.of(document);
    return () -> 1 + judge.judge(submission, Optional.empty()).findings().size();
  }

  private static int run(OfficialSheets sheets, XdmNode tree) throws SaxonApiException {
    sheets.runAll(tree);
    return 1;
  }

  private static void race(String title, Map<String, Work> contenders) throws SaxonApiException {
    System.out.println(title);
    System.out.printf("  %-44s %12s %12s %10s %10s%n", "", "CPU µs", "kB", "to ours", "to bare");
    Map<String, double[]> costs = new LinkedHashMap<>();
    for (Map.Entry<String, Work> contender : contenders.entrySet()) {
      warmUp(contender.getValue());
      costs.put(contender.getKey(), best(contender.getValue()));
    }
    double ours = costs.getOrDefault(OURS, new double[] {1, 0})[0];
    double bare = costs.getOrDefault(BARE, new double[] {1, 0})[0];
    for (Map.Entry<String, double[]> one : costs.entrySet()) {
      double[] cost = one.getValue();
      System.out.printf(
          "  %-44s %12.1f %12.1f %10.2f %10.2f%n",
          one.getKey(), cost[0], cost[1], cost[0] / ours, cost[0] / bare);
    }
  }

  private static double[] best(Work work) throws SaxonApiException {
    double[] best = measure(work, ROUND_NANOS);
    for (int i = 1; i < ROUNDS; i++) {
      double[] cost = measure(work, ROUND_NANOS);
      best = cost[0] < best[0] ? cost : best;
    }
    return best;
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
