package no.budstikke.documents.ubl;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.budstikke.core.request.Amount;

/** Dates, numbers and currencies as UBL writes them; what is not written so is not read. */
final class Written {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
  private static final int LONGEST_DECIMAL = 30;

  private static final Map<String, Currency> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .filter(currency -> currency.getDefaultFractionDigits() == 2)
          .collect(toUnmodifiableMap(Currency::getCurrencyCode, currency -> currency));

  private Written() {}

  /** A civil date, exactly ten characters (PEPPOL-EN16931-F001). */
  static Optional<LocalDate> date(String text) {
    if (!DATE.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A number without an exponent. */
  static Optional<BigDecimal> decimal(String text) {
    return text.length() <= LONGEST_DECIMAL && DECIMAL.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /** A sum with two decimals at most; zeros behind them are allowed. */
  static Optional<Amount> amount(String text, Currency currency) {
    Optional<BigDecimal> major = decimal(text).map(BigDecimal::stripTrailingZeros);
    boolean exact = major.filter(sum -> sum.scale() <= 2 && sum.precision() <= 15).isPresent();
    return exact ? major.map(sum -> Amount.of(sum, currency)) : Optional.empty();
  }

  /** A currency with two decimals. */
  static Optional<Currency> currency(String code) {
    return Optional.ofNullable(CURRENCIES.get(code));
  }
}
