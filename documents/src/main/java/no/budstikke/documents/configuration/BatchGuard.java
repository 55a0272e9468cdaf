package no.budstikke.documents.configuration;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * When a batch is held until a person releases it. Source: product specification, section 9.3.
 *
 * @param rejectedPercent more rejects than this
 * @param printGrowth a print share this many times the mean of the last runs
 * @param deviationPercent total amount or count further from the last runs than this
 * @param repeatedPercent more recipients than this with two or more documents
 * @param ceiling an amount above this, in minor units
 */
public record BatchGuard(
    BigDecimal rejectedPercent,
    BigDecimal printGrowth,
    BigDecimal deviationPercent,
    BigDecimal repeatedPercent,
    Optional<Long> ceiling) {
  /** The thresholds of who sets none. */
  public static final BatchGuard USUAL =
      new BatchGuard(
          new BigDecimal("2"),
          new BigDecimal("1.5"),
          new BigDecimal("30"),
          new BigDecimal("1"),
          Optional.empty());
}
