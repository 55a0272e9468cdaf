package no.budstikke.core.choose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  /** Why a batch is held. */
  public enum Objection {
    /** More documents were rejected than usual. */
    REJECTED_SHARE,
    /** More or fewer documents than in the last runs. */
    COUNT_DEVIATES,
    /** They come to more or less than in the last runs. */
    TOTAL_DEVIATES,
    /** Too many people get two or more. */
    REPEATED_RECIPIENTS,
    /** An amount is above the issuer's ceiling. */
    AMOUNT_ABOVE_CEILING,
    /** A register has not answered lately. */
    REGISTER_DOWN
  }

  /**
   * What stands against letting a batch go.
   *
   * @param last the last runs of the same kind; without any, nothing deviates
   */
  public List<Objection> objections(BatchFigures batch, List<BatchFigures> last) {
    List<Objection> objections = new ArrayList<>();
    if (exceeds(batch.rejected(), rejectedPercent, batch.received())) {
      objections.add(Objection.REJECTED_SHARE);
    }
    if (deviates(batch.accepted(), last.stream().mapToLong(BatchFigures::accepted).toArray())) {
      objections.add(Objection.COUNT_DEVIATES);
    }
    if (deviates(batch.minor(), last.stream().mapToLong(BatchFigures::minor).toArray())) {
      objections.add(Objection.TOTAL_DEVIATES);
    }
    if (exceeds(batch.repeated(), repeatedPercent, batch.recipients())) {
      objections.add(Objection.REPEATED_RECIPIENTS);
    }
    if (ceiling.filter(most -> batch.largest() > most).isPresent()) {
      objections.add(Objection.AMOUNT_ABOVE_CEILING);
    }
    return objections;
  }

  /** Whether so many letters are more than the last runs let expect of a batch of this size. */
  public boolean printsTooMuch(BatchFigures batch, List<BatchFigures> last) {
    long letters = last.stream().mapToLong(BatchFigures::printed).sum();
    long all = last.stream().mapToLong(BatchFigures::accepted).sum();
    return letters > 0
        && BigDecimal.valueOf(batch.printed())
                .multiply(BigDecimal.valueOf(all))
                .compareTo(
                    printGrowth
                        .multiply(BigDecimal.valueOf(letters))
                        .multiply(BigDecimal.valueOf(batch.accepted())))
            > 0;
  }

  private static boolean exceeds(long part, BigDecimal percent, long whole) {
    return BigDecimal.valueOf(part)
            .movePointRight(2)
            .compareTo(percent.multiply(BigDecimal.valueOf(whole)))
        > 0;
  }

  /** Further from the mean of the last runs than allowed. */
  private boolean deviates(long now, long... last) {
    if (last.length == 0) {
      return false;
    }
    BigDecimal runs = BigDecimal.valueOf(last.length);
    BigDecimal sum = BigDecimal.valueOf(Arrays.stream(last).sum());
    BigDecimal distance = BigDecimal.valueOf(now).multiply(runs).subtract(sum).abs();
    return distance.movePointRight(2).compareTo(deviationPercent.multiply(sum.abs())) > 0;
  }
}
