package no.budstikke.channels.efakturase.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import no.budstikke.core.request.Amount;

/** Amounts and quantities as text. Source: Swedish e-faktura, sections 6.2 and 6.4. */
final class Figures {
  private static final int PER_CENT = 2;

  private Figures() {}

  /** Two decimals, a point, no grouping. */
  static String amount(Amount amount) {
    return minor(amount.minor());
  }

  /** The same without its sign: credit notes say by their type what they are (section 9.4). */
  static String size(Amount amount, boolean credit) {
    return minor(credit ? Math.abs(amount.minor()) : amount.minor());
  }

  private static String minor(long minor) {
    StringBuilder text = new StringBuilder(20);
    long size = Math.abs(minor);
    if (minor < 0) {
      text.append('-');
    }
    text.append(size / 100).append('.');
    long rest = size % 100;
    return text.append((char) ('0' + rest / 10)).append((char) ('0' + rest % 10)).toString();
  }

  /** A quantity, a rate: without trailing zeros and without an exponent. */
  static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
  }

  /** A price of one unit: two decimals or more. */
  static String price(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 2 ? stripped.setScale(2).toPlainString() : stripped.toPlainString();
  }

  /** The VAT on an amount. */
  static Amount vat(Amount base, BigDecimal rate) {
    BigDecimal vat = base.major().multiply(rate).movePointLeft(PER_CENT);
    return Amount.of(vat.setScale(2, RoundingMode.HALF_UP), base.currency());
  }
}
