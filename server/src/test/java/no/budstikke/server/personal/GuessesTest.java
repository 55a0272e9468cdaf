package no.budstikke.server.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: mail and print, section 1.4. */
class GuessesTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));
  private final Guesses guesses = new Guesses(now::get);

  @Test
  void twentyInAMinuteAndThenAWait() {
    for (int i = 0; i < 20; i++) {
      assertThat(guesses.tooMany("192.0.2.7")).isEmpty();
    }
    now.set(now.get().plusSeconds(45));
    assertThat(guesses.tooMany("192.0.2.7")).contains(Duration.ofSeconds(15));
    assertThat(guesses.tooMany("192.0.2.8")).isEmpty();
    now.set(now.get().plusSeconds(15));
    assertThat(guesses.tooMany("192.0.2.7")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2001:db8:1:2::1 | 2001:db8:1:2:ffff::9 | true
          2001:db8:1:2::1 | 2001:db8:1:3::1      | false
          192.0.2.7       | 192.0.2.7            | true
          192.0.2.7       | 192.0.2.8            | false
          """)
  void aNetworkOfIpv6CountsAsOne(String one, String other, boolean same) {
    assertThat(Guesses.network(one).equals(Guesses.network(other))).isEqualTo(same);
  }
}
