package no.budstikke.channels.efaktura;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.budstikke.channels.Assignments;
import no.budstikke.channels.Eventually;
import no.budstikke.channels.efaktura.contract.TransactionStatus.Shown;
import no.budstikke.channels.efaktura.soap.Mapping;
import no.budstikke.channels.efaktura.soap.Operation;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Outcome.PaymentNews.Stage;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;
import no.budstikke.core.lookup.Detail;
import no.budstikke.core.lookup.Question;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.transform.DeliveryId;
import org.junit.jupiter.api.Test;

/** What the channel does with what its operator says, whatever that calls things. */
abstract class EfakturaRules extends RuledEfaktura {
  EfakturaRules(Mapping mapping, Path folder) {
    super(mapping, folder);
  }

  @Test
  void theRegisterSaysYesNoWhyAndNothingElse() {
    List<Reachability> answers = ask(1, BLOCKED, AMBIGUOUS, UNKNOWN, SWAPPED);

    assertThat(answers.stream().map(Reachability::answer))
        .containsExactly(
            Reachability.Answer.YES,
            Reachability.Answer.NO,
            Reachability.Answer.NO,
            Reachability.Answer.NO,
            Reachability.Answer.YES);
    assertThat(answers.get(1).detail()).contains(Detail.BLOCKED);
    assertThat(answers.get(2).detail()).contains(Detail.AMBIGUOUS);
    assertThat(answers.get(3).detail()).isEmpty();
    assertThat(Duration.between(answers.get(0).at(), answers.get(0).expires()))
        .isEqualTo(Duration.ofDays(14));
    assertThat(Duration.between(answers.get(3).at(), answers.get(3).expires()))
        .isEqualTo(Duration.ofDays(1));
  }

  @Test
  void aSilentRegisterHasNotSaidNo() {
    house.operator().access().write("getEfakturaIdentifiers | tempfail 1");

    assertThat(ask(1, 6).stream().map(Reachability::answer))
        .containsOnly(Reachability.Answer.UNKNOWN);
  }

  @Test
  void whoeverHasTooFewKeysIsNotAskedAbout() {
    long before = house.operator().lookups();

    List<Reachability> answers =
        house
            .channel()
            .registers()
            .getFirst()
            .ask(
                Assignments.ISSUER,
                List.of(
                    new Question.ElectronicInvoice(
                        no.budstikke.core.request.Identity.NONE, Optional.empty())));

    assertThat(answers.getFirst().detail()).contains(Detail.INVALID_KEYS);
    assertThat(house.operator().lookups()).isEqualTo(before);
  }

  @Test
  void whoeverIsDeniedRightBeforeSendingIsDefinitelyNotDelivered() {
    Map<DeliveryId, DeliveryResult> results = send(item(1), item(BLOCKED), item(UNKNOWN));

    assertThat(results.get(item(1).delivery())).isInstanceOf(DeliveryResult.Accepted.class);
    assertThat(results.get(item(BLOCKED).delivery()))
        .isEqualTo(
            new DeliveryResult.NotDeliverable(
                ReasonCode.EFAKTURA_ISSUER_BLOCKED, "CONSUMER_BLOCKED_ISSUER"));
    assertThat(results.get(item(UNKNOWN).delivery()))
        .isInstanceOf(DeliveryResult.NotDeliverable.class);
  }

  @Test
  void aRegisterThatIsDownRightBeforeSendingLetsTheShipmentWait() {
    house.operator().access().write("getEfakturaIdentifiers | tempfail 1");

    assertThat(send(item(10), item(11)).values())
        .hasOnlyElementsOfType(DeliveryResult.NotReached.class);
    assertThat(received(10)).isZero();
  }

  @Test
  void oneThatIsWrongFailsAloneAndTheOthersArriveOnce() {
    Item wrong = item(22);
    house.operator().script().write(wrong.delivery() + " | refuse 3020");

    Map<DeliveryId, DeliveryResult> results = send(item(20), item(21), wrong, item(23), item(24));

    assertThat(results.get(wrong.delivery()))
        .isEqualTo(new DeliveryResult.RejectedData("KID_MISSING 3020"));
    assertThat(IntStream.of(20, 21, 23, 24).mapToLong(this::received)).containsOnly(1L);
    assertThat(results.values().stream().filter(DeliveryResult.Accepted.class::isInstance))
        .hasSize(4);
  }

  @Test
  void aContractThatIsNotThereStopsTheIssuerAndNothingIsTriedOneByOne() {
    house.operator().script().write("* | refuse ISSUER_UNKNOWN");

    assertThat(send(item(30), item(31)).values())
        .containsOnly(
            new DeliveryResult.Misconfigured("ISSUER_UNKNOWN " + code(Operation.ADD_SHIPMENT)));
  }

  @Test
  void whatWasSentInAnotherShipmentIsThereAlreadyAndTheRestGoes() {
    send(item(40));
    Eventually.holds(() -> shown(40).equals(Optional.of(Shown.DELIVERED)));

    Map<DeliveryId, DeliveryResult> results = send(item(40), item(41), item(42));

    assertThat(results.values()).hasOnlyElementsOfType(DeliveryResult.Accepted.class);
    assertThat(results.get(item(40).delivery()))
        .as("nobody will be told of it by the name of this shipment")
        .isInstanceOfSatisfying(
            DeliveryResult.Accepted.class,
            one -> assertThat(one.level()).isEqualTo(ReceiptLevel.AVAILABLE));
    assertThat(IntStream.of(40, 41, 42).mapToLong(this::received)).containsOnly(1L);
  }

  @Test
  void whoeverCannotBeLookedUpIsNotInTheShipmentThatIsToldOf() {
    Item one = item(46);
    Item other = item(47);
    shipments++;
    Consignment both = EfakturaHouse.shipment(shipments, List.of(one, other));
    house.operator().access().write("getEfakturaIdentifiers | tempfail 1 | first 1");
    try (Efaktura channel = house.asking(1)) {
      Map<DeliveryId, DeliveryResult> first = channel.handOver(both);
      Item waits = first.get(one.delivery()) instanceof DeliveryResult.NotReached ? one : other;
      Item went = waits.equals(one) ? other : one;
      assertThat(first.get(waits.delivery())).isInstanceOf(DeliveryResult.NotReached.class);

      Map<DeliveryId, DeliveryResult> second =
          channel.handOver(EfakturaHouse.shipment(shipments, List.of(waits)));

      assertThat(reference(first, went))
          .isNotEqualTo(channel.references(both).get(waits.delivery()))
          .isNotEqualTo(reference(second, waits));
    }
    assertThat(received(46)).isOne();
    assertThat(received(47)).isOne();
  }

  private static String reference(Map<DeliveryId, DeliveryResult> results, Item item) {
    return results.get(item.delivery()) instanceof DeliveryResult.Accepted accepted
        ? accepted.theirReference().orElse("none")
        : "refused";
  }

  @Test
  void whoeverLeftAfterALostAnswerIsNotSentASecondWay() {
    Item lost = item(45);
    house.operator().script().write("* | drop-after | first 1");
    assertThat(send(lost).values()).hasOnlyElementsOfType(DeliveryResult.Unknown.class);
    Eventually.holds(() -> shown(45).equals(Optional.of(Shown.DELIVERED)));
    Item left = new Item(lost.delivery(), item(UNKNOWN).prepared());

    assertThat(send(left).values()).hasOnlyElementsOfType(DeliveryResult.Accepted.class);
  }

  @Test
  void theOperatorTellsWhatItRejectedAndThatTheOthersAreThere() {
    Item noConsent = item(50);
    Item wrongKid = item(51);
    Item stranger = item(52);
    house
        .operator()
        .script()
        .write(
            noConsent.delivery() + " | reject 503",
            wrongKid.delivery() + " | reject KID_INVALID",
            stranger.delivery() + " | reject ISSUER_UNKNOWN");
    send(noConsent, wrongKid, stranger, item(53));

    Eventually.holds(() -> about(noConsent).isPresent());
    assertThat(about(noConsent))
        .contains(
            new Outcome.NotDeliverable(
                ReasonCode.EFAKTURA_NOT_ENROLLED,
                "CONSUMER_NO_CONSENT " + rejection("CONSUMER_NO_CONSENT", "503")));
    assertThat(about(wrongKid)).contains(new Outcome.RejectedData(words("KID_INVALID")));
    assertThat(about(stranger)).contains(new Outcome.Misconfigured(words("ISSUER_UNKNOWN")));
  }

  @Test
  void newsAreReadPageByPageFromACursorThatSurvivesARestart() {
    send(item(60));
    Set<String> ids = new HashSet<>();
    ReplyCursor cursor = ReplyCursor.BEGINNING;
    for (int round = 0; round < 60; round++) {
      try (Efaktura fresh = house.another()) {
        ReplyPage page = fresh.repliesAfter(cursor, 3);
        page.replies().forEach(reply -> assertThat(ids.add(reply.id())).isTrue());
        cursor = new ReplyCursor(page.next().value());
        if (page.replies().isEmpty() && !ids.isEmpty()) {
          break;
        }
      }
    }

    Set<String> all = new HashSet<>();
    replies().forEach(reply -> all.add(reply.id()));
    assertThat(ids).isEqualTo(all);
  }

  @Test
  void whatIsNotApprovedCanBeTakenBackAndTwiceIsAsGoodAsOnce() {
    Item item = item(70);
    send(item);

    assertThat(recall(item)).isInstanceOf(DeliveryResult.Accepted.class);
    assertThat(recall(item)).isInstanceOf(DeliveryResult.Accepted.class);
    assertThat(house.operator().state(item.delivery())).contains(Shown.CANCELLED);
  }

  @Test
  void whatIsApprovedOrPaidStays() {
    Item approved = item(71);
    Item paid = item(72);
    send(approved, paid);
    house.operator().approve(approved.delivery());
    house.operator().pay(paid.delivery());

    assertThat(recall(approved)).isEqualTo(new DeliveryResult.RejectedData("CANCEL_REFUSED_STATE"));
    assertThat(recall(paid)).isEqualTo(new DeliveryResult.RejectedData("CANCEL_REFUSED_PAID"));
  }

  @Test
  void aThousandAndNotOneMoreTravelTogether() {
    var traits = house.channel().traits();

    assertThat(traits.unit())
        .isInstanceOfSatisfying(
            no.budstikke.core.journey.Traits.Unit.Transmission.class,
            unit -> assertThat(unit.mostItems()).isEqualTo(1000));
    assertThat(traits.recallable()).isTrue();
  }

  @Test
  void creditNotesAndWhatIsDueTooSoonOrTooFarAreLeftToOthers() {
    assertThat(obstacle(EfakturaHouse.usual().kind(RequestKind.CREDIT_NOTE)))
        .isEqualTo(ReasonCode.TYPE_NOT_SUPPORTED);
    assertThat(obstacle(due(2))).isEqualTo(ReasonCode.DUE_DATE_TOO_CLOSE);
    assertThat(obstacle(due(366))).isEqualTo(ReasonCode.DUE_DATE_TOO_FAR);
    assertThat(obstacle(due(-1))).isEqualTo(ReasonCode.DUE_DATE_PAST);
    assertThat(obstacle(EfakturaHouse.usual().ore(0))).isEqualTo(ReasonCode.AMOUNT_OUT_OF_RANGE);
    assertThat(obstacle(EfakturaHouse.usual().account("15038366383")))
        .isEqualTo(ReasonCode.CHANNEL_NOT_CONTRACTED);
    assertThat(
            obstacle(
                EfakturaHouse.usual()
                    .reference(new no.budstikke.core.request.PaymentReference.None())))
        .isEqualTo(ReasonCode.TYPE_NOT_SUPPORTED);
    assertThat(obstacle(EfakturaHouse.usual().notice().kind(RequestKind.REMINDER)))
        .isEqualTo(ReasonCode.TYPE_NOT_SUPPORTED);
    assertThat(house.item(due(3).build(90))).isNotNull();
    assertThat(house.item(due(365).build(91))).isNotNull();
  }

  @Test
  void aNoticeSaysThatItIsPaidByAClaimOfItsOwn() {
    Item marked = house.item(EfakturaHouse.usual().notice().build(92));
    send(marked);

    assertThat(house.operator().paymentType(marked.delivery()))
        .contains("EFAKTURA_AND_EXTERNAL_AVTALEGIRO");
  }

  @Test
  void whatConsumersDoIsToldWithTheirClaims() {
    Item approved = item(94);
    Item deleted = item(95);
    Item lying = item(96);
    send(approved, deleted, lying);
    house.showing(approved, deleted, lying);
    assertThat(house.operator().approve(approved.delivery())).isTrue();
    assertThat(house.operator().delete(deleted.delivery())).isTrue();

    try (Efaktura fresh = house.another()) {
      Map<Reply.Subject, List<Outcome>> told =
          fresh.repliesAfter(ReplyCursor.BEGINNING, 10_000).replies().stream()
              .collect(
                  Collectors.groupingBy(
                      Reply::about, Collectors.mapping(Reply::outcome, Collectors.toList())));
      assertThat(told)
          .containsEntry(
              new Reply.Subject.OfDelivery(approved.delivery()),
              List.of(new Outcome.PaymentNews(Stage.SCHEDULED)))
          .containsEntry(
              new Reply.Subject.OfDelivery(deleted.delivery()),
              List.of(new Outcome.PaymentNews(Stage.DECLINED)))
          .doesNotContainKey(new Reply.Subject.OfDelivery(lying.delivery()));
    }
  }
}
