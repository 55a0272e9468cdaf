package no.budstikke.pipeline.books;

import java.math.BigDecimal;

/** Prices in rows: ten-thousandths of one unit of the currency (product specification, 8.2). */
final class Prices {
  private Prices() {}

  static String text(long tenThousandths) {
    return BigDecimal.valueOf(tenThousandths, 4).toPlainString();
  }
}
