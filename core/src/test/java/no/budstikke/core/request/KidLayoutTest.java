package no.budstikke.core.request;

import static no.budstikke.core.request.Kid.Algorithm.MOD10;
import static no.budstikke.core.request.Kid.Algorithm.MOD11;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.KidDefinition.Positions;
import org.junit.jupiter.api.Test;

class KidLayoutTest {
  /** The example of AvtaleGiro, section 9. */
  private static final KidDefinition SUBSCRIPTIONS =
      new KidDefinition(12, new Positions(1, 6), Optional.empty(), MOD10);

  private static final KidDefinition LOANS =
      new KidDefinition(9, new Positions(1, 4), Optional.of(new Positions(7, 8)), MOD11);
  private static final KidLayout LAYOUT = new KidLayout(List.of(SUBSCRIPTIONS, LOANS));

  @Test
  void theLengthSelectsTheDefinitionAndItsAlgorithm() {
    assertThat(LAYOUT.read("100101200457").value()).isPresent();
    assertThat(LAYOUT.read(" 123456785 ").value()).isPresent();
    assertThat(LAYOUT.read("123456782").fault()).contains(Fault.CHECK_DIGIT);
    assertThat(LAYOUT.read("2345676").fault()).contains(Fault.LENGTH);
  }

  @Test
  void aMandateKnowsThePayerByTheFixedPart() {
    assertThat(LAYOUT.fixedPart(new Kid("100101200457"))).contains("100101");
    assertThat(LAYOUT.fixedPart(new Kid("123456785"))).contains("123478");
    assertThat(LAYOUT.fixedPart(new Kid("123456782"))).isEmpty();
    assertThatThrownBy(() -> LOANS.fixedPart(new Kid("123456782")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void definitionsOfOneLayoutDifferInLengthAndInCustomerId() {
    KidDefinition sameLength = new KidDefinition(12, new Positions(1, 5), Optional.empty(), MOD10);
    KidDefinition sameId = new KidDefinition(10, new Positions(2, 7), Optional.empty(), MOD10);
    assertThatThrownBy(() -> new KidLayout(List.of(SUBSCRIPTIONS, sameLength)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new KidLayout(List.of(SUBSCRIPTIONS, sameId)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new KidLayout(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thePartsOfAKidDoNotOverlap() {
    Positions six = new Positions(1, 6);
    assertThatThrownBy(() -> new KidDefinition(6, six, Optional.empty(), MOD10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new KidDefinition(12, six, Optional.of(new Positions(6, 7)), MOD10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new KidDefinition(26, six, Optional.empty(), MOD10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Positions(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
