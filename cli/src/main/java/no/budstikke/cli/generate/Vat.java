package no.budstikke.cli.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A VAT category with its rate. Source: input format, section 5.5. */
enum Vat {
  STANDARD("S", 25),
  REDUCED("S", 12),
  LOW("S", 6),
  /** Reminders are no VAT documents (section 7.1). */
  EXEMPT("E", 0);

  private final String category;
  private final int percent;

  Vat(String category, int percent) {
    this.category = category;
    this.percent = percent;
  }

  String category() {
    return category;
  }

  String percent() {
    return Integer.toString(percent);
  }

  /** BR-CO-17. */
  BigDecimal of(BigDecimal taxable) {
    return taxable.multiply(BigDecimal.valueOf(percent, 2)).setScale(2, RoundingMode.HALF_UP);
  }
}
