package no.budstikke.core.request;

import static no.budstikke.core.request.Kid.Algorithm.MOD10;
import static no.budstikke.core.request.Kid.Algorithm.MOD11;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.budstikke.core.request.Kid.Algorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KidTest {
  /** AvtaleGiro, sections 10.1 and 10.2; eFaktura, section 13.1. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          123456782,       MOD10
          2345676,         MOD10
          100101200457,    MOD10
          100102200464,    MOD10
          1234567890128,   MOD10
          0265590215686,   MOD10
          127734800100051, MOD10
          123456785,       MOD11
          1234560,         MOD11
          1000005-,        MOD11
          1009-,           MOD11
          26059765131,     MOD11
          """)
  void theWorkedExamplesFitTheirAlgorithm(String text, Algorithm algorithm) {
    assertThat(Kid.read(text).value()).contains(new Kid(text));
    assertThat(Kid.read(text, algorithm).value()).contains(new Kid(text));
    assertThat(new Kid(text).algorithms()).contains(algorithm);
  }

  @ParameterizedTest
  @CsvSource({"26059765131, MOD10", "1234567890128, MOD11", "1000005-, MOD10"})
  void withARegisteredAlgorithmTheOtherOneDoesNotHelp(String text, Algorithm registered) {
    assertThat(Kid.read(text).value()).isPresent();
    assertThat(Kid.read(text, registered).fault()).contains(Fault.CHECK_DIGIT);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0003434323213231,            CHECK_DIGIT
          1,                           LENGTH
          '',                          LENGTH
          12345678901234567890123452,  LENGTH
          12-45,                       CHARACTERS
          1000 005-,                   CHARACTERS
          A00101200457,                CHARACTERS
          10010120045x,                CHARACTERS
          100101200456,                CHECK_DIGIT
          123456-,                     CHECK_DIGIT
          """)
  void aFaultyTextIsToldByItsFirstFault(String text, Fault fault) {
    assertThat(Kid.read(text).fault()).contains(fault);
  }

  @Test
  void blanksAroundTheTextAreNoFault() {
    assertThat(Kid.read(" 100101200457\n").value()).contains(new Kid("100101200457"));
  }

  @Test
  void aFindingCanSayWhatTheLastCharacterShouldHaveBeen() {
    assertThat(Kid.expectedCheckCharacter("26059765132", MOD11)).contains('1');
    assertThat(Kid.expectedCheckCharacter("26059765132", MOD10)).contains('6');
    assertThat(Kid.expectedCheckCharacter("10000059", MOD11)).contains('-');
    assertThat(Kid.expectedCheckCharacter("1234567x", MOD10)).contains('4');
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "12x4", "12345678901234567890123456"})
  void whatCouldNeverBeAKidHasNoExpectedCharacter(String text) {
    assertThat(Kid.expectedCheckCharacter(text, MOD10)).isEmpty();
  }

  @Test
  void weMakeNoKidThatEndsInAHyphen() {
    assertThat(Kid.withCheckDigit("1000005", MOD11)).isEmpty();
    assertThat(Kid.withCheckDigit("12345678", MOD11)).contains(new Kid("123456785"));
    assertThat(Kid.withCheckDigit("12345678", MOD10)).contains(new Kid("123456782"));
  }

  @Test
  void aBaseThatIsTooLongIsNeverCut() {
    assertThat(Kid.withCheckDigit("1".repeat(24), MOD10)).isPresent();
    assertThat(Kid.withCheckDigit("1".repeat(25), MOD10)).isEmpty();
    assertThat(Kid.withCheckDigit("", MOD10)).isEmpty();
  }

  @Test
  void neitherTheTextNorTheExceptionShowsTheKid() {
    assertThat(new Kid("100101200457")).hasToString("Kid");
    assertThatThrownBy(() -> new Kid("100101200456"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No valid KID: CHECK_DIGIT");
  }
}
