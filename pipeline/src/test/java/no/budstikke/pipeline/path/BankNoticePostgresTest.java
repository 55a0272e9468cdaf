package no.budstikke.pipeline.path;

import static no.budstikke.pipeline.path.DebitPath.kid;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.request.RequestId;
import no.budstikke.core.transform.DeliveryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims with an eFaktura as their notice, when one of the two fails (R-AG-18; eFaktura, 14). */
class BankNoticePostgresTest {
  private static final LocalDate FIRST = LocalDate.of(2027, 2, 1);
  private static final LocalDate IN_THREE_WEEKS = LocalDate.of(2027, 2, 22);
  private static final String PERSON = "01032300371";

  private DebitPath path;

  @BeforeEach
  void open() throws IOException, SQLException {
    path = DebitPath.withBank();
    path.bank()
        .answers(
            item ->
                new no.budstikke.core.deliver.DeliveryResult.Accepted(
                    java.util.Optional.of("bank-" + item.delivery()),
                    item.errand() == Item.Errand.RECALL ? ReceiptLevel.ITEM : ReceiptLevel.FILE,
                    DebitPath.MONDAY));
  }

  /** A claim is accepted, and its eFaktura is handed over. */
  private void handOver(boolean wantsNotice) {
    path.signs(1, wantsNotice);
    path.send(Papers.invoice("F1", PERSON, kid(1, 1), "100", IN_THREE_WEEKS));
    path.until("F1", List.of("avtalegiro READY", "efaktura PLANNED"));
    path.travelTo(FIRST, 13, 31);
    path.until("F1", List.of("avtalegiro HANDED_OVER", "efaktura PLANNED"));
    claimIs("accepted", new Outcome.Accepted());
    path.until("F1", List.of("avtalegiro ACCEPTED", "efaktura READY"));
    path.travelTo(FIRST, 13, 33);
    path.until("F1", List.of("avtalegiro ACCEPTED", "efaktura HANDED_OVER"));
  }

  @AfterEach
  void close() {
    path.close();
  }

  @Test
  void anEfakturaThatIsRejectedIsReplacedByAnotherNoticeAndTheClaimStays() {
    handOver(true);

    bankSays(new Outcome.NotDeliverable(ReasonCode.EFAKTURA_NOT_ENROLLED, "503"));

    path.until("F1", List.of("avtalegiro ACCEPTED", "efaktura REJECTED", "email HANDED_OVER"));
    assertThat(path.claims().received()).hasSize(1);
    assertThat(path.count("SELECT count(*) FROM delivery WHERE payable")).isZero();
    assertThat(path.count("SELECT count(*) FROM decision WHERE plan = 'NO-AG-EM'")).isEqualTo(1);
  }

  @Test
  void aClaimThatFailsAfterASecondNoticeIsFollowedAllTheSame() {
    handOver(true);

    bankSays(new Outcome.NotDeliverable(ReasonCode.EFAKTURA_NOT_ENROLLED, "503"));
    path.until("F1", List.of("avtalegiro ACCEPTED", "efaktura REJECTED", "email HANDED_OVER"));

    claimIs("rejected", new Outcome.NotDeliverable(ReasonCode.NO_MANDATE, "FBO"));

    path.until(
        "the next plan", () -> path.count("SELECT count(*) FROM delivery WHERE payable") == 1);
    assertThat(path.count("SELECT count(*) FROM delivery WHERE payable AND channel = 'email'"))
        .as("the bank has said no already")
        .isEqualTo(1);
  }

  @Test
  void aClaimThatIsRejectedTakesItsEfakturaBackAndAPayableOneFollows() {
    handOver(true);

    bankSays(new Outcome.Delivered());
    path.until("F1", List.of("avtalegiro ACCEPTED", "efaktura DELIVERED"));

    claimIs("rejected", new Outcome.NotDeliverable(ReasonCode.NO_MANDATE, "FBO"));

    path.until(
        "F1 is asked for by the bank",
        () ->
            path.count(
                    "SELECT count(*) FROM delivery WHERE channel = 'efaktura' AND payable"
                        + " AND state IN ('READY', 'HANDED_OVER')")
                == 1);
    path.travelTo(FIRST, 13, 36);
    path.until("F1", List.of("avtalegiro REJECTED", "efaktura RECALLED", "efaktura HANDED_OVER"));
    assertThat(path.hasAlarm("NOTICE_WITHOUT_CLAIM")).isFalse();
    assertThat(path.count("SELECT count(*) FROM decision WHERE plan = 'NO-EF'")).isEqualTo(1);
  }

  @Test
  void whoWantsNoNoticeIsToldByNobodyElseAndTheClaimStays() {
    handOver(false);

    bankSays(new Outcome.NotDeliverable(ReasonCode.EFAKTURA_NOT_ENROLLED, "503"));

    path.until(
        "the claim alone",
        () -> path.count("SELECT count(*) FROM decision WHERE plan = 'NO-AG-NONE'") == 1);
    path.until("F1", List.of("avtalegiro ACCEPTED", "efaktura REJECTED"));
    assertThat(path.state("F1")).isEqualTo("IN_DELIVERY");
    path.travelTo(FIRST.plusDays(2), 9, 0);
    path.until("nobody objects", () -> path.state("F1").equals("DELIVERED"));
    assertThat(path.count("SELECT count(*) FROM delivery WHERE channel <> 'avtalegiro'")).isOne();
  }

  @Test
  void aClaimThatStoodAloneAndFailsIsFollowedByAPayablePlan() {
    handOver(false);
    bankSays(new Outcome.NotDeliverable(ReasonCode.EFAKTURA_NOT_ENROLLED, "503"));
    path.until(
        "the claim alone",
        () -> path.count("SELECT count(*) FROM decision WHERE plan = 'NO-AG-NONE'") == 1);

    claimIs("rejected", new Outcome.NotDeliverable(ReasonCode.NO_MANDATE, "FBO"));

    path.until("F1", List.of("avtalegiro REJECTED", "efaktura REJECTED", "email HANDED_OVER"));
    assertThat(path.count("SELECT count(*) FROM delivery WHERE payable")).isOne();
  }

  @Test
  void aClaimThatCanBeToldOfByNothingInTimeIsAskedBackAndAPayablePlanFollows() {
    handOver(true);
    path.travelTo(LocalDate.of(2027, 2, 17), 9, 0);

    bankSays(new Outcome.NotDeliverable(ReasonCode.EFAKTURA_NOT_ENROLLED, "503"));

    path.until("F1", List.of("avtalegiro RECALL_REQUESTED", "efaktura REJECTED"));
    assertThat(path.count("SELECT count(*) FROM delivery WHERE payable")).isZero();
    path.travelTo(LocalDate.of(2027, 2, 18), 13, 31);
    path.until("the recall", () -> path.claims().consignments().size() == 2);
    claimIs("undone", new Outcome.Recalled());
    path.until("F1", List.of("avtalegiro RECALLED", "efaktura REJECTED", "email HANDED_OVER"));
    assertThat(path.count("SELECT count(*) FROM delivery WHERE payable")).isOne();
    assertThat(path.hasAlarm("CLAIM_WITHOUT_NOTICE")).isFalse();
  }

  @Test
  void aClaimWhoseEfakturaHasWrongDataIsAskedBackAndAPersonLooks() {
    handOver(true);

    bankSays(new Outcome.RejectedData("KID_INVALID"));

    path.until("F1", List.of("avtalegiro RECALL_REQUESTED", "efaktura REJECTED"));
    assertThat(path.state("F1")).isEqualTo("NEEDS_ATTENTION");
    claimIs("undone", new Outcome.Recalled());
    path.until("F1", List.of("avtalegiro RECALLED", "efaktura REJECTED"));
    assertThat(path.state("F1")).isEqualTo("NEEDS_ATTENTION");
    assertThat(path.hasAlarm("CLAIM_WITHOUT_NOTICE")).isFalse();
  }

  @Test
  void aClaimThatCanNotBeAskedBackAnyMoreIsShownToAPersonWithAnAlarmOfItsOwn() {
    handOver(true);
    path.travelTo(LocalDate.of(2027, 2, 21), 9, 0);

    bankSays(new Outcome.RejectedData("KID_INVALID"));

    path.until("an alarm", () -> path.hasAlarm("CLAIM_WITHOUT_NOTICE"));
    assertThat(path.state("F1")).isEqualTo("NEEDS_ATTENTION");
    assertThat(path.deliveries("F1").getLast()).isEqualTo("efaktura REJECTED");
  }

  @Test
  void aRecallAsksBothLegsBack() {
    handOver(true);
    bankSays(new Outcome.Delivered());
    path.until("F1", List.of("avtalegiro ACCEPTED", "efaktura DELIVERED"));

    path.operations()
        .recall(DebitPath.ISSUER, new RequestId(path.request("F1")), DebitPath.OPERATOR);

    path.until("F1", List.of("avtalegiro RECALL_REQUESTED", "efaktura RECALLED"));
    claimIs("undone", new Outcome.Recalled());
    path.until("F1", List.of("avtalegiro RECALLED", "efaktura RECALLED"));
    assertThat(path.state("F1")).isEqualTo("RECALLED");
  }

  private void claimIs(String id, Outcome outcome) {
    path.claims()
        .tells(
            new Reply(
                id,
                new Reply.Subject.OfDelivery(new DeliveryId(path.claim("F1"))),
                outcome,
                path.clock().instant()));
  }

  private void bankSays(Outcome outcome) {
    UUID delivery = path.bank().consignments().getFirst().items().getFirst().delivery().value();
    path.bank()
        .tells(
            new Reply(
                "bank",
                new Reply.Subject.OfDelivery(new DeliveryId(delivery)),
                outcome,
                path.clock().instant()));
  }
}
