package no.budstikke.pipeline.path;

import static no.budstikke.pipeline.path.DebitPath.ISSUER;
import static no.budstikke.pipeline.path.DebitPath.kid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.request.RequestId;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.pipeline.books.MoneyBooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Credit notes for invoices that are drawn (product specification, R-AG-16 and X11). */
class CreditPostgresTest {
  private static final LocalDate FIRST = LocalDate.of(2027, 2, 1);
  private static final LocalDate SECOND = LocalDate.of(2027, 2, 2);
  private static final LocalDate DUE = LocalDate.of(2027, 2, 15);
  private DebitPath path;

  @BeforeEach
  void open() throws Exception {
    path = new DebitPath();
    path.signs(1, true);
    path.send(Papers.invoice("F1", "100", kid(1, 1), DUE));
    path.until("F1", List.of("avtalegiro READY", "email PLANNED"));
  }

  @AfterEach
  void close() {
    path.close();
  }

  private void handOver() {
    path.travelTo(FIRST, 13, 31);
    path.until("F1", List.of("avtalegiro HANDED_OVER", "email PLANNED"));
  }

  private void recallIs(Outcome outcome) {
    path.until(
        "the recall has left",
        () ->
            path.count(
                    "SELECT count(*) FROM attempt WHERE errand = 'RECALL' AND ended_at IS NOT NULL")
                == 1);
    path.claims()
        .tells(
            new Reply(
                "recall",
                new Reply.Subject.OfDelivery(new DeliveryId(path.claim("F1"))),
                outcome,
                path.clock().instant()));
  }

  private String money() {
    return new MoneyBooks(path.database(), path.clock())
        .of(ISSUER, new RequestId(path.request("F1")))
        .orElseThrow()
        .state();
  }

  @Test
  void x11TheClaimIsAskedBackAndTheRestIsPayableWhenANewClaimIsTooLate() {
    handOver();
    path.travelTo(LocalDate.of(2027, 2, 10), 9, 0);
    path.until("F1", List.of("avtalegiro DELIVERED", "email HANDED_OVER"));

    path.send(Papers.credit("K1", "40", "F1"));

    path.until("K1", List.of("email HANDED_OVER"));
    recallIs(new Outcome.Recalled());
    path.until("F1", List.of("avtalegiro RECALLED", "email HANDED_OVER", "email HANDED_OVER"));
    assertThat(
            path.count(
                "SELECT count(*) FROM decision d JOIN considered c USING (issuer_id, considered_id)"
                    + " WHERE d.number = 2 AND d.plan = 'NO-EM'"
                    + " AND c.plans::text LIKE '%DEADLINE_ISSUER_NOTICE%'"))
        .isEqualTo(1);
    assertThat(path.count("SELECT count(*) FROM delivery WHERE payable")).isEqualTo(1);
    assertThat(path.count("SELECT minor - credited FROM asked")).isEqualTo(6_000);
    assertThat(money()).isEqualTo("OPEN");
  }

  @Test
  void theRestIsClaimedAnewWhenThereIsTime() {
    handOver();
    path.travelTo(SECOND, 14, 0);

    path.send(Papers.credit("K1", "40", "F1"));
    recallIs(new Outcome.Recalled());

    path.until(
        "F1",
        List.of("avtalegiro RECALLED", "email CANCELLED", "avtalegiro READY", "email PLANNED"));
    path.travelTo(LocalDate.of(2027, 2, 3), 13, 31);
    path.until(
        "F1",
        List.of(
            "avtalegiro RECALLED", "email CANCELLED", "avtalegiro HANDED_OVER", "email PLANNED"));
    assertThat(path.state("F1")).isEqualTo("IN_DELIVERY");
  }

  @Test
  void aClaimThatHasNotLeftIsReplacedBeforeItDoes() {
    path.send(Papers.credit("K1", "40", "F1"));

    path.until(
        "F1",
        List.of("avtalegiro CANCELLED", "email CANCELLED", "avtalegiro READY", "email PLANNED"));
    path.travelTo(FIRST, 13, 31);
    path.until("one claim has left", () -> path.claims().received().size() == 1);
    assertThat(path.claims().received()).containsExactly(new DeliveryId(path.claim("F1")));
  }

  @Test
  void nothingIsClaimedAnewWhenAllIsCredited() {
    handOver();
    path.travelTo(SECOND, 14, 0);

    path.send(Papers.credit("K1", "100", "F1"));
    recallIs(new Outcome.Recalled());

    path.until("F1 is undone", () -> path.state("F1").equals("RECALLED"));
    path.until(
        "nothing is queued",
        () -> path.count("SELECT count(*) FROM work WHERE stage IN ('CREDIT', 'ROUTE')") == 0);
    assertThat(path.deliveries("F1")).containsExactly("avtalegiro RECALLED", "email CANCELLED");
    assertThat(money()).isEqualTo("CREDITED");
  }

  @Test
  void aCreditNoteThatComesTooLateForTheClaimShows() {
    handOver();
    path.travelTo(LocalDate.of(2027, 2, 12), 14, 0);
    path.until("F1", List.of("avtalegiro DELIVERED", "email HANDED_OVER"));

    path.send(Papers.credit("K1", "40", "F1"));

    path.until("the alarm", () -> path.hasAlarm("CREDIT_TOO_LATE"));
    assertThat(path.deliveries("F1")).containsExactly("avtalegiro DELIVERED", "email HANDED_OVER");
  }
}
