package no.budstikke.channels.avtalegiro.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import no.budstikke.channels.avtalegiro.file.Notifier;
import no.budstikke.core.request.Market;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check values of AvtaleGiro, sections 8.3, 8.4 and 8.6. */
class DaysTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T10:00, 2026-03-06, 2026-03-06",
    "2026-03-02T14:00, 2026-03-07, 2026-03-09",
    "2026-03-07T10:00, 2026-03-13, 2026-03-13",
    "2026-04-01T13:59, 2026-04-10, 2026-04-10",
    "2026-04-01T14:00, 2026-04-11, 2026-04-13",
    "2026-05-13T10:00, 2026-05-20, 2026-05-20",
    "2026-12-23T10:00, 2026-12-31, 2026-12-31",
    "2026-12-23T15:00, 2027-01-01, 2027-01-04"
  })
  void theEarliestDueDateWhenThePayeeNotifies(String at, LocalDate earliest, LocalDate debited) {
    assertThat(Days.isTooLate(Notifier.PAYEE, earliest, oslo(at))).isFalse();
    assertThat(Days.isTooLate(Notifier.PAYEE, earliest.minusDays(1), oslo(at))).isTrue();
    assertThat(Days.debit(earliest)).isEqualTo(debited);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-16, 2026-02-27T14:00",
    "2026-04-14, 2026-02-27T14:00",
    "2026-04-15, 2026-03-31T14:00",
    "2026-05-14, 2026-03-31T14:00",
    "2027-01-15, 2026-12-31T14:00"
  })
  void theDeadlineWhenTheBankNotifies(LocalDate due, String deadline) {
    assertThat(Days.isTooLate(Notifier.BANK, due, oslo(deadline).minusMillis(1))).isFalse();
    assertThat(Days.isTooLate(Notifier.BANK, due, oslo(deadline))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-16, 2026-03-13T14:00",
    "2026-04-03, 2026-04-01T14:00",
    "2026-05-17, 2026-05-15T14:00",
    "2026-12-24, 2026-12-23T14:00"
  })
  void theDeadlineOfACancellation(LocalDate due, String deadline) {
    assertThat(Days.isTooLateToCancel(due, oslo(deadline).minusMillis(1))).isFalse();
    assertThat(Days.isTooLateToCancel(due, oslo(deadline))).isTrue();
  }

  private static Instant oslo(String local) {
    return LocalDateTime.parse(local).atZone(Market.NO.zone()).toInstant();
  }
}
