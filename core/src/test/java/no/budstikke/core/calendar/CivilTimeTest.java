package no.budstikke.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import no.budstikke.core.request.Market;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CivilTimeTest {
  private static final int YEARS_AROUND = 3;

  @ParameterizedTest
  @EnumSource
  void everyHourIsWhenTheZoneSaysInsideTheCalendarAndAround(Market market) {
    LocalDateTime time = BankDays.of(market).validFrom().minusYears(YEARS_AROUND).atTime(0, 30);
    LocalDateTime end = BankDays.of(market).validTo().plusYears(YEARS_AROUND).atTime(LocalTime.MAX);

    for (; time.isBefore(end); time = time.plusHours(1)) {
      assertThat(CivilTime.of(market).at(time)).isEqualTo(time.atZone(market.zone()).toInstant());
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatComesTwiceIsTheFirstAndWhatNeverComesIsLater(Market market) {
    CivilTime civil = CivilTime.of(market);

    assertThat(civil.at(LocalDate.of(2027, 10, 31).atTime(2, 30)))
        .isEqualTo("2027-10-31T00:30:00Z");
    assertThat(civil.at(LocalDate.of(2027, 3, 28).atTime(2, 30))).isEqualTo("2027-03-28T01:30:00Z");
  }
}
