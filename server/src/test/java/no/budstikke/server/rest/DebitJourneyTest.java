package no.budstikke.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

/** Direct debit from mandate to money, over REST and over the operator's own wire. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DebitJourneyTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String OWN = "v1/issuers/fjordlys/";
  private static final String FIXED = Documents.KID.substring(0, 6);

  private final RunningServer server = RunningServer.startWithBank();
  private final Caller operator = server.operator();
  private Caller issuer = operator;

  @BeforeAll
  void enrol() {
    operator.post(
        "v1/issuers",
        "application/yaml",
        Documents.debitConfiguration("fjordlys").getBytes(StandardCharsets.UTF_8));
    issuer =
        server.nobody(operator.post("v1/issuers/fjordlys/keys", "{\"name\":\"t\"}").word("key"));
    server.theBank().agree(Documents.account(), "00123456", Kid.Algorithm.MOD10);
  }

  @AfterAll
  void close() throws IOException {
    server.close();
  }

  @Test
  @Order(1)
  void aMandateIsMirroredAndWholeListsWaitForAnOperator() {
    server.theBank().sign(Documents.account(), FIXED + "?????", true, OptionalLong.empty());
    until("the mandate", () -> items("mandates").size() == 1);
    JsonNode mandates = issuer.get(OWN + "mandates").json();
    assertThat(mandates.path("mirrors").path(0).path("stale").asBoolean()).isFalse();
    JsonNode mandate = mandates.path("items").path(0);
    assertThat(mandate.path("fixedPart").asString()).isEqualTo(FIXED);
    assertThat(mandate.path("active").asBoolean()).isTrue();
    assertThat(items("mandates/" + mandate.path("mandate").asString() + "/history")).hasSize(1);

    server.theBank().list(Documents.account());
    until("the list", () -> items("mandate-lists").size() == 1);
    JsonNode list = items("mandate-lists").getFirst();
    assertThat(list.path("counts").path("wouldEnd").asInt()).isZero();
    String confirm = OWN + "mandate-lists/" + list.path("list").asString() + ":confirm";
    assertThat(issuer.post(confirm, "{}").status()).isEqualTo(403);
    assertThat(operator.post(confirm, "{\"note\":\"counted\"}").status()).isEqualTo(200);
    assertThat(operator.post(confirm, "{}").status()).isEqualTo(409);
  }

  @Test
  @Order(2)
  void anInvoiceIsClaimedAnnouncedDrawnAndPaid() {
    Answer taken = issuer.put(OWN + "requests/f-1", Documents.invoice("F-1"));
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    String request = taken.word("request");
    until("the claim", () -> deliveries(request).equals("avtalegiro HANDED_OVER, email PLANNED"));
    // Laid is not yet read: the clock must not jump before the operator has it.
    until("the operator has it", () -> !server.theBank().received().isEmpty());
    assertThat(server.theBank().received()).hasSize(1);
    Answer claim = issuer.get(OWN + "requests/" + request + "/view/avtalegiro");
    assertThat(claim.type()).startsWith("text/plain");
    assertThat(claim.body()).contains(Documents.KID);
    assertThat(issuer.get(OWN + "requests/" + request + "/view/email").body())
        .contains("Subject: ")
        .doesNotContain(Documents.KID);

    travel(InstantSource.system().instant().plus(Duration.ofDays(6)));

    until(
        "the notice", () -> deliveries(request).equals("avtalegiro DELIVERED, email HANDED_OVER"));
    assertThat(story(request).path("payment").path("state").asString()).isEqualTo("OPEN");
    travel(Documents.due().plusDays(4).atStartOfDay(Market.NO.zone()).plusHours(12).toInstant());
    until(
        "the money", () -> story(request).path("payment").path("state").asString().equals("PAID"));
    JsonNode listed = issuer.get(OWN + "requests?number=F-1").json().path("items").path(0);
    assertThat(listed.path("payment").asString()).isEqualTo("PAID");
    assertThat(items("payments?matched=true")).hasSize(1);
    assertThat(items("unpaid")).isEmpty();
    assertThat(server.theBank().received()).hasSize(1);

    JsonNode recall = issuer.post(OWN + "requests/" + request + ":recall", "{}").json();
    assertThat(recall.path("done").asBoolean()).isFalse();
    assertThat(recall.path("legs").path(0).path("outcome").asString()).isEqualTo("TOO_LATE");
    assertThat(operator.get("v1/operations/unpaid").status()).isEqualTo(200);
    assertThat(operator.get("v1/operations/payments").status()).isEqualTo(200);
    assertThat(issuer.get("v1/operations/unpaid").status()).isEqualTo(403);
  }

  private void travel(Instant moment) {
    assertThat(operator.post("v1/operations/clock:travel", "{\"to\":\"" + moment + "\"}").status())
        .isEqualTo(200);
  }

  private JsonNode story(String request) {
    return issuer.get(OWN + "requests/" + request).json();
  }

  private String deliveries(String request) {
    return story(request)
        .path("deliveries")
        .valueStream()
        .map(one -> one.path("channel").asString() + " " + one.path("state").asString())
        .collect(Collectors.joining(", "));
  }

  private List<JsonNode> items(String list) {
    return issuer.get(OWN + list).json().path("items").valueStream().toList();
  }

  private static void until(String what, Callable<Boolean> seen) {
    Awaitility.await(what).atMost(LONG).pollInterval(Duration.ofMillis(100)).until(seen);
  }
}
