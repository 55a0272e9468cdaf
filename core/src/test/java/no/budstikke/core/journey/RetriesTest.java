package no.budstikke.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When what was put off is tried again (mail and print, section 2.3). */
class RetriesTest {
  private static final Retries RETRIES =
      new Retries(
          List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofHours(4)),
          Optional.of(Duration.ofDays(2)),
          code -> code.startsWith("4") ? Retries.Weight.TRY : Retries.Weight.OURS);

  @Test
  void theWaitsGrowAndTheLastOneHoldsForAllThatFollow() {
    assertThat(List.of(RETRIES.after(1), RETRIES.after(2), RETRIES.after(3), RETRIES.after(12)))
        .containsExactly(
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofHours(4), Duration.ofHours(4));
  }

  @Test
  void withoutAnythingSaidNothingIsATryAndNothingIsGivenUp() {
    assertThat(Retries.EVER_SLOWER.weigh("451")).isEqualTo(Retries.Weight.OURS);
    assertThat(Retries.EVER_SLOWER.end()).isEmpty();
    assertThat(Retries.EVER_SLOWER.after(3)).isZero();
  }
}
