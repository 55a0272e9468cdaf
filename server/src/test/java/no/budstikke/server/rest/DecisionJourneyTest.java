package no.budstikke.server.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import no.budstikke.server.fixture.Answer;
import no.budstikke.server.fixture.Caller;
import no.budstikke.server.fixture.Documents;
import no.budstikke.server.fixture.RunningServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Decisions over HTTP: why, in the reader's language, and what consumers would rather have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionJourneyTest {
  private static final String OWN = "v1/issuers/fjordlys/";
  private static final String WISHES = OWN + "consumers/K-4711/preferences";

  private final RunningServer server = RunningServer.start();
  private Caller issuer = server.nobody("");

  @BeforeAll
  void enrol() {
    issuer = server.enrol("fjordlys");
  }

  @AfterAll
  void close() throws IOException {
    server.close();
  }

  @Test
  void theDecisionIsToldInFullAndInTheReadersLanguage() {
    JsonNode decision = decided("W-1");

    assertThat(decision.path("outcome").asString()).isEqualTo("ROUTED");
    assertThat(decision.path("plan").asString()).isEqualTo("NO-EM");
    assertThat(decision.path("runnerUp").asString()).isEqualTo("NO-PR");
    assertThat(decision.path("priceDifference").asLong()).isEqualTo(1180);
    assertThat(decision.path("versions").path("rules").asString()).startsWith("NO-rules");
    assertThat(decision.path("versions").path("prices").asString()).startsWith("NO-usual");
    assertThat(decision.path("plans").path(0).path("legs").path(0).path("price").asLong())
        .isEqualTo(20);
    assertThat(decision.path("considered").size()).isEqualTo(decision.path("plans").size());
    JsonNode sentences = decision.path("sentences");
    String request = request("W-1");
    for (String language : new String[] {"en", "nb", "sv"}) {
      assertThat(story(request, "?lang=" + language).path("sentence").asString())
          .isEqualTo(sentences.path(language).asString())
          .isNotEmpty();
    }
    assertThat(sentences.path("en").asString()).isNotEqualTo(sentences.path("nb").asString());
    assertThat(
            issuer
                .call("GET", OWN + "requests/" + request, "", new byte[0], "Accept-Language", "sv")
                .json()
                .path("decision")
                .path("sentence")
                .asString())
        .isEqualTo(sentences.path("sv").asString());
  }

  @Test
  void theStoredSnapshotDecidesAgainAsItDidThen() {
    JsonNode decision = decided("W-2");

    assertThat(decision.path("replayed").asBoolean()).isTrue();
  }

  @Test
  void whatAConsumerWouldRatherHaveIsObeyedAndItsHistoryKept() {
    assertThat(issuer.get(WISHES).status()).isEqualTo(404);
    Answer wished = put("{\"preferred\": [\"print\"], \"source\": \"my page\"}");
    assertThat(wished.status()).as(wished.body()).isEqualTo(200);
    assertThat(decided("W-3").path("plan").asString()).isEqualTo("NO-PR");

    put("{\"refused\": [\"print\", \"email\"]}");
    JsonNode nothing = decided("W-4");
    assertThat(nothing.path("outcome").asString()).isEqualTo("UNDELIVERABLE");
    assertThat(nothing.path("plans").toString()).contains("CONSUMER_OPTED_OUT");

    assertThat(issuer.call("DELETE", WISHES, "", new byte[0]).status()).isEqualTo(200);
    assertThat(decided("W-5").path("plan").asString()).isEqualTo("NO-EM");
    JsonNode history = issuer.get(WISHES).json();
    assertThat(history.path("history").size()).isEqualTo(3);
    assertThat(history.path("now").path("withdrawn").asBoolean()).isTrue();
    assertThat(history.path("history").path(2).path("source").asString()).isEqualTo("my page");
  }

  @Test
  void aChannelThatTheMarketDoesNotHaveCannotBeWished() {
    Answer refused =
        issuer.call(
            "PUT",
            OWN + "consumers/K-1/preferences",
            "application/json",
            "{\"preferred\": [\"kivra\"]}".getBytes(UTF_8));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.isProblem()).isTrue();
  }

  @Test
  void anotherPolicyIsTriedOnWhatWasDecidedAlready() {
    decided("W-6");

    Answer tried = simulate("{policy: {tiers: [[NO-PR], [NO-EM]]}}");

    assertThat(tried.status()).as(tried.body()).isEqualTo(200);
    JsonNode json = tried.json();
    assertThat(json.path("sameSnapshots").asBoolean()).isTrue();
    assertThat(json.path("leftOut").asInt()).isZero();
    JsonNode move = json.path("moves").path(0);
    assertThat(move.path("from").asString()).isEqualTo("NO-EM");
    assertThat(move.path("to").asString()).isEqualTo("NO-PR");
    assertThat(move.path("count").asInt()).isPositive();
    assertThat(move.path("saving").asString()).startsWith("-");
    assertThat(json.path("after").path("plans").toString()).doesNotContain("NO-EM");
  }

  @Test
  void otherPricesAreTriedOnWhatWasDecidedAlready() {
    decided("W-7");

    JsonNode json =
        simulate("{prices: {version: dear, market: 'NO', items: {email: '1.00'}}}").json();

    assertThat(json.path("moves").size()).isZero();
    assertThat(cost(json.path("after"), "NO-EM"))
        .isEqualByComparingTo(cost(json.path("before"), "NO-EM").multiply(BigDecimal.valueOf(5)));
  }

  @Test
  void aTrialThatIsWrongIsRefusedWithThePlace() {
    Answer wrong = simulate("{policy: {tiers: [[NO-XX]]}}");

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.isProblem()).isTrue();
    assertThat(wrong.json().path("problems").path(0).path("place").asString())
        .startsWith("policy.tiers");
    assertThat(simulate("[1]").status()).isEqualTo(400);
  }

  private static BigDecimal cost(JsonNode run, String plan) {
    return run.path("plans")
        .valueStream()
        .filter(one -> one.path("plan").asString().equals(plan))
        .map(one -> new BigDecimal(one.path("cost").asString()))
        .findFirst()
        .orElseThrow();
  }

  private Answer simulate(String trial) {
    return issuer.call("POST", OWN + "simulations", "application/yaml", trial.getBytes(UTF_8));
  }

  private Answer put(String wish) {
    return issuer.call("PUT", WISHES, "application/json", wish.getBytes(UTF_8));
  }

  private JsonNode decided(String number) {
    issuer.put(OWN + "requests/" + number, Documents.invoice(number));
    String request = request(number);
    Awaitility.await(number)
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> story(request, "").isObject());
    return story(request, "");
  }

  private String request(String number) {
    return issuer
        .get(OWN + "requests?number=" + number)
        .json()
        .path("items")
        .path(0)
        .path("request")
        .asString();
  }

  private JsonNode story(String request, String query) {
    return issuer.get(OWN + "requests/" + request + query).json().path("decision");
  }
}
