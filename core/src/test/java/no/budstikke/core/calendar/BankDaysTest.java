package no.budstikke.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import no.budstikke.core.request.Market;
import org.junit.jupiter.api.Test;

class BankDaysTest {
  private static final LocalDate END = LocalDate.of(2030, 12, 31);
  private static final Closure JUNE_FIFTH = new Closure.Fixed("A day", MonthDay.of(6, 5));
  private static final CalendarEdition OLD = edition("old", 2026, 2026, List.of());
  private static final CalendarEdition NEW = edition("new", 2027, 2028, List.of(JUNE_FIFTH));

  /** R-SC-4. */
  @Test
  void nothingIsSaidBeyondTheCalendarsEnd() {
    BankDays norway = BankDays.of(Market.NO);
    assertThat(norway.validTo()).isEqualTo(END);
    assertThat(norway.covers(END.plusDays(1))).isFalse();
    assertThat(norway.isBankDay(END)).isTrue();
    assertThatThrownBy(() -> norway.isBankDay(END.plusDays(1)))
        .isInstanceOf(DateOutsideCalendar.class);
    assertThatThrownBy(() -> norway.next(END)).isInstanceOf(DateOutsideCalendar.class);
    assertThatThrownBy(() -> norway.plus(END.minusDays(7), 10))
        .isInstanceOf(DateOutsideCalendar.class);
    assertThatThrownBy(() -> norway.previous(LocalDate.of(2017, 1, 1)))
        .isInstanceOf(DateOutsideCalendar.class);
  }

  @Test
  void everyMarketHasACalendarWithAVersion() {
    assertThat(BankDays.of(Market.NO).version()).isEqualTo("NO-2017.1");
    assertThat(BankDays.of(Market.SE).version()).isEqualTo("SE-2025.1");
  }

  @Test
  void anEditionAppliesToItsOwnYearsOnly() {
    BankDays days = new BankDays(List.of(OLD, NEW));
    assertThat(days.isBankDay(LocalDate.of(2026, 6, 5))).isTrue();
    assertThat(days.isBankDay(LocalDate.of(2028, 6, 5))).isFalse();
    assertThat(days.version()).isEqualTo("new");
  }

  @Test
  void editionsFollowEachOtherWithoutAGap() {
    CalendarEdition late = edition("late", 2028, 2029, List.of());
    assertThatThrownBy(() -> new BankDays(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BankDays(List.of(OLD, late)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BankDays(List.of(NEW, OLD)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anEditionEndsAfterItBeginsAndIsNotEndless() {
    assertThatThrownBy(() -> edition("backwards", 2027, 2026, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> edition("endless", 2000, 2050, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noBankDaysAwayIsTheDayItself() {
    LocalDate sunday = LocalDate.of(2026, 3, 1);
    assertThat(BankDays.of(Market.SE).plus(sunday, 0)).isEqualTo(sunday);
    assertThatThrownBy(() -> BankDays.of(Market.SE).plus(sunday, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static CalendarEdition edition(String version, int from, int to, List<Closure> closures) {
    return new CalendarEdition(
        version, LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), closures);
  }
}
