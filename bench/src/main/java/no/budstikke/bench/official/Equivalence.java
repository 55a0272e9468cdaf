package no.budstikke.bench.official;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.sf.saxon.s9api.SaxonApiException;
import no.budstikke.documents.official.OfficialRules;
import no.budstikke.documents.official.RuleRun;

/** Our verdicts against the official ones over a corpus. */
public final class Equivalence {
  private final OfficialSheets official = new OfficialSheets();
  private final OurRules ours = new OurRules();
  private final Map<String, Integer> violated = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();
  private int errors;

  /** Makes both engines ready. */
  public Equivalence() throws IOException, SaxonApiException {}

  /** Compares the verdicts on one document. */
  public void compare(String document) throws SaxonApiException {
    List<Set<String>> expected = official.check(official.tree(document));
    List<Set<String>> found = ours.check(document);
    for (int i = 0; i < expected.size(); i++) {
      expected.get(i).forEach(one -> violated.merge(one.split(" ", -1)[0], 1, Integer::sum));
      errors += expected.get(i).contains(OfficialSheets.ERROR) ? 1 : 0;
      if (!expected.get(i).equals(found.get(i))) {
        Set<String> missing = new TreeSet<>(expected.get(i));
        missing.removeAll(found.get(i));
        Set<String> extra = new TreeSet<>(found.get(i));
        extra.removeAll(expected.get(i));
        differences.add("missing " + missing + " extra " + extra);
      }
    }
  }

  /** What differed, one line for each rule file of a document. */
  public List<String> differences() {
    return differences;
  }

  /** How many documents ended the official run with a dynamic error. */
  public int errors() {
    return errors;
  }

  /** The rules that no document has violated so far. */
  public List<String> unviolated() {
    return rules().stream().filter(rule -> !violated.containsKey(rule)).toList();
  }

  /** The ids of all rules. */
  public static List<String> rules() {
    return new OfficialRules()
        .about().stream()
            .flatMap(about -> about.rules().stream())
            .map(rule -> rule.substring(2))
            .distinct()
            .toList();
  }

  /** The paths that rules forbid below the root element. */
  public static List<String> forbidden() {
    return new OfficialRules()
        .about().stream()
            .map(RuleRun.About::forbidden)
            .flatMap(List::stream)
            .map(line -> line.substring(line.indexOf(' ') + 1))
            .toList();
  }

  /**
   * Compares and prints.
   *
   * @param args how many documents (2000) and the seed (1)
   */
  public static void main(String[] args) throws IOException, SaxonApiException {
    int documents = args.length > 0 ? Integer.parseInt(args[0]) : 2000;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    Equivalence equivalence = new Equivalence();
    Corpus corpus = new Corpus(seed, forbidden());
    for (int i = 0; i < documents; i++) {
      equivalence.compare(corpus.next());
    }
    System.out.printf(
        "%d documents, seed %d: %d differences, %d dynamic errors, %d of %d rules violated%n",
        documents,
        seed,
        equivalence.differences().size(),
        equivalence.errors(),
        rules().size() - equivalence.unviolated().size(),
        rules().size());
    equivalence.differences().stream().limit(40).forEach(System.out::println);
    System.out.println("Not violated: " + equivalence.unviolated());
    System.exit(equivalence.differences().isEmpty() ? 0 : 1);
  }
}
