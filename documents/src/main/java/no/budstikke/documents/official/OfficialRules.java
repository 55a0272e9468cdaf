package no.budstikke.documents.official;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import no.budstikke.documents.tree.DocumentTree;

/**
 * The rule files of all releases that are built in, run over one document after the other; a
 * release is made ready when a day in its time is asked for. Not for several threads at once.
 * Source: input format, sections 1 and 12 (L3, L4): both files are always run.
 */
public final class OfficialRules {
  private final DocIndex index = new DocIndex();
  private final List<RuleRelease> releases =
      ServiceLoader.load(RuleRelease.class).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing(RuleRelease::from))
          .toList();
  private final Map<LocalDate, List<RuleRun>> ready = new TreeMap<>();

  /** The rules that were compiled in. */
  public OfficialRules() {
    if (releases.isEmpty()) {
      throw new IllegalStateException("Built without the official rules.");
    }
  }

  /** The days from which the releases are the law, the oldest first. */
  public List<LocalDate> releases() {
    return releases.stream().map(RuleRelease::from).toList();
  }

  /** What the files of the newest release are. */
  public List<RuleRun.About> about() {
    return about(LocalDate.MAX);
  }

  /** What the files are that are the law on a day. */
  public List<RuleRun.About> about(LocalDate day) {
    return runs(day).stream().map(RuleRun::about).toList();
  }

  /** Everything that does not hold by the newest release, in no order. */
  public List<Violation> check(DocumentTree tree) {
    return check(tree, LocalDate.MAX);
  }

  /** Everything that does not hold by the law of a day, in no order. */
  public List<Violation> check(DocumentTree tree, LocalDate day) {
    index.fill(tree);
    List<Violation> violations = new ArrayList<>();
    for (RuleRun run : runs(day)) {
      violations.addAll(run.run(index));
    }
    return violations;
  }

  /** The last release that has begun; before all, the oldest. */
  private List<RuleRun> runs(LocalDate day) {
    RuleRelease law = releases.getFirst();
    for (RuleRelease release : releases) {
      law = release.from().isAfter(day) ? law : release;
    }
    List<RuleRun> runs = ready.get(law.from());
    if (runs == null) {
      runs = List.copyOf(law.runs());
      ready.put(law.from(), runs);
    }
    return runs;
  }
}
