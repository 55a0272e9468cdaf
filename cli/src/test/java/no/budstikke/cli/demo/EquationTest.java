package no.budstikke.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.demo.Equation.Term;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class EquationTest {
  @Test
  void batchesAreAddedUp() {
    Equation sum = Equation.over(List.of(batch(1200, 12, 1188), batch(800, 8, 792)));

    assertThat(sum.of(Term.RECEIVED)).isEqualTo(2000);
    assertThat(sum.balances()).isTrue();
    assertThat(sum.sentence())
        .isEqualTo("2\u00a0000 received = 20 rejected + 1\u00a0980 delivered");
  }

  @Test
  void aLostRequestIsSeen() {
    assertThat(Equation.over(List.of(batch(10, 1, 8))).balances()).isFalse();
  }

  @Test
  void whatCouldNotBeReadStandsBesideTheEquation() {
    Equation broken = Equation.over(List.of(batch(10, 1, 9).put("notRead", 5)));

    assertThat(broken.balances()).isTrue();
    assertThat(broken.sentence()).endsWith("; 5 more not read");
  }

  private static ObjectNode batch(long received, long rejected, long delivered) {
    return Json.object()
        .put("received", received)
        .put("rejected", rejected)
        .put("delivered", delivered);
  }
}
