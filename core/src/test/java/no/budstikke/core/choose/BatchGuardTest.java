package no.budstikke.core.choose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import no.budstikke.core.choose.BatchGuard.Objection;
import org.junit.jupiter.api.Test;

/** Product specification, section 9.3. */
class BatchGuardTest {
  private static final BatchGuard USUAL = BatchGuard.USUAL;
  private static final List<BatchFigures> LAST = List.of(usual(1000), usual(1000), usual(1000));

  private static BatchFigures usual(long documents) {
    return new BatchFigures(documents, 0, documents * 100, 200, documents, 0, documents / 10);
  }

  private static BatchFigures rejected(long rejected) {
    return new BatchFigures(1000, rejected, 100_000, 200, 1000 - rejected, 0, 100);
  }

  @Test
  void aBatchLikeTheLastOnesGoes() {
    assertThat(USUAL.objections(usual(1000), LAST)).isEmpty();
  }

  @Test
  void theFirstBatchOfAllDeviatesFromNothing() {
    assertThat(USUAL.objections(usual(7), List.of())).isEmpty();
    assertThat(USUAL.printsTooMuch(usual(7), List.of())).isFalse();
  }

  @Test
  void moreThanTwoPercentOfRejectsAreHeld() {
    assertThat(USUAL.objections(rejected(20), LAST)).isEmpty();
    assertThat(USUAL.objections(rejected(21), LAST)).containsExactly(Objection.REJECTED_SHARE);
  }

  @Test
  void aCountFurtherThanThirtyPercentFromTheLastThreeRunsIsHeld() {
    assertThat(USUAL.objections(usual(1300), LAST)).isEmpty();
    assertThat(USUAL.objections(usual(700), LAST)).isEmpty();
    assertThat(USUAL.objections(usual(1301), LAST))
        .containsExactly(Objection.COUNT_DEVIATES, Objection.TOTAL_DEVIATES);
    assertThat(USUAL.objections(usual(699), LAST)).contains(Objection.COUNT_DEVIATES);
  }

  @Test
  void aTotalFurtherThanThirtyPercentFromTheLastRunsIsHeld() {
    BatchFigures dear = new BatchFigures(1000, 0, 130_001, 200, 1000, 0, 100);

    assertThat(USUAL.objections(dear, LAST)).containsExactly(Objection.TOTAL_DEVIATES);
  }

  @Test
  void moreThanOnePercentOfRecipientsWithTwoDocumentsAreHeld() {
    BatchFigures ten = new BatchFigures(1000, 0, 100_000, 200, 990, 9, 100);
    BatchFigures eleven = new BatchFigures(1000, 0, 100_000, 200, 990, 10, 100);

    assertThat(USUAL.objections(ten, LAST)).isEmpty();
    assertThat(USUAL.objections(eleven, LAST)).containsExactly(Objection.REPEATED_RECIPIENTS);
  }

  @Test
  void anAmountAboveTheCeilingIsHeld() {
    BatchGuard guard =
        new BatchGuard(
            USUAL.rejectedPercent(),
            USUAL.printGrowth(),
            USUAL.deviationPercent(),
            USUAL.repeatedPercent(),
            Optional.of(199L));

    assertThat(guard.objections(usual(1000), LAST)).containsExactly(Objection.AMOUNT_ABOVE_CEILING);
  }

  @Test
  void halfAsManyLettersAgainAreTooMany() {
    BatchFigures justRight = new BatchFigures(1000, 0, 100_000, 200, 1000, 0, 150);
    BatchFigures tooMany = new BatchFigures(1000, 0, 100_000, 200, 1000, 0, 151);

    assertThat(USUAL.printsTooMuch(justRight, LAST)).isFalse();
    assertThat(USUAL.printsTooMuch(tooMany, LAST)).isTrue();
  }
}
