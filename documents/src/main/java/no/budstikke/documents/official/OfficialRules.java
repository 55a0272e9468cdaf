package no.budstikke.documents.official;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import no.budstikke.documents.tree.DocumentTree;

/**
 * The rule files of the release in force, run over one document after the other. Not for several
 * threads at once. Source: input format, section 12 (L3, L4): both are always run.
 */
public final class OfficialRules {
  private final DocIndex index = new DocIndex();
  private final List<RuleRun> runs =
      ServiceLoader.load(RuleRun.class).stream().map(ServiceLoader.Provider::get).toList();

  /** The rules that were compiled in. */
  public OfficialRules() {
    if (runs.isEmpty()) {
      throw new IllegalStateException("Built without the official rules.");
    }
  }

  /** What the files are. */
  public List<RuleRun.About> about() {
    return runs.stream().map(RuleRun::about).toList();
  }

  /** Everything that does not hold, in no order. */
  public List<Violation> check(DocumentTree tree) {
    index.fill(tree);
    List<Violation> violations = new ArrayList<>();
    runs.forEach(run -> violations.addAll(run.run(index)));
    return violations;
  }
}
