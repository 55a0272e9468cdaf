package no.budstikke.core.choose;

import static no.budstikke.core.choose.Answers.chosen;
import static no.budstikke.core.choose.Answers.deadline;
import static no.budstikke.core.choose.Answers.reasons;
import static no.budstikke.core.choose.ReasonCode.DEADLINE_BANK_NOTICE;
import static no.budstikke.core.choose.ReasonCode.DEADLINE_ISSUER_NOTICE;
import static no.budstikke.core.choose.ReasonCode.EFAKTURA_NOT_ENROLLED;
import static no.budstikke.core.choose.ReasonCode.EMAIL_MISSING;
import static no.budstikke.core.choose.ReasonCode.EMAIL_SUPPRESSED;
import static no.budstikke.core.choose.ReasonCode.FORCED_OTHER;
import static no.budstikke.core.choose.ReasonCode.LOOKUP_UNAVAILABLE;
import static no.budstikke.core.choose.ReasonCode.MAILBOX_NOT_MEMBER;
import static no.budstikke.core.choose.ReasonCode.NOTICE_WANTED;
import static no.budstikke.core.choose.ReasonCode.NO_MANDATE;
import static no.budstikke.core.choose.ReasonCode.PREFERRED_OTHER;
import static no.budstikke.core.choose.ReasonCode.PROTECTED_IDENTITY;
import static no.budstikke.core.choose.ReasonCode.SE_NOT_SIGNED_UP;
import static no.budstikke.core.choose.ReasonCode.SIZE_EXCEEDED;
import static no.budstikke.core.choose.ReasonCode.TIER_LOWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import no.budstikke.core.lookup.Reachability.Answer;
import no.budstikke.core.request.RequestKind;
import org.junit.jupiter.api.Test;

/** The worked examples of the product specification, section 4.6, that the choice decides. */
class WorkedExamplesTest {
  @Test
  void x1EfakturaIsTheNoticeAlthoughBankNoticeIsConfigured() {
    Decision decision =
        Given.invoice().mandate().answer(Channels.EFAKTURA, Answer.YES).due("2027-02-15").decide();

    assertThat(chosen(decision)).isEqualTo("NO-AG-EF");
    assertThat(reasons(decision, "NO-AG-BANK")).containsExactly(DEADLINE_BANK_NOTICE);
    assertThat(reasons(decision, "NO-AG-NONE")).containsExactly(NOTICE_WANTED);
    assertThat(reasons(decision, "NO-EF")).containsExactly(TIER_LOWER);
    assertThat(deadline(decision, "NO-AG-EF")).isEqualTo("2027-02-09T14:00");
  }

  @Test
  void x2TheBankGivesNoticeWhenItsWindowIsMet() {
    Decision decision = x2().decide();

    assertThat(chosen(decision)).isEqualTo("NO-AG-BANK");
    assertThat(deadline(decision, "NO-AG-BANK")).isEqualTo("2027-01-29T14:00");
    assertThat(reasons(decision, "NO-AG-EF")).containsExactly(EFAKTURA_NOT_ENROLLED);
    assertThat(reasons(decision, "NO-AG-EM")).containsExactly(ReasonCode.NOTICE_RULE);
  }

  @Test
  void x3AnEmailGivesNoticeWhenTheBanksWindowIsMissed() {
    Decision decision = x2().received("2027-02-01T10:00").decide();

    assertThat(chosen(decision)).isEqualTo("NO-AG-EM");
    assertThat(reasons(decision, "NO-AG-BANK")).containsExactly(DEADLINE_BANK_NOTICE);
    assertThat(deadline(decision, "NO-AG-BANK")).isEqualTo("2027-01-29T14:00");
    assertThat(decision.runnerUp().orElseThrow().plan().value()).isEqualTo("NO-AG-PR");
  }

  @Test
  void x4ADueDateBeforeMidMonthBelongsToTheWindowOfTheMonthBefore() {
    Decision decision = x2().due("2027-02-14").decide();

    assertThat(chosen(decision)).isEqualTo("NO-AG-EM");
    assertThat(reasons(decision, "NO-AG-BANK")).containsExactly(DEADLINE_BANK_NOTICE);
    assertThat(deadline(decision, "NO-AG-BANK")).isEqualTo("2026-12-31T14:00");
  }

  @Test
  void x5ALetterWithoutSlipGivesNoticeWhenThereIsNothingElse() {
    Decision decision = x2().received("2027-02-01T10:00").withoutEmail().decide();

    assertThat(chosen(decision)).isEqualTo("NO-AG-PR");
    assertThat(((Decision.Routed) decision).plan().legs()).noneMatch(Leg::payable);
    assertThat(reasons(decision, "NO-AG-EM")).containsExactly(EMAIL_MISSING);
    assertThat(reasons(decision, "NO-AG-MB")).containsExactly(MAILBOX_NOT_MEMBER);
    assertThat(deadline(decision, "NO-AG-PR")).isEqualTo("2027-02-05T00:00");
  }

  @Test
  void x5ALetterThatCannotBeThereInTimeIsNoNotice() {
    Decision decision = x2().received("2027-02-05T10:00").withoutEmail().decide();

    assertThat(chosen(decision)).isEqualTo("NO-PR");
    assertThat(reasons(decision, "NO-AG-PR")).containsExactly(DEADLINE_ISSUER_NOTICE);
  }

  @Test
  void x6AClaimAloneIsEnoughForAPayerWhoWantsNoNotice() {
    Decision decision = x6().received("2027-02-09T10:00").decide();

    assertThat(chosen(decision)).isEqualTo("NO-AG-NONE");
    assertThat(deadline(decision, "NO-AG-NONE")).isEqualTo("2027-02-09T14:00");
  }

  @Test
  void x7AfterTheCutOffTheNextPayablePlanIsTaken() {
    Decision decision = x6().received("2027-02-09T14:00").decide();

    assertThat(chosen(decision)).isEqualTo("NO-EM");
    assertThat(reasons(decision, "NO-AG-NONE")).containsExactly(DEADLINE_ISSUER_NOTICE);
    assertThat(reasons(decision, "NO-AG-EM")).containsExactly(DEADLINE_ISSUER_NOTICE);
    assertThat(((Decision.Routed) decision).plan().legs()).anyMatch(Leg::payable);
    assertThat(chosen(x6().received("2027-02-09T14:00").withoutEmail().decide()))
        .isEqualTo("NO-PR");
  }

  @Test
  void x8ASilentRegisterIsWaitedForUntilTheLimit() {
    Given given = x2().received("2027-02-01T10:00").answer(Channels.EFAKTURA, Answer.UNKNOWN);

    assertThat(given.decide())
        .isInstanceOfSatisfying(
            Decision.Wait.class,
            wait -> assertThat(wait.until()).isEqualTo(Instant.parse("2027-02-08T11:00:00Z")));

    Decision afterwards = given.now("2027-02-08T12:00").decide();

    assertThat(chosen(afterwards)).isEqualTo("NO-AG-EM");
    assertThat(reasons(afterwards, "NO-AG-EF")).containsExactly(LOOKUP_UNAVAILABLE);
  }

  @Test
  void x9AConsumersPreferenceStandsAboveTheTiers() {
    Decision decision =
        Given.invoice()
            .answer(Channels.EFAKTURA, Answer.YES)
            .prefers(Channels.PRINT)
            .due("2027-02-22")
            .decide();

    assertThat(chosen(decision)).isEqualTo("NO-PR");
    assertThat(decision.runnerUp().orElseThrow().plan().value()).isEqualTo("NO-EF");
    assertThat(reasons(decision, "NO-EF")).containsExactly(PREFERRED_OTHER);
    assertThat(reasons(decision, "NO-AG-EF")).containsExactly(NO_MANDATE);
    assertThat(deadline(decision, "NO-EF")).isEqualTo("2027-02-20T00:00");
  }

  @Test
  void x10AForcedStrictEmailThatMayNotBeUsedIsUndeliverable() {
    Decision decision =
        Given.invoice().forced(RequestKind.INVOICE, true, "email").emailSuppressed().decide();

    assertThat(decision).isInstanceOf(Decision.Undeliverable.class);
    assertThat(reasons(decision, "NO-EM")).containsExactly(EMAIL_SUPPRESSED);
    assertThat(reasons(decision, "NO-PR")).containsExactly(FORCED_OTHER);
  }

  @Test
  void x12ADocumentTooLargeForKivraGoesOn() {
    Decision decision =
        Given.swedishInvoice().answer(Channels.KIVRA, Answer.YES).weight(800_000, 1).decide();

    assertThat(chosen(decision)).isEqualTo("SE-EM");
    assertThat(reasons(decision, "SE-KI")).containsExactly(SIZE_EXCEEDED);
    assertThat(reasons(decision, "SE-EF")).containsExactly(SE_NOT_SIGNED_UP);
    assertThat(
            chosen(
                Given.swedishInvoice()
                    .answer(Channels.KIVRA, Answer.YES)
                    .weight(740_000, 1)
                    .decide()))
        .isEqualTo("SE-KI");
  }

  @Test
  void x14AProtectedIdentityIsHeldAndNoRegisterIsAsked() {
    Given given =
        Given.invoice()
            .protectedIdentity()
            .notAsked(Channels.AVTALEGIRO, Channels.EFAKTURA, Channels.MAILBOX);

    assertThat(given.decide())
        .isInstanceOfSatisfying(
            Decision.Hold.class,
            hold -> assertThat(hold.reason()).isEqualTo(HoldReason.PROTECTED_IDENTITY));
    assertThat(given.decide().considered())
        .isNotEmpty()
        .allMatch(one -> one.reasons().equals(List.of(PROTECTED_IDENTITY)));
    assertThat(Questions.next(given.snapshot())).isEmpty();
  }

  @Test
  void x15DeadlinesAroundEasterCountBankDays() {
    Decision decision =
        Given.invoice().mandate().due("2027-03-30").received("2027-02-26T13:00").decide();

    assertThat(chosen(decision)).isEqualTo("NO-AG-BANK");
    assertThat(deadline(decision, "NO-AG-BANK")).isEqualTo("2027-02-26T14:00");
    assertThat(deadline(decision, "NO-AG-NONE")).isEqualTo("2027-03-19T14:00");
  }

  private static Given x2() {
    return Given.invoice().mandate().received("2027-01-28T10:00").due("2027-02-15");
  }

  private static Given x6() {
    return Given.invoice().mandateWithoutNotice().due("2027-02-15");
  }
}
