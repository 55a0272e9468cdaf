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
    path.signs(1, true);
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
    bankSays(new Outcome.NotDeliverable(ReasonCode.EFAKTURA_NOT_ENROLLED, "503"));

    path.until("F1", List.of("avtalegiro ACCEPTED", "efaktura REJECTED", "email HANDED_OVER"));
    assertThat(path.claims().received()).hasSize(1);
    assertThat(path.count("SELECT count(*) FROM delivery WHERE payable")).isZero();
    assertThat(path.count("SELECT count(*) FROM decision WHERE plan = 'NO-AG-EM'")).isEqualTo(1);
  }

  @Test
  void aClaimThatFailsAfterASecondNoticeIsFollowedAllTheSame() {
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
    UUID delivery = path.bank().consignments().getLast().items().getFirst().delivery().value();
    path.bank()
        .tells(
            new Reply(
                "bank",
                new Reply.Subject.OfDelivery(new DeliveryId(delivery)),
                outcome,
                path.clock().instant()));
  }
}
