package no.budstikke.core.validate;

import java.util.Optional;

/**
 * One thing wrong with a document. The sentences for people are made from rule and evidence when
 * somebody reads them, in the reader's language. Source: input format, section 12.
 *
 * @param rule its rule
 * @param layer which question it answers
 * @param severity what it does to the document, after our relaxations
 * @param officialSeverity what the official rule says, where that differs or is official
 * @param place where
 * @param evidence what was found
 */
public record Finding(
    RuleId rule,
    Layer layer,
    Severity severity,
    Optional<Severity> officialSeverity,
    Place place,
    Evidence evidence) {

  /** A finding of one of our own rules. */
  public static Finding own(
      String rule, Layer layer, Severity severity, Place place, Evidence evidence) {
    return new Finding(new RuleId(rule), layer, severity, Optional.empty(), place, evidence);
  }

  /** The same finding inside a named entry of an envelope. */
  public Finding in(String entry) {
    return new Finding(rule, layer, severity, officialSeverity, place.in(entry), evidence);
  }
}
