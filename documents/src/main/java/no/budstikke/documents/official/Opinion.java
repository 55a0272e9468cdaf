package no.budstikke.documents.official;

import java.util.Set;
import java.util.TreeSet;

/**
 * What an engine makes of a document by the official layers alone, before anything is relaxed; made
 * to be compared. Source: input format, section 12 (L2 to L4).
 *
 * @param outcome how far it came
 * @param violations rule, flag and place of each, sorted; empty unless the rules were run
 */
public record Opinion(Outcome outcome, Set<String> violations) {
  /** How far an engine came. */
  public enum Outcome {
    /** The schema does not allow the document, so the rules are not run. */
    SCHEMA_FAULTS,
    /** A rule ended in a dynamic error. */
    NOT_COMPUTED,
    /** Every rule was run. */
    RULES_RUN
  }

  public Opinion {
    violations = new TreeSet<>(violations);
  }

  /** How an assertion that does not hold is written down. */
  public static String violation(String rule, boolean fatal, String place) {
    return rule + (fatal ? " fatal " : " warning ") + place;
  }
}
