package no.budstikke.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.budstikke.channels.email.EmailSettings;
import no.budstikke.channels.email.SimulatedMailServer;
import no.budstikke.channels.email.SimulatedMailSettings;
import no.budstikke.channels.email.Ways;
import no.budstikke.channels.print.PrintSettings;
import no.budstikke.channels.print.SimulatedPrintHouse;
import no.budstikke.channels.print.SimulatedPrintSettings;
import no.budstikke.channels.transport.SmtpSettings;
import no.budstikke.channels.transport.Tls;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.core.request.Content;
import no.budstikke.pipeline.disk.Trees;
import no.budstikke.pipeline.postgres.ScratchDatabase;
import no.budstikke.server.BudstikkeServer;
import no.budstikke.server.settings.Settings;
import no.budstikke.server.wiring.House;
import no.budstikke.server.wiring.Web;
import org.awaitility.Awaitility;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The real server with a mail server and a print house that keep what they get, and the README's
 * issuer.
 */
final class WholeServer implements AutoCloseable {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final URI PAGES = URI.create("https://side.example");
  private static final Pattern LINK = Pattern.compile("https://side\\.example(/f/[A-Za-z0-9_-]+)");
  private static final Pattern REQUEST = Pattern.compile("\"request\":\"([^\"]+)\"");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Path folder;
  private final ScratchDatabase database = ScratchDatabase.migrated();
  private final SimulatedMailServer mail;
  private final SimulatedPrintHouse print;
  private final House house;
  private final ConfigurableApplicationContext web;

  WholeServer() {
    try {
      folder = Files.createTempDirectory("budstikke-browser-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    mail =
        SimulatedMailServer.start(
            new SimulatedMailSettings(
                Mode.SANDBOX, "127.0.0.1", 0, folder.resolve("mail"), 100, InstantSource.system()));
    print = SimulatedPrintHouse.start(SimulatedPrintSettings.inFolder(folder.resolve("print")));
    house =
        House.open(
            new Settings(
                folder.resolve("data"),
                Mode.SANDBOX,
                new Settings.Web("127.0.0.1", 0, Optional.empty(), Optional.of(PAGES)),
                database.access(),
                rooms(),
                new Settings.Extra(Optional.empty(), Optional.empty(), Optional.empty())));
    web = Web.start(house, BudstikkeServer.class);
  }

  /** An issuer whose mails are short, with more terms of them. */
  void enrol(String issuer, String terms) {
    String yaml =
        text(EXAMPLES.resolve("fjordlys.yaml"))
            .replace("issuer: fjordlys", "issuer: " + issuer)
            .replace("fromName:", terms + ", fromName:");
    send("POST", "v1/issuers", "application/yaml", yaml);
  }

  /**
   * A page that somebody was invited to.
   *
   * @param request whose it is
   * @param address where a browser on this machine finds it
   */
  record Invited(String request, String address) {}

  /** Sends the README's invoice to an address and waits for the mail that leads to its page. */
  Invited invite(String issuer, String key, String address) {
    String document =
        text(EXAMPLES.resolve("invoice.xml"))
            .replace("2026-000123", key)
            .replace("kare@example.org", address);
    String taken =
        send("PUT", "v1/issuers/" + issuer + "/requests/" + key, "application/xml", document);
    Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !mail.mailbox(address).isEmpty());
    return new Invited(
        found(REQUEST, taken), address(found(LINK, readable(mail.mailbox(address).getFirst()))));
  }

  private static String found(Pattern pattern, String text) {
    return pattern.matcher(text).results().findFirst().map(found -> found.group(1)).orElseThrow();
  }

  /** Where a path of ours is for a browser on this machine. */
  String address(String path) {
    return "http://localhost:" + port() + path;
  }

  /** What a request has come to, as the server tells it. */
  String story(String issuer, Invited invited) {
    return send("GET", "v1/issuers/" + issuer + "/requests/" + invited.request(), "", "");
  }

  private static String readable(Content message) {
    return new String(message.bytes(), StandardCharsets.UTF_8)
        .replace("=\r\n", "")
        .replace("=\n", "");
  }

  private String send(String method, String path, String type, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/" + path))
            .header("Authorization", "Bearer " + text(folder.resolve("data/operator.key")).strip())
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    try {
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private int port() {
    return web.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Settings.Rooms rooms() {
    return new Settings.Rooms(
        Optional.of(
            new EmailSettings(
                SmtpSettings.of("127.0.0.1", mail.port(), Tls.NONE),
                "budstikke.example",
                Duration.ofHours(24),
                5_000_000,
                List.of(),
                Optional.empty(),
                Ways.ONE)),
        Optional.of(
            new PrintSettings(
                print.access(),
                "",
                PrintSettings.Limits.USUAL,
                Duration.ofMillis(100),
                Duration.ZERO,
                false)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Duration.ofMillis(200),
        Map.of());
  }

  @Override
  public void close() throws IOException {
    web.close();
    mail.close();
    print.close();
    database.close();
    Trees.delete(folder);
  }
}
