package no.budstikke.documents.official;

import java.util.ArrayList;
import java.util.List;

/**
 * One rule file, ready to be run over one document after the other; its classes are made while
 * building. Not for several threads at once.
 */
public abstract class RuleRun extends Nodes {
  /** The assertion that is being evaluated. */
  protected int at;

  private final About about;
  private final ForbiddenPaths forbidden;
  private final List<Violation> violations = new ArrayList<>();
  private boolean walked;

  /**
   * What a rule file is.
   *
   * @param layer L3 or L4
   * @param ruleset name and version
   * @param rules for each assertion F or W and its id
   * @param forbidden assertions that only forbid a path
   */
  public record About(String layer, String ruleset, List<String> rules, List<String> forbidden) {}

  /** A run of the file. */
  protected RuleRun(About about) {
    this.about = about;
    this.forbidden = new ForbiddenPaths(about.forbidden());
  }

  /** What the file is. */
  public final About about() {
    return about;
  }

  /** Applies the rules that match the element. */
  protected abstract void visit(int element);

  /** The group an element belongs to. */
  protected final int group(int element, Groups groups) {
    int parent = parent(element);
    return groups.of(name(element), parent < 0 ? Integer.MAX_VALUE : name(parent));
  }

  /** Forgets what was worked out of the last document. */
  protected abstract void forget();

  /** Notes that the assertion being evaluated does not hold for the element. */
  protected final void fail(int element) {
    violations.add(violation(at, element, false));
  }

  /** Says that the assertions that forbid a path are among those of the root element. */
  protected final void forbiddenApplies() {
    walked = true;
  }

  /** The violations of a document, until the next; with a dynamic error, nothing but that. */
  final List<Violation> run(DocIndex index) {
    take(index);
    forget();
    violations.clear();
    walked = false;
    try {
      for (int i = 0; i < tree().size(); i++) {
        visit(i);
      }
    } catch (DynamicError e) {
      return List.of(violation(at, 0, true));
    }
    if (walked) {
      for (int assertion : forbidden.in(tree())) {
        violations.add(violation(assertion, 0, false));
      }
    }
    return violations;
  }

  private Violation violation(int assertion, int element, boolean error) {
    String rule = about.rules().get(assertion);
    return new Violation(this.about, rule.substring(2), rule.charAt(0) == 'F', element, error);
  }
}
