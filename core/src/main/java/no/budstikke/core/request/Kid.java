package no.budstikke.core.request;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A Norwegian payment reference (BT-83): 2 to 25 digits of which the last is a check digit; with
 * modulus 11 the last one may be a hyphen. A KID satisfies at least one of the two algorithms;
 * which of them an account demands is told by its {@link KidDefinition}.
 *
 * <p>Source: AvtaleGiro, sections 9 and 10.1 to 10.3; input format, section 5.2.
 *
 * @param value the digits, check character included
 */
public record Kid(String value) implements PaymentReference {
  static final int SHORTEST = 2;
  static final int LONGEST = 25;
  private static final Check CHECK = Kid::faultIn;

  /** How the check character is computed. */
  public enum Algorithm {
    /** Luhn. */
    MOD10,
    /** Weights 2 to 7 from the right; {@code -} stands for 10. */
    MOD11;

    /** The character that belongs behind the first {@code length} digits. */
    private char checkCharacter(CharSequence digits, int length) {
      return switch (this) {
        case MOD10 -> CheckDigits.mod10(digits, length);
        case MOD11 -> CheckDigits.mod11(digits, length);
      };
    }

    private boolean fits(CharSequence kid) {
      int last = kid.length() - 1;
      return kid.charAt(last) == checkCharacter(kid, last);
    }
  }

  /** Refuses what {@link #read} finds fault with. */
  public Kid {
    CHECK.demand("KID", value);
  }

  /** Reads a KID whose algorithm is not known: either will do (AvtaleGiro, section 10.3). */
  public static Reading<Kid> read(String text) {
    return CHECK.read(text.strip(), Kid::new);
  }

  /** Reads a KID of an account whose algorithm is registered: only that one will do. */
  public static Reading<Kid> read(String text, Algorithm algorithm) {
    return read(text)
        .then(
            kid ->
                kid.fits(algorithm)
                    ? new Reading.Valid<>(kid)
                    : new Reading.Invalid<>(Fault.CHECK_DIGIT));
  }

  /**
   * What the last character of this text should have been, for a finding; empty when the text could
   * not be a KID whatever its last character were.
   */
  public static Optional<Character> expectedCheckCharacter(String text, Algorithm algorithm) {
    String kid = text.strip();
    int last = kid.length() - 1;
    return lengthFits(kid) && CheckDigits.isDigits(kid, last)
        ? Optional.of(algorithm.checkCharacter(kid, last))
        : Optional.empty();
  }

  /**
   * The KID made of these 1 to 24 digits and their check digit. Empty when they are no such digits,
   * and where modulus 11 would give a hyphen: we read such KIDs but make none (section 10.3).
   */
  public static Optional<Kid> withCheckDigit(String digits, Algorithm algorithm) {
    if (digits.length() >= LONGEST || !CheckDigits.isDigits(digits)) {
      return Optional.empty();
    }
    char check = algorithm.checkCharacter(digits, digits.length());
    return check == '-' ? Optional.empty() : Optional.of(new Kid(digits + check));
  }

  /** Whether the check character is the one this algorithm gives. */
  public boolean fits(Algorithm algorithm) {
    return algorithm.fits(value);
  }

  /** Every algorithm that gives this KID's check character: one or both. */
  public Set<Algorithm> algorithms() {
    return Arrays.stream(Algorithm.values()).filter(this::fits).collect(toUnmodifiableSet());
  }

  private static Optional<Fault> faultIn(String kid) {
    if (!lengthFits(kid)) {
      return Optional.of(Fault.LENGTH);
    }
    int last = kid.length() - 1;
    if (!CheckDigits.isDigits(kid, last)
        || (kid.charAt(last) != '-' && !CheckDigits.isDigits(kid))) {
      return Optional.of(Fault.CHARACTERS);
    }
    return Algorithm.MOD10.fits(kid) || Algorithm.MOD11.fits(kid)
        ? Optional.empty()
        : Optional.of(Fault.CHECK_DIGIT);
  }

  private static boolean lengthFits(String kid) {
    return kid.length() >= SHORTEST && kid.length() <= LONGEST;
  }

  @Override
  public String toString() {
    return "Kid";
  }
}
