package no.budstikke.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import no.budstikke.server.fixture.Answer;
import no.budstikke.server.fixture.Caller;
import no.budstikke.server.fixture.Documents;
import no.budstikke.server.fixture.RunningServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A server whose mails and letters come back, and what is asked of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Returns {
  static final Duration LONG = Duration.ofMinutes(1);
  static final String OWN = "v1/issuers/fjordlys/";
  static final String KNOWN = "kare@example.org";

  final RunningServer server = RunningServer.start();
  Caller issuer = server.nobody("");
  Caller operator = issuer;

  @BeforeAll
  void enrol() {
    issuer = server.enrol("fjordlys");
    operator = server.operator();
    table();
  }

  @AfterAll
  void close() throws IOException {
    server.close();
  }

  /** A letter, for whoever has no mail address. */
  String letter(String key, String name, String street, String code) {
    Answer taken =
        issuer.put(
            OWN + "requests/" + key,
            Documents.invoice(key)
                .replaceAll("(?s)<cac:Contact>.*?" + KNOWN + ".*?</cac:Contact>", "")
                .replace("Kåre Bjørnsønn Eksempel", name)
                .replace("Solbakken 7", street)
                .replace(">5750<", ">" + code + "<"));
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    return taken.word("request");
  }

  JsonNode returned(String request) {
    for (JsonNode one : issuer.get(OWN + "returned-letters").json().path("letters")) {
      if (one.path("request").asString().equals(request)) {
        return one;
      }
    }
    throw new AssertionError("No returned letter tells of the request.");
  }

  String alarms() {
    return operator.get("v1/operations/alarms").body();
  }

  String state(String request) {
    return issuer.get(OWN + "requests/" + request).json().path("state").asString();
  }

  void table() {
    server
        .mailTable()
        .write(
            """
            *@gone.example    | return 5.1.1
            *@strict.example  | return 5.7.1
            *@full.example    | return 5.2.2
            *@stappfull.example | return 5.2.2
            *@angry.example   | return complaint
            *@refused.example | refuse 550 5.1.1
            *@treig.example   | tempfail 451
            *@streng.example  | refuse 550 5.7.1
            """);
  }

  String put(String key, String address) {
    Answer taken =
        issuer.put(OWN + "requests/" + key, Documents.invoice(key).replace(KNOWN, address));
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    return taken.word("request");
  }

  JsonNode suppression(String request) {
    for (JsonNode one : issuer.get(OWN + "suppressions").json().path("suppressions")) {
      if (one.path("request").asString().equals(request)) {
        return one;
      }
    }
    throw new AssertionError("No suppression tells of the request.");
  }

  String story(String request) {
    return issuer.get(OWN + "requests/" + request).body();
  }

  String decision(String request) {
    return issuer.get(OWN + "requests/" + request).json().path("decision").toString();
  }

  List<String> deliveries(String request) {
    List<String> deliveries = new ArrayList<>();
    for (JsonNode one : issuer.get(OWN + "requests/" + request).json().path("deliveries")) {
      deliveries.add(one.path("channel").asString() + " " + one.path("state").asString());
    }
    return deliveries;
  }

  Instant now() {
    return Instant.parse(operator.get("v1/operations/clock").json().path("now").asString());
  }

  void travel(Duration distance) {
    Instant to = now().plus(distance);
    assertThat(operator.post("v1/operations/clock:travel", "{\"to\": \"" + to + "\"}").status())
        .isEqualTo(200);
  }

  static void until(String what, Callable<Boolean> seen) {
    Awaitility.await(what).atMost(LONG).pollInterval(Duration.ofMillis(100)).until(seen);
  }
}
