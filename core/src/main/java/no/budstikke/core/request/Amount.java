package no.budstikke.core.request;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * A sum of money in minor units.
 *
 * @param minor øre, öre or cents; negative for money owed to the consumer
 * @param currency the currency, which must have two decimals (NOK, SEK, EUR, DKK)
 */
public record Amount(long minor, Currency currency) implements Comparable<Amount> {
  private static final int DECIMALS = 2;

  public Amount {
    if (currency.getDefaultFractionDigits() != DECIMALS) {
      throw new IllegalArgumentException("Only currencies with two decimals are handled.");
    }
  }

  /** Exactly this amount; more than two decimals or more than 15 digits is an arithmetic error. */
  public static Amount of(BigDecimal major, Currency currency) {
    return new Amount(major.movePointRight(DECIMALS).longValueExact(), currency);
  }

  /** Nothing, in this currency. */
  public static Amount zero(Currency currency) {
    return new Amount(0, currency);
  }

  /** In whole units with two decimals. */
  public BigDecimal major() {
    return BigDecimal.valueOf(minor, DECIMALS);
  }

  /** The sum; adding two currencies is a programming error. */
  public Amount plus(Amount other) {
    return new Amount(Math.addExact(minor, sameCurrency(other).minor), currency);
  }

  /** Whether a consumer is asked to pay this. */
  public boolean isPositive() {
    return minor > 0;
  }

  @Override
  public int compareTo(Amount other) {
    return Long.compare(minor, sameCurrency(other).minor);
  }

  private Amount sameCurrency(Amount other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("Two currencies cannot be mixed in one sum.");
    }
    return other;
  }

  /** Amounts are personal data: they never reach a log. */
  @Override
  public String toString() {
    return "Amount";
  }
}
