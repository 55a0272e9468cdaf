package no.budstikke.core.request;

/**
 * The sums of the document (BG-22).
 *
 * @param lines sum of line amounts (BT-106)
 * @param withoutVat (BT-109)
 * @param vat all VAT (BT-110)
 * @param withVat (BT-112)
 * @param prepaid already paid (BT-113)
 * @param rounding (BT-114)
 * @param credited what credit notes have taken off since; part of what is prepaid
 */
public record Totals(
    Amount lines,
    Amount withoutVat,
    Amount vat,
    Amount withVat,
    Amount prepaid,
    Amount rounding,
    Amount credited) {
  /** The sums as the document has them. */
  public Totals(
      Amount lines,
      Amount withoutVat,
      Amount vat,
      Amount withVat,
      Amount prepaid,
      Amount rounding) {
    this(lines, withoutVat, vat, withVat, prepaid, rounding, Amount.zero(lines.currency()));
  }

  @Override
  public String toString() {
    return "Totals";
  }
}
