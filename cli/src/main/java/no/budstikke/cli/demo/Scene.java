package no.budstikke.cli.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.rest.Api;
import no.budstikke.cli.sandbox.Counterparts;

/**
 * Simulated networks and a server that talks to them, in one temporary folder. Whatever ends the
 * program, Ctrl-C included, nothing is left running or lying about.
 */
final class Scene implements AutoCloseable {
  /** A demonstration does not wait ten minutes for a batch of letters to fill. */
  private static final Map<String, String> IMPATIENT =
      Map.of(
          "budstikke.print.longest-wait", "PT1S",
          "budstikke.print.quiet", "PT0S",
          "budstikke.avtalegiro.longest-wait", "PT1S",
          "budstikke.efaktura-se.longest-wait", "PT1S");

  /** Of a hundred mails one comes back after it was taken, and a letter goes out instead. */
  private static final List<String> RETURNED = List.of("*.*13@* | return 5.1.1");

  /** The header of such a mail, which may be folded. */
  private static final Pattern COMES_BACK =
      Pattern.compile("^To:(?:[^\\r]|\\r\\n[ \\t])*13@", Pattern.MULTILINE);

  /** From so many requests on it pays to compile the server well. */
  private static final long LONG = 20_000;

  private final Path folder;
  private final boolean keep;
  private final Networks networks;
  private final ServerProcess server;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** The counterparts and their clock. */
  private record Networks(Counterparts counterparts, MovedClock clock) {}

  private Scene(Path folder, boolean keep, Networks networks, ServerProcess server) {
    this.folder = folder;
    this.keep = keep;
    this.networks = networks;
    this.server = server;
  }

  /** Sets everything up; the server is still starting when this returns. */
  static Scene set(DemoSettings show) {
    Path folder = TemporaryFolder.make();
    MovedClock clock = new MovedClock(InstantSource.system());
    Counterparts counterparts =
        Counterparts.start(folder.resolve("sandbox"), Counterparts.Ports.FREE, clock);
    Counterparts.returns(folder.resolve("sandbox"), RETURNED.stream());
    Map<String, String> settings = new TreeMap<>(counterparts.serverSettings());
    settings.putAll(IMPATIENT);
    Scene scene =
        new Scene(
            folder,
            show.keep(),
            new Networks(counterparts, clock),
            server(Installation.home(), folder, settings, show.requests() < LONG));
    Runtime.getRuntime().addShutdownHook(new Thread(scene::close, "demo-end"));
    return scene;
  }

  private static ServerProcess server(
      Path home, Path folder, Map<String, String> settings, boolean brief) {
    return ServerProcess.startLearning(home, folder, settings)
        .orElseGet(
            () ->
                brief
                    ? ServerProcess.startShortLived(home, folder, settings)
                    : ServerProcess.start(home, folder, settings));
  }

  /** Tells the counterparts where the server is, once it is there. */
  void introduce(URI address) {
    networks.counterparts().serverAt(address);
  }

  /** Time passes, for everybody. */
  void travel(Api operator, Duration distance) {
    networks.clock().move(distance);
    Instant now = Instant.parse(operator.get("v1/operations/clock").path("now").asString(""));
    operator.post(
        "v1/operations/clock:travel", Json.object().put("to", now.plus(distance).toString()));
  }

  ServerProcess server() {
    return server;
  }

  /** What will lie in consumers' mailboxes from now on. */
  Mailboxes mailboxes() {
    return Mailboxes.watch(networks.counterparts()::mails, COMES_BACK);
  }

  Path folder() {
    return folder;
  }

  Path sandbox() {
    return folder.resolve("sandbox");
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      server.close();
      networks.counterparts().close();
      if (!keep) {
        TemporaryFolder.delete(folder);
      }
    }
  }
}
