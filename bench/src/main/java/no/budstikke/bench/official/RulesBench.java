package no.budstikke.bench.official;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
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
import no.budstikke.documents.tree.DocumentTree;
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

  private static final int WARM_UP_ROUNDS = 30;

  /** All contenders take turns, so that what else the machine does meets all of them alike. */
  private static final int ROUNDS = 41;

  private static final long ROUND_NANOS = 50_000_000L;

  /**
   * Different documents, one after the other: a processor learns one document by heart, and parsing
   * gains most from that.
   */
  private static final int DOCUMENTS = 64;

  private static final String BARE = "bare parse (Aalto, names and texts read)";
  private static final String OURS = "our whole validation (parse, L1 to L5)";

  private static final String SAXON = "official sheets on Saxon, tree given";
  private static final String PHIVE = "phive, built once, fed bytes";
  private static final double LEAST_PHIVE = 100;
  private static final double LEAST_SAXON = 50;
  private static final double MOST_BARE = 4;

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
      Documents documents = Documents.of(Integer.parseInt(lines), sheets);
      Map<String, Work> contenders = new LinkedHashMap<>();
      contenders.put(BARE, bareParse(documents));
      contenders.put("  read into the flat tree (L1)", parse(documents));
      stages(documents, contenders);
      contenders.put(OURS, ours(documents));
      contenders.put(SAXON, () -> run(sheets, documents.next().built));
      contenders.put(PHIVE, () -> 1 + phive.judge(documents.next().bytes).violations().size());
      race(lines + " lines, " + documents.next().bytes.length + " bytes", contenders);
    }
  }

  /** One document as it comes, and what the stages start from: our tree and Saxon's. */
  private static final class Made {
    private final byte[] bytes;
    private final Submission submission;
    private final DocumentTree flat;
    private final XdmNode built;

    private Made(byte[] bytes, DocumentTree flat, XdmNode built) {
      this.bytes = bytes;
      this.submission = Submission.of(bytes);
      this.flat = flat;
      this.built = built;
    }
  }

  /** Documents in a circle. */
  private static final class Documents {
    private final List<Made> all;
    private int at;

    private Documents(List<Made> all) {
      this.all = all;
    }

    static Documents of(int lines, OfficialSheets sheets) throws SaxonApiException {
      List<Made> all = new ArrayList<>();
      for (int i = 1; i <= DOCUMENTS; i++) {
        byte[] bytes = Invoices.invoice(i, lines);
        TreeReader reader = new TreeReader(Limits.usual());
        read(reader, bytes);
        all.add(
            new Made(bytes, reader.tree(), sheets.tree(new String(bytes, StandardCharsets.UTF_8))));
      }
      return new Documents(all);
    }

    Made next() {
      at = (at + 1) % all.size();
      return all.get(at);
    }
  }

  /** What our validation is made of, each part for itself on a tree that is there. */
  private static void stages(Documents documents, Map<String, Work> contenders) {
    OfficialRules rules = new OfficialRules();
    OfficialLayers layers = new OfficialLayers();
    UblJudge judge = new UblJudge(Limits.usual());
    contenders.put("  schema (L2)", () -> 1 + UblSchema.check(documents.next().flat).size());
    contenders.put(
        "  official rules (L3, L4)", () -> 1 + rules.check(documents.next().flat).size());
    contenders.put(
        "  the same, told as findings",
        () -> 1 + layers.rules(documents.next().flat, Relaxation.CONSUMER).size());
    contenders.put(
        "  request and profile (L5)",
        () -> {
          Made made = documents.next();
          return 1 + judge.judge(made.flat, made.submission, Optional.empty()).findings().size();
        });
  }

  private static Work parse(Documents documents) {
    TreeReader reader = new TreeReader(Limits.usual());
    return () -> read(reader, documents.next().bytes);
  }

  private static int read(TreeReader reader, byte[] document) {
    Optional<Defect> defect = reader.read(document);
    return defect.isPresent() ? -1 : reader.tree().size();
  }

  /** Nothing is kept and nothing built, but every name, attribute and text is looked at. */
  private static Work bareParse(Documents documents) {
    InputFactoryImpl factory = new InputFactoryImpl();
    return () -> {
      try {
        XMLStreamReader reader =
            factory.createXMLStreamReader(new ByteArrayInputStream(documents.next().bytes));
        int seen = 0;
        while (reader.hasNext()) {
          seen += look(reader, reader.next());
        }
        reader.close();
        return seen;
      } catch (XMLStreamException e) {
        throw new IllegalStateException("The document is one of our own.", e);
      }
    };
  }

  private static int look(XMLStreamReader reader, int event) {
    if (event == XMLStreamConstants.CHARACTERS) {
      return reader.getTextLength();
    }
    if (event != XMLStreamConstants.START_ELEMENT) {
      return 0;
    }
    int seen = reader.getLocalName().length() + reader.getNamespaceURI().length();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      seen += reader.getAttributeLocalName(i).length() + reader.getAttributeValue(i).length();
    }
    return seen;
  }

  /** All layers that need nothing but the document: what the pipeline does with it. */
  private static Work ours(Documents documents) {
    UblJudge judge =
        new UblJudge(Limits.usual(), Optional.empty(), new OfficialLayers(), Relaxation.CONSUMER);
    return () -> 1 + judge.judge(documents.next().submission, Optional.empty()).findings().size();
  }

  private static int run(OfficialSheets sheets, XdmNode tree) throws SaxonApiException {
    sheets.runAll(tree);
    return 1;
  }

  private static void race(String title, Map<String, Work> contenders) throws SaxonApiException {
    System.out.println(title);
    System.out.printf("  %-44s %12s %12s %10s %10s%n", "", "CPU µs", "kB", "to ours", "to bare");
    for (Work work : contenders.values()) {
      warmUp(work);
    }
    Map<String, double[]> costs = medians(contenders);
    double ours = costs.getOrDefault(OURS, new double[] {1, 0})[0];
    double bare = costs.getOrDefault(BARE, new double[] {1, 0})[0];
    for (Map.Entry<String, double[]> one : costs.entrySet()) {
      double[] cost = one.getValue();
      System.out.printf(
          "  %-44s %12.1f %12.1f %10.2f %10.2f%n",
          one.getKey(), cost[0], cost[1], cost[0] / ours, cost[0] / bare);
    }
    double phive = costs.getOrDefault(PHIVE, new double[] {0, 0})[0] / ours;
    double saxon = costs.getOrDefault(SAXON, new double[] {0, 0})[0] / ours;
    System.out.printf(
        "  phive %.0f times ours (at least %.0f): %s; Saxon %.0f (at least %.0f): %s;"
            + " ours %.2f times the bare parse (at most %.0f): %s%n",
        phive,
        LEAST_PHIVE,
        word(phive >= LEAST_PHIVE),
        saxon,
        LEAST_SAXON,
        word(saxon >= LEAST_SAXON),
        ours / bare,
        MOST_BARE,
        word(ours <= MOST_BARE * bare));
  }

  private static String word(boolean kept) {
    return kept ? "kept" : "BROKEN";
  }

  private static Map<String, double[]> medians(Map<String, Work> contenders)
      throws SaxonApiException {
    Map<String, List<double[]>> rounds = new LinkedHashMap<>();
    for (int i = 0; i < ROUNDS; i++) {
      for (Map.Entry<String, Work> one : contenders.entrySet()) {
        double[] cost = measure(one.getValue(), ROUND_NANOS);
        rounds.computeIfAbsent(one.getKey(), _ -> new ArrayList<>()).add(cost);
      }
    }
    Map<String, double[]> medians = new LinkedHashMap<>();
    rounds.forEach(
        (name, costs) -> {
          costs.sort(Comparator.comparingDouble(cost -> cost[0]));
          medians.put(name, costs.get(ROUNDS / 2));
        });
    return medians;
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
