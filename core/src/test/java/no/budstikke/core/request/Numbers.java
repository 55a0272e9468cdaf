package no.budstikke.core.request;

import static no.budstikke.core.request.Kid.Algorithm.MOD10;
import static no.budstikke.core.request.Kid.Algorithm.MOD11;
import static no.budstikke.core.request.OcrControl.Level.FIXED_LENGTH;
import static no.budstikke.core.request.OcrControl.Level.VARIABLE_LENGTH;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Every kind of checked number, with made-up ones of each kind. */
final class Numbers {
  private static final NationalId.Terms ANYONE =
      new NationalId.Terms(
          NationalId.Population.ANY, LocalDate.of(2026, 3, 1), NationalId.TenDigits.UNDECIDED);
  private static final OcrControl LENGTH_DIGIT = OcrControl.of(VARIABLE_LENGTH);
  private static final OcrControl TWO_LENGTHS = new OcrControl(FIXED_LENGTH, Set.of(10, 25));

  /**
   * A kind of number.
   *
   * @param name for the report
   * @param bases the digits that check digits are put behind
   * @param make the number for a base, where there is one
   * @param read what the kind's reader says to a text
   * @param firstGuarded where the part that the check digits guard begins
   */
  record Kind(
      String name,
      Arbitrary<String> bases,
      Function<String, Optional<String>> make,
      Function<String, Reading<?>> read,
      int firstGuarded) {
    @Override
    public String toString() {
      return name;
    }

    Arbitrary<Sample> samples() {
      return bases
          .map(make)
          .filter(Optional::isPresent)
          .map(number -> new Sample(this, number.orElseThrow()));
    }
  }

  /** A valid number of a kind. */
  record Sample(Kind kind, String text) {
    boolean accepts(String other) {
      return kind.read().apply(other).value().isPresent();
    }
  }

  // spotless:off
  /** Guarded by modulus 11: a changed digit and swapped neighbours are always found. */
  static final List<Kind> BY_ELEVEN = List.of(
      new Kind("KID mod 11", digits(1, 24),
          base -> Kid.withCheckDigit(base, MOD11).map(Kid::value), text -> Kid.read(text, MOD11), 0),
      new Kind("Norwegian account", digits(10, 10),
          base -> NorwegianAccount.withCheckDigit(base).map(NorwegianAccount::digits), NorwegianAccount::read, 0),
      new Kind("Norwegian organisation", digits(8, 8),
          base -> OrganisationNumber.withCheckDigit(Market.NO, base).map(OrganisationNumber::digits),
          text -> OrganisationNumber.read(Market.NO, text), 0),
      new Kind("Norwegian person", norwegians(),
          base -> NationalId.withCheckDigits(Market.NO, base).map(NationalId::revealed),
          text -> NationalId.read(text, ANYONE), 0));

  /** Guarded by Luhn: a changed digit is always found. */
  static final List<Kind> BY_TEN = List.of(
      new Kind("KID mod 10", digits(1, 24),
          base -> Kid.withCheckDigit(base, MOD10).map(Kid::value), text -> Kid.read(text, MOD10), 0),
      new Kind("OCR", digits(1, 24),
          base -> OcrReference.withCheckDigit(base).map(OcrReference::digits), OcrReference::read, 0),
      new Kind("OCR with length digit", digits(1, 23),
          base -> LENGTH_DIGIT.withCheckDigit(base).map(OcrReference::digits), LENGTH_DIGIT::read, 0),
      new Kind("OCR of two lengths", digits(1, 24),
          base -> TWO_LENGTHS.withCheckDigit(base).map(OcrReference::digits), TWO_LENGTHS::read, 0),
      new Kind("Bankgiro", digits(6, 7),
          base -> Bankgiro.withCheckDigit(base).map(Bankgiro::digits), Bankgiro::read, 0),
      new Kind("Plusgiro", digits(1, 7),
          base -> Plusgiro.withCheckDigit(base).map(Plusgiro::digits), Plusgiro::read, 0),
      new Kind("Swedish organisation", digits(9, 9),
          base -> OrganisationNumber.withCheckDigit(Market.SE, base).map(OrganisationNumber::digits),
          text -> OrganisationNumber.read(Market.SE, text), 0),
      new Kind("Swedish person", swedes(),
          base -> NationalId.withCheckDigits(Market.SE, base).map(NationalId::revealed),
          text -> NationalId.read(text, ANYONE), 2));

  /** Guarded by modulus 97. */
  static final List<Kind> BY_NINETY_SEVEN = List.of(
      new Kind("Norwegian IBAN", digits(11, 11),
          base -> Iban.withCheckDigits(Market.NO, base).map(Iban::value), Iban::read, 2),
      new Kind("Swedish IBAN", digits(20, 20),
          base -> Iban.withCheckDigits(Market.SE, base).map(Iban::value), Iban::read, 2));
  // spotless:on

  static final List<Kind> ALL =
      Stream.of(BY_TEN, BY_ELEVEN, BY_NINETY_SEVEN).flatMap(List::stream).toList();

  private Numbers() {}

  private static Arbitrary<String> digits(int shortest, int longest) {
    return Arbitraries.strings().numeric().ofMinLength(shortest).ofMaxLength(longest);
  }

  /** DDMMYYIII: days may be a D-number's, months a made-up person's. */
  private static Arbitrary<String> norwegians() {
    return Combinators.combine(
            marked(28, 0, 40), marked(12, 0, 40, 65, 80), number(0, 99), number(0, 999))
        .as("%02d%02d%02d%03d"::formatted);
  }

  /** YYYYMMDDNNN: days may be a co-ordination number's. */
  private static Arbitrary<String> swedes() {
    return Combinators.combine(number(1900, 2025), number(1, 12), marked(28, 0, 60), number(1, 999))
        .as("%04d%02d%02d%03d"::formatted);
  }

  private static Arbitrary<Integer> number(int from, int to) {
    return Arbitraries.integers().between(from, to);
  }

  private static Arbitrary<Integer> marked(int last, Integer... added) {
    return Combinators.combine(number(1, last), Arbitraries.of(added)).as(Integer::sum);
  }
}
