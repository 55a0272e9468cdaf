package no.budstikke.cli.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.budstikke.core.request.Market;

/**
 * The sums of a document. Source: EN 16931, BR-CO-10 to BR-CO-17.
 *
 * @param lines sum of the lines without VAT
 * @param charges sum of the charges without VAT
 * @param taxable taxable amount of each category, charges included
 * @param rounding what brings a Swedish amount to whole kronor
 */
record Totals(
    BigDecimal lines, BigDecimal charges, SortedMap<Vat, BigDecimal> taxable, BigDecimal rounding) {
  static Totals of(Market market, List<Item> items, List<Charge> charges) {
    SortedMap<Vat, BigDecimal> taxable = new TreeMap<>();
    items.forEach(item -> taxable.merge(item.vat(), item.amount(), BigDecimal::add));
    charges.forEach(charge -> taxable.merge(charge.vat(), charge.amount(), BigDecimal::add));
    Totals exact =
        new Totals(
            items.stream().map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
            charges.stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
            taxable,
            BigDecimal.ZERO);
    return market == Market.SE ? exact.toWholeKronor() : exact;
  }

  /**
   * A fee on top of the lines.
   *
   * @param reason what the consumer reads
   * @param amount without VAT
   * @param vat category and rate
   */
  record Charge(String reason, BigDecimal amount, Vat vat) {}

  BigDecimal exclusive() {
    return lines.add(charges);
  }

  BigDecimal vat() {
    return taxable.entrySet().stream()
        .map(entry -> entry.getKey().of(entry.getValue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal inclusive() {
    return exclusive().add(vat());
  }

  BigDecimal payable() {
    return inclusive().add(rounding);
  }

  private Totals toWholeKronor() {
    BigDecimal whole = inclusive().setScale(0, RoundingMode.HALF_UP);
    return new Totals(lines, charges, taxable, whole.subtract(inclusive()));
  }
}
