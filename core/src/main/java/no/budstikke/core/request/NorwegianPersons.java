package no.budstikke.core.request;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The digits of Norwegian national ids, {@code DDMMYYIIIKK}. Source: AvtaleGiro, section 10.6;
 * input format, section 4.4.
 */
final class NorwegianPersons {
  private static final int LENGTH = 11;
  private static final int D_DAY = 40;

  /** What made-up people have added to their month; 40 also marks a hospital's own H-number. */
  private static final List<Integer> MADE_UP_MONTHS = List.of(80, 65, 40);

  // spotless:off
  private static final int[] K1_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
  private static final int[] K2_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
  // spotless:on

  /**
   * The k1 rule in its editions: which remainders the first sum, k1 included, may leave.
   *
   * @param assignedFrom the first year in which numbers are given out by this rule
   */
  private record K1Rule(int assignedFrom, Set<Integer> remainders) {}

  /** A number does not tell when it was given out, so each edition is accepted (section 10.6). */
  private static final List<K1Rule> K1_RULES =
      List.of(new K1Rule(1964, Set.of(0)), new K1Rule(2032, Set.of(0, 1, 2, 3)));

  private NorwegianPersons() {}

  static boolean looksLikeOne(String written) {
    return written.length() == LENGTH && written.charAt(6) != '-' && written.charAt(6) != '+';
  }

  static Optional<Fault> faultIn(String id) {
    if (id.length() != LENGTH) {
      return Optional.of(Fault.LENGTH);
    }
    if (!CheckDigits.isDigits(id)) {
      return Optional.of(Fault.CHARACTERS);
    }
    if (!hasDate(id)) {
      return Optional.of(Fault.DATE);
    }
    return checkDigitsFit(id) ? Optional.empty() : Optional.of(Fault.CHECK_DIGIT);
  }

  /** The nine digits with k1 and k2 by the oldest rule; empty where they cannot be. */
  static Optional<String> completed(String nineDigits) {
    if (nineDigits.length() != LENGTH - 2) {
      return Optional.empty();
    }
    int k1 = complement(CheckDigits.weightedSum(nineDigits + "0", K1_WEIGHTS));
    if (k1 > 9) {
      return Optional.empty();
    }
    int k2 = complement(CheckDigits.weightedSum(nineDigits + k1 + "0", K2_WEIGHTS));
    return Optional.of(nineDigits + k1 + k2).filter(id -> k2 <= 9 && faultIn(id).isEmpty());
  }

  static boolean isDNumber(String id) {
    return day(id) > D_DAY;
  }

  static boolean isSynthetic(String id) {
    return madeUpBy(id) > 0;
  }

  /** The century cannot be told from 2032 on, so a leap day is taken where any century has it. */
  private static boolean hasDate(String id) {
    int day = isDNumber(id) ? day(id) - D_DAY : day(id);
    int month = month(id) - madeUpBy(id);
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(2000 + number(id, 4), month).lengthOfMonth();
  }

  private static boolean checkDigitsFit(String id) {
    int k1Remainder = CheckDigits.weightedSum(id, K1_WEIGHTS) % 11;
    return K1_RULES.stream().anyMatch(rule -> rule.remainders().contains(k1Remainder))
        && CheckDigits.weightedSum(id, K2_WEIGHTS) % 11 == 0;
  }

  private static int madeUpBy(String id) {
    int month = month(id);
    return MADE_UP_MONTHS.stream().filter(added -> month > added).findFirst().orElse(0);
  }

  private static int complement(int sum) {
    return (11 - sum % 11) % 11;
  }

  private static int day(String id) {
    return number(id, 0);
  }

  private static int month(String id) {
    return number(id, 2);
  }

  private static int number(String id, int from) {
    return Integer.parseInt(id, from, from + 2, 10);
  }
}
