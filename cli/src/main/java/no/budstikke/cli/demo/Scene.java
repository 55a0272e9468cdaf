package no.budstikke.cli.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import no.budstikke.cli.sandbox.Counterparts;

/**
 * Simulated networks and a server that talks to them, in one temporary folder. Whatever ends the
 * program, Ctrl-C included, nothing is left running or lying about.
 */
final class Scene implements AutoCloseable {
  /** A demonstration does not wait ten minutes for a batch of letters to fill. */
  private static final Map<String, String> IMPATIENT =
      Map.of("budstikke.print.longest-wait", "PT1S", "budstikke.print.quiet", "PT0S");

  /** From so many requests on it pays to compile the server well. */
  private static final long LONG = 20_000;

  private final Path folder;
  private final boolean keep;
  private final Counterparts counterparts;
  private final ServerProcess server;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Scene(Path folder, boolean keep, Counterparts counterparts, ServerProcess server) {
    this.folder = folder;
    this.keep = keep;
    this.counterparts = counterparts;
    this.server = server;
  }

  /** Sets everything up; the server is still starting when this returns. */
  static Scene set(DemoSettings show) {
    Path folder = TemporaryFolder.make();
    Counterparts counterparts =
        Counterparts.start(folder.resolve("sandbox"), Counterparts.Ports.FREE);
    Map<String, String> settings = new TreeMap<>(counterparts.serverSettings());
    settings.putAll(IMPATIENT);
    Scene scene =
        new Scene(
            folder,
            show.keep(),
            counterparts,
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
    counterparts.serverAt(address);
  }

  ServerProcess server() {
    return server;
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
      counterparts.close();
      if (!keep) {
        TemporaryFolder.delete(folder);
      }
    }
  }
}
