package no.budstikke.pipeline.path;

import static no.budstikke.pipeline.path.Papers.paper;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.journey.Expectation;
import no.budstikke.core.request.Market;
import no.budstikke.core.transform.DeliveryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What counterparts tell of what was handed over (product specification, sections 6 and 7). */
class ReceiptsPostgresTest {
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
  void aReceiptToldTwiceCountsOnceAndALateOneMovesNothingBack() {
    path.send(paper("1", "100", "NO-PR", "-"));
    path.closeFile("1");
    path.until("1 is there", () -> path.deliveries("1").equals(List.of("print HANDED_OVER")));
    Reply.Subject about = new Reply.Subject.OfDelivery(new DeliveryId(path.delivery("1")));
    path.print().tells(new Reply("r1", about, new Outcome.Delivered(), Instant.EPOCH));
    path.until("1", "DELIVERED");

    path.print().tells(new Reply("r1", about, new Outcome.Delivered(), Instant.EPOCH));
    path.print().tells(new Reply("r2", about, new Outcome.Accepted(), Instant.EPOCH));

    path.until("r2 is read", () -> path.count("SELECT count(*) FROM reply") == 2);
    assertThat(path.state("1")).isEqualTo("DELIVERED");
    assertThat(path.count("SELECT count(*) FROM reply WHERE applied")).isOne();
  }

  @Test
  void aLetterThatCameBackLeavesNoOtherPlanWhenItWasForced() {
    path.send(paper("1", "100", "NO-PR", "-"));
    path.closeFile("1");
    path.until("1 is there", () -> path.deliveries("1").equals(List.of("print HANDED_OVER")));
    Reply.Subject about = new Reply.Subject.OfDelivery(new DeliveryId(path.delivery("1")));
    path.print().tells(new Reply("r1", about, new Outcome.Delivered(), Instant.EPOCH));
    path.print().tells(new Reply("r2", about, new Outcome.Returned("MOVED"), Instant.EPOCH));

    path.until("1", "UNDELIVERABLE");
    assertThat(path.deliveries("1")).containsExactly("print RETURNED");
  }

  @Test
  void aReplyFindsItsDeliveryByAReferenceAlthoughTheResultOfTheHandOverWasLost() {
    path.print().refersBeforehand();
    path.print().answers(_ -> new DeliveryResult.Unknown("NO_REPLY"));
    path.send(paper("1", "100", "NO-PR", "-"));
    path.closeFile("1");
    path.until("nobody knows", () -> path.deliveries("1").equals(List.of("print UNCERTAIN")));

    Reply.Subject about = new Reply.Subject.OfReference("their-0");
    path.print().tells(new Reply("r1", about, new Outcome.Delivered(), Instant.EPOCH));

    path.until("it is heard", () -> path.deliveries("1").equals(List.of("print DELIVERED")));
  }

  @Test
  void whatSurelyDidNotArriveIsNotMeantByWhatIsToldOfItsFile() {
    path.print().refersBeforehand();
    path.print().answers(_ -> new DeliveryResult.NotReached(Duration.ofHours(1), "SERVER_FAULT"));
    path.send(paper("1", "100", "NO-PR", "-"));
    path.closeFile("1");
    path.until("it waits", () -> path.deliveries("1").equals(List.of("print RETRY_WAIT")));

    Reply.Subject about = new Reply.Subject.OfReference("their-0");
    path.print().tells(new Reply("r1", about, new Outcome.Delivered(), Instant.EPOCH));
    path.until("it is told", () -> path.count("SELECT count(*) FROM early_reply") == 1);
    assertThat(path.deliveries("1")).containsExactly("print RETRY_WAIT");

    path.print().answers(_ -> Carrier.TAKEN);
    path.travel(Duration.ofHours(3));
    path.until("it goes", () -> path.print().received().size() == 1);
  }

  @Test
  void whatWasRefusedReachesNoReceiptLevel() {
    path.print().refersBeforehand();
    path.print()
        .answers(_ -> new DeliveryResult.NotDeliverable(ReasonCode.ADDRESS_INCOMPLETE, "X"));
    path.send(paper("1", "100", "NO-PR", "-"));
    path.closeFile("1");
    path.until("it is refused", () -> path.deliveries("1").equals(List.of("print REJECTED")));

    Reply.Subject about = new Reply.Subject.OfDelivery(new DeliveryId(path.delivery("1")));
    path.print().tells(new Reply("r1", about, new Outcome.Delivered(), Instant.EPOCH));

    path.until("it is told", () -> path.count("SELECT count(*) FROM reply") == 1);
    assertThat(path.deliveries("1")).containsExactly("print REJECTED");
    assertThat(path.count("SELECT count(*) FROM delivery WHERE level IS NOT NULL")).isZero();
    assertThat(path.count("SELECT count(*) FROM attempt WHERE their_reference IS NOT NULL"))
        .isZero();
  }

  @Test
  void silenceAfterAReceiptThatProvesNoMoreThanTheHandOverIsShownToAPerson() {
    path.print()
        .expects(
            new Expectation(
                Optional.of(new Expectation.Within(Market.NO, 1)),
                ReceiptLevel.ITEM,
                Optional.empty(),
                false));
    path.print()
        .answers(
            _ -> new DeliveryResult.Accepted(Optional.empty(), ReceiptLevel.FILE, Instant.EPOCH));
    path.send(paper("1", "100", "NO-PR", "-"));
    path.closeFile("1");
    path.until("it is there", () -> path.deliveries("1").equals(List.of("print HANDED_OVER")));

    path.travel(Duration.ofDays(6));

    path.until(
        "an alarm",
        () -> path.count("SELECT count(*) FROM alarm WHERE kind = 'STATUS_MISSING'") == 1);
    assertThat(path.deliveries("1")).containsExactly("print HANDED_OVER");
  }

  @Test
  void aReplyThatComesBeforeTheHandOverIsWrittenDownIsFollowedAfterwards() {
    Reply.Subject about = new Reply.Subject.OfReference("ref");
    path.print().tells(new Reply("early", about, new Outcome.Delivered(), Instant.EPOCH));
    path.until("it waits", () -> path.count("SELECT count(*) FROM early_reply") == 1);

    path.send(paper("1", "100", "NO-PR", "-"));
    path.closeFile("1");

    path.until("it is heard", () -> path.deliveries("1").equals(List.of("print DELIVERED")));
    assertThat(path.count("SELECT count(*) FROM early_reply")).isZero();
    assertThat(path.count("SELECT count(*) FROM alarm WHERE kind = 'RECEIPT_UNREADABLE'")).isZero();
  }

  @Test
  void aReplyAboutNothingIsToldToAPersonAfterAnHour() {
    Reply.Subject about = new Reply.Subject.OfReference("their-none");
    path.print().tells(new Reply("strange", about, new Outcome.Paid(100, "NOK"), Instant.EPOCH));
    path.until("it waits", () -> path.count("SELECT count(*) FROM early_reply") == 1);

    path.sql().sql("UPDATE early_reply SET came_at = came_at - interval '61 minutes'").update();

    path.until(
        "an alarm",
        () -> path.count("SELECT count(*) FROM alarm WHERE kind = 'RECEIPT_UNREADABLE'") == 1);
    assertThat(path.count("SELECT count(*) FROM early_reply")).isZero();
    assertThat(path.count("SELECT count(*) FROM reply WHERE reply_id = 'strange'")).isOne();
  }
}
