package no.budstikke.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import no.budstikke.core.request.Market;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NorwegianBankDaysTest {
  private static final BankDays NORWAY = BankDays.of(Market.NO);
  private static final LocalTime CUT_OFF = LocalTime.of(14, 0);

  /** AvtaleGiro, section 11. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2025, 04-17, 04-18, 04-21, 05-29, 06-09
          2026, 04-02, 04-03, 04-06, 05-14, 05-25
          2027, 03-25, 03-26, 03-29, 05-06, 05-17
          2028, 04-13, 04-14, 04-17, 05-25, 06-05
          2029, 03-29, 03-30, 04-02, 05-10, 05-21
          2030, 04-18, 04-19, 04-22, 05-30, 06-10
          """)
  void theWeekdaysClosedAreThoseOfTheTable(
      String year, String maundy, String friday, String monday, String ascension, String whit) {
    Stream<String> fixed = Stream.of("01-01", "05-01", "05-17", "12-24", "12-25", "12-26");
    List<LocalDate> expected =
        Stream.concat(fixed, Stream.of(maundy, friday, monday, ascension, whit))
            .map(day -> LocalDate.parse(year + "-" + day))
            .filter(day -> day.getDayOfWeek().getValue() <= 5)
            .distinct()
            .sorted()
            .toList();
    assertThat(closedWeekdays(NORWAY, Integer.parseInt(year))).isEqualTo(expected);
  }

  /** AvtaleGiro, section 8.3: a claim must be debited four working days after its submission. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-03-02T10:00, 2026-03-02, 2026-03-06
          2026-03-02T14:00, 2026-03-03, 2026-03-09
          2026-03-07T10:00, 2026-03-09, 2026-03-13
          2026-04-01T13:59, 2026-04-01, 2026-04-10
          2026-04-01T14:00, 2026-04-07, 2026-04-13
          2026-05-13T10:00, 2026-05-13, 2026-05-20
          2026-12-23T10:00, 2026-12-23, 2026-12-31
          2026-12-23T15:00, 2026-12-28, 2027-01-04
          """)
  void theLeadTimeOfAClaimIsCountedInBankDays(
      LocalDateTime ready, LocalDate submitted, LocalDate debited) {
    LocalDate day = ready.toLocalDate();
    LocalDate submission =
        ready.toLocalTime().isBefore(CUT_OFF) ? NORWAY.onOrAfter(day) : NORWAY.next(day);
    assertThat(submission).isEqualTo(submitted);
    assertThat(NORWAY.plus(submission, 4)).isEqualTo(debited);
  }

  /** AvtaleGiro, section 8.6. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-03-16, 2026-03-16, 2026-03-13
          2026-04-03, 2026-04-07, 2026-04-01
          2026-05-17, 2026-05-18, 2026-05-15
          2026-12-24, 2026-12-28, 2026-12-23
          """)
  void aDueDateIsDebitedOnItsBankDayAndCancelledTheDayBefore(
      LocalDate due, LocalDate debited, LocalDate cancelled) {
    assertThat(NORWAY.onOrAfter(due)).isEqualTo(debited);
    assertThat(NORWAY.previous(debited)).isEqualTo(cancelled);
  }

  /** AvtaleGiro, section 8.4. */
  @ParameterizedTest
  @CsvSource({"2026-02-28, 2026-02-27", "2026-03-31, 2026-03-31", "2026-12-31, 2026-12-31"})
  void theMonthEndsOnItsLastBankDay(LocalDate end, LocalDate lastBankDay) {
    assertThat(NORWAY.onOrBefore(end)).isEqualTo(lastBankDay);
  }

  @Test
  void christmasEveIsClosedAndNewYearsEveIsNot() {
    assertThat(NORWAY.isBankDay(LocalDate.of(2026, 12, 24))).isFalse();
    assertThat(NORWAY.isBankDay(LocalDate.of(2026, 12, 31))).isTrue();
  }

  private static List<LocalDate> closedWeekdays(BankDays days, int year) {
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(day -> day.getDayOfWeek().getValue() <= 5 && !days.isBankDay(day))
        .toList();
  }
}
