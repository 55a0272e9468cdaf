package no.budstikke.core.request;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * VAT of one category and rate (BG-23).
 *
 * @param category UNCL 5305, for example S, Z, E or O
 * @param rate per cent, absent for category O
 * @param base taxable amount
 * @param vat tax amount
 */
public record VatSubtotal(String category, Optional<BigDecimal> rate, Amount base, Amount vat) {
  @Override
  public String toString() {
    return "VatSubtotal";
  }
}
