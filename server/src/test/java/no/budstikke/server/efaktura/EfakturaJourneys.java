package no.budstikke.server.efaktura;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import no.budstikke.channels.efaktura.contract.DocumentType;
import no.budstikke.channels.efaktura.contract.Transaction;
import no.budstikke.channels.efaktura.contract.TransactionStatus.Shown;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.server.fixture.RunningServer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Alone and as the notice of a claim, and what can go wrong on the way (eFaktura, sections 5 to 14;
 * product specification, X1 and X17). The operator may call things what it likes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class EfakturaJourneys extends SilentRegisterJourneys {
  EfakturaJourneys(RunningServer server) {
    super(server);
  }

  @Test
  @Order(1)
  void aConsumerSeesItInTheBankAndOpensIt() {
    Consumer consumer = Consumer.of(1);
    String request = put(consumer);

    untilDeliveries(request, "efaktura DELIVERED");
    assertThat(plan(request)).isEqualTo("NO-EF");
    DeliveryId delivery = delivery(request);
    assertThat(about(delivery)).isEqualTo(1);
    assertThat(efaktura().paymentType(delivery)).contains("EFAKTURA");
    URI document = efaktura().document(delivery).orElseThrow();
    assertThat(document.toString()).doesNotContain(consumer.id(), consumer.kid(), "E-1");
    HttpResponse<byte[]> opened = get(efaktura().opened(delivery).orElseThrow());
    assertThat(opened.statusCode()).isEqualTo(200);
    assertThat(opened.headers().firstValue("content-type")).contains("application/pdf");
    assertThat(new String(opened.body(), 0, 5, UTF_8)).isEqualTo("%PDF-");
    assertThat(opened.headers().firstValue("x-frame-options")).isEmpty();
    assertThat(get(efaktura().opened(delivery).orElseThrow()).body())
        .as("the same for ever")
        .isEqualTo(opened.body());
  }

  @Test
  @Order(1)
  void onASmallScreenTheSameDocumentIsAPageInTheIssuersColour() {
    DeliveryId delivery = delivery(put(Consumer.of(25)));
    until("it is there", () -> efaktura().document(delivery).isPresent());
    URI page = efaktura().document(delivery, "text/html").orElseThrow();

    assertThat(open(page, "")).isEqualTo(403);
    HttpResponse<byte[]> opened = get(here(page, efaktura().token(page, Duration.ZERO)));

    assertThat(opened.statusCode()).isEqualTo(200);
    assertThat(opened.headers().firstValue("content-type")).contains("text/html;charset=UTF-8");
    assertThat(opened.headers().firstValue("content-security-policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(new String(opened.body(), UTF_8)).contains("E-25").containsIgnoringCase(COLOUR);
    assertThat(get(here(page, efaktura().token(page, Duration.ZERO))).body())
        .as("the same for ever")
        .isEqualTo(opened.body());
    URI other = URI.create(page.toString().replace(".html", ".pdf"));
    assertThat(open(other, efaktura().token(page, Duration.ZERO))).isEqualTo(403);
    assertThat(open(other, efaktura().token(other, Duration.ZERO))).isEqualTo(200);
  }

  @Test
  @Order(2)
  void onlyAFreshTokenOfTheOperatorForThisVeryDocumentOpensIt() {
    DeliveryId delivery = delivery(put(Consumer.of(2)));
    until("it is there", () -> efaktura().document(delivery).isPresent());
    URI document = efaktura().document(delivery).orElseThrow();
    URI other = URI.create(document.toString().replace("/details/", "/details/x"));

    assertThat(open(document, efaktura().token(document, Duration.ZERO))).isEqualTo(200);
    assertThat(open(document, efaktura().token(document, Duration.ofSeconds(31)))).isEqualTo(403);
    assertThat(open(document, efaktura().token(other, Duration.ZERO))).isEqualTo(403);
    assertThat(open(document, efaktura().forgedToken(document))).isEqualTo(403);
    assertThat(open(document, "")).isEqualTo(403);
    assertThat(open(other, efaktura().token(other, Duration.ZERO))).isEqualTo(404);
    efaktura().rotateKeys();
    assertThat(open(document, efaktura().token(document, Duration.ZERO)))
        .as("a key that is not known yet is fetched")
        .isEqualTo(200);
    for (int i = 0; i < 20; i++) {
      open(document, "");
    }
    assertThat(open(document, efaktura().token(document, Duration.ZERO)))
        .as("nobody opens it so often")
        .isEqualTo(429);
  }

  @Test
  @Order(3)
  void whoeverHasShutTheIssuerOutGetsAMail() {
    String request = put(Consumer.of(101));

    untilDeliveries(request, "email HANDED_OVER");
    assertThat(reasons(request)).contains("EFAKTURA_ISSUER_BLOCKED");
  }

  @Test
  @Order(4)
  void whoeverCannotBeToldFromOthersGetsAMail() {
    String request = put(Consumer.of(201));

    untilDeliveries(request, "email HANDED_OVER");
    assertThat(reasons(request)).contains("LOOKUP_AMBIGUOUS");
  }

  @Test
  @Order(5)
  void whoeverDoesNotReceiveGetsAMail() {
    String request = put(Consumer.of(301));

    untilDeliveries(request, "email HANDED_OVER");
    assertThat(reasons(request)).contains("EFAKTURA_NOT_ENROLLED");
  }

  @Test
  @Order(6)
  void aRejectionAfterwardsLeadsToTheNextPlanOnce() {
    efaktura().script().write("E-6 | reject 503");

    String request = put(Consumer.of(6));

    untilDeliveries(request, "efaktura REJECTED, email HANDED_OVER");
    assertThat(about(delivery(request))).isEqualTo(1);
    long before = efaktura().lookups();
    efaktura().script().write("# Back.");
    String again = put(new Consumer("E-6b", Consumer.of(6).id(), Consumer.of(6).kid()));
    untilDeliveries(again, "efaktura DELIVERED");
    assertThat(efaktura().lookups()).as("once to plan, once before sending").isEqualTo(before + 2);
  }

  @Test
  @Order(7)
  void x17AWrongKidNeedsAPersonAndNothingIsPrintedOrMailed() {
    efaktura().script().write("E-7 | reject 325");

    String request = put(Consumer.of(7));

    until("attention", () -> state(request).equals("NEEDS_ATTENTION"));
    assertThat(deliveries(request)).isEqualTo("efaktura REJECTED");
    efaktura().script().write("# Back.");
  }

  @Test
  @Order(8)
  void aLostAnswerIsRepeatedWithTheSameIdsAndThereIsOneClaim() {
    efaktura().script().write("* | drop-after | first 1");
    efaktura().access().write("getShipments | tempfail 1");

    String request = put(Consumer.of(8));

    until("it is repeated", () -> attempts(request) >= 2);
    untilDeliveries(request, "efaktura DELIVERED");
    efaktura().access().write("# Back.");
    assertThat(about(delivery(request))).isEqualTo(1);
  }

  @Test
  @Order(8)
  void whatIsToldBeforeItIsRepeatedHasArrived() {
    efaktura().script().write("* | silent-after | first 1");

    String request = put(Consumer.of(19));

    untilDeliveries(request, "efaktura DELIVERED");
    assertThat(about(delivery(request))).isEqualTo(1);
  }

  @Test
  @Order(8)
  void whoeverCannotBeLookedUpBeforeSendingGoesLaterAndOnce() {
    List<Consumer> known = List.of(Consumer.of(26), Consumer.of(27));
    known.forEach(consumer -> untilDeliveries(put(consumer), "efaktura DELIVERED"));
    efaktura().access().write(LOOKUP + " | tempfail 1 | first 1");

    List<String> requests = together(known);

    until("one waits", () -> requests.stream().anyMatch(one -> isIn(one, "RETRY_WAIT")));
    until("one is there", () -> requests.stream().anyMatch(one -> isIn(one, "DELIVERED")));
    travel(Duration.ofMinutes(2));
    requests.forEach(one -> untilDeliveries(one, "efaktura DELIVERED"));
    assertThat(requests).allSatisfy(one -> assertThat(about(delivery(one))).isEqualTo(1));
    efaktura().access().write("# Back.");
  }

  private boolean isIn(String request, String state) {
    return deliveries(request).equals("efaktura " + state);
  }

  @Test
  @Order(9)
  void whatNobodyHasApprovedIsTakenBack() {
    String request = put(Consumer.of(9));
    untilDeliveries(request, "efaktura DELIVERED");

    recall(request);

    untilDeliveries(request, "efaktura RECALLED");
    assertThat(state(request)).isEqualTo("RECALLED");
    assertThat(efaktura().state(delivery(request))).contains(Shown.CANCELLED);
  }

  @Test
  @Order(10)
  void whatIsApprovedStandsAndTheIssuerIsTold() {
    String request = put(Consumer.of(10));
    untilDeliveries(request, "efaktura DELIVERED");
    assertThat(efaktura().approve(delivery(request))).isTrue();

    recall(request);

    untilDeliveries(request, "efaktura RECALL_REFUSED");
    assertThat(operator.get("v1/operations/alarms").body()).contains("RECALL_REFUSED");
    assertThat(efaktura().state(delivery(request))).contains(Shown.APPROVED);
  }

  @Test
  @Order(11)
  void whatIsDueInTwoDaysIsTooLateForIt() {
    String request = put("E-11", Consumer.of(11).invoiceDueIn(2));

    untilDeliveries(request, "email HANDED_OVER");
    assertThat(reasons(request)).contains("DUE_DATE_TOO_CLOSE");
  }

  @Test
  @Order(12)
  void aCreditNoteOverAllOfItTakesItBackAndGoesByMail() {
    Consumer consumer = Consumer.of(12);
    String request = put(consumer);
    untilDeliveries(request, "efaktura DELIVERED");

    String credit = put("C-12", consumer.creditNote());

    untilDeliveries(credit, "email HANDED_OVER");
    untilDeliveries(request, "efaktura RECALLED");
    assertThat(efaktura().state(delivery(request))).contains(Shown.CANCELLED);
  }

  @Test
  @Order(12)
  void aCreditNoteOverSomeOfItTakesItBackAndAsksForTheRestUnderANewNumber() {
    Consumer consumer = Consumer.of(20);
    String request = put(consumer);
    untilDeliveries(request, "efaktura DELIVERED");
    Transaction first = efaktura().transaction(delivery(request)).orElseThrow();

    put("C-20", consumer.partialCreditNote());

    untilDeliveries(request, "efaktura RECALLED, efaktura DELIVERED");
    Transaction rest =
        efaktura().transaction(deliveries(request, "DELIVERED").getFirst()).orElseThrow();
    assertThat(rest.payment().ore()).isEqualTo(first.payment().ore() * 4 / 5);
    assertThat(rest.documentType()).isEqualTo(DocumentType.INVOICE);
    assertThat(rest.document().number()).startsWith("E-20-");
    assertThat(rest.payment().kid()).isEqualTo(first.payment().kid());
    assertThat(efaktura().state(deliveries(request, "RECALLED").getFirst()))
        .contains(Shown.CANCELLED);
  }

  @Test
  @Order(12)
  void aCreditNoteOverWhatIsApprovedTouchesNothingAndGoesByMail() {
    Consumer consumer = Consumer.of(21);
    String request = put(consumer);
    untilDeliveries(request, "efaktura DELIVERED");
    assertThat(efaktura().approve(delivery(request))).isTrue();

    String credit = put("C-21", consumer.creditNote());

    untilDeliveries(credit, "email HANDED_OVER");
    untilDeliveries(request, "efaktura RECALL_REFUSED");
    assertThat(efaktura().state(delivery(request))).contains(Shown.APPROVED);
  }

  @Test
  @Order(12)
  void aReminderIsANewClaimAndTakesTheOriginalBack() {
    Consumer consumer = Consumer.of(22);
    String request = put(consumer);
    untilDeliveries(request, "efaktura DELIVERED");

    String reminder = put("R-22", consumer.reminder());

    untilDeliveries(reminder, "efaktura DELIVERED");
    untilDeliveries(request, "efaktura RECALLED");
    assertThat(efaktura().state(delivery(request))).contains(Shown.CANCELLED);
    Transaction again = efaktura().transaction(delivery(reminder)).orElseThrow();
    assertThat(again.documentType()).isEqualTo(DocumentType.DUNNING);
    assertThat(again.document().number()).isEqualTo("R-E-22");
  }

  @Test
  @Order(12)
  void whatConsumersDoStandsInTheDeliverysStory() {
    String approved = put(Consumer.of(23));
    String deleted = put(Consumer.of(24));
    untilDeliveries(approved, "efaktura DELIVERED");
    untilDeliveries(deleted, "efaktura DELIVERED");
    assertThat(news(approved)).isEmpty();

    assertThat(efaktura().approve(delivery(approved))).isTrue();
    assertThat(efaktura().delete(delivery(deleted))).isTrue();

    until("approved", () -> news(approved).equals(Set.of("SCHEDULED")));
    until("deleted", () -> news(deleted).equals(Set.of("DECLINED")));
    assertThat(deliveries(approved)).as("approved is not paid").isEqualTo("efaktura DELIVERED");
    assertThat(deliveries(deleted)).isEqualTo("efaktura DELIVERED");
  }

  @Test
  @Order(15)
  void x1AClaimIsAnnouncedByEfakturaWhateverTheIssuerSaysAboutNotices() {
    Consumer consumer = Consumer.debited(15);
    String request = put("A-15", consumer.invoice());
    String rejected = put("A-16", Consumer.debited(16).invoice());
    efaktura().script().write("A-16 | reject 503");

    untilDeliveries(request, "avtalegiro HANDED_OVER, efaktura PLANNED");
    assertThat(plan(request)).isEqualTo("NO-AG-EF");
    travel(Duration.ofDays(5));

    untilDeliveries(request, "avtalegiro DELIVERED, efaktura DELIVERED");
    assertThat(efaktura().paymentType(delivery(request)))
        .contains("EFAKTURA_AND_EXTERNAL_AVTALEGIRO");
    // Section 14: the claim stands, and its payer is told in another way.
    untilDeliveries(rejected, "avtalegiro DELIVERED, efaktura REJECTED, email HANDED_OVER");
    assertThat(state(rejected)).isEqualTo("IN_DELIVERY");
    assertThat(plan(rejected)).isEqualTo("NO-AG-EM");
    efaktura().script().write("# Back.");
  }

  @Test
  @Order(99)
  void aDocumentOpensAfterFifteenMonthsAndNotForEver() {
    configure("");
    DeliveryId delivery = delivery(put("E-99", due("E-99", 26)));
    until("it is there", () -> efaktura().document(delivery).isPresent());
    URI document = efaktura().document(delivery).orElseThrow();
    travel(Duration.ofDays(457));

    assertThat(open(document, efaktura().token(document, Duration.ZERO)))
        .as("sixteen months at least (section 7.1), though nobody opened it before")
        .isEqualTo(200);
    travel(Duration.ofDays(457));
    assertThat(open(document, efaktura().token(document, Duration.ZERO))).isEqualTo(410);
    assertThat(open(document, "")).as("to strangers it says nothing").isEqualTo(403);
  }
}
