package no.budstikke.core.request;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IssuerIdTest {
  @Test
  void anIssuerIdNeverHoldsAPath() {
    assertThatThrownBy(() -> new IssuerId("../x")).isInstanceOf(IllegalArgumentException.class);
  }
}
