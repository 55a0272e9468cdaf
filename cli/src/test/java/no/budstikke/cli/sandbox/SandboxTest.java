package no.budstikke.cli.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.budstikke.cli.console.Json;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SandboxTest {
  @TempDir private Path temp;

  @Test
  void itSaysWhereItIsAndGoesWhenAsked() throws Exception {
    Process sandbox = start();
    try {
      Path description = temp.resolve("sandbox/sandbox.json");
      Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(description));
      JsonNode json = Json.read(Files.readAllBytes(description));

      assertThat(greeting(json.path("email").path("port").asInt())).startsWith("220 ");
      assertThat(greeting(json.path("print").path("port").asInt())).startsWith("SSH-2.0");
      assertThat(greeting(json.path("avtalegiro").path("port").asInt())).startsWith("SSH-2.0");
      assertThat(Path.of(json.path("avtalegiro").path("mandates").asString())).exists();
      assertThat(Path.of(json.path("email").path("table").asString())).exists();
      assertThat(Path.of(json.path("print").path("table").asString())).exists();
      assertThat(Path.of(json.path("kivra").path("table").asString())).exists();
      assertThat(temp.resolve("sandbox/budstikke.yaml"))
          .content()
          .contains("budstikke.email.port: \"" + json.path("email").path("port").asInt() + "\"")
          .contains(
              "budstikke.kivra.url: \"http://127.0.0.1:" + json.path("kivra").path("port").asInt())
          .contains("budstikke.print.host-key: \"")
          .contains("budstikke.email.dkim: \"example sandbox ")
          .contains("budstikke.email.bounces.port: \"");
      assertThat(temp.resolve("sandbox/mail/names.table"))
          .content()
          .contains("sandbox._domainkey.example | ", "spf.bounce.sandbox.example | pass");
    } finally {
      sandbox.destroy();
    }
    assertThat(sandbox.waitFor(20, TimeUnit.SECONDS)).isTrue();
    JsonNode settings = Json.read(Files.readAllBytes(temp.resolve("out"))).path("settings");
    assertThat(settings.propertyNames().stream().map(name -> name.split("\\.", -1)[1]).distinct())
        .containsExactlyInAnyOrder(
            "avtalegiro", "efaktura", "efaktura-se", "email", "kivra", "print");
  }

  @Test
  void aPortThatIsTakenIsSaidInASentence() throws Exception {
    try (Counterparts first = Counterparts.start(temp.resolve("first"), Counterparts.Ports.FREE)) {
      int taken = first.description().path("email").path("port").asInt();

      Process second = start("--mail-port", Integer.toString(taken));

      assertThat(second.waitFor()).isEqualTo(3);
      assertThat(Files.readString(temp.resolve("err")))
          .isEqualTo("budstikke: A simulated network cannot start: is its port taken already?\n");
    }
  }

  private Process start(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "no.budstikke.cli.Main",
                "sandbox",
                "--folder",
                temp.resolve("sandbox").toString()));
    command.addAll(List.of(options));
    return new ProcessBuilder(command)
        .redirectOutput(temp.resolve("out").toFile())
        .redirectError(temp.resolve("err").toFile())
        .start();
  }

  private static String greeting(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return new String(socket.getInputStream().readNBytes(7), StandardCharsets.US_ASCII);
    }
  }
}
