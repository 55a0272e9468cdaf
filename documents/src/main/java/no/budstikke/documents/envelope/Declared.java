package no.budstikke.documents.envelope;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What a batch header or a manifest says of the whole. Source: input format, section 8.
 *
 * @param name the issuer's name for the batch
 * @param issuer organisation number or short name of the issuer
 * @param count how many documents there should be
 * @param sums what their amounts due should add up to, by currency code
 * @param atomic whether one rejected document refuses all
 */
record Declared(
    Optional<String> name,
    Optional<String> issuer,
    OptionalLong count,
    Map<String, BigDecimal> sums,
    boolean atomic) {
  static final Declared NOTHING =
      new Declared(Optional.empty(), Optional.empty(), OptionalLong.empty(), Map.of(), false);

  Declared {
    sums = Map.copyOf(new TreeMap<>(sums));
  }

  /** Whether there is anything by which a broken batch would show. */
  boolean hasTotals() {
    return count.isPresent() || !sums.isEmpty();
  }

  /** A count that is no number can never be right, so it is not passed over. */
  static OptionalLong count(String text) {
    return OptionalLong.of(text.matches("\\d{1,15}") ? Long.parseLong(text) : -1);
  }

  /** A declared sum. */
  static Optional<BigDecimal> amount(String text) {
    return text.matches("[+-]?\\d{1,20}(\\.\\d{0,6})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }
}
