package no.budstikke.channels.kivra.camt;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Amounts as ISO 20022 writes them. */
final class Kronor {
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,2}0{0,3})?");
  private static final Pattern COUNT = Pattern.compile("\\d{1,15}");

  private Kronor() {}

  /** In öre; empty when it is no amount. */
  static OptionalLong read(String text) {
    return AMOUNT.matcher(text).matches()
        ? OptionalLong.of(new BigDecimal(text).movePointRight(2).longValueExact())
        : OptionalLong.empty();
  }

  static OptionalLong count(String text) {
    return COUNT.matcher(text).matches()
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  static String write(long ore) {
    return BigDecimal.valueOf(Math.abs(ore), 2).toPlainString();
  }
}
