package no.budstikke.channels.avtalegiro.file;

import static no.budstikke.channels.avtalegiro.file.Demand.digits;

/**
 * The beginning of an order: one kind of items for one account. Source: AvtaleGiro, sections 3.2,
 * 4.1, 5.2 and 6.1.
 *
 * @param kind what it holds
 * @param number 7 digits; to the operator unique for 12 months and a day
 * @param account the payee account, 11 digits, not checked by its check digit
 * @param agreement the account's OCR agreement, 9 digits; zeros in orders of other kinds
 */
public record Order(OrderKind kind, String number, String account, String agreement)
    implements Part {
  /** What stands where no agreement is told. */
  public static final String NO_AGREEMENT = "000000000";

  /** Refuses other lengths. */
  public Order {
    digits("order number", 7, number);
    digits("account", 11, account);
    digits("agreement", 9, agreement);
    if (kind != OrderKind.PAYMENTS && !agreement.equals(NO_AGREEMENT)) {
      throw new IllegalArgumentException("Only orders of payments tell the agreement.");
    }
  }

  /** An order that tells no agreement. */
  public Order(OrderKind kind, String number, String account) {
    this(kind, number, account, NO_AGREEMENT);
  }

  /** Accounts never reach a log. */
  @Override
  public String toString() {
    return "Order " + number + " of " + kind;
  }
}
