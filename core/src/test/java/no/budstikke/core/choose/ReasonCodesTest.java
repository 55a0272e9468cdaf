package no.budstikke.core.choose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.budstikke.core.choose.Facts.Post;
import no.budstikke.core.lookup.Detail;
import no.budstikke.core.lookup.Reachability.Answer;
import no.budstikke.core.request.RequestKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reason code has a case that produces it: a new code without one fails here. */
class ReasonCodesTest {
  private static final Map<ReasonCode, Case> CASES = new EnumMap<>(ReasonCode.class);

  /**
   * A case.
   *
   * @param given the situation
   * @param plan the plan that carries the reason
   */
  private record Case(Given given, String plan) {}

  static {
    ofTheIssuer();
    ofTheConsumer();
    ofTheDocument();
    ofRegisters();
    ofTime();
    ofTheOrder();
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeIsGivenWhereItApplies(ReasonCode code) {
    assertThat(CASES).as("a case for " + code).containsKey(code);
    Case it = CASES.getOrDefault(code, new Case(Given.invoice(), "NO-EM"));

    assertThat(Answers.reasons(it.given().decide(), it.plan())).contains(code);
  }

  @Test
  void aPossiblePlanHasOnlyReasonsOfTheOrder() {
    for (Case it : CASES.values()) {
      for (Considered one : it.given().decide().considered()) {
        boolean ranked =
            one.reasons().stream()
                .allMatch(code -> code.isRanking() || code == ReasonCode.FORCED_OTHER);
        assertThat(!one.eligible() || ranked).isTrue();
        assertThat(one.eligible() || !one.reasons().isEmpty()).isTrue();
      }
    }
  }

  private static void ofTheIssuer() {
    add(
        ReasonCode.FORCED_OTHER,
        Given.invoice().forced(RequestKind.INVOICE, true, "email"),
        "NO-PR");
    add(
        ReasonCode.CHANNEL_DISABLED,
        Given.invoice().conduct(ReasonCodesTest::digitalOnly),
        "NO-PR");
    add(ReasonCode.CHANNEL_NOT_CONTRACTED, Given.invoice().without(Channels.PRINT), "NO-PR");
    add(ReasonCode.CHANNEL_PAUSED, Given.invoice().paused(Channels.EMAIL), "NO-EM");
    add(ReasonCode.CHANNEL_UNHEALTHY, Given.invoice().unhealthy(Channels.EMAIL), "NO-EM");
    add(ReasonCode.CHANNEL_REFUSED, Given.invoice().refused("NO-EM"), "NO-EM");
    add(ReasonCode.NEVER_REACHED, Given.invoice().neverReached("NO-EM"), "NO-EM");
  }

  private static void ofTheConsumer() {
    add(ReasonCode.EMAIL_MISSING, Given.invoice().withoutEmail(), "NO-EM");
    add(ReasonCode.EMAIL_SUPPRESSED, Given.invoice().emailSuppressed(), "NO-EM");
    add(ReasonCode.ADDRESS_INCOMPLETE, Given.invoice().post(Post.NONE), "NO-PR");
    add(
        ReasonCode.ADDRESS_FOREIGN,
        Given.invoice().post(Post.ABROAD).conduct(ReasonCodesTest::nothingAbroad),
        "NO-PR");
    add(
        ReasonCode.ADDRESS_RETURNED,
        Given.invoice()
            .standing(new Standing(false, Standing.Status.ORDINARY, List.of(), Set.of(), true)),
        "NO-PR");
    add(
        ReasonCode.ADDRESS_UNPRINTABLE,
        Given.invoice().refused("NO-PR", ReasonCode.ADDRESS_UNPRINTABLE),
        "NO-PR");
    add(
        ReasonCode.PROTECTED_IDENTITY,
        Given.invoice().protectedIdentity().conduct(ReasonCodesTest::protectedByPrint),
        "NO-EM");
    add(
        ReasonCode.CONSUMER_OPTED_OUT,
        Given.invoice()
            .standing(
                new Standing(false, Standing.Status.ORDINARY, List.of(), Set.of(Channels.EMAIL))),
        "NO-EM");
    add(
        ReasonCode.CONSUMER_UNDERAGE,
        Given.swedishInvoice().answer(Channels.KIVRA, Answer.NO, Detail.UNDERAGE),
        "SE-KI");
    add(ReasonCode.CONSUMER_STATUS, Given.invoice().standing(deceased()), "NO-EM");
  }

  private static void ofTheDocument() {
    add(
        ReasonCode.TYPE_NOT_SUPPORTED,
        Given.invoice().mandate().kind(RequestKind.REMINDER),
        "NO-AG-NONE");
    add(ReasonCode.AMOUNT_OUT_OF_RANGE, Given.invoice().amount(0), "NO-EF");
    add(ReasonCode.SIZE_EXCEEDED, Given.swedishInvoice().weight(900_000, 1), "SE-KI");
    add(
        ReasonCode.ID_MISSING,
        Given.swedishInvoice().withoutKeys().notAsked(Channels.KIVRA),
        "SE-KI");
  }

  private static void ofRegisters() {
    add(ReasonCode.NO_MANDATE, Given.invoice(), "NO-AG-EF");
    add(
        ReasonCode.MANDATE_CANCELLED,
        Given.invoice().answer(Channels.AVTALEGIRO, Answer.NO, Detail.CANCELLED),
        "NO-AG-EF");
    add(ReasonCode.EFAKTURA_NOT_ENROLLED, Given.invoice(), "NO-EF");
    add(
        ReasonCode.EFAKTURA_ISSUER_BLOCKED,
        Given.invoice().answer(Channels.EFAKTURA, Answer.NO, Detail.BLOCKED),
        "NO-EF");
    add(ReasonCode.SE_NOT_SIGNED_UP, Given.swedishInvoice(), "SE-EF");
    add(ReasonCode.MAILBOX_NOT_MEMBER, Given.swedishInvoice(), "SE-KI");
    add(
        ReasonCode.LOOKUP_UNAVAILABLE,
        Given.invoice().answer(Channels.EFAKTURA, Answer.UNKNOWN),
        "NO-EF");
    add(
        ReasonCode.LOOKUP_AMBIGUOUS,
        Given.invoice().answer(Channels.EFAKTURA, Answer.NO, Detail.AMBIGUOUS),
        "NO-EF");
    add(
        ReasonCode.ID_INVALID,
        Given.invoice().answer(Channels.EFAKTURA, Answer.NO, Detail.INVALID_KEYS),
        "NO-EF");
    add(ReasonCode.LOOKUP_STALE, Given.invoice().staleAnswer(Channels.EFAKTURA), "NO-EF");
    add(ReasonCode.NOT_ASKED, Given.invoice().notAsked(Channels.EFAKTURA), "NO-EF");
    add(
        ReasonCode.LOOKUP_TOO_DEAR,
        dearQuestions(Given.invoice().notAsked(Channels.EFAKTURA)).budget(4_999),
        "NO-EF");
    add(ReasonCode.NOTICE_WANTED, Given.invoice().mandate(), "NO-AG-NONE");
  }

  private static void ofTime() {
    add(ReasonCode.DEADLINE_BANK_NOTICE, Given.invoice().mandate().due("2027-02-15"), "NO-AG-BANK");
    add(ReasonCode.DEADLINE_ISSUER_NOTICE, Given.invoice().mandate().due("2027-02-03"), "NO-AG-EM");
    add(ReasonCode.DUE_DATE_TOO_CLOSE, Given.invoice().due("2027-02-02"), "NO-EF");
    add(ReasonCode.DUE_DATE_PAST, Given.invoice().due("2027-01-31"), "NO-EM");
    add(ReasonCode.DUE_DATE_TOO_FAR, Given.invoice().due("2028-03-01"), "NO-EF");
  }

  private static void ofTheOrder() {
    add(ReasonCode.TIER_LOWER, Given.invoice(), "NO-PR");
    add(ReasonCode.COST_HIGHER, Given.invoice().tiers(oneTier("NO-EM", "NO-PR")), "NO-PR");
    add(
        ReasonCode.TIE_BREAK,
        Given.swedishInvoice()
            .tiers(oneTier("SE-EF", "SE-KI"))
            .answer(Channels.EFAKTURA_SE, Answer.YES)
            .answer(Channels.KIVRA, Answer.YES),
        "SE-KI");
    add(ReasonCode.NOTICE_RULE, Given.invoice().mandateWithoutNotice(), "NO-AG-EM");
    add(
        ReasonCode.MANDATE_FIRST,
        Given.invoice().mandate().tiers(oneTier("NO-EM", "NO-AG-EM")),
        "NO-EM");
    add(
        ReasonCode.PREFERRED_OTHER,
        Given.invoice().answer(Channels.EFAKTURA, Answer.YES).prefers(Channels.PRINT),
        "NO-EF");
  }

  @Test
  void anAnswerOlderThanTheIssuerLikesIsStale() {
    Given given =
        Given.invoice()
            .answer(Channels.EFAKTURA, Answer.YES)
            .freshness(Channels.EFAKTURA, Duration.ofMinutes(30));

    assertThat(Answers.reasons(given.decide(), "NO-EF")).containsExactly(ReasonCode.LOOKUP_STALE);
  }

  @Test
  void aRegisterIsNotAskedForMoreThanTheIssuerAllows() {
    Given given = dearQuestions(Given.invoice().notAsked(Channels.EFAKTURA));

    assertThat(Questions.next(given.budget(5_000).snapshot())).containsExactly(Channels.EFAKTURA);
    assertThat(Questions.next(given.budget(4_999).snapshot())).isEmpty();
    assertThat(given.decide()).isInstanceOf(Decision.Routed.class);
  }

  @Test
  void kivraIsAskedByAnAddressOnlyWhereTheContractSaysSo() {
    Given given = Given.swedishInvoice().withoutKeys().notAsked(Channels.KIVRA);

    assertThat(Questions.next(given.snapshot())).doesNotContain(Channels.KIVRA);
    given.terms(Channels.KIVRA, Map.of("email", "yes"));
    assertThat(Questions.next(given.snapshot())).contains(Channels.KIVRA);
    assertThat(Questions.next(given.withoutEmail().snapshot())).doesNotContain(Channels.KIVRA);
  }

  @Test
  void anAnswerThatIsTooOldStaysSoWhenAskingAgainIsTooDear() {
    Given given = dearQuestions(Given.invoice().staleAnswer(Channels.EFAKTURA)).budget(0);

    assertThat(Answers.reasons(given.decide(), "NO-EF"))
        .containsExactly(ReasonCode.LOOKUP_TOO_DEAR);
  }

  /** A question to the eFaktura register costs half a krone. */
  private static Given dearQuestions(Given given) {
    Prices usual = given.snapshot().prices();
    return given.prices(
        new Prices(
            "dear questions",
            usual.from(),
            usual.to(),
            usual.items(),
            new Prices.Extras(
                usual.extras().bankNotice(),
                usual.extras().extraSheet(),
                Map.of(Channels.EFAKTURA, new Cost(5_000, given.snapshot().market().currency())))));
  }

  private static void add(ReasonCode code, Given given, String plan) {
    CASES.put(code, new Case(given, plan));
  }

  private static List<Set<PlanCode>> oneTier(String one, String other) {
    return List.of(Set.of(new PlanCode(one), new PlanCode(other)));
  }

  private static Standing deceased() {
    return new Standing(false, Standing.Status.DECEASED, List.of(), Set.of());
  }

  static Conduct digitalOnly(Conduct it) {
    return new Conduct(
        it.notice(),
        it.allowed(),
        true,
        it.debited(),
        it.preference(),
        it.lettersAbroad(),
        it.protectedRoute(),
        it.safetyMargin());
  }

  private static Conduct nothingAbroad(Conduct it) {
    return new Conduct(
        it.notice(),
        it.allowed(),
        it.digitalOnly(),
        it.debited(),
        it.preference(),
        false,
        it.protectedRoute(),
        it.safetyMargin());
  }

  private static Conduct protectedByPrint(Conduct it) {
    return new Conduct(
        it.notice(),
        it.allowed(),
        it.digitalOnly(),
        it.debited(),
        it.preference(),
        it.lettersAbroad(),
        Set.of(Channels.PRINT),
        it.safetyMargin());
  }
}
