package no.budstikke.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import no.budstikke.cli.generate.Generator;
import no.budstikke.cli.generate.MadeDocument;
import no.budstikke.cli.generate.MadeIssuer;
import no.budstikke.cli.rest.Paths;
import no.budstikke.core.request.RequestKind;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * SIGKILL around each outside call of eFaktura: look-ups, shipments, states, recalls. The operator
 * lives in another process and decides in the end.
 */
class EfakturaKillJourneyTest {
  private static final MadeIssuer ISSUER = MadeIssuer.FJORDLYS;
  private static final int DOCUMENTS = 40;
  private static final int RECALLS = 4;
  private static final Duration LONG = Duration.ofMinutes(3);

  @Test
  void nothingIsLostAndNothingIsDoubledWhicheverMomentTheServerDies() throws Exception {
    assertThat(Files.isDirectory(DemoJourneyTest.HOUSE.resolve("server/target/dist/lib")))
        .as("the server is packaged, as in every build of the whole house")
        .isTrue();
    Path folder = TemporaryFolder.make();
    try (SandboxProcess sandbox = SandboxProcess.start(folder.resolve("sandbox"))) {
      Map<String, String> settings = new TreeMap<>(sandbox.settings());
      settings.put("budstikke.efaktura.patience", "PT3S");
      try (MortalServer server = new MortalServer(DemoJourneyTest.HOUSE, folder, settings)) {
        new Play(server, sandbox).act();
        assertThat(server.killed()).isEqualTo(6);
      }
    } finally {
      TemporaryFolder.delete(folder);
    }
  }

  /** What is done, and what must be so in the end. */
  private record Play(MortalServer server, SandboxProcess sandbox) {
    void act() throws InterruptedException {
      server
          .operator()
          .post("v1/issuers", "application/yaml", BodyPublishers.ofString(ISSUER.configuration()));
      sandbox.questions("getEfakturaIdentifiers | silent-before");
      documents().forEach(this::put);
      kill(
          "consumers are being looked up",
          () -> requests("ACCEPTED") + requests("RECEIVED") > 0,
          () -> {
            sandbox.questions("# Calm.");
            sandbox.shipments("* | silent-before");
          });
      kill(
          "shipments are going out, none has been taken",
          () -> deliveries("SENDING") > 0,
          () -> sandbox.shipments("* | silent-after | first 1"));
      kill(
          "a shipment was taken, nobody was told",
          () -> !sandbox.inbox().isEmpty(),
          () -> sandbox.questions("getShipmentStatus | slow 300"));
      kill("states are being read", () -> deliveries("DELIVERED") > 0, () -> {});
      until("all are delivered", this::areAllThere);
      theOperatorHasEverythingOnce();

      List<String> back = delivered().subList(0, RECALLS);
      sandbox.questions("cancelTransaction | silent-before");
      back.forEach(this::recall);
      kill(
          "recalls are going out, none has been heard",
          () -> deliveries("RECALL_REQUESTED") > 0,
          () -> sandbox.questions("cancelTransaction | silent-after | first 2"));
      kill(
          "recalls were heard, nobody was told",
          () -> deliveries("RECALL_REQUESTED") > 0,
          () -> sandbox.questions("# Calm."));
      until("all are taken back", () -> deliveries("RECALLED") == RECALLS);
      assertThat(requests("RECALLED")).isEqualTo(RECALLS);
      theOperatorHasEverythingOnce();
    }

    private void kill(String moment, Callable<Boolean> seen, Runnable whileDead)
        throws InterruptedException {
      server.killWhen(moment, seen);
      whileDead.run();
      server.startAgain();
    }

    private void theOperatorHasEverythingOnce() {
      Books books = Books.of(List.of());
      new Listing(server.operator(), ISSUER.id(), "deliveries")
          .each("", delivery -> books.add(ISSUER.id(), delivery));
      Comparison comparison = books.compare("efaktura", sandbox.inbox());
      assertThat(comparison.ours()).isPositive();
      assertThat(comparison.match()).as(comparison.sentence()).isTrue();
    }

    /** Some people do not receive, and no other plan may be taken. */
    private boolean areAllThere() {
      return requests("DELIVERED") + requests("UNDELIVERABLE") == DOCUMENTS;
    }

    private static List<MadeDocument> documents() {
      Generator generator =
          new Generator(
              ISSUER,
              1,
              InstantSource.system().instant().atZone(ISSUER.market().zone()).toLocalDate());
      return LongStream.range(0, 10L * DOCUMENTS)
          .mapToObj(generator::document)
          .filter(one -> one.slip().isEmpty() && one.kind() == RequestKind.INVOICE)
          .limit(DOCUMENTS)
          .toList();
    }

    private void put(MadeDocument document) {
      server
          .operator()
          .put(
              Paths.issuer(ISSUER.id()) + "/requests/" + document.number(),
              Map.of("Budstikke-Plan", "NO-EF"),
              BodyPublishers.ofByteArray(document.xml().bytes()));
    }

    private List<String> delivered() {
      List<String> found = new ArrayList<>();
      new Listing(server.operator(), ISSUER.id(), "requests")
          .each("state=DELIVERED", one -> found.add(one.path("request").asString("")));
      return found;
    }

    private void recall(String request) {
      server
          .operator()
          .post(
              Paths.issuer(ISSUER.id()) + "/requests/" + request + ":recall",
              "application/json",
              BodyPublishers.ofString("{}"));
    }

    private long requests(String state) {
      return counted("requests").getOrDefault(state, 0L);
    }

    private long deliveries(String state) {
      return counted("deliveries").getOrDefault(state, 0L);
    }

    private Map<String, Long> counted(String list) {
      Map<String, Long> states = new HashMap<>();
      new Listing(server.operator(), ISSUER.id(), list)
          .each("", one -> states.merge(one.path("state").asString(""), 1L, Long::sum));
      return states;
    }

    private static void until(String what, Callable<Boolean> seen) {
      Awaitility.await(what).atMost(LONG).pollInterval(Duration.ofMillis(300)).until(seen);
    }
  }
}
