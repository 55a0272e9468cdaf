package no.budstikke.core.request;

import java.util.List;

/**
 * What the money is for.
 *
 * @param lines at least one, in the issuer's order
 * @param surcharges fees and discounts on the whole document
 * @param vat one entry for each category and rate
 * @param totals the sums
 * @param texts words for the consumer
 */
public record Specification(
    List<Line> lines,
    List<Surcharge> surcharges,
    List<VatSubtotal> vat,
    Totals totals,
    Texts texts) {
  public Specification {
    lines = List.copyOf(lines);
    surcharges = List.copyOf(surcharges);
    vat = List.copyOf(vat);
  }

  @Override
  public String toString() {
    return "Specification";
  }
}
