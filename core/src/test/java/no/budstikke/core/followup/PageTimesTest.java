package no.budstikke.core.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import no.budstikke.core.request.Market;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: mail and print, sections 1.3 and 1.4. */
class PageTimesTest {
  private static final PageTimes NORWAY = PageTimes.in(Market.NO);

  /** 17 May 2027 is a Monday, and nobody works. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-24T10:15 | 2  | 2026-12-31 | 2026-11-26T10:15
          2026-11-27T10:15 | 1  | 2026-12-31 | 2026-11-30T10:15
          2027-05-14T10:15 | 1  | 2027-08-31 | 2027-05-18T10:15
          2026-11-24T10:15 | 10 | 2026-12-09 | 2026-11-28T00:00
          2026-11-24T10:15 | 2  | 2026-12-01 | 2026-11-20T00:00
          2026-11-24T10:15 | 2  |            | 2026-11-26T10:15
          """)
  void aLetterFollowsAfterWorkDaysOrInTimeToBePaid(
      LocalDateTime sent, int days, LocalDate due, LocalDateTime letter) {
    assertThat(NORWAY.letter(at(sent), days, Optional.ofNullable(due))).isEqualTo(at(letter));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-24T10:15 | 2026-12-09 | 2027-03-09T00:00
          2027-04-24T10:15 | 2026-12-09 | 2027-05-24T00:00
          2026-11-24T10:15 | 2029-01-01 | 2028-05-24T00:00
          2026-11-24T10:15 |            | 2027-02-22T00:00
          """)
  void aLinkLivesNinetyDaysBeyondTheDueDateAndThirtyAtLeast(
      LocalDateTime made, LocalDate due, LocalDateTime end) {
    assertThat(NORWAY.linkEnds(at(made), Optional.ofNullable(due))).isEqualTo(at(end));
  }

  @Test
  void aPageLivesLessThanTwentyFourMonths() {
    Instant made = at(LocalDateTime.parse("2026-11-24T10:15"));

    assertThat(NORWAY.pageEnds(made)).isEqualTo(at(LocalDateTime.parse("2028-11-23T10:15")));
  }

  private static Instant at(LocalDateTime time) {
    return time.atZone(Market.NO.zone()).toInstant();
  }
}
