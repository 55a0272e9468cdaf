package no.budstikke.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.budstikke.cli.demo.Comparison.Piece;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Piece ONE = new Piece("1", "aa");
  private static final Piece TWO = new Piece("2", "bb");
  private static final Piece TWO_CHANGED = new Piece("2", "cc");

  @Test
  void theSameSetsMatchInAnyOrder() {
    Comparison same = Comparison.of(List.of(ONE, TWO), List.of(TWO, ONE));

    assertThat(same.match()).isTrue();
    assertThat(same.sentence()).isEqualTo("same deliveries, same bytes");
  }

  @Test
  void equalCountsAreNotEnough() {
    Comparison swapped = Comparison.of(List.of(ONE), List.of(TWO));

    assertThat(swapped.match()).isFalse();
    assertThat(swapped.sentence()).isEqualTo("1 missing, 1 not ours");
  }

  @Test
  void aSecondCopyIsSeen() {
    assertThat(Comparison.of(List.of(ONE), List.of(ONE, ONE)).doubled()).isOne();
  }

  @Test
  void otherBytesAreSeen() {
    assertThat(Comparison.of(List.of(TWO), List.of(TWO_CHANGED)).sentence())
        .isEqualTo("1 with other bytes");
  }
}
