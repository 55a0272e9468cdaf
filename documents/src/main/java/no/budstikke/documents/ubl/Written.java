package no.budstikke.documents.ubl;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.request.Amount;

/** Dates, numbers and currencies as UBL writes them; what is not written so is not read. */
final class Written {
  private static final int DATE_LENGTH = 10;
  private static final int LONGEST_DECIMAL = 30;
  private static final int USUAL_DIGITS = 13;
  private static final long UNUSUAL = Long.MIN_VALUE;

  private static final Map<String, Currency> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .filter(currency -> currency.getDefaultFractionDigits() == 2)
          .collect(toUnmodifiableMap(Currency::getCurrencyCode, currency -> currency));

  private Written() {}

  /** A civil date, exactly ten characters (PEPPOL-EN16931-F001). */
  static Optional<LocalDate> date(String text) {
    boolean form =
        text.length() == DATE_LENGTH
            && text.charAt(4) == '-'
            && text.charAt(7) == '-'
            && areDigits(text, 0, 4)
            && areDigits(text, 5, 7)
            && areDigits(text, 8, DATE_LENGTH);
    if (!form) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, DATE_LENGTH)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean areDigits(String text, int from, int to) {
    boolean digits = true;
    for (int i = from; i < to; i++) {
      digits &= isDigit(text.charAt(i));
    }
    return digits;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  /** A number without an exponent. */
  static Optional<BigDecimal> decimal(String text) {
    return text.length() <= LONGEST_DECIMAL && isDecimal(text)
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  private static boolean isDecimal(String text) {
    int digits = 0;
    boolean point = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        digits++;
      } else if (c == '.' && !point) {
        point = true;
      } else if (i > 0 || (c != '-' && c != '+')) {
        return false;
      }
    }
    return digits > 0;
  }

  /** A sum with two decimals at most; zeros behind them are allowed. */
  static Optional<Amount> amount(String text, Currency currency) {
    long minor = minor(text);
    if (minor != UNUSUAL) {
      return Optional.of(new Amount(minor, currency));
    }
    Optional<BigDecimal> major = decimal(text).map(BigDecimal::stripTrailingZeros);
    boolean exact = major.filter(sum -> sum.scale() <= 2 && sum.precision() <= 15).isPresent();
    return exact ? major.map(sum -> Amount.of(sum, currency)) : Optional.empty();
  }

  /** The usual form, without the detour of a decimal: digits, and none to two behind a point. */
  private static long minor(String text) {
    int from = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    int whole = point < 0 ? text.length() : point;
    int decimals = point < 0 ? 0 : text.length() - point - 1;
    boolean usual =
        whole > from
            && whole - from <= USUAL_DIGITS
            && decimals <= 2
            && areDigits(text, from, whole)
            && areDigits(text, text.length() - decimals, text.length());
    if (!usual) {
      return UNUSUAL;
    }
    long minor = 0;
    for (int i = from; i < whole; i++) {
      minor = minor * 10 + text.charAt(i) - '0';
    }
    for (int i = 1; i <= 2; i++) {
      minor = minor * 10 + (i <= decimals ? text.charAt(whole + i) - '0' : 0);
    }
    return from == 0 ? minor : -minor;
  }

  /** A currency with two decimals. */
  static Optional<Currency> currency(String code) {
    return Optional.ofNullable(CURRENCIES.get(code));
  }
}
