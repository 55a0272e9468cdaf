package no.budstikke.pipeline.postgres;

import java.io.IOException;
import java.sql.SQLException;
import no.budstikke.pipeline.postgres.DatabaseSettings.Embedded;
import no.budstikke.pipeline.postgres.DatabaseSettings.External;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One node's hold on the server of a data directory. */
final class EmbeddedServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

  private final Embedded settings;
  private final ServerHome home;
  private final Passwords passwords;
  private final ServerLauncher launcher;
  private int port;
  private boolean open;

  private EmbeddedServer(
      Embedded settings, ServerHome home, Passwords passwords, ServerLauncher launcher) {
    this.settings = settings;
    this.home = home;
    this.passwords = passwords;
    this.launcher = launcher;
  }

  static EmbeddedServer startOrFind(Embedded settings) {
    return startOrFind(settings, ServerSettings.forNode(settings.sessionZone()));
  }

  static EmbeddedServer startOrFind(Embedded settings, ServerSettings serverSettings) {
    try {
      ServerHome home = ServerHome.of(settings.dataDirectory());
      try (ServerLock _ = ServerLock.take(home)) {
        Passwords passwords = Passwords.in(home.base());
        ServerLauncher launcher = new ServerLauncher(home, passwords, serverSettings);
        EmbeddedServer server = new EmbeddedServer(settings, home, passwords, launcher);
        server.enter();
        return server;
      }
    } catch (IOException e) {
      throw unusable(settings, e);
    }
  }

  private void enter() throws IOException {
    port = launcher.startOrFind();
    Presence.enter(home);
    open = true;
    try {
      ClusterRoles.ensure(port, passwords);
    } catch (SQLException e) {
      leave();
      throw new DatabaseRefusal("The embedded database started but cannot be set up.", e);
    }
  }

  private static DatabaseRefusal unusable(Embedded settings, IOException e) {
    return new DatabaseRefusal(
        "The data directory %s cannot be used: check its permissions and the free space."
            .formatted(settings.dataDirectory()),
        e);
  }

  /** The database as its owner sees it. */
  External access() {
    return new External(
        ClusterRoles.url(port, ClusterRoles.DATABASE),
        ClusterRoles.OWNER,
        passwords.owner(),
        settings.connections(),
        settings.sessionZone());
  }

  int port() {
    return port;
  }

  Passwords passwords() {
    return passwords;
  }

  /** Starts the server again if it died. The pool knows one port, so another one is no help. */
  void revive() {
    try (ServerLock _ = ServerLock.take(home)) {
      if (open && launcher.startOrFind() != port) {
        throw new DatabaseRefusal(
            "The embedded database came back on another port: start the node again.");
      }
    } catch (IOException e) {
      throw unusable(settings, e);
    }
  }

  /** Gives the server up; the last node stops it, unless the settings say otherwise. */
  @Override
  public void close() {
    try (ServerLock _ = ServerLock.take(home)) {
      leave();
    } catch (IOException e) {
      LOG.warn("The embedded database could not be given back; the next start will find it", e);
    }
  }

  private void leave() throws IOException {
    if (open) {
      open = false;
      if (Presence.leaveAsLast(home) && !settings.keepRunning()) {
        launcher.stop();
      }
    }
  }
}
