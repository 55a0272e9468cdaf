package no.budstikke.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitsTest {
  /** AvtaleGiro, section 10.1; Swedish e-faktura, sections 11.1 and 13; mail and print, 3.7. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          12345678,      2
          234567,        6
          10010120045,   7
          10010220046,   4
          1000074000007, 8
          123456,        6
          640507,        0
          811217238,     5
          556840226,     6
          100,           8
          1000,          9
          10000,         8
          50000,         9
          99900,         3
          123450,        9
          """)
  void modulusTenIsLuhn(String body, char check) {
    assertThat(CheckDigits.mod10(body)).isEqualTo(check);
  }

  /** AvtaleGiro, sections 10.2, 10.4 and 10.5. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          12345678,   5
          123456,     0
          1000005,    -
          1234567890, 3
          9999112345, 4
          9999102345, -
          98807791,   7
          """)
  void modulusElevenWeighsTwoToSevenFromTheRight(String body, char check) {
    assertThat(CheckDigits.mod11(body)).isEqualTo(check);
  }

  @Test
  void digitsOfOtherScriptsAreNoDigits() {
    assertThat(CheckDigits.isDigits("0123456789")).isTrue();
    assertThat(CheckDigits.isDigits("١٢٣")).isFalse();
    assertThat(CheckDigits.isDigits("")).isFalse();
  }
}
