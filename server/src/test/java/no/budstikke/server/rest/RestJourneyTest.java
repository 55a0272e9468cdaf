package no.budstikke.server.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import no.budstikke.server.fixture.Answer;
import no.budstikke.server.fixture.Caller;
import no.budstikke.server.fixture.Documents;
import no.budstikke.server.fixture.RunningServer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The whole interface over HTTP: a real database, simulated counterparts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestJourneyTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String OWN = "v1/issuers/fjordlys/";

  private final RunningServer server = RunningServer.start();
  private Caller issuer = server.nobody("");
  private Caller other = issuer;
  private Caller operator = issuer;

  @BeforeAll
  void enrol() {
    issuer = server.enrol("fjordlys");
    other = server.enrol("nabolys");
    operator = server.operator();
  }

  @AfterAll
  void close() throws IOException {
    server.close();
  }

  @Test
  void aDocumentPutTwiceIsDeliveredOnceAndItsStoryIsWhole() {
    String document = Documents.invoice("A-1");

    Answer taken = issuer.put(OWN + "requests/a-1", document, "Budstikke-Plan", "NO-EM");
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    String request = taken.word("request");
    awaitState(request, "IN_DELIVERY");
    Answer again = issuer.put(OWN + "requests/a-1", document, "Budstikke-Plan", "NO-EM");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.word("request")).isEqualTo(request);
    Answer changed =
        issuer.put(OWN + "requests/a-1", document.replace("Takk for", "Tusen takk for"));
    assertThat(changed.status()).isEqualTo(409);
    assertThat(changed.isProblem()).isTrue();

    JsonNode story = issuer.get(OWN + "requests/" + request).json();
    assertThat(story.path("chain").asString()).isEqualTo("whole");
    assertThat(story.path("rulesets").valueStream().map(JsonNode::asString))
        .anyMatch(ruleset -> ruleset.startsWith("en16931-ubl "))
        .anyMatch(ruleset -> ruleset.startsWith("peppol-bis "))
        .contains("b2c 1.0");
    assertThat(story.path("decision").path("plan").asString()).isEqualTo("NO-EM");
    assertThat(story.path("deliveries").size()).isEqualTo(1);
    JsonNode delivery = story.path("deliveries").path(0);
    assertThat(delivery.path("attempts").size()).isEqualTo(1);
    assertThat(server.mails())
        .filteredOn(mail -> mail.deliveryKey().equals(delivery.path("delivery").asString()))
        .singleElement()
        .satisfies(mail -> assertThat(mail.sha256()).isEqualTo(delivery.path("sha256").asString()));
    assertThat(issuer.get(OWN + "requests/" + request + "/document").body()).isEqualTo(document);
    assertThat(issuer.get(OWN + "requests/" + request + "/view/email").type())
        .startsWith("message/rfc822");
  }

  @Test
  void whatAnotherChannelWouldSendIsShownAndKeptNowhere() {
    String taken =
        issuer
            .put(OWN + "requests/v-1", Documents.invoice("V-1"), "Budstikke-Plan", "NO-EM")
            .word("request");
    awaitState(taken, "IN_DELIVERY");
    String request = OWN + "requests/" + taken;
    Answer letter = issuer.get(request + "/view/print");

    assertThat(letter.status()).as(letter.body()).isEqualTo(200);
    assertThat(letter.type()).isEqualTo("application/pdf");
    assertThat(letter.body()).startsWith("%PDF-");
    assertThat(issuer.get(request + "/view/print").body()).isEqualTo(letter.body());
    assertThat(issuer.get(request + "/view/email").body()).contains("X-Budstikke-Delivery: ");
    assertThat(issuer.get(request + "/view/avtalegiro").status()).isEqualTo(404);
    assertThat(issuer.get(request + "/view/rooksignal").status()).isEqualTo(404);
    assertThat(other.get("v1/issuers/nabolys/requests/" + taken + "/view/print").status())
        .isEqualTo(404);
    assertThat(issuer.get(request).json().path("deliveries").size()).isEqualTo(1);
  }

  @Test
  void aCorrectedDocumentIsTakenUnderTheSameKeyAndNumber() {
    Answer wrong = issuer.put(OWN + "requests/b-1", Documents.wrongInvoice("B-1"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.isProblem()).isTrue();
    JsonNode finding =
        wrong
            .json()
            .path("findings")
            .valueStream()
            .filter(one -> one.path("rule").asString("").equals("B2C-PAY-01"))
            .findFirst()
            .orElseThrow();
    assertThat(wrong.word("detail")).isEqualTo(finding.path("message").asString());
    assertThat(finding.path("line").asInt()).isEqualTo(57);
    assertThat(finding.path("expected").asString()).isEqualTo(Documents.KID);

    assertThat(issuer.put(OWN + "requests/b-1", Documents.invoice("B-1")).status()).isEqualTo(201);

    JsonNode all = issuer.get(OWN + "requests?number=B-1").json().path("items");
    assertThat(all.size()).isEqualTo(2);
  }

  @Test
  void aBatchIsHeldReleasedAndDelivered() {
    byte[] zip =
        Documents.zip("1.xml", Documents.invoice("C-1"), "2.xml", Documents.invoice("C-2"));
    Answer held = issuer.post(OWN + "batches?name=c&hold=true", "application/zip", zip);
    assertThat(held.status()).as(held.body()).isEqualTo(201);
    assertThat(held.word("state")).isEqualTo("HELD");
    String batch = OWN + "batches/" + held.word("batch");
    awaitCount(batch, "held", 2);
    assertThat(issuer.post(batch + ":release", "{}").status()).isEqualTo(403);

    assertThat(operator.post(batch + ":release", "{\"note\":\"seen\"}").status()).isEqualTo(200);

    awaitCount(batch, "handedOver", 2);
    String now = operator.get("v1/operations/clock").word("now");
    operator.post(
        "v1/operations/clock:travel",
        "{\"to\":\"" + Instant.parse(now).plus(Duration.ofHours(25)) + "\"}");
    awaitCount(batch, "delivered", 2);
    JsonNode whole = issuer.get(batch).json();
    assertThat(whole.path("balanced").asBoolean()).isTrue();
    assertThat(whole.path("channels").path(0).path("cost").asString()).isEqualTo("0.4000");
    assertThat(whole.path("plans").path(0).path("plan").asString()).isEqualTo("NO-EM");
    assertThat(operator.get("v1/operations/conservation").json().path("balanced").asBoolean())
        .isTrue();
    assertThat(issuer.post(OWN + "batches", "application/zip", zip).count("duplicates"))
        .isEqualTo(2);
  }

  @Test
  void listsComeInPages() {
    for (int i = 1; i <= 3; i++) {
      assertThat(issuer.put(OWN + "requests/d-" + i, Documents.invoice("D-" + i)).status())
          .isEqualTo(201);
    }
    Answer first = issuer.get(OWN + "requests?limit=2");
    assertThat(first.json().path("items").size()).isEqualTo(2);
    Answer second = issuer.get(OWN + "requests?limit=2&cursor=" + first.word("next"));
    assertThat(second.json().path("items").path(0))
        .isNotEqualTo(first.json().path("items").path(0));
    assertThat(issuer.get(OWN + "deliveries?limit=1").status()).isEqualTo(200);
    assertThat(issuer.get(OWN + "batches?limit=1").status()).isEqualTo(200);
    assertThat(issuer.get(OWN + "requests?limit=0").isProblem()).isTrue();
    assertThat(issuer.get(OWN + "requests?state=LOST").status()).isEqualTo(400);
    assertThat(issuer.get(OWN + "requests?cursor=x").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,",
    "PUT,",
    "GET, /keys",
    "POST, /keys",
    "DELETE, /keys/0199a5a0-0000-7000-8000-000000000001",
    "PUT, /requests/k",
    "GET, /requests",
    "GET, /requests/0199a5a0-0000-7000-8000-000000000001",
    "GET, /requests/0199a5a0-0000-7000-8000-000000000001/document",
    "GET, /requests/0199a5a0-0000-7000-8000-000000000001/view/email",
    "POST, /requests/0199a5a0-0000-7000-8000-000000000001:cancel",
    "POST, /batches",
    "GET, /batches",
    "GET, /batches/0199a5a0-0000-7000-8000-000000000001",
    "POST, /batches/0199a5a0-0000-7000-8000-000000000001:release",
    "POST, /batches/0199a5a0-0000-7000-8000-000000000001:cancel",
    "GET, /deliveries",
  })
  void anIssuerNeverSeesThatAnotherExists(String method, String path) {
    String below = path == null ? "" : path;
    String type =
        below.endsWith("/batches") || method.equals("PUT") ? "application/xml" : "application/json";
    byte[] body =
        type.endsWith("xml")
            ? Documents.invoice("X-1").getBytes(UTF_8)
            : "{\"name\":\"x\"}".getBytes(UTF_8);

    Answer existing = other.call(method, "v1/issuers/fjordlys" + below, type, body);
    Answer missing = other.call(method, "v1/issuers/nobody" + below, type, body);

    assertThat(existing.status()).isEqualTo(404);
    assertThat(existing.body().replace("fjordlys", "nobody")).isEqualTo(missing.body());
  }

  @Test
  void whatIsAnotherIssuersIsNotFoundUnderOnesOwnName() {
    String request = issuer.put(OWN + "requests/e-1", Documents.invoice("E-1")).word("request");

    assertThat(issuer.get(OWN + "requests/" + request).status()).isEqualTo(200);
    assertThat(other.get("v1/issuers/nabolys/requests/" + request).status()).isEqualTo(404);
    assertThat(other.get("v1/issuers/nabolys/requests/" + request + "/document").status())
        .isEqualTo(404);
    assertThat(other.get("v1/issuers").json().path("items").size()).isEqualTo(1);
    assertThat(other.get("v1/issuers").body()).doesNotContain("fjordlys");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, v1/operations/alarms",
    "GET, v1/operations/conservation",
    "GET, v1/operations/channels",
    "GET, v1/operations/clock",
    "POST, v1/operations/clock:travel",
    "POST, v1/operations/channels/email:pause",
    "POST, v1/operations/channels/email:resume",
    "POST, v1/operations/deliveries/0199a5a0-0000-7000-8000-000000000001:settle",
    "GET, v1/operations/keys",
    "POST, v1/operations/keys",
    "POST, v1/issuers",
    "GET, actuator/prometheus",
  })
  void operationsNeedAnOperatorsKey(String method, String path) {
    byte[] body = method.equals("GET") ? new byte[0] : "{}".getBytes(UTF_8);

    assertThat(issuer.call(method, path, "application/json", body).status()).isEqualTo(403);
    Answer withoutKey = server.nobody("").call(method, path, "application/json", body);
    assertThat(withoutKey.status()).isEqualTo(401);
    assertThat(withoutKey.isProblem()).isTrue();
  }

  @Test
  void aRevokedKeyOpensNothing() {
    Answer made = operator.post(OWN + "keys", "{\"name\":\"short-lived\"}");
    Caller caller = server.nobody(made.word("key"));
    assertThat(caller.get(OWN + "batches").status()).isEqualTo(200);

    operator.call("DELETE", OWN + "keys/" + made.word("id"), "", new byte[0]);

    assertThat(caller.get(OWN + "batches").status()).isEqualTo(401);
    assertThat(operator.get(OWN + "keys").body()).doesNotContain(made.word("key"));
  }

  @Test
  void everyErrorIsAProblemDocument() {
    assertThat(operator.get("v1/nothing").isProblem()).isTrue();
    assertThat(operator.call("DELETE", "v1/issuers", "", new byte[0]))
        .matches(answer -> answer.status() == 405 && answer.isProblem());
    assertThat(issuer.post(OWN + "batches", "text/csv", new byte[] {1}))
        .matches(answer -> answer.status() == 415 && answer.isProblem());
    assertThat(operator.post("v1/operations/clock:travel", "{"))
        .matches(answer -> answer.status() == 400 && answer.isProblem());
    assertThat(operator.post("v1/operations/clock:travel", "{\"to\":\"2001-01-01T00:00:00Z\"}"))
        .matches(answer -> answer.status() == 409 && answer.isProblem());
    assertThat(issuer.put(OWN + "requests/big", " ".repeat(30_000_001)))
        .matches(answer -> answer.status() == 413 && answer.isProblem());
  }

  @Test
  void aWrongConfigurationIsToldAllItsMistakes() {
    String wrong =
        Documents.configuration("fjordlys")
            .replace("profile: no-c5", "profile: wide")
            .replace("faktura@fjordlys.example", "nobody");

    Answer refused =
        operator.call("PUT", "v1/issuers/fjordlys", "application/yaml", wrong.getBytes(UTF_8));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("problems").size()).isEqualTo(2);
    assertThat(operator.get("v1/issuers/fjordlys").count("number")).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("no.budstikke.server.rest.HostileUploads#all")
  void aHostileUploadIsAProblemWithAFindingAndLeavesNothingUnderWay(String name, byte[] upload) {
    boolean zip = upload[0] == 'P';

    Answer answer =
        issuer.post(OWN + "batches", zip ? "application/zip" : "application/xml", upload);

    assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
    assertThat(answer.isProblem()).as(answer.body()).isTrue();
    assertThat(answer.body()).contains("\"rule\":\"B2C-");
    JsonNode batch = issuer.get(OWN + "batches/" + answer.word("batch")).json();
    assertThat(batch.path("inProgress").asInt(-1)).isZero();
    assertThat(batch.path("balanced").asBoolean()).isTrue();
  }

  @Test
  void goodDocumentsOfTheSameZipAreUnharmed() {
    Answer answer =
        issuer.post(
            OWN + "batches?lang=nb",
            "application/zip",
            Documents.zip(
                "good.xml", Documents.invoice("G-1"),
                "bad.xml", "<Invoice",
                "wrong.xml", Documents.wrongInvoice("G-2")));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.count("accepted")).isEqualTo(1);
    assertThat(answer.count("rejected")).isEqualTo(2);
    assertThat(answer.json().path("refused").valueStream().map(one -> one.path("entry").asString()))
        .containsExactly("bad.xml", "wrong.xml");
  }

  @Test
  void anUploadThatBreaksOffLeavesNothingUnderWay() throws IOException {
    byte[] start = Documents.invoice("T-1").substring(0, 2000).getBytes(UTF_8);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /"
                  + OWN
                  + "batches?name=broken HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                  + issuer.key()
                  + "\r\nContent-Type: application/xml\r\nContent-Length: 9000\r\n\r\n")
              .getBytes(UTF_8));
      out.write(start);
      out.flush();
    }
    soon()
        .until(
            () ->
                issuer
                    .get(OWN + "batches")
                    .json()
                    .path("items")
                    .valueStream()
                    .anyMatch(
                        batch ->
                            batch.path("name").asString("").equals("broken")
                                && batch.path("state").asString("").equals("REFUSED")
                                && batch.path("inProgress").asInt(-1) == 0));
  }

  @Test
  void theInterfaceDescribesItself() {
    Answer description = server.nobody("").get("v3/api-docs");

    assertThat(description.word("openapi")).startsWith("3.1");
    assertThat(description.body()).contains("/v1/issuers/{issuer}/batches/{batch}:release");
    assertThat(server.nobody("").get("actuator/health").word("status")).isEqualTo("UP");
    assertThat(operator.get("actuator/prometheus").body()).contains("jvm_memory_used_bytes");
  }

  private static ConditionFactory soon() {
    return Awaitility.await().atMost(LONG);
  }

  private void awaitState(String request, String state) {
    soon()
        .untilAsserted(
            () ->
                assertThat(issuer.get(OWN + "requests/" + request).word("state")).isEqualTo(state));
  }

  private void awaitCount(String batch, String field, int count) {
    soon().untilAsserted(() -> assertThat(issuer.get(batch).count(field)).isEqualTo(count));
  }
}
