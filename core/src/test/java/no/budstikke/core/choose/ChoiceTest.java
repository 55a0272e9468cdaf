package no.budstikke.core.choose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.RequestKind;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  @Test
  void emailStandsBeforePrintWhenBothArePossible() {
    Decision.Routed routed = routed(Given.invoice());

    assertThat(routed.plan().code()).isEqualTo(new PlanCode("NO-EM"));
    assertThat(reasons(routed, "NO-PR")).containsExactly(ReasonCode.TIER_LOWER);
  }

  @Test
  void everyPlanOfTheMarketIsConsidered() {
    assertThat(routed(Given.invoice()).considered())
        .extracting(Considered::plan)
        .containsExactlyInAnyOrderElementsOf(Plans.of(Market.NO).stream().map(Plan::code).toList());
  }

  @Test
  void allReasonsAgainstAPlanAreGivenAndNotOnlyTheFirst() {
    Given given =
        Given.invoice().withoutEmail().paused(Channels.EMAIL).refused("NO-EM").emailSuppressed();

    assertThat(reasons(routed(given), "NO-EM"))
        .containsExactly(
            ReasonCode.CHANNEL_PAUSED,
            ReasonCode.EMAIL_MISSING,
            ReasonCode.EMAIL_SUPPRESSED,
            ReasonCode.CHANNEL_REFUSED);
  }

  @Test
  void withoutAnEmailAddressTheLetterIsTaken() {
    Decision.Routed routed = routed(Given.invoice().withoutEmail());

    assertThat(routed.plan().code()).isEqualTo(new PlanCode("NO-PR"));
    assertThat(reasons(routed, "NO-EM")).containsExactly(ReasonCode.EMAIL_MISSING);
  }

  @Test
  void aForcedPreferredChannelThatIsImpossibleGivesWayToTheUsualOrder() {
    Given given = Given.invoice().forced(RequestKind.INVOICE, false, "email").withoutEmail();

    assertThat(routed(given).plan().code()).isEqualTo(new PlanCode("NO-PR"));
  }

  @Test
  void aWishInTheDocumentBeatsThePolicy() {
    Given given = Given.invoice().forced(RequestKind.INVOICE, true, "email").wishes("NO-PR");

    assertThat(routed(given).plan().code()).isEqualTo(new PlanCode("NO-PR"));
  }

  @Test
  void aWishThatEndsInAutoLetsTheUsualOrderFollow() {
    Given given = Given.invoice().wishes("print", "auto").post(Facts.Post.NONE);

    assertThat(routed(given).plan().code()).isEqualTo(new PlanCode("NO-EM"));
  }

  @Test
  void insideOneTierTheCheaperPlanStandsFirst() {
    Set<PlanCode> one = Set.of(new PlanCode("NO-PR"), new PlanCode("NO-EM"));
    Decision.Routed routed = routed(Given.invoice().tiers(List.of(one)));

    assertThat(routed.plan().code()).isEqualTo(new PlanCode("NO-EM"));
    assertThat(reasons(routed, "NO-PR")).containsExactly(ReasonCode.COST_HIGHER);
  }

  @Test
  void aPlanTheIssuerDroppedIsDisabled() {
    List<Set<PlanCode>> onlyPrint = List.of(Set.of(new PlanCode("NO-PR")));

    assertThat(reasons(routed(Given.invoice().tiers(onlyPrint)), "NO-EM"))
        .containsExactly(ReasonCode.CHANNEL_DISABLED);
  }

  @Test
  void aChannelWithoutAContractIsNotTaken() {
    Decision.Routed routed = routed(Given.invoice().without(Channels.EMAIL));

    assertThat(reasons(routed, "NO-EM")).containsExactly(ReasonCode.CHANNEL_NOT_CONTRACTED);
    assertThat(reasons(routed, "NO-AG-EM"))
        .containsExactly(ReasonCode.CHANNEL_NOT_CONTRACTED, ReasonCode.NO_MANDATE);
  }

  @Test
  void aCreditNoteIsNeverPayable() {
    assertThat(routed(Given.invoice().kind(RequestKind.CREDIT_NOTE)).plan().legs())
        .noneMatch(Leg::payable);
  }

  @Test
  void theSameSnapshotGivesTheSameDecision() {
    Snapshot snapshot = Given.invoice().snapshot();

    assertThat(Choice.decide(snapshot)).isEqualTo(Choice.decide(snapshot));
  }

  @Test
  void noMarketHasAPlanWithTwoPayableLegs() {
    for (Market market : Market.values()) {
      assertThat(Plans.of(market))
          .allMatch(plan -> plan.legs().stream().filter(Leg::payable).count() <= 1);
    }
  }

  private static Decision.Routed routed(Given given) {
    return (Decision.Routed) given.decide();
  }

  private static List<ReasonCode> reasons(Decision decision, String plan) {
    return decision.considered().stream()
        .filter(considered -> considered.plan().value().equals(plan))
        .findFirst()
        .orElseThrow()
        .reasons();
  }
}
