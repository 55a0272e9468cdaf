package no.budstikke.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.core.calendar.BankDays;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Market;
import no.budstikke.server.fixture.Answer;
import no.budstikke.server.fixture.Caller;
import no.budstikke.server.fixture.Documents;
import no.budstikke.server.fixture.RunningServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * Claims over the operator's own wire: the rows of the notice matrix, lost answers, rejections,
 * recalls and credit notes (product specification, sections 3.3 and 3.12).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClaimsJourneyTest {
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final String OWN = "v1/issuers/fjordlys/";

  /** Wants to be told of each debit. */
  private static final String TOLD = "260597";

  /** Does not. */
  private static final String SILENT = "100102";

  private static final int MANY = 1000;

  private final RunningServer server = RunningServer.startWithBank();
  private final Caller operator = server.operator();
  private final AtomicInteger numbers = new AtomicInteger(1);
  private Caller issuer = operator;

  @BeforeAll
  void enrol() {
    configure("bank");
    issuer =
        server.nobody(operator.post("v1/issuers/fjordlys/keys", "{\"name\":\"t\"}").word("key"));
    server.theBank().agree(Documents.account(), "00123456", Kid.Algorithm.MOD10);
    server.theBank().sign(Documents.account(), TOLD + "?????", true, OptionalLong.empty());
    server.theBank().sign(Documents.account(), SILENT + "?????", false, OptionalLong.empty());
    until(
        "the mandates",
        () -> issuer.get(OWN + "mandates?active=true").json().path("items").size() == 2);
  }

  @AfterAll
  void close() throws IOException {
    server.close();
  }

  @Test
  @Order(1)
  void row2WhoWantsNoNoticeGetsNone() {
    String request = put(kid(SILENT, 1), Documents.due());

    until("the claim", () -> deliveries(request).equals("avtalegiro HANDED_OVER"));
    assertThat(plan(request)).isEqualTo("NO-AG-NONE");
    untilTheBankHas(kid(SILENT, 1));
    assertThat(claimsOf(kid(SILENT, 1))).hasSize(1);
  }

  @Test
  @Order(2)
  void row3TheBankGivesNoticeWhenItsWindowIsMet() {
    LocalDate due = Documents.today().plusMonths(2).withDayOfMonth(20);
    String request = put(kid(TOLD, 2), due);

    until("the claim", () -> deliveries(request).equals("avtalegiro HANDED_OVER"));
    assertThat(plan(request)).isEqualTo("NO-AG-BANK");
  }

  @Test
  @Order(3)
  void row4AnEmailGivesNoticeWhenTheBanksWindowIsMissed() {
    String request = put(kid(TOLD, 3), Documents.today().plusDays(13));

    until("the claim", () -> deliveries(request).equals("avtalegiro HANDED_OVER, email PLANNED"));
    assertThat(plan(request)).isEqualTo("NO-AG-EM");
    assertThat(story(request).path("decision").toString()).contains("DEADLINE_BANK_NOTICE");
  }

  @Test
  @Order(4)
  void row6AfterTheLastMomentForAClaimThePayerIsAskedToPay() {
    String request = put(kid(TOLD, 4), Documents.today().plusDays(1));

    until("the mail", () -> deliveries(request).equals("email HANDED_OVER"));
    assertThat(plan(request)).isEqualTo("NO-EM");
    assertThat(claimsOf(kid(TOLD, 4))).isEmpty();
  }

  @Test
  @Order(5)
  void anAnswerThatIsLostLeadsToOneFileAtTheOperator() {
    server.theBank().script().write("ag_* | drop-after | first 1");

    String request = put(kid(SILENT, 5), Documents.due());

    until("the claim", () -> deliveries(request).equals("avtalegiro HANDED_OVER"));
    untilTheBankHas(kid(SILENT, 5));
    assertThat(claimsOf(kid(SILENT, 5))).hasSize(1);
  }

  @Test
  @Order(6)
  void aRecallInTimeTakesTheClaimBack() {
    String request = put(kid(SILENT, 6), Documents.due());
    until("the claim", () -> deliveries(request).equals("avtalegiro HANDED_OVER"));
    untilTheBankHas(kid(SILENT, 6));

    JsonNode recall = issuer.post(OWN + "requests/" + request + ":recall", "{}").json();
    assertThat(recall.path("legs").path(0).path("outcome").asString()).isEqualTo("REQUESTED");
    travel(Duration.ofHours(26));

    until("it is back", () -> deliveries(request).equals("avtalegiro RECALLED"));
    assertThat(story(request).path("state").asString()).isEqualTo("RECALLED");
    assertThat(cancellationsOf(kid(SILENT, 6))).hasSize(1);
  }

  @Test
  @Order(7)
  void aCreditNoteBeforeTheDebitTakesTheClaimBack() {
    String request = put(kid(SILENT, 7), Documents.due());
    until("the claim", () -> deliveries(request).equals("avtalegiro HANDED_OVER"));
    untilTheBankHas(kid(SILENT, 7));
    String number = story(request).path("number").asString();

    Answer credit =
        issuer.put(OWN + "requests/credit-1", Documents.creditNote("C-1", number, kid(SILENT, 7)));
    assertThat(credit.status()).as(credit.body()).isEqualTo(201);
    until("the credit note", () -> deliveries(credit.word("request")).equals("email HANDED_OVER"));
    travel(Duration.ofHours(26));

    until("it is back", () -> deliveries(request).startsWith("avtalegiro RECALLED"));
    assertThat(claimsOf(kid(SILENT, 7))).hasSize(1);
  }

  @Test
  @Order(8)
  void oneRejectedClaimOfAThousandTakesItsNextPlanOnce() {
    String refused = kid(SILENT, 2500);
    server.theBank().claims().write(refused + " | reject FBO FINNES IKKE");
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      entries.add("m-" + i + ".xml");
      entries.add(document("M-" + i, kid(SILENT, 2000 + i), Documents.due()));
    }
    Answer batch =
        issuer.call(
            "POST",
            OWN + "batches?name=many",
            "application/zip",
            Documents.zip(entries.toArray(String[]::new)));
    assertThat(batch.status()).as(batch.body()).isEqualTo(201);

    String request =
        issuer
            .get(OWN + "requests?number=M-500")
            .json()
            .path("items")
            .path(0)
            .path("request")
            .asString();
    until(
        "the next plan",
        () -> deliveries(request).equals("avtalegiro REJECTED, email HANDED_OVER"));
    until("all claims", () -> claimsOf("/" + SILENT + "2").size() == MANY);
    assertThat(
            server.mails().stream()
                .filter(mail -> mail.deliveryKey().equals(delivery(request, "email"))))
        .hasSize(1);
    assertThat(claimsOf("/" + SILENT + "2").stream().map(Received::deliveryKey).distinct())
        .hasSize(MANY);
    assertThat(claimsOf(refused)).hasSize(1);
  }

  @Test
  @Order(9)
  void row5TheIssuerGivesNoticeWhereItWantsTo() {
    configure("issuer");
    LocalDate due = Documents.today().plusMonths(2).withDayOfMonth(20);
    String request = put(kid(TOLD, 9), due);

    until("the claim", () -> deliveries(request).equals("avtalegiro HANDED_OVER, email PLANNED"));
    assertThat(plan(request)).isEqualTo("NO-AG-EM");
  }

  @Test
  @Order(10)
  void x11WhenANewClaimIsTooLateThePayerIsAskedForTheRest() {
    BankDays days = BankDays.of(Market.NO);
    String kid = kid(SILENT, 10);
    String request = put(kid, Documents.due());
    until("the claim", () -> deliveries(request).equals("avtalegiro HANDED_OVER"));
    untilTheBankHas(kid);
    LocalDate lastForRecalls = days.onOrBefore(days.onOrAfter(Documents.due()).minusDays(1));
    travelTo(days.minus(lastForRecalls, 1).atTime(9, 0).atZone(Market.NO.zone()).toInstant());
    String number = story(request).path("number").asString();

    Answer credit =
        issuer.put(OWN + "requests/credit-2", Documents.partialCreditNote("C-2", number, kid));
    assertThat(credit.status()).as(credit.body()).isEqualTo(201);
    until("the credit note", () -> deliveries(credit.word("request")).equals("email HANDED_OVER"));
    until("the rest", () -> deliveries(request).equals("avtalegiro RECALLED, email HANDED_OVER"));

    assertThat(plan(request)).isEqualTo("NO-EM");
    assertThat(story(request).path("decision").toString()).contains("DEADLINE_ISSUER_NOTICE");
    assertThat(cancellationsOf(kid)).hasSize(1);
    assertThat(claimsOf(kid)).hasSize(1);
    assertThat(story(request).path("payment").path("state").asString()).isEqualTo("OPEN");
  }

  private void configure(String notice) {
    String configuration =
        Documents.debitConfiguration("fjordlys")
            .replace("[NO-AG-NONE, NO-AG-EM]", "[NO-AG-NONE, NO-AG-BANK, NO-AG-EM, NO-AG-PR]");
    operator.post(
        "v1/issuers",
        "application/yaml",
        (configuration + "notice: " + notice + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String kid(String customer, int number) {
    return Kid.withCheckDigit(
            customer + String.format(Locale.ROOT, "%04d", number), Kid.Algorithm.MOD10)
        .orElseThrow()
        .value();
  }

  private String put(String kid, LocalDate due) {
    String number = "J-" + numbers.getAndIncrement();
    Answer taken = issuer.put(OWN + "requests/" + number, document(number, kid, due));
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    return taken.word("request");
  }

  private static String document(String number, String kid, LocalDate due) {
    return Documents.invoice(number)
        .replace(Documents.KID, kid)
        .replace(
            "<cbc:DueDate>" + Documents.due() + "</cbc:DueDate>",
            "<cbc:DueDate>" + due + "</cbc:DueDate>");
  }

  /**
   * A file that is laid is not yet a file that is read: a clock that jumps in between makes a claim
   * late at the operator.
   */
  private void untilTheBankHas(String kid) {
    until("the operator has the claim", () -> !claimsOf(kid).isEmpty());
  }

  /** Claims whose key has this in it, as the operator has written them down. */
  private List<Received> claimsOf(String part) {
    return server.theBank().received().stream()
        .filter(one -> !one.deliveryKey().startsWith("cancel:"))
        .filter(one -> one.deliveryKey().contains(part))
        .toList();
  }

  private List<Received> cancellationsOf(String kid) {
    return server.theBank().received().stream()
        .filter(one -> one.deliveryKey().startsWith("cancel:"))
        .filter(one -> one.deliveryKey().contains(kid))
        .toList();
  }

  private void travel(Duration distance) {
    travelTo(
        Instant.parse(operator.get("v1/operations/clock").json().path("now").asString())
            .plus(distance));
  }

  private void travelTo(Instant moment) {
    assertThat(operator.post("v1/operations/clock:travel", "{\"to\":\"" + moment + "\"}").status())
        .isEqualTo(200);
  }

  private JsonNode story(String request) {
    return issuer.get(OWN + "requests/" + request).json();
  }

  private String plan(String request) {
    return story(request).path("decision").path("plan").asString();
  }

  private String deliveries(String request) {
    return story(request)
        .path("deliveries")
        .valueStream()
        .map(one -> one.path("channel").asString() + " " + one.path("state").asString())
        .collect(Collectors.joining(", "));
  }

  private String delivery(String request, String channel) {
    return story(request)
        .path("deliveries")
        .valueStream()
        .filter(one -> one.path("channel").asString().equals(channel))
        .map(one -> one.path("delivery").asString())
        .findFirst()
        .orElseThrow();
  }

  private static void until(String what, Callable<Boolean> seen) {
    Awaitility.await(what).atMost(LONG).pollInterval(Duration.ofMillis(100)).until(seen);
  }
}
