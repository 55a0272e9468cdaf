package no.budstikke.bench.official;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.sf.saxon.s9api.SaxonApiException;
import no.budstikke.documents.official.OfficialRules;
import no.budstikke.documents.official.Opinion;
import no.budstikke.documents.official.RuleRun;
import no.budstikke.shadow.PeppolRelease;
import no.budstikke.shadow.PhiveEngine;

/** Our verdicts against the official ones over a corpus. */
public final class Equivalence {
  private static final int USUAL = 2000;
  private static final int PATHS = 20;
  private static final int SHOWN = 40;

  private final PeppolRelease release;
  private final OfficialSheets official;
  private final OurRules ours;
  private final PhiveEngine phive;
  private final Map<String, Integer> violated = new TreeMap<>();
  private final Map<Opinion.Outcome, Integer> outcomes = new EnumMap<>(Opinion.Outcome.class);
  private final List<String> differences = new ArrayList<>();
  private final List<Integer> covering = new ArrayList<>();
  private int documents;

  /** Makes all engines ready with the same release. */
  public Equivalence(PeppolRelease release) throws IOException, SaxonApiException {
    this.release = release;
    this.official = new OfficialSheets(release);
    this.ours = new OurRules(release.from());
    this.phive = new PhiveEngine(release);
  }

  /**
   * Compares the verdicts on one document: with the official sheets, whatever the schema says, and
   * with all that phive does.
   */
  public void compare(String name, String document) throws SaxonApiException {
    documents++;
    List<Set<String>> expected = official.check(official.tree(document));
    List<Set<String>> found = ours.check(document);
    for (int i = 0; i < expected.size(); i++) {
      expected.get(i).forEach(one -> violated.merge(one.split(" ", -1)[0], 1, Integer::sum));
      note(name, expected.get(i), found.get(i));
    }
    Opinion opinion = ours.opinion();
    Opinion theirs = phive.judge(document.getBytes(StandardCharsets.UTF_8));
    outcomes.merge(theirs.outcome(), 1, Integer::sum);
    note(name + " by phive", Set.of(theirs.outcome().name()), Set.of(opinion.outcome().name()));
    note(name + " by phive", theirs.violations(), opinion.violations());
  }

  private void note(String name, Set<String> expected, Set<String> found) {
    if (!expected.equals(found)) {
      Set<String> missing = new TreeSet<>(expected);
      missing.removeAll(found);
      Set<String> extra = new TreeSet<>(found);
      extra.removeAll(expected);
      differences.add(name + ": missing " + missing + " extra " + extra);
    }
  }

  /** Compares documents of a corpus, and keeps in mind which of them broke something new. */
  public void compare(Corpus corpus, Iterable<Integer> numbers) throws SaxonApiException {
    for (int number : numbers) {
      int before = violated.size();
      compare("document " + number, corpus.document(number));
      if (violated.size() > before) {
        covering.add(number);
      }
    }
  }

  /** Compares the documents that were made for single rules. */
  public void compareRecipes() throws SaxonApiException {
    Set<String> reachable = new TreeSet<>(rules(release));
    reachable.removeAll(Recipes.unreachable(release));
    for (Map.Entry<String, String> recipe : Recipes.documents().entrySet()) {
      compare("recipe " + recipe.getKey(), recipe.getValue());
      for (String rule : recipe.getKey().split(" ", -1)) {
        if (reachable.contains(rule) && !violated.containsKey(rule)) {
          differences.add("the recipe of " + rule + " does not break it");
        }
      }
    }
  }

  /** Compares documents with all the paths in them that rules forbid, some at a time. */
  public void compareForbidden(Corpus corpus) throws SaxonApiException {
    List<String> paths = forbidden(release);
    for (int i = 0; i < paths.size(); i += PATHS) {
      List<String> some = paths.subList(i, Math.min(i + PATHS, paths.size()));
      compare("paths from " + i, corpus.with(some));
    }
  }

  /** What differed, one line for each rule file of a document. */
  public List<String> differences() {
    return differences;
  }

  /** How many documents phive came so far with. */
  public int outcomes(Opinion.Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  /** The rules that no document has violated so far. */
  public List<String> unviolated() {
    return rules(release).stream().filter(rule -> !violated.containsKey(rule)).toList();
  }

  /** The ids of all rules of a release. */
  public static List<String> rules(PeppolRelease release) {
    return new OfficialRules()
        .about(release.from()).stream()
            .flatMap(about -> about.rules().stream())
            .map(rule -> rule.substring(2))
            .distinct()
            .toList();
  }

  /** The paths that rules of a release forbid below the root element. */
  public static List<String> forbidden(PeppolRelease release) {
    return new OfficialRules()
        .about(release.from()).stream()
            .map(RuleRun.About::forbidden)
            .flatMap(List::stream)
            .map(line -> line.substring(line.indexOf(' ') + 1))
            .toList();
  }

  private void print(long seed) {
    List<String> rules = rules(release);
    Set<String> open = new TreeSet<>(unviolated());
    open.removeAll(Recipes.unreachable(release));
    System.out.printf(
        "release %s: %d documents, seed %d; by phive %s%n",
        release.version(), documents, seed, outcomes);
    System.out.printf(
        "%d of %d rules violated, %d cannot be, %d neither %s%n",
        rules.size() - unviolated().size(),
        rules.size(),
        Recipes.unreachable(release).stream().filter(rules::contains).count(),
        open.size(),
        open);
    System.out.println(differences.size() + " differences");
    differences.stream().limit(SHOWN).forEach(System.out::println);
  }

  /**
   * Compares by all releases, the newest first, and prints.
   *
   * @param args how many documents (2000) and the seed (1); a third number prints the numbers of
   *     the documents that the tests take as their sample
   */
  public static void main(String[] args) throws IOException, SaxonApiException {
    int documents = args.length > 0 ? Integer.parseInt(args[0]) : USUAL;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    boolean same = true;
    for (PeppolRelease release : List.of(PeppolRelease.values()).reversed()) {
      Equivalence equivalence = new Equivalence(release);
      Corpus corpus = new Corpus(seed, forbidden(release));
      equivalence.compareForbidden(corpus);
      equivalence.compareRecipes();
      equivalence.compare(corpus, IntStream.range(0, documents).boxed().toList());
      equivalence.print(seed);
      if (args.length > 2) {
        System.out.println(equivalence.covering);
      }
      same &= equivalence.differences().isEmpty();
    }
    System.exit(same ? 0 : 1);
  }
}
