package no.budstikke.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.demo.Programs.Ended;
import no.budstikke.cli.generate.Generator;
import no.budstikke.cli.generate.MadeIssuer;
import no.budstikke.cli.rest.Api;
import no.budstikke.cli.sandbox.Counterparts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An issuer's and an operator's day at the keyboard, against a real server. */
class CommandsJourneyTest {
  private static final MadeIssuer ISSUER = MadeIssuer.FJORDLYS;
  private static final int GOOD = 30;

  private Path folder = Path.of("");
  private Programs programs = new Programs(folder);

  @BeforeEach
  void theServerIsBuilt() {
    assertThat(Files.isDirectory(DemoJourneyTest.HOUSE.resolve("server/target/dist/lib")))
        .as("the server is packaged, as in every build of the whole house")
        .isTrue();
    folder = TemporaryFolder.make();
    programs = new Programs(folder);
  }

  @AfterEach
  void clear() {
    TemporaryFolder.delete(folder);
  }

  @Test
  void aBatchIsSentHeldReleasedWatchedSavedAndBroughtBack() throws Exception {
    try (Counterparts counterparts =
        Counterparts.start(folder.resolve("sandbox"), Counterparts.Ports.FREE)) {
      Map<String, String> settings = new java.util.TreeMap<>(counterparts.serverSettings());
      settings.put("budstikke.print.longest-wait", "PT1S");
      settings.put("budstikke.print.quiet", "PT0S");
      String batch;
      try (ServerProcess server =
          ServerProcess.startShortLived(DemoJourneyTest.HOUSE, folder, settings)) {
        enrol(server.awaitReady(Duration.ofMinutes(2)));
        batch = sendHeldAndRelease();
        followToTheEnd(batch);
        operate();
        save();
      }
      bringBack(settings, batch);
    }
  }

  private static void enrol(Api operator) {
    operator.post(
        "v1/issuers", "application/yaml", BodyPublishers.ofString(ISSUER.configuration()));
  }

  private String sendHeldAndRelease() throws Exception {
    Path file = zip("morning.zip", GOOD);
    Ended sent = run("send", file.toString(), "--name", "morning", "--hold", "--json");
    assertThat(sent.code()).as(sent.err()).isZero();
    String batch = json(sent).path("batch").asString();
    assertThat(json(sent).path("state").asString()).isEqualTo("HELD");
    assertThat(json(sent).path("accepted").asInt()).isEqualTo(GOOD);

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> run("status", batch).out().contains("30 received = 30 held"));
    assertThat(run("release", batch, "--note", "looked at it").out())
        .isEqualTo("Batch " + batch + " is released.\n");
    return batch;
  }

  private void followToTheEnd(String batch) throws Exception {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> json(run("status", batch, "--json")).path("handedOver").asInt() == GOOD);
    assertThat(run("travel", "PT25H").code()).isZero();

    Ended watched = run("watch", batch, "--every", "1");

    assertThat(watched.code()).isZero();
    assertThat(watched.out()).contains("30 received = 30 delivered");
    assertThat(run("status").out()).contains(batch);
    assertThat(run("send", zip("again.zip", GOOD).toString()).out()).contains("30 known already");
    assertThat(run("send", zip("more.zip", 40).toString()).code()).isEqualTo(1);
  }

  private void operate() throws Exception {
    assertThat(run("pause", "email", "--note", "maintenance").out())
        .isEqualTo("Channel email is paused.\n");
    assertThat(run("resume", "email").out()).isEqualTo("Channel email goes on.\n");
    assertThat(run("alarms").code()).isZero();
    Ended unknown = run("settle", UUID.randomUUID().toString(), "--arrived");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).startsWith("budstikke: The server refuses (404)");
  }

  private void save() throws Exception {
    Ended saved =
        programs.ofServer(
            "no.budstikke.server.backup.BackupMain",
            folder.resolve("backup").toString(),
            "--data=" + folder.resolve("data"));
    assertThat(saved.code()).as(saved.err()).isZero();
    assertThat(saved.out()).startsWith("Saved to ");
  }

  private void bringBack(Map<String, String> settings, String batch) throws Exception {
    Path other = Files.createDirectories(folder.resolve("other"));
    Ended back =
        programs.ofServer(
            "no.budstikke.server.backup.RestoreMain",
            folder.resolve("backup").toString(),
            "--data=" + other.resolve("data"));
    assertThat(back.code()).as(back.err()).isZero();
    Files.copy(folder.resolve("data/operator.key"), other.resolve("data/operator.key"));
    try (ServerProcess server =
        ServerProcess.startShortLived(DemoJourneyTest.HOUSE, other, settings)) {
      Api operator = server.awaitReady(Duration.ofMinutes(2));

      JsonNode restored = new Sent(ISSUER, operator, batch).now();

      assertThat(restored.path("delivered").asInt()).isEqualTo(GOOD);
      assertThat(restored.path("balanced").asBoolean()).isTrue();
    }
  }

  private Ended run(String... words) throws IOException, InterruptedException {
    String[] all = java.util.Arrays.copyOf(words, words.length + 4);
    all[words.length] = "--data";
    all[words.length + 1] = folder.resolve("data").toString();
    boolean forAnIssuer = java.util.Set.of("send", "status", "watch", "release").contains(words[0]);
    all[words.length + 2] = "--issuer";
    all[words.length + 3] = ISSUER.id();
    return programs.budstikke(forAnIssuer ? all : java.util.Arrays.copyOf(all, words.length + 2));
  }

  private Path zip(String name, int documents) throws IOException {
    LocalDate today = InstantSource.system().instant().atZone(ISSUER.market().zone()).toLocalDate();
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      new Generator(ISSUER, 5, today).writeZip(documents, out);
    }
    return file;
  }

  private static JsonNode json(Ended ended) {
    return Json.read(ended.out().getBytes(UTF_8));
  }
}
