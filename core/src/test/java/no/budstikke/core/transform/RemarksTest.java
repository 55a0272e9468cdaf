package no.budstikke.core.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mail and print, section 3.4: what the issuer is told of a preparation. */
class RemarksTest {
  @Test
  void aSlipKeepsThemAndSaysNothingWithoutThem() {
    Remarks two = new Remarks(List.of("OWN_PDF_REPLACED a@1", "OWN_TEMPLATE_REPLACED b"));

    assertThat(Remarks.of(two.slip())).isEqualTo(two);
    assertThat(Remarks.NONE.slip()).isEmpty();
    assertThat(Remarks.of(Map.of("to", "x"))).isEqualTo(Remarks.NONE);
  }

  @Test
  void theyStandBehindTheCauseOfAnEvent() {
    assertThat(new Remarks(List.of("X y@1")).behind("PREPARED")).isEqualTo("PREPARED X y@1");
    assertThat(Remarks.NONE.behind("PREPARED")).isEqualTo("PREPARED");
  }
}
