package no.budstikke.documents.official;

/**
 * An official assertion that does not hold.
 *
 * @param about the rule file
 * @param rule official id
 * @param fatal the official flag
 * @param element the context
 * @param error whether it could not be computed, which ends the official run
 */
public record Violation(
    RuleRun.About about, String rule, boolean fatal, int element, boolean error) {}
