package no.budstikke.core.request;

import static no.budstikke.core.request.OcrControl.Level.FIXED_LENGTH;
import static no.budstikke.core.request.OcrControl.Level.HARD;
import static no.budstikke.core.request.OcrControl.Level.SOFT;
import static no.budstikke.core.request.OcrControl.Level.VARIABLE_LENGTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OcrReferenceTest {
  private static final OcrControl LENGTH_DIGIT = OcrControl.of(VARIABLE_LENGTH);
  private static final OcrControl TEN_DIGITS = new OcrControl(FIXED_LENGTH, Set.of(10));

  /** Swedish e-faktura, section 11.4; an empty cell: there is no such reference. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          123,                      1230,                      12351
          4711,                     47118,                     471169
          12345,                    123455,                    1234574
          1000001,                  10000016,                  100000199
          12345678,                 123456782,                 1234567806
          1234567890,               12345678903,               123456789023
          2026000123,               20260001233,               202600012324
          12345678901234567890123,  123456789012345678901234,  1234567890123456789012357
          123456789012345678901234, 1234567890123456789012340,
          1234567890123456789012345,,
          """)
  void theWorkedExamplesOfLevelsOneToThree(String base, String plain, String withLengthDigit) {
    assertThat(OcrControl.of(SOFT).withCheckDigit(base).map(OcrReference::digits).orElse(null))
        .isEqualTo(plain);
    assertThat(OcrControl.of(HARD).withCheckDigit(base).map(OcrReference::digits).orElse(null))
        .isEqualTo(plain);
    assertThat(LENGTH_DIGIT.withCheckDigit(base).map(OcrReference::digits).orElse(null))
        .isEqualTo(withLengthDigit);
  }

  @Test
  void aFixedLengthIsFilledWithZerosAndNeverCut() {
    assertThat(TEN_DIGITS.withCheckDigit("4711")).contains(new OcrReference("0000047118"));
    assertThat(TEN_DIGITS.withCheckDigit("1234567890")).isEmpty();
  }

  @Test
  void aBaseWithoutDigitsMakesNoReference() {
    assertThat(OcrControl.of(HARD).withCheckDigit("")).isEmpty();
    assertThat(LENGTH_DIGIT.withCheckDigit("")).isEmpty();
    assertThat(LENGTH_DIGIT.withCheckDigit("F123")).isEmpty();
    assertThat(TEN_DIGITS.withCheckDigit("")).isEmpty();
  }

  @Test
  void ofTwoFixedLengthsTheShorterOneThatHoldsTheBaseIsTaken() {
    OcrControl control = new OcrControl(FIXED_LENGTH, Set.of(6, 10));
    assertThat(control.withCheckDigit("4711")).contains(new OcrReference("047118"));
    assertThat(control.withCheckDigit("1234567")).contains(new OcrReference("0012345674"));
    assertThat(control.read("047118").value()).isPresent();
    assertThat(control.read("47118").fault()).contains(Fault.LENGTH);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          12350,   CHECK_DIGIT
          1230,    LENGTH_DIGIT
          12x51,   CHARACTERS
          '-1235', CHARACTERS
          0,       LENGTH
          '',      LENGTH
          12345678901234567890123456, LENGTH
          """)
  void aFaultyTextIsToldByItsFirstFault(String text, Fault fault) {
    assertThat(LENGTH_DIGIT.read(text).fault()).contains(fault);
  }

  @Test
  void blanksBetweenTheDigitsAreDropped() {
    assertThat(LENGTH_DIGIT.read("2026 0001 2324").value())
        .contains(new OcrReference("202600012324"));
  }

  @Test
  void aFindingCanSayWhatTheLastDigitShouldHaveBeen() {
    assertThat(OcrReference.expectedCheckDigit("123451")).contains('5');
    assertThat(OcrReference.expectedCheckDigit("12x451")).isEmpty();
    assertThat(OcrReference.expectedCheckDigit("1")).isEmpty();
  }

  @Test
  void onlyAFixedLengthHasLengths() {
    assertThatThrownBy(() -> OcrControl.of(FIXED_LENGTH))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OcrControl(SOFT, Set.of(10)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OcrControl(FIXED_LENGTH, Set.of(26)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OcrControl(FIXED_LENGTH, Set.of(8, 10, 12)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void neitherTheTextNorTheExceptionShowsTheReference() {
    assertThat(new OcrReference("12351")).hasToString("OcrReference");
    assertThatThrownBy(() -> new OcrReference("12352"))
        .hasMessage("No valid OCR reference: CHECK_DIGIT");
  }
}
