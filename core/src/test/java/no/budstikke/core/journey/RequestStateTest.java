package no.budstikke.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestStateTest {
  @Test
  void aRejectedRequestGoesNowhere() {
    for (RequestState next : RequestState.values()) {
      assertThat(RequestState.REJECTED.mayBecome(next)).isFalse();
    }
  }

  @Test
  void aHeldRequestIsReleasedOrCancelledAndNothingElse() {
    assertThat(RequestState.HELD.mayBecome(RequestState.ACCEPTED)).isTrue();
    assertThat(RequestState.HELD.mayBecome(RequestState.CANCELLED)).isTrue();
    assertThat(RequestState.HELD.mayBecome(RequestState.ROUTED)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void everyStateCountsInExactlyOneTermOfTheEquation(RequestState state) {
    assertThat(state.account()).isNotNull();
  }
}
