package no.budstikke.channels.efaktura;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.budstikke.channels.efaktura.contract.Reason;
import no.budstikke.channels.efaktura.contract.ShipmentState;
import no.budstikke.channels.efaktura.contract.ShipmentStatus;
import no.budstikke.channels.efaktura.contract.TransactionStatus.Shown;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;
import no.budstikke.core.followup.Watchlist;
import no.budstikke.core.transform.DeliveryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is made of what an operator tells of shipments (eFaktura, section 12.3). */
class StatusRoundsTest {
  private static final Instant NOON = Instant.parse("2027-02-01T12:00:00Z");
  private static final UUID SHIPMENT = madeAt(NOON, 1);
  private static final UUID ONE = madeAt(NOON, 2);
  private static final UUID OTHER = madeAt(NOON, 3);
  private static final ShipmentStatus.Rejection NAMED =
      new ShipmentStatus.Rejection(ONE, Reason.KID_INVALID, "325");

  private final ToldOperator operator = new ToldOperator();
  private final Map<String, List<DeliveryId>> sent = new HashMap<>();
  private final List<Reply> told = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> alarms = new HashSet<>();
  private ReplyCursor cursor = ReplyCursor.BEGINNING;
  private Instant now = NOON;
  private final StatusRounds rounds =
      new StatusRounds(
          operator,
          reference -> sent.getOrDefault(reference, List.of()),
          Duration.ZERO,
          new ConsumerRounds(
              operator,
              (_, _) -> new Watchlist.Some(List.of(), Optional.empty()),
              Duration.ZERO,
              () -> now,
              () -> now),
          () -> now,
          () -> now);

  StatusRoundsTest() {
    operator.listed.add(SHIPMENT);
    sent.put(SHIPMENT.toString(), List.of(new DeliveryId(ONE), new DeliveryId(OTHER)));
  }

  @Test
  void whatIsNotRejectedIsDeliveredWhereEveryRejectionIsNamed() {
    says(ShipmentState.PROCESSED, Optional.of(1), NAMED);

    read();

    assertThat(about(ONE)).containsExactly(new Outcome.RejectedData("KID_INVALID 325"));
    assertThat(outcomes()).contains(new Outcome.Delivered());
    assertThat(alarms).isEmpty();
    assertThat(isDone()).isTrue();
  }

  static Stream<ShipmentStatus> halfTold() {
    return Stream.of(
        new ShipmentStatus(ShipmentState.PROCESSED, Optional.empty(), List.of()),
        new ShipmentStatus(ShipmentState.PROCESSED, Optional.of(1), List.of()),
        new ShipmentStatus(ShipmentState.STOPPED, Optional.of(0), List.of()));
  }

  @ParameterizedTest
  @MethodSource("halfTold")
  void noNewsIsNeverSuccess(ShipmentStatus status) {
    operator.shipments.put(SHIPMENT, status);
    operator.claims.put(ONE, Shown.REJECTED);
    operator.claims.put(OTHER, Shown.APPROVED);

    read();

    assertThat(about(ONE)).containsExactly(new Outcome.Doubtful("REJECTED_UNEXPLAINED"));
    assertThat(about(OTHER)).containsExactly(new Outcome.Delivered());
    assertThat(told).hasSize(2);
    assertThat(alarms).hasSize(1);
    assertThat(isDone()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"RECEIVED", "UNKNOWN"})
  void aClaimThatNobodyCanTellOfKeepsItsShipmentOpenAndIsNeverGivenUp(Shown shown) {
    says(ShipmentState.PROCESSED, Optional.of(2), NAMED);
    operator.claims.put(OTHER, shown);

    read();
    assertThat(about(ONE)).containsExactly(new Outcome.RejectedData("KID_INVALID 325"));
    assertThat(about(OTHER)).isEmpty();
    assertThat(isDone()).isFalse();

    operator.claims.put(OTHER, Shown.DELIVERED);
    now = now.plus(Duration.ofHours(2));
    read();
    assertThat(about(OTHER)).containsExactly(new Outcome.Delivered());
    assertThat(isDone()).isTrue();
  }

  @Test
  void whatIsNamedLaterIsToldAfterAll() {
    says(ShipmentState.PROCESSED, Optional.of(1));
    operator.claims.put(OTHER, Shown.DELIVERED);
    read();
    assertThat(about(ONE)).isEmpty();

    says(ShipmentState.PROCESSED, Optional.of(1), NAMED);
    now = now.plus(Duration.ofHours(2));
    read();

    assertThat(about(ONE)).containsExactly(new Outcome.RejectedData("KID_INVALID 325"));
    assertThat(isDone()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"UNKNOWN", "IN_PROGRESS"})
  void aWordThatNobodyKnowsIsAskedAboutAgainAndGivesNothingUp(ShipmentState state) {
    says(state, Optional.of(2), NAMED);
    for (int hour = 0; hour < 30; hour++) {
      read();
      now = now.plus(Duration.ofHours(1));
    }

    assertThat(told).isEmpty();
    assertThat(isDone()).isFalse();
    assertThat(alarms).as("after a day").hasSize(1);
  }

  @Test
  void whatHasJustGoneIsNotCalledLateAlthoughItsFileWasClosedDaysAgo() {
    now = NOON.plus(Duration.ofDays(3));
    says(ShipmentState.IN_PROGRESS, Optional.of(0));

    read();

    assertThat(alarms).isEmpty();
  }

  @Test
  void aShipmentThatWentLateIsAskedAboutAlthoughANewerOneWentFirst() {
    UUID newer = madeAt(NOON.plus(Duration.ofHours(3)), 4);
    now = NOON.plus(Duration.ofHours(3));
    operator.listed.clear();
    operator.listed.add(newer);
    operator.shipments.put(newer, fine());
    read();
    assertThat(told).hasSize(1);

    operator.listed.add(SHIPMENT);
    operator.shipments.put(SHIPMENT, fine());
    read();

    assertThat(told)
        .extracting(Reply::about)
        .containsExactly(
            new Reply.Subject.OfReference(newer.toString()),
            new Reply.Subject.OfReference(SHIPMENT.toString()));
  }

  private static ShipmentStatus fine() {
    return new ShipmentStatus(ShipmentState.PROCESSED, Optional.of(0), List.of());
  }

  private void says(
      ShipmentState state, Optional<Integer> rejected, ShipmentStatus.Rejection... named) {
    operator.shipments.put(SHIPMENT, new ShipmentStatus(state, rejected, List.of(named)));
  }

  /** Reads all there is, and keeps what is new, as the path does. */
  private void read() {
    for (int page = 0; page < 20; page++) {
      ReplyPage next = rounds.repliesAfter(cursor, 500);
      cursor = next.next();
      next.replies().stream().filter(reply -> known.add(reply.id())).forEach(told::add);
      alarms.addAll(next.unreadable());
      if (!next.more()) {
        return;
      }
    }
    throw new AssertionError("There is always more.");
  }

  private boolean isDone() {
    operator.asked.clear();
    now = now.plus(Duration.ofHours(2));
    read();
    return operator.asked.isEmpty();
  }

  private List<Outcome> about(UUID claim) {
    return told.stream()
        .filter(reply -> reply.about().equals(new Reply.Subject.OfDelivery(new DeliveryId(claim))))
        .map(Reply::outcome)
        .toList();
  }

  private List<Outcome> outcomes() {
    return told.stream().map(Reply::outcome).toList();
  }

  private static UUID madeAt(Instant moment, int n) {
    return new UUID(moment.toEpochMilli() << 16 | 0x7000L, 0x8000_0000_0000_0000L + n);
  }
}
