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
  static Scene set(boolean keep) {
    Path folder = TemporaryFolder.make();
    Counterparts counterparts =
        Counterparts.start(folder.resolve("sandbox"), Counterparts.Ports.FREE);
    Map<String, String> settings = new TreeMap<>(counterparts.serverSettings());
    settings.putAll(IMPATIENT);
    Scene scene =
        new Scene(
            folder, keep, counterparts, ServerProcess.start(Installation.home(), folder, settings));
    Runtime.getRuntime().addShutdownHook(new Thread(scene::close, "demo-end"));
    return scene;
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
