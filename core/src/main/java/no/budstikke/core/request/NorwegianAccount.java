package no.budstikke.core.request;

import java.util.Optional;

/**
 * A Norwegian bank account that money can go to: 11 digits, the last by modulus 11.
 *
 * <p>Source: AvtaleGiro, section 10.4.
 *
 * @param digits all eleven, leading zeros kept
 */
public record NorwegianAccount(String digits) implements PayeeAccount {
  private static final int LENGTH = 11;
  private static final Check CHECK = NorwegianAccount::faultIn;

  /** Refuses what {@link #read} finds fault with. */
  public NorwegianAccount {
    CHECK.demand("Norwegian account", digits);
  }

  /** Reads an account; blanks and dots are dropped. Old postal giro numbers (0000…) are refused. */
  public static Reading<NorwegianAccount> read(String text) {
    return CHECK.read(Written.without(" .", text), NorwegianAccount::new);
  }

  /**
   * The account made of these ten digits and their check digit. Empty when they are no such digits,
   * or when no account begins with them.
   */
  public static Optional<NorwegianAccount> withCheckDigit(String digits) {
    return digits.length() == LENGTH - 1 && CheckDigits.isDigits(digits)
        ? read(digits + CheckDigits.mod11(digits)).value()
        : Optional.empty();
  }

  /** What the last digit should have been; empty when no account begins like this text. */
  public static Optional<Character> expectedCheckDigit(String text) {
    String digits = Written.without(" .", text);
    return digits.length() == LENGTH
        ? withCheckDigit(digits.substring(0, LENGTH - 1))
            .map(account -> account.digits().charAt(LENGTH - 1))
        : Optional.empty();
  }

  /** As people read it: {@code 1234 56 78903}. */
  @Override
  public String formatted() {
    return digits.substring(0, 4) + " " + digits.substring(4, 6) + " " + digits.substring(6);
  }

  /** The same account as payers abroad write it. */
  public Iban iban() {
    return Iban.withCheckDigits(Market.NO, digits).orElseThrow();
  }

  private static Optional<Fault> faultIn(String digits) {
    if (digits.length() != LENGTH) {
      return Optional.of(Fault.LENGTH);
    }
    Optional<Fault> fault = Written.mod11Fault(digits);
    return fault.isEmpty() && digits.startsWith("0000") ? Optional.of(Fault.NOT_IN_USE) : fault;
  }

  @Override
  public String toString() {
    return "NorwegianAccount";
  }
}
