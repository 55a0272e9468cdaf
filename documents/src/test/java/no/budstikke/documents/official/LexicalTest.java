package no.budstikke.documents.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexicalTest {
  private static final int MINUTES_OF_A_DAY = 24 * 60;

  private static long date(String text) {
    return Lexical.date(text.toCharArray(), 0, text.length());
  }

  @Test
  void everyDayOfEightHundredYearsIsItself() {
    LocalDate last = LocalDate.of(2400, 12, 31);
    for (LocalDate day = LocalDate.of(1600, 1, 1); !day.isAfter(last); day = day.plusDays(1)) {
      if (date(day.toString()) != day.toEpochDay() * MINUTES_OF_A_DAY) {
        assertThat(date(day.toString())).as(day.toString()).isEqualTo(day.toEpochDay());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-26Z, 2026-11-26, 0",
    "2026-11-26+01:00, 2026-11-26, -60",
    "2026-11-26-14:00, 2026-11-26, 840",
    "' 2026-11-26 ', 2026-11-26, 0"
  })
  void zonesAndBlanksCount(String text, LocalDate day, long minutes) {
    assertThat(date(text)).isEqualTo(day.toEpochDay() * MINUTES_OF_A_DAY + minutes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29",
        "2026-02-30",
        "2026-04-31",
        "2026-00-10",
        "2026-13-01",
        "2026-01-00",
        "2026-01-32",
        "2026-1-010",
        "2026/01/01",
        "20260-1-01",
        "２０２６-01-01",
        "2026-01-0a",
        "2026-01-0:",
        "202-101-01",
        "26-01-01",
        "2026-01-01+15:00",
        ""
      })
  void whatIsNoDayIsAnError(String text) {
    assertThatThrownBy(() -> date(text)).isInstanceOf(DynamicError.class);
  }

  @ParameterizedTest
  @CsvSource({
    "AB, AB, true",
    "' AB ', AB, true",
    "A  B, A B, true",
    "AB, A, false",
    "A, AB, false",
    "B, A, false",
    "' ', '', true",
    "X, '', false"
  })
  void runsOfBlanksAreOneAndNoneAtTheEnds(String text, String other, boolean same) {
    assertThat(Slices.areNormalized(text.toCharArray(), 0, text.length(), other)).isEqualTo(same);
  }
}
