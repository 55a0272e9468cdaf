package no.budstikke.server.kivra;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.budstikke.channels.kivra.SettlementForm;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.server.fixture.Answer;
import no.budstikke.server.fixture.Caller;
import no.budstikke.server.fixture.RunningServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Match, deliver, paid, and what can go wrong on the way (product specification, X12, X13, X16).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KivraJourneyTest {
  private static final String OWN = "v1/issuers/bjorkvik/";

  private final RunningServer server = RunningServer.start();
  private final JdbcClient sql = JdbcClient.create(server.database());
  private Caller issuer = server.nobody("");

  @BeforeAll
  void enrol() {
    Answer enrolled =
        server
            .operator()
            .post(
                "v1/issuers",
                "application/yaml",
                SwedishDocuments.configuration("bjorkvik").getBytes(UTF_8));
    assertThat(enrolled.status()).as(enrolled.body()).isLessThan(300);
    issuer =
        server.nobody(
            server.operator().post("v1/issuers/bjorkvik/keys", "{\"name\":\"tests\"}").word("key"));
  }

  @AfterAll
  void close() throws IOException {
    server.close();
  }

  @Test
  void aMatchedConsumerGetsItInTheMailboxAndPays() {
    String delivery = delivered(SwedishDocuments.invoice("K-1", 1), "K-1", "kivra");
    List<Received> contents = about(delivery);
    assertThat(contents).hasSize(1);

    String request =
        issuer
            .get(OWN + "requests?number=K-1")
            .json()
            .path("items")
            .path(0)
            .path("request")
            .asString();
    Answer content = issuer.get(OWN + "requests/" + request + "/view/kivra");
    assertThat(content.type()).startsWith("application/json");
    assertThat(content.json().path("parts").path(0).path("content_type").asString())
        .isEqualTo("application/pdf");

    String key = key(delivery);
    server.kivra().tell(key, "scheduled");
    until("scheduled", () -> outcomes(delivery).size() == 1);
    server.kivra().tell(key, "settled");
    until("paid", () -> outcomes(delivery).size() == 2);
    server.kivra().tell(key, "failed");
    until("failed", () -> outcomes(delivery).size() == 3);

    assertThat(outcomes(delivery))
        .containsExactly("PaymentNews SCHEDULED", "Paid", "PaymentNews FAILED");
    assertThat(state(delivery)).isEqualTo("DELIVERED");
  }

  @Test
  void aPaymentToldByACallAndByASettlementFileCountsOnce() {
    int reference = 0;
    for (SettlementForm form : SettlementForm.values()) {
      String number = "K-5" + ++reference;
      String delivery = delivered(SwedishDocuments.payable(number, 5, reference), number, "kivra");
      server.kivra().tell(key(delivery), "settled");
      until("told", () -> outcomes(delivery).contains("Paid"));
      assertThat(paid(number)).as("a call is no money").isZero();

      server.kivra().settle("Pensionat", form);

      until("booked by " + form, () -> paid(number) > 0);
      assertThat(paid(number)).isEqualTo(due(number));
      assertThat(payments(number)).isEqualTo(1);
    }
  }

  @Test
  void aSettlementFileThatDoesNotAddUpIsRefusedWithAnAlarmAndComesRightLater() throws IOException {
    String delivery = delivered(SwedishDocuments.payable("K-6", 6, 60), "K-6", "kivra");
    server.kivra().tell(key(delivery), "settled");
    Path file = server.kivra().settle("Pensionat", SettlementForm.BGMAX).orElseThrow();
    until("booked", () -> paid("K-6") > 0);
    String right = Files.readString(file, ISO_8859_1);

    // Files are read in the order of seconds and names: these come before the next one of Kivra's.
    Path wrong = file.resolveSibling(file.getFileName() + ".wrong");
    Files.writeString(wrong, right.replaceFirst("(\\d{3})SEK0", "999SEK0"), ISO_8859_1);
    until(
        "an alarm",
        () ->
            sql.sql("SELECT count(*) FROM alarm WHERE kind = 'RECEIPT_UNREADABLE'")
                    .query(Long.class)
                    .single()
                > 0);
    Files.writeString(wrong.resolveSibling(wrong.getFileName() + ".right"), right, ISO_8859_1);

    until(
        "read again",
        () ->
            sql.sql("SELECT cursor FROM reply_cursor WHERE channel = 'kivra'")
                .query(String.class)
                .single()
                .contains(".wrong.right"));
    assertThat(payments("K-6")).isEqualTo(1);
  }

  @Test
  void aCallThatComesBeforeTheAnswerIsHeardIsFollowedAfterwards() {
    server.kivra().script().write(SwedishDocuments.ssn(7) + " | silent-after | first 1");
    List<String> before = server.kivra().contentKeys();
    Answer taken = issuer.put(OWN + "requests/K-7", SwedishDocuments.invoice("K-7", 7));
    assertThat(taken.status()).isEqualTo(201);
    until("it is there", () -> server.kivra().contentKeys().size() > before.size());
    String key = server.kivra().contentKeys().getLast();

    server.kivra().tell(key, "settled");
    until(
        "heard",
        () ->
            sql.sql(
                        "SELECT count(*) FROM reply WHERE outcome = 'Paid' AND request_id IN"
                            + " (SELECT request_id FROM request WHERE number = 'K-7')")
                    .query(Long.class)
                    .single()
                == 1);

    assertThat(states("K-7")).containsExactly("kivra DELIVERED");
  }

  @Test
  void whetherKivraKnowsTheTenantIsShownInTheHealthAndToOperatorsByName() {
    server.kivra().access().write("tenant | refuse 40400");
    try {
      until(
          "shown",
          () ->
              server
                      .operator()
                      .get("actuator/health")
                      .json()
                      .at("/components/channels/details/troubles/kivra/40400")
                      .asInt()
                  == 1);
    } finally {
      server.kivra().access().write("# Fine.");
    }
    assertThat(server.nobody("").get("actuator/health").word("status")).isEqualTo("UP");
    assertThat(server.nobody("").get("actuator/health").body()).doesNotContain("40400");
    assertThat(server.operator().get("v1/operations/channels").body())
        .contains("{\"issuer\":\"bjorkvik\",\"code\":\"40400\"}");
  }

  @Test
  void x16AStaleMatchGoesToTheNextPlanOnceAndIsForgotten() {
    server.kivra().script().write(SwedishDocuments.ssn(2) + " | refuse 40105");

    String delivery = delivered(SwedishDocuments.invoice("K-2", 2), "K-2", "email");

    assertThat(state(delivery)).isIn("HANDED_OVER", "ACCEPTED", "DELIVERED");
    assertThat(states("K-2"))
        .containsExactlyInAnyOrder("kivra REJECTED", "email " + state(delivery));
    assertThat(mailsAbout(delivery)).isEqualTo(1);
    long before = server.kivra().matches();
    server.kivra().script().write("# Back.");
    delivered(SwedishDocuments.invoice("K-2b", 2), "K-2b", "kivra");
    assertThat(server.kivra().matches()).as("asked again").isEqualTo(before + 1);
  }

  @Test
  void x13ATimeOutAfterStoringIsAnsweredWithTheSameBytesAndNothingIsPrinted() {
    server.kivra().script().write(SwedishDocuments.ssn(3) + " | silent-after | first 1");

    String delivery = delivered(SwedishDocuments.invoice("K-3", 3), "K-3", "kivra");

    assertThat(states("K-3")).containsExactly("kivra DELIVERED");
    assertThat(about(delivery)).hasSize(1);
    assertThat(
            sql.sql("SELECT count(*) FROM attempt WHERE delivery_id = ?::uuid")
                .param(delivery)
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void x12ALargeDocumentGoesToTheNextTier() {
    delivered(SwedishDocuments.invoiceWith("K-4", 4, 800_000), "K-4", "email");

    assertThat(states("K-4")).noneMatch(line -> line.startsWith("kivra"));
    assertThat(
            sql.sql("SELECT count(*) FROM considered WHERE plans::text LIKE '%SIZE_EXCEEDED%'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void aCallIsStoredOnceAndOnlyWhenItIsSignedNowAndRight() throws Exception {
    String body = "{\"id\":\"unknown-1\",\"type\":\"something_new\",\"data\":{}}";
    Instant now = InstantSource.system().instant();

    assertThat(call(body, now, RunningServer.HOOK_SECRET)).isEqualTo(200);
    assertThat(call(body, now, RunningServer.HOOK_SECRET)).isEqualTo(200);
    assertThat(call(body, now, "AAAA")).isEqualTo(401);
    assertThat(call(body, now, "")).isEqualTo(401);
    assertThat(call(body, now.minus(Duration.ofMinutes(6)), RunningServer.HOOK_SECRET))
        .isEqualTo(401);
    assertThat(call(" ".repeat(70_000), now, RunningServer.HOOK_SECRET)).isEqualTo(413);
    assertThat(
            sql.sql("SELECT count(*) FROM hook_call WHERE call_id = 'unknown-1'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(server.nobody("").post("hooks/email", body).status()).isEqualTo(404);
  }

  private int call(String body, Instant at, String secret)
      throws IOException, InterruptedException, GeneralSecurityException {
    String timestamp = Long.toString(at.getEpochSecond());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/hooks/kivra"))
            .header("webhook-id", "unknown-1")
            .header("webhook-timestamp", timestamp)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!secret.isEmpty()) {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
      byte[] signed = mac.doFinal(("unknown-1." + timestamp + "." + body).getBytes(UTF_8));
      request.header("webhook-signature", "v1," + Base64.getEncoder().encodeToString(signed));
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  /** Sends a document and waits until it is with a channel; the delivery's name. */
  private String delivered(String document, String number, String channel) {
    Answer taken = issuer.put(OWN + "requests/" + number, document);
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    until(
        number + " by " + channel,
        () ->
            states(number).stream()
                .anyMatch(
                    line ->
                        line.equals(channel + " HANDED_OVER")
                            || line.equals(channel + " ACCEPTED")
                            || line.equals(channel + " DELIVERED")));
    return sql.sql(
            """
            SELECT d.delivery_id::text FROM delivery d JOIN request r USING (issuer_id, request_id)
             WHERE r.number = ? AND d.channel = ?
            """)
        .param(number)
        .param(channel)
        .query(String.class)
        .single();
  }

  private List<String> states(String number) {
    return sql.sql(
            """
            SELECT d.channel || ' ' || d.state
              FROM delivery d JOIN request r USING (issuer_id, request_id) WHERE r.number = ?
            """)
        .param(number)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private String state(String delivery) {
    return sql.sql("SELECT state FROM delivery WHERE delivery_id = ?::uuid")
        .param(delivery)
        .query(String.class)
        .single();
  }

  private long paid(String number) {
    return asked(number, "paid");
  }

  private long due(String number) {
    return asked(number, "minor");
  }

  private long asked(String number, String column) {
    return sql.sql(
            "SELECT coalesce(max(a."
                + column
                + "), 0)"
                + " FROM asked a JOIN request r USING (issuer_id, request_id) WHERE r.number = ?")
        .param(number)
        .query(Long.class)
        .single();
  }

  private long payments(String number) {
    return sql.sql(
            """
            SELECT count(*) FROM payment p JOIN request r USING (issuer_id, request_id)
             WHERE r.number = ?
            """)
        .param(number)
        .query(Long.class)
        .single();
  }

  private String key(String delivery) {
    return sql.sql("SELECT their_reference FROM attempt WHERE delivery_id = ?::uuid")
        .param(delivery)
        .query(String.class)
        .single();
  }

  private List<String> outcomes(String delivery) {
    return sql.sql(
            """
            SELECT outcome || coalesce(' ' || code, '') FROM reply
             WHERE delivery_id = ?::uuid ORDER BY read_at
            """)
        .param(delivery)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private List<Received> about(String delivery) {
    return server.kivra().received().stream()
        .filter(one -> one.deliveryKey().equals(delivery))
        .toList();
  }

  private long mailsAbout(String delivery) {
    return server.mails().stream().filter(one -> one.deliveryKey().equals(delivery)).count();
  }

  private static void until(String what, BooleanSupplier seen) {
    Awaitility.await(what)
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(100))
        .until(seen::getAsBoolean);
  }
}
