package no.budstikke.pipeline.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import no.budstikke.pipeline.suppression.Suppression.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail and print, section 2.3. */
class SuppressionTest {
  @ParameterizedTest
  @ValueSource(strings = {"5.1.1", "550-5.1.1", "5.1.10", "5.2.1", "550-5.2.1"})
  void wrongAddressesAndClosedMailboxesAreGivenUp(String code) {
    assertThat(Reason.shownBy(code)).contains(Reason.HARD_BOUNCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "550",
        "5.1.7",
        "553-5.1.8",
        "5.2.2",
        "5.2.10",
        "5.3.4",
        "550-5.7.1",
        "4.1.1",
        "x"
      })
  void whatMayBeOursOrPassingIsNot(String code) {
    assertThat(Reason.shownBy(code)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.2.2", "4.2.2", "452-4.2.2", "552-5.2.2"})
  void aFullMailboxIsOneWithoutRoomWhateverTheServerCallsIt(String code) {
    assertThat(Reason.isFullMailbox(code)).isTrue();
    assertThat(Reason.isFullMailbox(code + "1")).isFalse();
    assertThat(Reason.shownBy(code)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"550-5.7.1", "554-5.7.26", "503-5.5.1", "500", "504"})
  void whatNeitherAddressNorDocumentCanHelpIsPolicy(String code) {
    assertThat(Reason.isPolicy(code)).isTrue();
    assertThat(Reason.shownBy(code)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"550", "501-5.1.3", "550-5.1.1", "450-4.7.1", "552-5.3.4", "554"})
  void allElseIsNot(String code) {
    assertThat(Reason.isPolicy(code)).isFalse();
  }
}
