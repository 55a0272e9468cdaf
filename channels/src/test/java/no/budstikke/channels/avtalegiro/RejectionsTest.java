package no.budstikke.channels.avtalegiro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import no.budstikke.channels.Assignments;
import no.budstikke.channels.Eventually;
import no.budstikke.channels.avtalegiro.file.PaymentType;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every reason for which the operator says no, over the wire, and what it means for us. */
class RejectionsTest {
  private static final Outcome VALID = new Outcome.FileValid();

  @TempDir Path folder;
  private GiroRoom room;

  @BeforeEach
  void open() {
    room = new GiroRoom(folder);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void oneClaimOfManyIsRejectedByItsNumbersAndTheOthersLive() {
    room.bank().claims().write(GiroRoom.kid(2) + " | reject FBO FINNES IKKE");
    room.send(12, claim(1), claim(2), claim(3));

    List<Reply> replies = room.replies(2);
    assertThat(replies).hasSize(2);
    assertThat(replies.getLast().about())
        .isEqualTo(new Reply.Subject.OfReference("00123456-0000012-0000120-0000002"));
    assertThat(replies.getLast().outcome())
        .isEqualTo(new Outcome.NotDeliverable(ReasonCode.NO_MANDATE, "NO_MANDATE"));
  }

  @Test
  void theReferenceOfTheRejectionIsTheOneTheHandOverTold() {
    room.bank().claims().write("* | reject ABOVE_LIMIT");
    String told = told(room.send(12, claim(1)));

    assertThat(room.replies(2).getLast().about()).isEqualTo(new Reply.Subject.OfReference(told));
  }

  @Test
  void aClaimWithoutAMandateTakesTheNextPlan() {
    room.bank().end(GiroRoom.ACCOUNT, GiroRoom.PATTERN);
    room.send(1, claim(1));

    assertThat(room.outcomes(2))
        .containsExactly(VALID, new Outcome.NotDeliverable(ReasonCode.NO_MANDATE, "NO_MANDATE"));
  }

  @Test
  void aClaimThatComesAfterItsDeadlineTakesTheNextPlan() {
    room.watch.set("2026-12-04T14:00");
    room.send(1, claim(1));

    assertThat(room.outcomes(2))
        .containsExactly(
            VALID, new Outcome.NotDeliverable(ReasonCode.DEADLINE_ISSUER_NOTICE, "TOO_LATE"));
  }

  @Test
  void aClaimWithBankNoticeHasADeadlineOfItsOwn() {
    Assignment byBank =
        GiroRoom.claim(1)
            .due(Optional.of(LocalDate.of(2027, 1, 15)))
            .roles(Set.of(Leg.Role.PAYMENT, Leg.Role.NOTICE))
            .build(1);
    room.watch.set("2026-12-31T13:59");
    room.send(1, room.item(byBank));
    assertThat(room.outcomes(1)).containsExactly(VALID);
    room.watch.set("2026-12-31T14:00");
    room.send(2, room.item(byBank));

    assertThat(room.outcomes(3))
        .containsExactly(
            VALID, VALID, new Outcome.NotDeliverable(ReasonCode.DEADLINE_BANK_NOTICE, "TOO_LATE"));
  }

  @Test
  void theClaimsOfAMonthTogetherStayBelowThePayersLimit() {
    room.bank().sign(GiroRoom.ACCOUNT, GiroRoom.PATTERN, true, OptionalLong.of(2 * 123_456_78 - 1));
    room.send(1, claim(1), claim(2));

    assertThat(room.outcomes(2))
        .containsExactly(
            VALID, new Outcome.NotDeliverable(ReasonCode.AMOUNT_OUT_OF_RANGE, "ABOVE_LIMIT"));
  }

  @Test
  void aClaimMoreThanTwelveMonthsAheadIsTooEarly() {
    Item far = room.item(GiroRoom.claim(1).due(Optional.of(LocalDate.of(2027, 11, 24))).build(1));
    room.watch.set("2026-11-20T09:00");
    room.send(1, far);

    assertThat(room.outcomes(2))
        .containsExactly(
            VALID, new Outcome.NotDeliverable(ReasonCode.DUE_DATE_TOO_FAR, "TOO_EARLY"));
  }

  @Test
  void aWrongKidIsWrongData() throws IOException {
    lay(GiroRoom.transmission(1, List.of(claim(1))), GiroRoom.kid(1), wrong(GiroRoom.kid(1)));

    assertThat(room.outcomes(2)).containsExactly(VALID, new Outcome.RejectedData("WRONG_KID"));
  }

  @Test
  void aReasonNobodyKnowsIsForPeopleToLookAt() {
    room.bank().claims().write("* | reject Ny grunn fra banken");
    room.send(1, claim(1));

    assertThat(room.outcomes(2))
        .containsExactly(VALID, new Outcome.RejectedData("NY_GRUNN_FRA_BANKEN"));
  }

  @Test
  void anOrderNumberUsedTwiceRejectsTheOrderTransactionByTransaction() {
    room.send(1, claim(1));
    room.replies(1);
    room.send(1_000_000, claim(2), claim(3));

    assertThat(room.replies(4).stream().skip(2))
        .extracting(Reply::id, Reply::outcome)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "rejected:00123456-1000000-0000010-0000001",
                new Outcome.RejectedData("ORDER_NUMBER_USED")),
            org.assertj.core.groups.Tuple.tuple(
                "rejected:00123456-1000000-0000010-0000002",
                new Outcome.RejectedData("ORDER_NUMBER_USED")));
  }

  @Test
  void anOrderNumberMayComeAgainAfterAYearAndADay() {
    room.send(1, claim(1));
    room.replies(1);
    Outcome used = new Outcome.RejectedData("ORDER_NUMBER_USED");
    room.watch.set("2027-11-25T09:00");
    room.send(1_000_000, room.item(nextYear()));
    Eventually.holds(() -> outcomes().contains(used));
    assertThat(outcomes()).containsOnlyOnce(used);

    room.watch.set("2027-11-26T09:00");
    room.send(1_999_999, room.item(nextYear()));
    Outcome late = new Outcome.NotDeliverable(ReasonCode.DEADLINE_ISSUER_NOTICE, "TOO_LATE");
    Eventually.holds(() -> outcomes().contains(late));
    assertThat(outcomes()).contains(late).containsOnlyOnce(used);
  }

  @Test
  void anAccountWithoutAnAgreementIsNotContracted() {
    Map<String, String> terms =
        Map.of("dataSender", GiroRoom.SENDER, "accounts", GiroRoom.OTHER_ACCOUNT.digits());
    Assignment assignment =
        Assignments.on(Channels.AVTALEGIRO, terms)
            .account(GiroRoom.OTHER_ACCOUNT.digits())
            .build(1);
    room.channel.handOver(GiroRoom.transmission(1, terms, List.of(room.item(assignment))));

    assertThat(room.outcomes(2))
        .containsExactly(
            VALID, new Outcome.NotDeliverable(ReasonCode.CHANNEL_NOT_CONTRACTED, "NO_AGREEMENT"));
  }

  @Test
  void aTransmissionNumberUsedTwiceRejectsTheTransmission() {
    room.send(1, claim(1));
    room.replies(1);
    room.send(10_000_000, claim(2));

    Reply reply = room.replies(2).getLast();
    assertThat(reply.outcome()).isEqualTo(new Outcome.RejectedData("TRANSMISSION_NUMBER_USED"));
    assertThat(reply.about())
        .isEqualTo(
            new Reply.Subject.OfTransmission(GiroRoom.transmission(10_000_000, List.of()).id()));
  }

  @Test
  void wrongTotalsRejectTheTransmission() throws IOException {
    lay(
        GiroRoom.transmission(1, List.of(claim(1))),
        "NY0000890000000100000006",
        "NY0000890000000200000006");

    assertThat(room.outcomes(1)).containsExactly(new Outcome.RejectedData("WRONG_TOTALS"));
    assertThat(room.bank().received()).isEmpty();
  }

  @Test
  void aRecordThatIsNotAsItMustBeRejectsTheTransmission() throws IOException {
    lay(GiroRoom.transmission(1, List.of(claim(1))), "NY210230", "NY210330");

    assertThat(room.outcomes(1)).containsExactly(new Outcome.RejectedData("NOT_READABLE"));
  }

  @Test
  void aFileThatIsNoBankFileIsStopped() throws IOException {
    lay(GiroRoom.transmission(1, List.of(claim(1))), "NY000010", "XX000010");

    assertThat(room.replies(1))
        .extracting(Reply::outcome)
        .containsExactly(new Outcome.RejectedData("NOT_READABLE"));
    assertThat(room.replies().getFirst().id()).startsWith("stopped:");
  }

  @Test
  void anUnknownDataSenderIsStopped() {
    Map<String, String> terms =
        Map.of("dataSender", "00999999", "accounts", GiroRoom.ACCOUNT.digits());
    room.channel.handOver(GiroRoom.transmission(1, terms, List.of(claim(1))));

    assertThat(room.outcomes(1)).containsExactly(new Outcome.RejectedData("UNKNOWN_SENDER"));
  }

  @Test
  void aTransmissionCanBeRefusedByTheTable() {
    room.bank().script().write("*_claims.txt | reject WRONG_TOTALS | first 1");
    room.send(1, claim(1));

    assertThat(room.outcomes(1)).containsExactly(new Outcome.RejectedData("WRONG_TOTALS"));
  }

  @Test
  void aCancellationInTimeWithdrawsTheClaim() {
    Assignment assignment = GiroRoom.claim(1).build(1);
    room.send(1, room.item(assignment));
    room.replies(1);
    room.watch.set("2026-12-08T13:59");
    String told = told(room.send(2, room.item(assignment, Item.Errand.RECALL)));

    Eventually.holds(() -> outcomes().contains(new Outcome.Recalled()));
    assertThat(room.replies())
        .filteredOn(reply -> reply.outcome().equals(new Outcome.Recalled()))
        .extracting(Reply::about)
        .containsExactly(new Reply.Subject.OfReference(told));
    room.watch.set("2026-12-09T09:00");
    room.bank().pay(GiroRoom.ACCOUNT, PaymentType.GIRO, GiroRoom.kid(5), 100);
    Eventually.holds(() -> outcomes().contains(new Outcome.Paid(100, "NOK")));
    assertThat(outcomes()).filteredOn(Outcome.Paid.class::isInstance).hasSize(1);
  }

  @Test
  void aCancellationAfterItsDeadlineIsTooLate() {
    Assignment assignment = GiroRoom.claim(1).build(1);
    room.send(1, room.item(assignment));
    room.replies(1);
    room.watch.set("2026-12-08T14:00");
    room.send(2, room.item(assignment, Item.Errand.RECALL));

    assertThat(room.outcomes(4)).contains(new Outcome.RecallRefused("TOO_LATE"));
    room.watch.set("2026-12-09T09:00");
    assertThat(room.outcomes(5)).anyMatch(Outcome.Paid.class::isInstance);
  }

  @Test
  void aCancellationThatFindsNoClaimIsRefused() {
    room.send(2, room.item(GiroRoom.claim(1).build(1), Item.Errand.RECALL));

    assertThat(room.outcomes(2)).containsExactly(VALID, new Outcome.RecallRefused("NO_CLAIM"));
  }

  @Test
  void aClaimIsWithdrawnOnlyOnce() {
    Assignment assignment = GiroRoom.claim(1).build(1);
    room.send(1, room.item(assignment));
    room.replies(1);
    room.send(
        2, room.item(assignment, Item.Errand.RECALL), room.item(assignment, Item.Errand.RECALL));

    assertThat(room.outcomes(4))
        .containsExactly(
            VALID, VALID, new Outcome.Recalled(), new Outcome.RecallRefused("NO_CLAIM"));
  }

  @Test
  void aRefusedTransmissionOfCancellationsLeavesTheClaimsStanding() {
    room.bank().script().write("*_cancellations.txt | reject L200");
    room.send(2, room.item(GiroRoom.claim(1).build(1), Item.Errand.RECALL));

    assertThat(room.outcomes(1)).containsExactly(new Outcome.RecallRefused("UNKNOWN_SENDER"));
  }

  /** By which reference the operator knows the only item. */
  private static String told(Map<DeliveryId, DeliveryResult> results) {
    return results.values().stream()
        .map(DeliveryResult.Accepted.class::cast)
        .findFirst()
        .flatMap(DeliveryResult.Accepted::theirReference)
        .orElseThrow();
  }

  private List<Outcome> outcomes() {
    return room.replies().stream().map(Reply::outcome).toList();
  }

  private Item claim(int n) {
    return room.item(GiroRoom.claim(n).build(n));
  }

  private static Assignment nextYear() {
    return GiroRoom.claim(9).due(Optional.of(LocalDate.of(2027, 11, 10))).build(9);
  }

  private static String wrong(String kid) {
    char last = kid.charAt(kid.length() - 1);
    // Off by one fits neither modulus here.
    return kid.substring(0, kid.length() - 1) + (last == '9' ? '0' : (char) (last + 1));
  }

  /** Lays a file of ours with one change that the channel would never make. */
  private void lay(Consignment.Transmission transmission, String right, String wrong)
      throws IOException {
    ClaimFile file =
        ClaimFile.of(
            transmission,
            Terms.of(new Agreement(Channels.AVTALEGIRO, GiroRoom.TERMS)).orElseThrow());
    String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
    assertThat(text).contains(right);
    Path unfinished = room.house("in").resolve("x.tmp");
    Files.writeString(unfinished, text.replace(right, wrong), StandardCharsets.ISO_8859_1);
    Files.move(unfinished, room.house("in").resolve(file.name().text()));
  }
}
