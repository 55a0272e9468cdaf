package no.budstikke.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import no.budstikke.cli.generate.Generator;
import no.budstikke.cli.generate.MadeDocument;
import no.budstikke.cli.generate.MadeIssuer;
import no.budstikke.cli.generate.MadeSignUps;
import no.budstikke.cli.rest.Api;
import no.budstikke.cli.rest.Paths;
import no.budstikke.core.request.RequestKind;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * SIGKILL before and after each outside call of Swedish e-faktura: answers to registrations, files
 * of invoices, states. The distributor lives in another process and decides in the end.
 */
class EfakturaSeKillJourneyTest {
  private static final MadeIssuer ISSUER = MadeIssuer.BJORKVIK;
  private static final int CONSUMERS = 60;
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final Map<String, String> IMPATIENT =
      Map.of(
          "budstikke.efaktura-se.longest-wait", "PT1S",
          "budstikke.efaktura-se.patience", "PT4S");

  @Test
  void nothingIsLostAndNothingIsDoubledWhicheverMomentTheServerDies() throws Exception {
    assertThat(Files.isDirectory(DemoJourneyTest.HOUSE.resolve("server/target/dist/lib")))
        .as("the server is packaged, as in every build of the whole house")
        .isTrue();
    Path folder = TemporaryFolder.make();
    try (SandboxProcess sandbox = SandboxProcess.start(folder.resolve("sandbox"))) {
      Map<String, String> settings = new TreeMap<>(sandbox.settings());
      settings.putAll(IMPATIENT);
      try (MortalServer server = new MortalServer(DemoJourneyTest.HOUSE, folder, settings)) {
        new Play(server, sandbox).act();
        assertThat(server.killed()).isEqualTo(5);
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
      sandbox.distributor("EFANS* | silent-before");
      sandbox.signUps(MadeSignUps.table(ISSUER, CONSUMERS));
      kill(
          "answers are half laid",
          () -> sandbox.distributorHalfLaid() > 0,
          "EFANS* | silent-after | first 1");
      kill("answers were laid, nobody was told", () -> sandbox.answersTaken() > 0, "");
      until("all are registered", () -> registered() == MadeSignUps.count(CONSUMERS));

      List<MadeDocument> documents = documents();
      sandbox.distributor("EFINV* | silent-before");
      documents.forEach(this::put);
      kill(
          "invoices are half laid",
          () -> sandbox.distributorHalfLaid() > 0,
          "EFINV* | silent-after | first 1");
      kill("invoices were laid, nobody was told", () -> !sandbox.invoices().isEmpty(), "");
      kill("states are being read", () -> deliveries("DELIVERED") > 0, "");
      until("all are delivered", () -> deliveries("DELIVERED") == documents.size());

      Books books = Books.of(List.of());
      new Listing(server.operator(), ISSUER.id(), "deliveries")
          .each("", delivery -> books.add(ISSUER.id(), delivery));
      Comparison comparison = books.compare("efaktura-se", sandbox.invoices());
      assertThat(comparison.ours()).isEqualTo(documents.size());
      assertThat(comparison.match()).as(comparison.sentence()).isTrue();
    }

    private void kill(String moment, Callable<Boolean> seen, String whileDead)
        throws InterruptedException {
      server.killWhen(moment, seen);
      sandbox.distributor(whileDead);
      server.startAgain();
    }

    /** Invoices of those who have signed up. */
    private static List<MadeDocument> documents() {
      Generator generator =
          new Generator(
              ISSUER,
              1,
              InstantSource.system().instant().atZone(ISSUER.market().zone()).toLocalDate());
      return LongStream.range(0, CONSUMERS)
          .filter(index -> index % 5 < 2)
          .mapToObj(generator::document)
          .filter(one -> one.slip().isEmpty() && one.kind() == RequestKind.INVOICE)
          .sorted(Comparator.comparing(MadeDocument::number))
          .toList();
    }

    private void put(MadeDocument document) {
      Api api = server.operator();
      api.put(
          Paths.issuer(ISSUER.id()) + "/requests/" + document.number(),
          Map.of("Budstikke-Plan", "SE-EF"),
          BodyPublishers.ofByteArray(document.xml().bytes()));
    }

    private long registered() {
      return count("registrations", "state=ACTIVE");
    }

    private long deliveries(String state) {
      return count("deliveries", "state=" + state);
    }

    private long count(String list, String filter) {
      AtomicLong count = new AtomicLong();
      new Listing(server.operator(), ISSUER.id(), list).each(filter, _ -> count.incrementAndGet());
      return count.get();
    }

    private static void until(String what, Callable<Boolean> seen) {
      Awaitility.await(what).atMost(LONG).pollInterval(Duration.ofMillis(300)).until(seen);
    }
  }
}
