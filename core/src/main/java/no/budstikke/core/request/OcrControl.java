package no.budstikke.core.request;

import java.util.Optional;
import java.util.Set;

/**
 * How the bank checks the references of a Swedish account, as the issuer has agreed with it.
 *
 * <p>Source: Swedish e-faktura, section 11.4.
 *
 * @param level which of the five levels
 * @param lengths the one or two agreed lengths at {@link Level#FIXED_LENGTH}, else empty
 */
public record OcrControl(Level level, Set<Integer> lengths) {
  /** The bank's control levels. */
  public enum Level {
    /** No control: the reference is free text, which an OCR reference fits too. */
    NONE(0),
    /** The check digit is looked at; wrong references pass after a warning to the payer. */
    SOFT(1),
    /** The check digit is looked at; wrong references are refused. */
    HARD(2),
    /** Check digit and length digit. */
    VARIABLE_LENGTH(3),
    /** Check digit and total length. */
    FIXED_LENGTH(4);

    private final int number;

    Level(int number) {
      this.number = number;
    }

    /** The level's number in the bank's papers, 0 to 4. */
    public int number() {
      return number;
    }
  }

  /** One or two lengths from 2 to 25 belong to a fixed length, none to the other levels. */
  public OcrControl {
    lengths = Set.copyOf(lengths);
    int most = level == Level.FIXED_LENGTH ? 2 : 0;
    if (lengths.size() > most || (most > 0 && lengths.isEmpty())) {
      throw new IllegalArgumentException("Level 4 has one or two lengths, the other levels none.");
    }
    if (lengths.stream().anyMatch(n -> n < OcrReference.SHORTEST || n > OcrReference.LONGEST)) {
      throw new IllegalArgumentException("An OCR reference is 2 to 25 digits long.");
    }
  }

  /** A level that needs no lengths: every one but {@link Level#FIXED_LENGTH}. */
  public static OcrControl of(Level level) {
    return new OcrControl(level, Set.of());
  }

  /**
   * Reads a reference as this control demands. A valid check digit is demanded at the soft level
   * too, since some banks treat it as hard; whether level 0 gets free text instead is for the
   * caller.
   */
  public Reading<OcrReference> read(String text) {
    return OcrReference.read(text)
        .then(
            reference ->
                faultIn(reference)
                    .<Reading<OcrReference>>map(Reading.Invalid::new)
                    .orElseGet(() -> new Reading.Valid<>(reference)));
  }

  /**
   * The reference for a base number, with all control digits. At a fixed length zeros fill the
   * left, up to the shortest agreed length that holds the base. Empty when the base is no digits or
   * too long: it is never cut.
   */
  public Optional<OcrReference> withCheckDigit(String base) {
    if (!CheckDigits.isDigits(base)) {
      return Optional.empty();
    }
    return switch (level) {
      case NONE, SOFT, HARD -> OcrReference.withCheckDigit(base);
      case VARIABLE_LENGTH -> OcrReference.withCheckDigit(base + (base.length() + 2) % 10);
      case FIXED_LENGTH ->
          lengths.stream()
              .filter(length -> length > base.length())
              .min(Integer::compare)
              .flatMap(length -> OcrReference.withCheckDigit(filled(base, length - 1)));
    };
  }

  private Optional<Fault> faultIn(OcrReference reference) {
    return switch (level) {
      case NONE, SOFT, HARD -> Optional.empty();
      case VARIABLE_LENGTH ->
          reference.hasLengthDigit() ? Optional.empty() : Optional.of(Fault.LENGTH_DIGIT);
      case FIXED_LENGTH ->
          lengths.contains(reference.digits().length())
              ? Optional.empty()
              : Optional.of(Fault.LENGTH);
    };
  }

  private static String filled(String base, int length) {
    return "0".repeat(length - base.length()) + base;
  }
}
