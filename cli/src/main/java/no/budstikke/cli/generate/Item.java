package no.budstikke.cli.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One line of a document.
 *
 * @param code the issuer's article number
 * @param name what the consumer reads
 * @param quantity of units
 * @param unit UN/ECE Rec 20 code
 * @param price of one unit without VAT
 * @param vat category and rate
 */
record Item(String code, String name, BigDecimal quantity, String unit, BigDecimal price, Vat vat) {
  static Item of(String code, String name, Measure measure, String price, Vat vat) {
    return new Item(code, name, measure.quantity(), measure.unit(), new BigDecimal(price), vat);
  }

  /** How much of what. */
  record Measure(BigDecimal quantity, String unit) {
    static Measure pieces(int count) {
      return new Measure(BigDecimal.valueOf(count), "C62");
    }

    static Measure month() {
      return new Measure(BigDecimal.ONE, "MON");
    }

    static Measure kilowattHours(int count) {
      return new Measure(BigDecimal.valueOf(count), "KWH");
    }
  }

  /** PEPPOL-EN16931-R120. */
  BigDecimal amount() {
    return quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
  }
}
