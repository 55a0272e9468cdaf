package no.budstikke.core.choose;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * A price with four decimals (product specification, section 8.2).
 *
 * @param tenThousandths of one unit of the currency
 * @param currency of the price list
 */
public record Cost(long tenThousandths, Currency currency) {
  /** Nothing, in this currency. */
  public static Cost zero(Currency currency) {
    return new Cost(0, currency);
  }

  /** A price as it stands in a price list, at most four decimals. */
  public static Cost of(String decimal, Currency currency) {
    return new Cost(new BigDecimal(decimal).movePointRight(4).longValueExact(), currency);
  }

  /** The sum; two currencies in one sum are a programming error. */
  public Cost plus(Cost other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("Two currencies cannot be mixed in one sum.");
    }
    return new Cost(Math.addExact(tenThousandths, other.tenThousandths), currency);
  }

  /** With four decimals, for JSON and reports. */
  public BigDecimal decimal() {
    return BigDecimal.valueOf(tenThousandths, 4);
  }
}
