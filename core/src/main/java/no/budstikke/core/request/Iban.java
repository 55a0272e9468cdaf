package no.budstikke.core.request;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An international bank account number: country, two check digits by modulus 97, and the national
 * number.
 *
 * <p>Source: ISO 13616; AvtaleGiro, section 10.4.
 *
 * @param value capital letters and digits without blanks
 */
public record Iban(String value) implements PayeeAccount {
  /** The shortest in the ISO 13616 registry (Norway's) and the longest the standard allows. */
  private static final int SHORTEST = 15;

  private static final int LONGEST = 34;
  private static final Map<String, Integer> LENGTHS = Map.of("NO", 15, "SE", 24);
  private static final int PREFIX = 4;
  private static final Check CHECK = Iban::faultIn;

  /** Refuses what {@link #read} finds fault with. */
  public Iban {
    CHECK.demand("IBAN", value);
  }

  /** Reads an IBAN in its electronic or printed form; blanks are dropped, letters made capital. */
  public static Reading<Iban> read(String text) {
    return CHECK.read(Written.without(" ", text).toUpperCase(Locale.ROOT), Iban::new);
  }

  /** The IBAN of a national account number; empty when there is none with such a number. */
  public static Optional<Iban> withCheckDigits(Market market, String national) {
    if (!CheckDigits.isDigits(national)) {
      return Optional.empty();
    }
    int check = 98 - CheckDigits.mod97(national + market.name() + "00");
    return read(market.name() + check / 10 + check % 10 + national).value();
  }

  /** ISO 3166 code of the country that the account is in. */
  public String country() {
    return value.substring(0, 2);
  }

  /** The Norwegian account inside; empty for other countries and where its own digit is wrong. */
  public Optional<NorwegianAccount> norwegianAccount() {
    return country().equals("NO")
        ? NorwegianAccount.read(value.substring(PREFIX)).value()
        : Optional.empty();
  }

  /** As people read it, in groups of four. */
  @Override
  public String formatted() {
    StringBuilder text = new StringBuilder(value);
    for (int blank = PREFIX; blank < text.length(); blank += PREFIX + 1) {
      text.insert(blank, ' ');
    }
    return text.toString();
  }

  private static Optional<Fault> faultIn(String value) {
    if (!Written.lengthIn(SHORTEST, LONGEST, value)) {
      return Optional.of(Fault.LENGTH);
    }
    if (!hasForm(value)) {
      return Optional.of(Fault.CHARACTERS);
    }
    if (value.length() != LENGTHS.getOrDefault(value.substring(0, 2), value.length())) {
      return Optional.of(Fault.LENGTH);
    }
    return checkDigitsFit(value) ? Optional.empty() : Optional.of(Fault.CHECK_DIGIT);
  }

  private static boolean hasForm(String value) {
    return isCapital(value.charAt(0))
        && isCapital(value.charAt(1))
        && CheckDigits.isDigits(value.substring(2, PREFIX))
        && value.chars().allMatch(c -> isCapital(c) || (c >= '0' && c <= '9'));
  }

  private static boolean isCapital(int c) {
    return c >= 'A' && c <= 'Z';
  }

  /** 02 to 98 only: 00, 01 and 99 have the same remainders as 97, 98 and 02 but are never made. */
  private static boolean checkDigitsFit(String value) {
    int check = Integer.parseInt(value, 2, PREFIX, 10);
    return check >= 2
        && check <= 98
        && CheckDigits.mod97(value.substring(PREFIX) + value.substring(0, PREFIX)) == 1;
  }

  @Override
  public String toString() {
    return "Iban";
  }
}
