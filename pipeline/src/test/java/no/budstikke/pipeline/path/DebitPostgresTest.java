package no.budstikke.pipeline.path;

import static no.budstikke.pipeline.path.DebitPath.MONDAY;
import static no.budstikke.pipeline.path.DebitPath.kid;
import static no.budstikke.pipeline.path.DebitPath.news;
import static no.budstikke.pipeline.path.DebitPath.signed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.mandate.MandateChange;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.validate.Judged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims and their notices (product specification, section 3.3; design, ruling 5). */
class DebitPostgresTest {
  private static final LocalDate FIRST = LocalDate.of(2027, 2, 1);

  /** A Monday; a claim for it can wait, and so can its notice. */
  private static final LocalDate IN_THREE_WEEKS = LocalDate.of(2027, 2, 22);

  /** A Friday; its claim must leave on the first day before two, its notice that day. */
  private static final LocalDate SOON = LocalDate.of(2027, 2, 5);

  private DebitPath path;

  @BeforeEach
  void open() throws Exception {
    path = new DebitPath();
  }

  @AfterEach
  void close() {
    path.close();
  }

  private static Judged invoice(int customer, LocalDate due) {
    return Papers.invoice("F" + customer, "100", kid(customer, customer), due);
  }

  private void tell(String id, String number, Outcome outcome) {
    path.claims()
        .tells(
            new Reply(
                id,
                new Reply.Subject.OfDelivery(new DeliveryId(path.claim(number))),
                outcome,
                path.clock().instant()));
  }

  private static Outcome rejection() {
    return new Outcome.NotDeliverable(ReasonCode.NO_MANDATE, "FBO");
  }

  private void handOver(int customer, LocalDate due) {
    path.signs(customer, true);
    path.send(invoice(customer, due));
    path.until("F" + customer, List.of("avtalegiro READY", "email PLANNED"));
    path.travelTo(FIRST, 13, 31);
    path.until("F" + customer, List.of("avtalegiro HANDED_OVER", "email PLANNED"));
  }

  @Test
  void theNoticeLeavesAfterTheClaimIsAccepted() {
    handOver(1, IN_THREE_WEEKS);
    assertThat(path.email().received()).isEmpty();

    tell("1", "F1", new Outcome.Accepted());

    path.until("F1", List.of("avtalegiro ACCEPTED", "email HANDED_OVER"));
    assertThat(path.hasAlarm("NOTICE_BEFORE_ACCEPTANCE")).isFalse();
    path.travelTo(LocalDate.of(2027, 2, 4), 9, 0);
    path.until("F1 is delivered", () -> path.state("F1").equals("DELIVERED"));
    assertThat(path.email().received()).hasSize(1);
  }

  @Test
  void silenceIsConsentAndLetsTheNoticeGo() {
    handOver(1, IN_THREE_WEEKS);

    path.travelTo(LocalDate.of(2027, 2, 2), 20, 0);

    path.until("F1", List.of("avtalegiro DELIVERED", "email HANDED_OVER"));
    assertThat(path.hasAlarm("NOTICE_BEFORE_ACCEPTANCE")).isFalse();
  }

  @Test
  void theNoticeLeavesAtTheLatestAtItsLimit() {
    handOver(1, SOON);
    path.travelTo(FIRST, 23, 58);
    assertThat(path.deliveries("F1")).containsExactly("avtalegiro HANDED_OVER", "email PLANNED");

    path.travelTo(LocalDate.of(2027, 2, 2), 0, 1);

    path.until("F1", List.of("avtalegiro HANDED_OVER", "email HANDED_OVER"));
    assertThat(path.hasAlarm("NOTICE_BEFORE_ACCEPTANCE")).isTrue();
  }

  @Test
  void whoWantsNoNoticeGetsNone() {
    path.signs(1, false);
    path.send(invoice(1, IN_THREE_WEEKS));
    path.until("F1", List.of("avtalegiro READY"));
    path.travelTo(FIRST, 13, 31);
    path.until("F1", List.of("avtalegiro HANDED_OVER"));
  }

  @Test
  void withoutAMandateAnotherPlanIsTakenAtOnce() {
    path.signs(1, true);
    path.send(invoice(2, IN_THREE_WEEKS));

    path.until("F2", List.of("email HANDED_OVER"));
    assertThat(path.count("SELECT count(*) FROM considered WHERE plans::text LIKE '%NO_MANDATE%'"))
        .isEqualTo(1);
  }

  @Test
  void aClaimRejectedBeforeItsNoticeWentLeadsToTheNextPlanAndNobodyIsTold() {
    handOver(1, IN_THREE_WEEKS);

    tell("1", "F1", rejection());
    tell("2", "F1", rejection());

    path.until("F1", List.of("avtalegiro REJECTED", "email SUPERSEDED", "email HANDED_OVER"));
    path.until("both were read", () -> path.count("SELECT count(*) FROM reply") == 2);
    assertThat(path.email().received()).hasSize(1);
    assertThat(path.count("SELECT count(*) FROM decision")).isEqualTo(2);
    assertThat(path.count("SELECT count(*) FROM delivery WHERE payable")).isEqualTo(1);
    assertThat(path.hasAlarm("NOTICE_WITHOUT_CLAIM")).isFalse();
  }

  @Test
  void aClaimRejectedAfterItsNoticeWentLeadsToTheNextPlanAndAnAlarm() {
    handOver(1, SOON);
    path.travelTo(LocalDate.of(2027, 2, 2), 0, 1);
    path.until("F1", List.of("avtalegiro HANDED_OVER", "email HANDED_OVER"));

    tell("1", "F1", rejection());

    path.until("F1", List.of("avtalegiro REJECTED", "email HANDED_OVER", "email HANDED_OVER"));
    assertThat(path.hasAlarm("NOTICE_WITHOUT_CLAIM")).isTrue();
    assertThat(path.count("SELECT count(*) FROM decision")).isEqualTo(2);
  }

  @Test
  void aRejectionThatComesAfterTheSilenceIsFollowedAllTheSame() {
    path.signs(1, false);
    path.send(invoice(1, IN_THREE_WEEKS));
    path.until("F1", List.of("avtalegiro READY"));
    path.travelTo(FIRST, 13, 31);
    path.until("F1", List.of("avtalegiro HANDED_OVER"));
    path.travelTo(LocalDate.of(2027, 2, 2), 20, 0);
    path.until("F1", List.of("avtalegiro DELIVERED"));

    tell("1", "F1", rejection());

    path.until("F1", List.of("avtalegiro BOUNCED", "email HANDED_OVER"));
  }

  @Test
  void rejectionOfOneClaimOfAThousandFallsBackToItsNextPlanOnce() {
    int many = 1000;
    path.claims()
        .tells(
            news(
                "many",
                MONDAY.minusSeconds(60),
                IntStream.rangeClosed(1, many)
                    .mapToObj(customer -> signed(customer, false))
                    .toArray(MandateChange[]::new)));
    path.until("all have signed", () -> path.mirror().size() == many);
    path.send(
        IntStream.rangeClosed(1, many)
            .mapToObj(customer -> invoice(customer, IN_THREE_WEEKS))
            .toArray(Judged[]::new));
    path.until("all wait", () -> waiting() == many);
    path.travelTo(FIRST, 13, 31);
    path.until("all have left", () -> path.claims().received().size() == many);
    assertThat(path.claims().consignments()).hasSize(1);
    assertThat(((Consignment.Transmission) path.claims().consignments().getFirst()).number())
        .isEqualTo(1);

    tell("1", "F500", rejection());
    tell("2", "F500", rejection());
    path.until("F500", List.of("avtalegiro REJECTED", "email HANDED_OVER"));
    path.travelTo(LocalDate.of(2027, 2, 2), 20, 0);

    path.until(
        "the others are delivered",
        () -> path.count("SELECT count(*) FROM request WHERE state = 'DELIVERED'") >= many - 1);
    assertThat(path.claims().received()).hasSize(many).doesNotHaveDuplicates();
    assertThat(path.email().received()).hasSize(1);
    assertThat(path.count("SELECT count(*) FROM decision")).isEqualTo(many + 1);
  }

  @Test
  void claimsWaitForTheCutOffAndOnesThatWouldBeLateDoNot() {
    path.signs(1, false);
    path.signs(2, false);
    path.signs(3, false);
    path.send(invoice(1, IN_THREE_WEEKS));
    path.until("F1", List.of("avtalegiro READY"));
    path.travelTo(FIRST, 13, 29);
    assertThat(path.deliveries("F1")).containsExactly("avtalegiro READY");
    path.travelTo(FIRST, 13, 30);
    path.until("F1", List.of("avtalegiro HANDED_OVER"));

    path.travelTo(FIRST, 13, 35);
    path.send(invoice(2, IN_THREE_WEEKS));
    path.until("F2", List.of("avtalegiro READY"));
    path.travelTo(FIRST, 13, 45);
    assertThat(path.deliveries("F2")).containsExactly("avtalegiro READY");
    path.send(invoice(3, SOON));

    path.until("F3", List.of("avtalegiro HANDED_OVER"));
    path.until("F2", List.of("avtalegiro HANDED_OVER"));
    assertThat(
            path.claims().consignments().stream()
                .map(one -> ((Consignment.Transmission) one).number())
                .toList())
        .containsExactly(1L, 2L);
    assertThat(path.count("SELECT count(*) FROM transmission WHERE errand = 'DELIVER'"))
        .isEqualTo(2);
  }

  private long waiting() {
    return path.count("SELECT count(*) FROM delivery WHERE state = 'READY'");
  }
}
