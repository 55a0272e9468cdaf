package no.budstikke.core.deliver;

import static no.budstikke.core.deliver.DeliveryState.HANDED_OVER;
import static no.budstikke.core.deliver.DeliveryState.READY;
import static no.budstikke.core.deliver.DeliveryState.SENDING;
import static no.budstikke.core.deliver.DeliveryState.UNCERTAIN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryStateTest {
  @Test
  void nothingIsHandedOverWithoutAnAttempt() {
    assertThat(READY.mayBecome(HANDED_OVER)).isFalse();
    assertThat(READY.mayBecome(SENDING)).isTrue();
    assertThat(SENDING.mayBecome(HANDED_OVER)).isTrue();
  }

  @Test
  void anUncertainDeliveryNeverOpensTheWayToAnotherPlan() {
    assertThat(UNCERTAIN.opensFallback()).isFalse();
    assertThat(UNCERTAIN.mayBeWithConsumer()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void noStateFollowsItself(DeliveryState state) {
    assertThat(state.mayBecome(state)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"REJECTED", "RECALLED", "CANCELLED", "SKIPPED", "SUPERSEDED", "MANUAL", "EXPIRED"})
  void aFinalStateStaysFinal(DeliveryState state) {
    assertThat(state.isFinal()).isTrue();
  }
}
