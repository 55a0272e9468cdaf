package no.budstikke.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EasterTest {
  /** AvtaleGiro, section 11; the last four are the known extremes and exceptions. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2030-04-21",
        "1818-03-22",
        "1943-04-25",
        "1954-04-18",
        "1981-04-19"
      })
  void easterIsTheSundayOfTheTable(LocalDate sunday) {
    assertThat(Easter.sunday(sunday.getYear())).isEqualTo(sunday);
  }
}
