package no.budstikke.server.efaktura;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import no.budstikke.channels.efaktura.operator.SimulatedOperator;
import no.budstikke.core.request.Kid;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.server.fixture.Answer;
import no.budstikke.server.fixture.Caller;
import no.budstikke.server.fixture.Documents;
import no.budstikke.server.fixture.RunningServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A running server with a bank and an operator of eFaktura, and an issuer that uses both. */
abstract class RunningEfaktura {
  static final String OWN = "v1/issuers/fjordlys/";
  static final String COLOUR = "7A1F5C";
  static final String LOOKUP = "getEfakturaIdentifiers";

  final RunningServer server;
  final Caller operator;
  final JdbcClient sql;
  Caller issuer;

  RunningEfaktura(RunningServer server) {
    this.server = server;
    this.operator = server.operator();
    this.sql = JdbcClient.create(server.database());
    this.issuer = operator;
  }

  @BeforeAll
  void enrol() {
    configure("");
    issuer =
        server.nobody(operator.post("v1/issuers/fjordlys/keys", "{\"name\":\"t\"}").word("key"));
    server.theBank().agree(Documents.account(), "00123456", Kid.Algorithm.MOD10);
    server
        .theBank()
        .sign(Documents.account(), Consumer.DEBITED + "?????", true, OptionalLong.empty());
    until("the mandate", () -> issuer.get(OWN + "mandates").json().path("items").size() == 1);
  }

  @AfterAll
  void close() throws IOException {
    server.close();
  }

  static String due(String number, int n) {
    return new Consumer(number, Consumer.of(n).id(), Consumer.of(n).kid()).invoiceDueIn(90);
  }

  SimulatedOperator efaktura() {
    return server.efaktura();
  }

  void configure(String more) {
    String configuration =
        Documents.debitConfiguration("fjordlys")
            .replace(
                "[[NO-AG-NONE, NO-AG-EM], [NO-EM]",
                "[[NO-AG-EF, NO-AG-NONE, NO-AG-BANK, NO-AG-EM], [NO-EF], [NO-EM]")
            .replace(
                "channels:",
                "channels:\n  efaktura: {organisationNumber: \"%s\", name: Fjordlys, phone: \"55000000\", email: \"post@fjordlys.example\", street: \"Postboks 12\", postalCode: \"6801\", city: \"Førde\", \"look.colour\": \"%s\", accounts: \"%s\"}"
                    .formatted(Documents.organisation(), COLOUR, Documents.account().digits()));
    Answer answer =
        operator.post(
            "v1/issuers",
            "application/yaml",
            (configuration + "notice: bank\n" + more + "\n").getBytes(UTF_8));
    assertThat(answer.status()).as(answer.body()).isLessThan(300);
  }

  String put(Consumer consumer) {
    return put(consumer.number(), consumer.invoice());
  }

  String put(String key, String document) {
    Answer taken = issuer.put(OWN + "requests/" + key, document);
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    return taken.word("request");
  }

  /** Another document for each, in one batch. */
  List<String> together(List<Consumer> consumers) {
    List<String> entries = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (Consumer consumer : consumers) {
      Consumer again = new Consumer(consumer.number() + "b", consumer.id(), consumer.kid());
      numbers.add(again.number());
      entries.add(again.number() + ".xml");
      entries.add(again.invoice());
    }
    byte[] zip = Documents.zip(entries.toArray(String[]::new));
    assertThat(issuer.post(OWN + "batches?name=two", "application/zip", zip).status())
        .isEqualTo(201);
    return numbers.stream().map(this::request).toList();
  }

  String request(String number) {
    return issuer
        .get(OWN + "requests?number=" + number)
        .json()
        .path("items")
        .path(0)
        .path("request")
        .asString();
  }

  void recall(String request) {
    Answer recall = issuer.post(OWN + "requests/" + request + ":recall", "{}");
    assertThat(recall.json().path("legs").path(0).path("outcome").asString())
        .as(recall.body())
        .isEqualTo("REQUESTED");
  }

  int open(URI document, String token) {
    return get(here(document, token)).statusCode();
  }

  URI here(URI document, String token) {
    URI here = URI.create("http://127.0.0.1:" + server.port() + document.getRawPath());
    return token.isEmpty() ? here : URI.create(here + "?token=" + token);
  }

  static HttpResponse<byte[]> get(URI where) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(where).build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  void travel(Duration distance) {
    Instant now = Instant.parse(operator.get("v1/operations/clock").json().path("now").asString());
    String body = "{\"to\":\"" + now.plus(distance) + "\"}";
    assertThat(operator.post("v1/operations/clock:travel", body).status()).isEqualTo(200);
  }

  JsonNode story(String request) {
    return issuer.get(OWN + "requests/" + request).json();
  }

  String state(String request) {
    return story(request).path("state").asString();
  }

  String plan(String request) {
    return story(request).path("decision").path("plan").asString("");
  }

  String reasons(String request) {
    return story(request).path("decision").toString();
  }

  String deliveries(String request) {
    return story(request)
        .path("deliveries")
        .valueStream()
        .map(one -> one.path("channel").asString() + " " + one.path("state").asString())
        .collect(Collectors.joining(", "));
  }

  /** The deliveries by eFaktura in a state. */
  List<DeliveryId> deliveries(String request, String state) {
    return story(request)
        .path("deliveries")
        .valueStream()
        .filter(one -> one.path("channel").asString().equals("efaktura"))
        .filter(one -> one.path("state").asString().equals(state))
        .map(one -> new DeliveryId(UUID.fromString(one.path("delivery").asString())))
        .toList();
  }

  /** What has been told of the deliveries since they arrived. */
  Set<String> news(String request) {
    return story(request)
        .path("deliveries")
        .valueStream()
        .flatMap(one -> one.path("news").valueStream())
        .map(one -> one.path("news").asString())
        .collect(Collectors.toSet());
  }

  /** The delivery by eFaktura, once there is one. */
  DeliveryId delivery(String request) {
    until("a delivery", () -> deliveries(request).contains("efaktura"));
    return story(request)
        .path("deliveries")
        .valueStream()
        .filter(one -> one.path("channel").asString().equals("efaktura"))
        .map(one -> new DeliveryId(UUID.fromString(one.path("delivery").asString())))
        .findFirst()
        .orElseThrow();
  }

  long about(DeliveryId delivery) {
    return efaktura().received().stream()
        .filter(one -> one.deliveryKey().equals(delivery.toString()))
        .count();
  }

  int attempts(String request) {
    return sql.sql("SELECT count(*) FROM attempt WHERE request_id = ?::uuid")
        .param(request)
        .query((row, _) -> row.getInt(1))
        .single();
  }

  void untilDeliveries(String request, String wanted) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(100))
        .untilAsserted(() -> assertThat(deliveries(request)).isEqualTo(wanted));
  }

  static void until(String what, Callable<Boolean> seen) {
    Awaitility.await(what)
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(100))
        .until(seen);
  }
}
