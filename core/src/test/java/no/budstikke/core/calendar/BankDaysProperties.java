package no.budstikke.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.budstikke.core.request.Market;

class BankDaysProperties {
  /** Days into the calendars, far enough from both ends to count 30 bank days. */
  private static final int LAST_START = 2000;

  private static final LocalDate START = LocalDate.of(2025, 3, 1);

  @Property
  void theNextBankDayIsOneAndNoneLiesBetween(
      @ForAll Market market, @ForAll @IntRange(max = LAST_START) int offset) {
    BankDays days = BankDays.of(market);
    LocalDate from = START.plusDays(offset);
    LocalDate next = days.next(from);
    assertThat(next).isAfter(from);
    assertThat(days.isBankDay(next)).isTrue();
    assertThat(from.plusDays(1).datesUntil(next)).noneMatch(days::isBankDay);
  }

  @Property
  void countingForthAndBackReturnsToABankDay(
      @ForAll Market market,
      @ForAll @IntRange(max = LAST_START) int offset,
      @ForAll @IntRange(max = 30) int count) {
    BankDays days = BankDays.of(market);
    LocalDate from = days.onOrAfter(START.plusDays(offset));
    assertThat(days.minus(days.plus(from, count), count)).isEqualTo(from);
  }

  @Property
  void bankDaysNeverFallOnWeekends(
      @ForAll Market market, @ForAll @IntRange(max = LAST_START) int offset) {
    LocalDate day = BankDays.of(market).onOrBefore(START.plusDays(offset));
    assertThat(day.getDayOfWeek().getValue()).isLessThanOrEqualTo(5);
  }
}
