package no.budstikke.core.request;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One line of the specification.
 *
 * @param id the issuer's line number (BT-126)
 * @param description what it is for (BT-153, with BT-154 after it)
 * @param quantity how much, as written
 * @param unitCode UN/ECE recommendation 20 code, for example KWH
 * @param unitPrice price of one unit without VAT, any number of decimals
 * @param amount line sum without VAT (BT-131)
 * @param vatRate per cent, absent where the category has none
 */
public record Line(
    String id,
    String description,
    BigDecimal quantity,
    String unitCode,
    BigDecimal unitPrice,
    Amount amount,
    Optional<BigDecimal> vatRate) {
  @Override
  public String toString() {
    return "Line";
  }
}
