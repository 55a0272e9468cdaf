package no.budstikke.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import no.budstikke.core.request.Market;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwedishBankDaysTest {
  private static final BankDays SWEDEN = BankDays.of(Market.SE);

  /** Swedish e-faktura, section 12. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2025, 249, 01-01 01-06 04-18 04-21 05-01 05-29 06-06 06-20 12-24 12-25 12-26 12-31
          2026, 251, 01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25 12-31
          2027, 253, 01-01 01-06 03-26 03-29 05-06 06-25 12-24 12-31
          2028, 251, 01-06 04-14 04-17 05-01 05-25 06-06 06-23 12-25 12-26
          2029, 250, 01-01 03-30 04-02 05-01 05-10 06-06 06-22 12-24 12-25 12-26 12-31
          2030, 250, 01-01 04-19 04-22 05-01 05-30 06-06 06-21 12-24 12-25 12-26 12-31
          """)
  void theWeekdaysClosedAreThoseOfTheTable(Year year, int bankDays, String closed) {
    List<LocalDate> expected =
        Stream.of(closed.split(" ")).map(day -> LocalDate.parse(year + "-" + day)).toList();
    assertThat(weekdays(year).filter(day -> !SWEDEN.isBankDay(day)).toList()).isEqualTo(expected);
    assertThat(weekdays(year).filter(SWEDEN::isBankDay)).hasSize(bankDays);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-12-31, 2, 2026-12-29
          2026-04-07, 1, 2026-04-02
          2026-03-31, 5, 2026-03-24
          2026-04-10, 5, 2026-04-01
          2026-05-15, 5, 2026-05-07
          2026-06-26, 5, 2026-06-18
          2026-01-09, 5, 2025-12-30
          2027-01-08, 5, 2026-12-29
          """)
  void bankDaysAreCountedBackwards(LocalDate from, int count, LocalDate to) {
    assertThat(SWEDEN.minus(from, count)).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({"2026-06-18, 2026-06-22", "2026-12-23, 2026-12-28"})
  void theNextBankDayIsAfterTheDay(LocalDate from, LocalDate to) {
    assertThat(SWEDEN.next(from)).isEqualTo(to);
    assertThat(SWEDEN.plus(from, 1)).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-12-31, 2027-01-04
          2026-06-06, 2026-06-08
          2026-05-14, 2026-05-15
          2026-12-24, 2026-12-28
          """)
  void aDueDateOnAClosedDayIsPaidTheNextBankDay(LocalDate due, LocalDate paid) {
    assertThat(SWEDEN.onOrAfter(due)).isEqualTo(paid);
  }

  private static Stream<LocalDate> weekdays(Year year) {
    return year.atDay(1)
        .datesUntil(year.plusYears(1).atDay(1))
        .filter(day -> day.getDayOfWeek().getValue() <= 5);
  }
}
