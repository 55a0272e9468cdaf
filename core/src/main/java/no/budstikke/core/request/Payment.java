package no.budstikke.core.request;

import java.util.List;
import java.util.Optional;

/**
 * How the money is to move.
 *
 * @param due the amount every channel asks for (BT-115)
 * @param reference KID, OCR or free text (BT-83)
 * @param accounts where the money goes, the first usable one wins (BT-84)
 * @param meansCode UNCL 4461 as written; 3, 49 and 59 say that direct debit is expected
 * @param payee who gets the money when it is not the issuer (BT-59)
 */
public record Payment(
    Amount due,
    PaymentReference reference,
    List<PayeeAccount> accounts,
    Optional<String> meansCode,
    Optional<String> payee) {
  public Payment {
    accounts = List.copyOf(accounts);
  }

  /**
   * Whether the issuer expects a direct debit (input format, section 5.2). It never decides alone.
   */
  public boolean expectsDirectDebit() {
    return meansCode
        .filter(code -> code.equals("3") || code.equals("49") || code.equals("59"))
        .isPresent();
  }

  @Override
  public String toString() {
    return "Payment";
  }
}
