package no.budstikke.documents.picture;

import java.math.BigDecimal;
import java.time.LocalDate;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Market;

/** Amounts, quantities and dates as consumers read them. Source: mail and print 5.1. */
public final class Figures {
  private static final char NO_BREAK_SPACE = '\u00A0';

  private Figures() {}

  /** With decimal comma, two decimals and a no-break space between thousands. */
  static String amount(Amount amount) {
    return decimal(amount.major());
  }

  /** The currency code before the figures, not to be broken. */
  static String money(Amount amount) {
    return amount.currency().getCurrencyCode() + NO_BREAK_SPACE + amount(amount);
  }

  /** A decimal number as it stands, with comma and thousands mark. */
  static String decimal(BigDecimal number) {
    String plain = number.toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder(plain.length() + 8);
    int first = whole.startsWith("-") ? 1 : 0;
    for (int i = 0; i < whole.length(); i++) {
      if (i > first && (whole.length() - i) % 3 == 0) {
        text.append(NO_BREAK_SPACE);
      }
      text.append(whole.charAt(i));
    }
    if (point >= 0) {
      text.append(',').append(plain, point + 1, plain.length());
    }
    return text.toString();
  }

  /** A decimal number without zeros that say nothing. */
  static String shortDecimal(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return decimal(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
  }

  /** A price with two decimals, or as many as it has. */
  static String price(BigDecimal price) {
    BigDecimal stripped = price.stripTrailingZeros();
    return decimal(stripped.setScale(Math.max(2, stripped.scale())));
  }

  /** Day before month in Norway, ISO 8601 in Sweden. */
  public static String date(LocalDate date, Market market) {
    return switch (market) {
      case NO -> two(date.getDayOfMonth()) + '.' + two(date.getMonthValue()) + '.' + date.getYear();
      case SE -> date.toString();
    };
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
