package no.budstikke.pipeline.postgres;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * Where the one store of truth is (design 3): a server of our own in a directory, or somebody's by
 * URL.
 */
public sealed interface DatabaseSettings {
  /** Connections a node uses when nothing else is said: a few per core of a small machine. */
  int USUAL_CONNECTIONS = 16;

  /** The most connections the node opens; more wait. */
  int connections();

  /** The zone of every session. Nothing may depend on it, so tests choose an odd one. */
  ZoneId sessionZone();

  /**
   * A server that the node starts itself, or finds running, in a directory that is kept.
   *
   * @param keepRunning leaves the server running when the last node stops cleanly
   */
  record Embedded(Path dataDirectory, int connections, ZoneId sessionZone, boolean keepRunning)
      implements DatabaseSettings {
    public Embedded {
      dataDirectory = dataDirectory.toAbsolutePath().normalize();
      requireSome(connections);
      SessionZone.name(sessionZone);
    }

    /** Usual settings: UTC, and the last node that stops cleanly stops the server. */
    public Embedded(Path dataDirectory) {
      this(dataDirectory, USUAL_CONNECTIONS, ZoneOffset.UTC, false);
    }
  }

  /** A PostgreSQL of version 15 or later that somebody else runs, as a JDBC URL. */
  record External(String jdbcUrl, String user, String password, int connections, ZoneId sessionZone)
      implements DatabaseSettings {
    public External {
      if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
        throw new DatabaseRefusal(
            "The database URL must begin with jdbc:postgresql: and name a PostgreSQL server.");
      }
      Objects.requireNonNull(user);
      Objects.requireNonNull(password);
      requireSome(connections);
      SessionZone.name(sessionZone);
    }

    /** Usual settings: UTC. */
    public External(String jdbcUrl, String user, String password) {
      this(jdbcUrl, user, password, USUAL_CONNECTIONS, ZoneOffset.UTC);
    }

    /** The URL may carry a password, so only the type is printed. */
    @Override
    public String toString() {
      return "External";
    }
  }

  private static void requireSome(int connections) {
    if (connections < 1) {
      throw new DatabaseRefusal("The node needs at least one database connection.");
    }
  }
}
