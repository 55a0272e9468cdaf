package no.budstikke.pipeline.path;

import static no.budstikke.pipeline.path.DebitPath.ISSUER;
import static no.budstikke.pipeline.path.DebitPath.OPERATOR;
import static no.budstikke.pipeline.path.DebitPath.kid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.deliver.TransmissionId;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.request.RequestId;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.pipeline.operate.Operations;
import no.budstikke.pipeline.operate.Operations.RecallOutcome;
import no.budstikke.pipeline.operate.Operations.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking claims back (product specification, R-AG-10 and R-SC-6; AvtaleGiro, section 8.6). */
class RecallPostgresTest {
  private static final LocalDate FIRST = LocalDate.of(2027, 2, 1);
  private static final LocalDate SECOND = LocalDate.of(2027, 2, 2);
  private static final LocalDate IN_THREE_WEEKS = LocalDate.of(2027, 2, 22);
  private static final LocalDate MONDAY_AFTER = LocalDate.of(2027, 2, 8);
  private DebitPath path;

  @BeforeEach
  void open() throws Exception {
    path = new DebitPath();
  }

  @AfterEach
  void close() {
    path.close();
  }

  private void send(LocalDate due) {
    path.signs(1, true);
    path.send(Papers.invoice("F1", "100", kid(1, 1), due));
    path.until("F1", List.of("avtalegiro READY", "email PLANNED"));
  }

  private void handOver(LocalDate due) {
    send(due);
    path.travelTo(FIRST, 13, 31);
    path.until("F1", List.of("avtalegiro HANDED_OVER", "email PLANNED"));
  }

  private Operations.Recall recall() {
    return path.operations().recall(ISSUER, new RequestId(path.request("F1")), OPERATOR);
  }

  private static List<RecallOutcome> outcomes(Operations.Recall recall) {
    return recall.legs().stream().map(Operations.RecalledLeg::outcome).toList();
  }

  private List<Consignment> recalls() {
    return path.claims().consignments().stream()
        .filter(one -> one.items().getFirst().errand() == Item.Errand.RECALL)
        .toList();
  }

  private void tell(Reply.Subject about, Outcome outcome) {
    path.claims().tells(new Reply("r", about, outcome, path.clock().instant()));
  }

  private Reply.Subject claim() {
    return new Reply.Subject.OfDelivery(new DeliveryId(path.claim("F1")));
  }

  @Test
  void aRecallInTimeTravelsInItsOwnFileADayAfterTheClaim() {
    handOver(IN_THREE_WEEKS);
    path.travelTo(FIRST, 15, 0);

    Operations.Recall recall = recall();

    assertThat(recall.result()).isEqualTo(Result.DONE);
    assertThat(recall.state()).isEqualTo("RECALLING");
    assertThat(outcomes(recall)).containsExactly(RecallOutcome.REQUESTED, RecallOutcome.CANCELLED);
    assertThat(recalls()).isEmpty();
    path.travelTo(SECOND, 13, 32);
    path.until("the recall has left", () -> recalls().size() == 1);
    assertThat(((Consignment.Transmission) recalls().getFirst()).number()).isEqualTo(2);
    path.until(
        "its attempt has ended",
        () -> path.count("SELECT count(*) FROM attempt WHERE ended_at IS NOT NULL") == 2);
    path.travelTo(LocalDate.of(2027, 2, 3), 20, 0);
    path.until("F1", List.of("avtalegiro RECALLED", "email CANCELLED"));
    assertThat(path.state("F1")).isEqualTo("RECALLED");
    assertThat(path.email().received()).isEmpty();
    assertThat(outcomes(recall())).containsExactly(RecallOutcome.RECALLED, RecallOutcome.CANCELLED);
  }

  @Test
  void aRecallThatIsTooLateSaysSoAndChangesNothing() {
    handOver(MONDAY_AFTER);
    path.travelTo(LocalDate.of(2027, 2, 5), 14, 0);
    path.until("F1", List.of("avtalegiro DELIVERED", "email HANDED_OVER"));

    Operations.Recall recall = recall();

    assertThat(recall.result()).isEqualTo(Result.NOT_POSSIBLE);
    assertThat(outcomes(recall))
        .containsExactly(RecallOutcome.TOO_LATE, RecallOutcome.NOT_POSSIBLE);
    assertThat(recall.legs().getFirst().until())
        .contains(DebitPath.oslo(LocalDate.of(2027, 2, 5), 14, 0));
    assertThat(path.deliveries("F1")).containsExactly("avtalegiro DELIVERED", "email HANDED_OVER");
    assertThat(recalls()).isEmpty();
  }

  @Test
  void aRecallShortlyBeforeItsLastMomentDoesNotWait() {
    handOver(MONDAY_AFTER);
    path.travelTo(LocalDate.of(2027, 2, 5), 13, 50);
    path.until("F1", List.of("avtalegiro DELIVERED", "email HANDED_OVER"));

    assertThat(outcomes(recall()))
        .containsExactly(RecallOutcome.REQUESTED, RecallOutcome.NOT_POSSIBLE);

    path.until("the recall has left", () -> recalls().size() == 1);
    tell(claim(), new Outcome.Recalled());
    path.until("F1", List.of("avtalegiro RECALLED", "email HANDED_OVER"));
    assertThat(path.state("F1")).isEqualTo("PARTLY_RECALLED");
  }

  @Test
  void whatHasNotLeftIsStoppedAndNobodyHearsOfIt() {
    send(IN_THREE_WEEKS);

    Operations.Recall recall = recall();

    assertThat(recall.state()).isEqualTo("CANCELLED");
    assertThat(outcomes(recall)).containsExactly(RecallOutcome.CANCELLED, RecallOutcome.CANCELLED);
    path.travelTo(FIRST, 13, 31);
    path.until("the file was looked at", () -> path.count("SELECT count(*) FROM work") == 0);
    assertThat(path.claims().consignments()).isEmpty();
  }

  @Test
  void aRefusedRecallLeavesTheClaimAndShows() {
    handOver(IN_THREE_WEEKS);
    path.travelTo(SECOND, 14, 0);
    recall();
    path.until("the recall has left", () -> recalls().size() == 1);

    tell(claim(), new Outcome.RecallRefused("STOPPED_BY_PAYER"));

    path.until("F1", List.of("avtalegiro RECALL_REFUSED", "email CANCELLED"));
    assertThat(path.state("F1")).isEqualTo("PARTLY_RECALLED");
    assertThat(path.hasAlarm("RECALL_REFUSED")).isTrue();
  }

  @Test
  void aRejectedFileOfRecallsRefusesAllOfThem() {
    handOver(IN_THREE_WEEKS);
    path.travelTo(SECOND, 14, 0);
    recall();
    path.until("the recall has left", () -> recalls().size() == 1);
    UUID file = ((Consignment.Transmission) recalls().getFirst()).id().value();

    tell(
        new Reply.Subject.OfTransmission(new TransmissionId(file)),
        new Outcome.RejectedData("L226"));

    path.until("F1", List.of("avtalegiro RECALL_REFUSED", "email CANCELLED"));
  }

  @Test
  void aRecallWhoseAcknowledgementWasLostIsTracedAndNotRepeated() {
    AtomicInteger tries = new AtomicInteger();
    path.claims()
        .answers(
            item ->
                item.errand() == Item.Errand.RECALL && tries.incrementAndGet() == 1
                    ? new DeliveryResult.Unknown("LOST")
                    : Carrier.TAKEN);
    handOver(IN_THREE_WEEKS);
    path.claims().traces(new Trace.Arrived(Optional.empty(), path.clock().instant()));
    path.travelTo(SECOND, 14, 0);
    recall();
    path.until(
        "it was traced",
        () ->
            path.count(
                    "SELECT count(*) FROM work WHERE stage = 'SILENCE' AND transmission_id IS NOT"
                        + " NULL")
                == 1);

    path.travelTo(LocalDate.of(2027, 2, 4), 9, 0);

    path.until("F1", List.of("avtalegiro RECALLED", "email CANCELLED"));
    assertThat(tries).hasValue(1);
  }

  @Test
  void aRecallThatIsSurelyNotThereGoesAgainUnderTheSameNumber() {
    AtomicInteger tries = new AtomicInteger();
    path.claims()
        .answers(
            item ->
                item.errand() == Item.Errand.RECALL && tries.incrementAndGet() == 1
                    ? new DeliveryResult.Unknown("LOST")
                    : Carrier.TAKEN);
    handOver(IN_THREE_WEEKS);
    path.claims().traces(new Trace.Absent());
    path.travelTo(SECOND, 14, 0);
    recall();

    path.until("it was sent again", () -> tries.get() == 2);
    assertThat(recalls().stream().map(one -> ((Consignment.Transmission) one).number()).toList())
        .containsExactly(2L, 2L);
  }

  @Test
  void aClaimThatIsRejectedWhileItIsAskedBackIsAsGoodAsRecalled() {
    handOver(IN_THREE_WEEKS);
    recall();

    tell(claim(), new Outcome.NotDeliverable(ReasonCode.NO_MANDATE, "FBO"));

    path.until("F1", List.of("avtalegiro RECALLED", "email CANCELLED"));
    assertThat(path.state("F1")).isEqualTo("RECALLED");
    assertThat(path.count("SELECT count(*) FROM decision")).isEqualTo(1);
  }
}
