package no.budstikke.pipeline.path;

import static no.budstikke.pipeline.path.Papers.paper;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.validate.Judged;
import no.budstikke.pipeline.operate.Operations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The six results, silence, receipts and files (product specification, sections 3.12, 6 and 7). */
class DispatchPostgresTest {
  private static final Operations.By OPERATOR = new Operations.By("ola", "asked them");
  private static final Duration A_DAY = Duration.ofHours(25);
  private Path path;

  @BeforeEach
  void open() throws Exception {
    path = new Path();
  }

  @AfterEach
  void close() {
    path.close();
  }

  @Test
  void whatWasTakenCountsAsDeliveredAfterTheSilence() {
    path.send(paper("1"));
    path.until("1 is taken", () -> path.deliveries("1").equals(List.of("email HANDED_OVER")));
    assertThat(path.state("1")).isEqualTo("IN_DELIVERY");

    path.travel(A_DAY);

    path.until("1", "DELIVERED");
    assertThat(path.email().received()).hasSize(1);
  }

  @Test
  void whatTheIssuerIsToldOfAPreparationStandsInTheStory() {
    path.email().remarks("OWN_PDF_REPLACED address-is-empty@1");
    path.send(paper("1"));

    path.until("1 is taken", () -> path.deliveries("1").equals(List.of("email HANDED_OVER")));
    assertThat(
            path.count(
                "SELECT count(*) FROM event"
                    + " WHERE cause = 'PREPARED OWN_PDF_REPLACED address-is-empty@1'"))
        .isEqualTo(1);
  }

  @Test
  void theDocumentItselfIsThereForTheChannelWhoseAgreementWantsIt() {
    path.email().answers(_ -> new DeliveryResult.NotDeliverable(ReasonCode.EMAIL_MISSING, "550"));
    path.send(paper("1"));

    path.until("a letter waits", () -> path.deliveries("1").contains("print READY"));
    assertThat(path.email().sources()).containsExactly(paper("1").submission().document());
    assertThat(path.print().sources()).isEmpty();
  }

  @Test
  void aDefiniteNoLeadsToTheNextPlanOnce() {
    path.email().answers(_ -> new DeliveryResult.NotDeliverable(ReasonCode.EMAIL_MISSING, "550"));
    path.send(paper("1"));
    path.until("a letter waits", () -> path.deliveries("1").contains("print READY"));
    path.travel(Duration.ofHours(2));

    path.until(
        "a letter goes",
        () -> path.deliveries("1").equals(List.of("email REJECTED", "print HANDED_OVER")));
    assertThat(path.print().received()).hasSize(1);
    assertThat(path.count("SELECT count(*) FROM decision")).isEqualTo(2);
  }

  @Test
  void aForcedPlanThatFailsLeavesNoOther() {
    path.email().answers(_ -> new DeliveryResult.NotDeliverable(ReasonCode.EMAIL_MISSING, "550"));
    path.send(paper("1", "100", "NO-EM", "-"));

    path.until("1", "UNDELIVERABLE");
    assertThat(path.deliveries("1")).containsExactly("email REJECTED");
  }

  @Test
  void aWrongDocumentGoesNowhereElse() {
    path.email().answers(_ -> new DeliveryResult.RejectedData("SLIP"));
    path.send(paper("1"));

    path.until("1", "NEEDS_ATTENTION");
    path.travel(A_DAY);
    assertThat(path.deliveries("1")).containsExactly("email REJECTED");
  }

  @Test
  void aBrokenContractStopsTheIssuersChannelAndLosesNothing() {
    path.email().answers(_ -> new DeliveryResult.Misconfigured("535"));
    path.send(paper("1"), paper("2"));
    path.until(
        "the alarm",
        () -> path.count("SELECT count(*) FROM alarm WHERE kind = 'CHANNEL_MISCONFIGURED'") == 1);
    path.until("1 waits", () -> path.deliveries("1").equals(List.of("email READY")));

    path.email().answers(_ -> Carrier.TAKEN);
    path.pipeline().operations().resume(Channels.EMAIL, Optional.of(Path.ISSUER), OPERATOR);

    path.until("1 goes", () -> path.deliveries("1").equals(List.of("email HANDED_OVER")));
    path.until("2 goes", () -> path.deliveries("2").equals(List.of("email HANDED_OVER")));
    assertThat(path.email().received()).hasSize(2).doesNotHaveDuplicates();
    assertThat(path.count("SELECT count(*) FROM alarm")).isZero();
  }

  @Test
  void whoIsNotReachedIsTriedAgainAndGetsItOnce() {
    AtomicInteger tries = new AtomicInteger();
    path.email()
        .answers(
            _ ->
                tries.incrementAndGet() < 3
                    ? new DeliveryResult.NotReached(Duration.ofMillis(50), "421")
                    : Carrier.TAKEN);
    path.send(paper("1"));

    path.until("1 is taken", () -> path.deliveries("1").equals(List.of("email HANDED_OVER")));
    assertThat(path.email().received()).hasSize(1);
    assertThat(path.count("SELECT count(*) FROM attempt")).isEqualTo(3);
  }

  @Test
  void anUnknownOutcomeWaitsForAPersonAndIsNotRepeated() {
    path.email().answers(_ -> new DeliveryResult.Unknown("TIMEOUT"));
    path.send(paper("1"), paper("2"));
    path.until("1", "NEEDS_ATTENTION");
    path.until("2", "NEEDS_ATTENTION");
    path.travel(A_DAY);
    assertThat(path.deliveries("1")).containsExactly("email UNCERTAIN");
    path.email().answers(_ -> Carrier.TAKEN);

    settle("1", true);
    settle("2", false);

    path.until("2 goes again", () -> path.deliveries("2").equals(List.of("email HANDED_OVER")));
    assertThat(path.deliveries("1")).containsExactly("email HANDED_OVER");
    assertThat(path.email().received()).containsExactly(new DeliveryId(path.delivery("2")));
    path.travel(A_DAY);
    path.until("1", "DELIVERED");
    path.until("2", "DELIVERED");
  }

  @Test
  void aPausedChannelIsPassedOverAndAReadyDeliveryWaits() {
    path.pipeline().operations().pause(Channels.EMAIL, Optional.empty(), OPERATOR);
    path.send(paper("1"));
    path.until("1 goes by print", () -> path.deliveries("1").equals(List.of("print READY")));

    path.pipeline().operations().resume(Channels.EMAIL, Optional.empty(), OPERATOR);
    path.send(paper("2"));
    path.until("2 goes by mail", () -> path.deliveries("2").equals(List.of("email HANDED_OVER")));
  }

  @Test
  void aFileIsClosedWhenItIsFullAndTheRestWhenItHasWaited() {
    Judged[] letters = new Judged[4];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = paper("L" + i, "100", "NO-PR", "-");
    }
    path.send(letters);
    path.until("three are there", () -> path.print().received().size() == 3);

    path.travel(Duration.ofHours(2));

    path.until("all are there", () -> path.print().received().size() == 4);
    assertThat(path.print().consignments())
        .extracting(one -> ((Consignment.Transmission) one).number())
        .containsExactly(1L, 2L);
  }

  @Test
  void anUnknownUploadThatArrivedIsNotLaidAgain() {
    path.print().answers(_ -> new DeliveryResult.Unknown("NO_REPLY"));
    path.print().traces(new Trace.Arrived(Optional.empty(), Instant.EPOCH));
    path.send(paper("1", "100", "NO-PR", "-"));
    path.closeFile("1");

    path.until("it is found", () -> path.deliveries("1").equals(List.of("print HANDED_OVER")));
    assertThat(path.print().consignments()).hasSize(1);
  }

  @Test
  void anUnknownUploadThatIsNotThereIsLaidAgainAsTheSameFile() {
    path.print().answers(_ -> new DeliveryResult.Unknown("NO_REPLY"));
    path.send(paper("1", "100", "NO-PR", "-"));
    path.closeFile("1");
    path.until("nobody knows", () -> path.deliveries("1").equals(List.of("print UNCERTAIN")));

    path.print().answers(_ -> Carrier.TAKEN);
    path.print().traces(new Trace.Absent());
    path.travel(Duration.ofHours(1));

    path.until("it is there", () -> path.deliveries("1").equals(List.of("print HANDED_OVER")));
    assertThat(path.print().received()).hasSize(1);
    assertThat(path.print().consignments())
        .extracting(one -> ((Consignment.Transmission) one).id())
        .hasSize(2)
        .containsOnly(((Consignment.Transmission) path.print().consignments().getFirst()).id());
  }

  @Test
  void aBugOverOneDocumentStopsThatOneOnly() {
    path.send(paper("1"), paper("2"), bug("BUG3"), paper("4"));

    path.until("BUG3", "HELD");
    path.until("4", "IN_DELIVERY");
    path.until("1", "IN_DELIVERY");
    assertThat(path.count("SELECT count(*) FROM alarm WHERE kind = 'PROGRAM_ERROR'")).isOne();
  }

  private static Judged bug(String number) {
    Judged fine = paper("x");
    return new Judged(
        Optional.empty(),
        Optional.empty(),
        no.budstikke.core.validate.Submission.of(
            (number + " 100 auto -").getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        renamed(fine, number));
  }

  private static no.budstikke.core.validate.Judgement renamed(Judged fine, String number) {
    return paper(number.replace("BUG", "Bug")).judgement()
            instanceof no.budstikke.core.validate.Judgement.Valid(var request, var findings)
        ? new no.budstikke.core.validate.Judgement.Valid(
            new no.budstikke.core.request.PaymentRequest(
                new no.budstikke.core.request.Heading(
                    request.heading().kind(),
                    number,
                    request.heading().issued(),
                    request.heading().due(),
                    List.of()),
                request.issuer(),
                request.consumer(),
                request.payment(),
                request.specification(),
                List.of(),
                request.wishes()),
            findings)
        : fine.judgement();
  }

  private void settle(String number, boolean arrived) {
    assertThat(
            path.pipeline()
                .operations()
                .settle(new DeliveryId(path.delivery(number)), arrived, OPERATOR))
        .isEqualTo(Operations.Result.DONE);
  }
}
