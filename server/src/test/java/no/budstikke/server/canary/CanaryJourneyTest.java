package no.budstikke.server.canary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import no.budstikke.server.fixture.Answer;
import no.budstikke.server.fixture.Caller;
import no.budstikke.server.fixture.Documents;
import no.budstikke.server.fixture.RunningServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No personal data in logs, metrics, alarms, codes and causes (style, section 7): one journey per
 * channel, happy and failing, with everything logged at DEBUG, and then a search.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryJourneyTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String OWN = "v1/issuers/fjordlys/";
  private static final List<String> TOLD =
      List.of(
          "alarm",
          "event",
          "reply",
          "attempt",
          "operation",
          "channel_pause",
          "returned_letter",
          "suppression",
          "work",
          "node");

  private final LogCatcher log = LogCatcher.open();
  private final RunningServer server = RunningServer.start();
  private final JdbcClient database = JdbcClient.create(server.database());
  private Caller issuer = server.nobody("");
  private Caller operator = issuer;

  @BeforeAll
  void enrol() {
    issuer = server.enrol("fjordlys");
    operator = server.operator();
  }

  @AfterAll
  void close() throws IOException {
    server.close();
    log.close();
  }

  @Test
  void nothingAboutAConsumerIsFoundInWhatIsTold() throws IOException {
    mails();
    letters();
    wrongDocuments();
    wrongCalls();
    brokenUpload();
    ownFailure();

    assertThat(log.countFrom("no.budstikke")).as("our own lines").isPositive();
    assertThat(log.countFrom("com.zaxxer.hikari")).as("a library's lines at DEBUG").isPositive();
    assertThat(log.whoTold(Canary.words())).as("loggers that told").isEmpty();
    assertThat(Canary.foundIn(log.text())).as("in the log").isEmpty();
    assertThat(Canary.foundIn(operator.get("actuator/prometheus").body())).as("metrics").isEmpty();
    assertThat(Canary.foundIn(operator.get("actuator/health").body())).as("health").isEmpty();
    assertThat(rows("alarm")).isNotEmpty();
    assertThat(rows("reply")).isNotEmpty();
    for (String table : TOLD) {
      assertThat(Canary.foundIn(String.join("\n", rows(table)))).as("table " + table).isEmpty();
    }
  }

  @Test
  void aCanaryPlantedOnPurposeIsFound() {
    try (LogCatcher planted = LogCatcher.open()) {
      for (String word : Canary.words()) {
        LoggerFactory.getLogger("no.budstikke.planted").debug("Sent to {}", word);
      }
      assertThat(Canary.foundIn(planted.text())).isEqualTo(Canary.words());
    }
    String document = Canary.invoice("P-1", "example.org", "5750");
    assertThat(Canary.foundIn(document)).hasSizeGreaterThan(10);
  }

  private void mails() {
    server
        .mailTable()
        .write(
            "*@gone.example | refuse 550 5.1.1",
            "*@busy.example | tempfail 451 4.7.1",
            "*@noend.example | drop-after",
            "*@halfway.example | drop-halfway",
            "*@strict.example | refuse 530 5.7.0 | first 1");
    String happy = put("m-1", "example.org", "5750", "NO-EM");
    String gone = put("m-2", "gone.example", "5750", "NO-EM");
    put("m-3", "busy.example", "5750", "NO-EM");
    String unknown = put("m-4", "noend.example", "5750", "NO-EM");
    String halfway = put("m-5", "halfway.example", "5750", "NO-EM");
    await(happy, "IN_DELIVERY");
    await(gone, "UNDELIVERABLE");
    await(unknown, "\"UNCERTAIN\"");
    await(halfway, "NOT_REACHED");
    assertThat(issuer.get(OWN + "requests/" + happy + "/view/email").status()).isEqualTo(200);
    assertThat(issuer.get(OWN + "requests/" + happy + "/document").body()).contains(Canary.name());
    put("m-6", "strict.example", "5750", "NO-EM");
    Awaitility.await().atMost(LONG).until(() -> !rows("channel_pause").isEmpty());
    operator.post("v1/operations/channels/email:resume", "{\"note\":\"seen\"}");
  }

  private void letters() {
    server
        .printTable()
        .write(
            "1101 | return MOVED_NO_FORWARDING",
            "1103 | return MOVED_NEW_ADDRESS " + Canary.street() + ", 1104 Fuglevik",
            "1102 | reject INSUFFICIENT_ADDRESS",
            "fjordlys_* | drop-halfway | first 1");
    String happy = put("l-1", "example.org", "5750", "NO-PR");
    String returned = put("l-2", "example.org", "1101", "NO-PR");
    String rejected = put("l-3", "example.org", "1102", "NO-PR");
    String moved = put("l-4", "example.org", "1103", "NO-PR");
    Awaitility.await()
        .atMost(LONG)
        .until(
            () ->
                rows("attempt").stream()
                    .anyMatch(row -> row.contains("print") && row.contains("NOT_REACHED")));
    minutesPass();
    await(happy, "\"DELIVERED\"");
    await(returned, "MOVED_NO_FORWARDING");
    await(rejected, "INSUFFICIENT_ADDRESS");
    await(moved, "MOVED_NEW_ADDRESS");
    assertThat(issuer.get(OWN + "returned-letters").body()).contains(Canary.street());
    assertThat(rows("returned_letter")).hasSize(2);
  }

  private void wrongDocuments() {
    assertThat(document("w-1", Canary.wrongInvoice("W-1")).status()).isEqualTo(422);
    assertThat(document("w-2", Canary.brokenInvoice("W-2")).status()).isEqualTo(422);
    String good = Canary.invoice("W-3", "example.org", "5750");
    assertThat(document("w-3", good).status()).isEqualTo(201);
    assertThat(document("w-3", good.replace("Hilsen", "Mange hilsener")).status()).isEqualTo(409);
    byte[] zip =
        Documents.zip(
            Canary.name() + ".xml",
            Canary.invoice("W-4", "example.org", "5750"),
            Canary.address("example.org") + ".xml",
            Canary.brokenInvoice("W-5"),
            "wrong.xml",
            Canary.wrongInvoice("W-6"));
    assertThat(issuer.post(OWN + "batches", "application/zip", zip).status()).isEqualTo(201);
    assertThat(
            issuer
                .post(
                    OWN + "batches", "application/xml", Canary.brokenInvoice("W-7").getBytes(UTF_8))
                .status())
        .isEqualTo(422);
  }

  private void wrongCalls() {
    String name = URLEncoder.encode(Canary.name(), UTF_8);
    String quoted = "\"" + Canary.name() + "\"";
    for (String question : List.of("state", "cursor", "batch", "number", "kind", "limit")) {
      issuer.get(OWN + "requests?" + question + "=" + name);
    }
    for (String path : List.of("", "/" + name, "/view/" + name)) {
      issuer.get(OWN + "requests/" + name + path);
    }
    issuer.get("v1/issuers/" + name);
    issuer.get(name);
    issuer.post(OWN + "batches?name=" + name, "text/" + Canary.person(), quoted.getBytes(UTF_8));
    operator.post("v1/operations/clock:travel", "{\"to\":" + quoted + "}");
    operator.post("v1/operations/clock:travel", "{" + quoted);
    operator.post("v1/operations/deliveries/" + name + ":settle", "{\"arrived\":" + quoted + "}");
    operator.post("v1/issuers", "application/yaml", ("issuer: " + quoted).getBytes(UTF_8));
    operator.call(name, "v1/issuers", "", new byte[0]);
    server.nobody(Canary.person()).get(OWN + "requests");
    issuer.put(
        OWN + "requests/c-1",
        Canary.invoice("C-1", "example.org", "5750"),
        "Budstikke-National-Id",
        Canary.person(),
        "Budstikke-Email",
        Canary.address("example.org"));
    issuer.put(OWN + "requests/c-2", Documents.invoice("C-2"), "Budstikke-Birth-Date", "Kanarina");
  }

  private void brokenUpload() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /"
                  + OWN
                  + "batches?name=broken HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                  + issuer.key()
                  + "\r\nContent-Type: application/xml\r\nContent-Length: 90000\r\n\r\n"
                  + Canary.brokenInvoice("U-1"))
              .getBytes(UTF_8));
      out.flush();
    }
    Awaitility.await()
        .atMost(LONG)
        .until(() -> issuer.get(OWN + "batches").body().contains("\"broken\""));
  }

  /** A bug of ours whose words quote a document, at the door and on the way. */
  private void ownFailure() {
    trap("request_finding");
    assertThat(document("f-1", Canary.wrongInvoice("F-1")).status()).isEqualTo(500);
    database.sql("DROP TRIGGER trap ON request_finding").update();
    trap("delivery");
    String late = put("f-2", "example.org", "5750", "NO-EM");
    Awaitility.await().atMost(LONG).until(() -> log.countFrom("no.budstikke.pipeline.node") > 0);
    database.sql("DROP TRIGGER trap ON delivery").update();
    assertThat(issuer.get(OWN + "requests/" + late).status()).isEqualTo(200);
  }

  /** So that what waits for a minute before its next try need not wait in earnest. */
  private void minutesPass() {
    String later = InstantSource.system().instant().plus(Duration.ofMinutes(5)).toString();
    assertThat(operator.post("v1/operations/clock:travel", "{\"to\":\"" + later + "\"}").status())
        .isEqualTo(200);
  }

  private void trap(String table) {
    database
        .sql(
            "CREATE OR REPLACE FUNCTION trap() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                + " RAISE EXCEPTION 'about "
                + Canary.name()
                + "'; END $$")
        .update();
    database
        .sql("CREATE TRIGGER trap BEFORE INSERT ON " + table + " EXECUTE FUNCTION trap()")
        .update();
  }

  private String put(String key, String domain, String postalCode, String plan) {
    String number = key.toUpperCase(java.util.Locale.ROOT);
    String document =
        plan.equals("NO-PR")
            ? Canary.letter(number, domain, postalCode)
            : Canary.invoice(number, domain, postalCode);
    Answer taken = issuer.put(OWN + "requests/" + key, document, "Budstikke-Plan", plan);
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    return taken.word("request");
  }

  private Answer document(String key, String text) {
    return issuer.put(OWN + "requests/" + key, text);
  }

  private void await(String request, String word) {
    Awaitility.await()
        .atMost(LONG)
        .untilAsserted(
            () -> assertThat(issuer.get(OWN + "requests/" + request).body()).contains(word));
  }

  private List<String> rows(String table) {
    return database
        .sql("SELECT t::text FROM " + table + " t")
        .query((row, _) -> row.getString(1))
        .list();
  }
}
