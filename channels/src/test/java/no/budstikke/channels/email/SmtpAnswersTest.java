package no.budstikke.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import no.budstikke.core.journey.Retries.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is tried again, and how long (mail and print, section 2.3). */
class SmtpAnswersTest {
  @Test
  void theWaitsAreThoseOfTheSpecification() {
    assertThat(IntStream.rangeClosed(1, 7).mapToObj(SmtpAnswers.RETRIES::after))
        .containsExactly(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(4),
            Duration.ofHours(4));
    assertThat(SmtpAnswers.RETRIES.end()).contains(Duration.ofDays(2));
  }

  @ParameterizedTest
  @CsvSource({
    "451,       TRY",
    "421-4.3.2, TRY",
    "452-4.2.2, TRY",
    "552-5.2.2, TRY",
    "450-4.7.1, PACE",
    "421-4.7.0, PACE",
    "PACE,      OURS",
    "NO_RELAY,  OURS",
    "CONNECT,   OURS"
  })
  void onlyTheReceiversAnswersAreTries(String code, Weight weight) {
    assertThat(SmtpAnswers.RETRIES.weigh(code)).isEqualTo(weight);
  }
}
