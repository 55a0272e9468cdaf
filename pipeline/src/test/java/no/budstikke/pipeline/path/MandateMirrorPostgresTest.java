package no.budstikke.pipeline.path;

import static no.budstikke.pipeline.path.DebitPath.ISSUER;
import static no.budstikke.pipeline.path.DebitPath.MONDAY;
import static no.budstikke.pipeline.path.DebitPath.OPERATOR;
import static no.budstikke.pipeline.path.DebitPath.ended;
import static no.budstikke.pipeline.path.DebitPath.kid;
import static no.budstikke.pipeline.path.DebitPath.listed;
import static no.budstikke.pipeline.path.DebitPath.news;
import static no.budstikke.pipeline.path.DebitPath.signed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.lookup.Detail;
import no.budstikke.core.lookup.Question;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.lookup.Reachability.Answer;
import no.budstikke.core.mandate.MandateChange;
import no.budstikke.core.mandate.MandateNews;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.pipeline.mandates.MandateMirror;
import no.budstikke.pipeline.mandates.MirrorWatch;
import no.budstikke.pipeline.operate.Operations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mirror of mandates (AvtaleGiro, section 5.3; product specification, R-LU-1 and R-LU-3). */
class MandateMirrorPostgresTest {
  private static final Instant EARLIER = MONDAY.minus(Duration.ofDays(2));
  private static final Instant LATER = MONDAY.minus(Duration.ofDays(1));
  private DebitPath path;

  @BeforeEach
  void open() throws Exception {
    path = new DebitPath();
  }

  @AfterEach
  void close() {
    path.close();
  }

  @Test
  void newChangedAndEndedMandatesAreMirroredInTheOrderOfTheFile() {
    path.claims().tells(news("1", EARLIER, signed(1, true), signed(2, true), signed(3, true)));
    path.claims().tells(news("2", LATER, signed(2, false), ended(3)));
    path.claims().tells(news("3", LATER, ended(1), signed(1, true)));

    path.until("all", () -> path.mirror().equals(List.of("000001 J", "000002 N", "000003 -")));
    assertThat(path.count("SELECT count(*) FROM mandate_history")).isEqualTo(7);
  }

  @Test
  void anotherInvoiceOfTheSamePayerFitsTheMandate() {
    path.signs(100101, true);

    assertThat(answer(kid(100101, 20045)).answer()).isEqualTo(Answer.YES);
    assertThat(answer(kid(100101, 20046)).detail()).isEmpty();
    assertThat(answer(kid(100102, 20045)).answer()).isEqualTo(Answer.NO);
    assertThat(answer(kid(100101, 1)).since()).contains(LocalDate.of(2027, 2, 1));
  }

  @Test
  void theMirrorKnowsWhoWantsNoNoticeAndWhoHasCancelled() {
    path.claims().tells(news("1", EARLIER, signed(1, false), signed(2, true)));
    path.claims().tells(news("2", LATER, ended(2)));
    path.until("all", () -> path.mirror().equals(List.of("000001 N", "000002 -")));

    assertThat(answer(kid(1, 7)).says(Detail.NO_NOTICE)).isTrue();
    assertThat(answer(kid(2, 7)).answer()).isEqualTo(Answer.NO);
    assertThat(answer(kid(2, 7)).says(Detail.CANCELLED)).isTrue();
  }

  @Test
  void aKidThatTheAccountDoesNotKnowCannotBeAskedAbout() {
    path.signs(1, true);
    Kid shorter = Kid.withCheckDigit("1234567", Kid.Algorithm.MOD10).orElseThrow();

    assertThat(answer(shorter).says(Detail.INVALID_KEYS)).isTrue();
  }

  @Test
  void repeatedAndOutOfOrderMandateFilesAreHarmless() {
    MandateNews ending = news("2", LATER, ended(1), ended(2));
    path.claims().tells(ending);
    path.claims().tells(news("1", EARLIER, signed(1, true), signed(2, true), signed(3, true)));
    path.claims().tells(ending);
    path.claims().tells(news("1 again", EARLIER, signed(1, true)));

    path.until("3 is there", () -> path.mirror().contains("000003 J"));
    path.until("all were read", () -> path.count("SELECT count(*) FROM mandate_news") == 3);
    assertThat(path.mirror()).containsExactly("000001 -", "000002 -", "000003 J");
  }

  @Test
  void aWholeListChangesNothingBeforeAnOperatorConfirmsIt() {
    path.claims().tells(news("1", EARLIER, signed(1, true), signed(2, true)));
    path.claims().tells(news("list", LATER, listed(2), listed(3)));
    path.until("the list waits", () -> path.hasAlarm("MANDATE_LIST_WAITING"));
    path.claims().tells(news("3", MONDAY, ended(3), signed(4, true)));
    path.until("4 has signed", () -> path.mirror().contains("000004 J"));
    assertThat(path.mirror()).containsExactly("000001 J", "000002 J", "000003 -", "000004 J");

    Operations.Result result = path.operations().decideMandateList(ISSUER, list(), true, OPERATOR);

    assertThat(result).isEqualTo(Operations.Result.DONE);
    assertThat(path.mirror()).containsExactly("000001 -", "000002 J", "000003 -", "000004 J");
    assertThat(path.hasAlarm("MANDATE_LIST_WAITING")).isFalse();
    assertThat(path.operations().decideMandateList(ISSUER, list(), true, OPERATOR))
        .isEqualTo(Operations.Result.NOT_POSSIBLE);
    assertThat(path.count("SELECT count(*) FROM operation WHERE command = 'confirm'")).isEqualTo(1);
  }

  @Test
  void aRefusedListChangesNothing() {
    path.claims().tells(news("1", EARLIER, signed(1, true)));
    path.claims().tells(news("list", LATER, listed(2)));
    path.until("the list waits", () -> path.hasAlarm("MANDATE_LIST_WAITING"));

    path.operations().decideMandateList(ISSUER, list(), false, OPERATOR);

    assertThat(path.mirror()).containsExactly("000001 J");
    assertThat(path.hasAlarm("MANDATE_LIST_WAITING")).isFalse();
    assertThat(path.operations().decideMandateList(ISSUER, new UUID(0, 0), true, OPERATOR))
        .isEqualTo(Operations.Result.NOT_FOUND);
  }

  @Test
  void newsAboutAnAccountThatNobodyHasAreShown() {
    NorwegianAccount other = NorwegianAccount.read("12345678903").value().orElseThrow();
    MandateChange change =
        new MandateChange(other, kid(1, 0).value(), MandateChange.Event.SIGNED, true);
    path.claims().tells(new MandateNews("1", other, false, List.of(change), LATER));

    path.until("the alarm", () -> path.hasAlarm("MANDATES_OF_NOBODY"));
    assertThat(path.mirror()).isEmpty();
  }

  @Test
  void aMandateUnderAnUnknownKindOfKidIsShownAndTheOthersGoOn() {
    MandateChange odd =
        new MandateChange(Papers.ACCOUNT, "12344", MandateChange.Event.SIGNED, true);
    path.claims().tells(news("1", LATER, odd, signed(2, true)));

    path.until("the alarm", () -> path.hasAlarm("MANDATE_KID_UNKNOWN"));
    assertThat(path.mirror()).containsExactly("000002 J");
  }

  @Test
  void aMirrorThatHasHeardNothingForTooLongIsStaleAndShows() {
    path.signs(1, true);
    MirrorWatch watch =
        new MirrorWatch(
            path.transactions(), DebitIssuer.issuers(), path.clock(), List.of(Channels.AVTALEGIRO));
    watch.look();
    assertThat(path.hasAlarm("MANDATES_STALE")).isFalse();

    path.claims().isHeard(false);
    path.travelTo(LocalDate.of(2027, 2, 3), 9, 0);
    watch.look();

    assertThat(path.hasAlarm("MANDATES_STALE")).isTrue();
    Reachability answer = answer(kid(1, 7));
    assertThat(answer.expires()).isBefore(path.clock().instant());
    path.claims().isHeard(true);
    path.until(
        "it is fresh again", () -> answer(kid(1, 7)).expires().isAfter(path.clock().instant()));
    watch.look();
    assertThat(path.hasAlarm("MANDATES_STALE")).isFalse();
  }

  private UUID list() {
    return path.sql()
        .sql("SELECT news_id FROM mandate_news WHERE whole")
        .query((row, _) -> row.getObject(1, UUID.class))
        .single();
  }

  private Reachability answer(Kid kid) {
    Question.Mandate question = new Question.Mandate(Papers.ACCOUNT, kid);
    return Optional.ofNullable(
            new MandateMirror(path.sql(), Channels.AVTALEGIRO)
                .answers(DebitIssuer.profile(), List.of(question), path.clock().instant())
                .get(question))
        .orElseThrow();
  }
}
