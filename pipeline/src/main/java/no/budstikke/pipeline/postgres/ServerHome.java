package no.budstikke.pipeline.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import no.budstikke.pipeline.disk.Access;
import no.budstikke.pipeline.disk.DurableFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded server's directory. The base, its passwords and programs belong to the node; {@code
 * cluster} and {@code log} belong to the server's account, which may enter the base but not list
 * it.
 */
record ServerHome(Path base, ServerAccount account) {
  private static final Logger LOG = LoggerFactory.getLogger(ServerHome.class);
  private static final Path ELSEWHERE = Path.of("/var/lib/budstikke");
  private static final String LOCATION = "location";

  Path cluster() {
    return base.resolve("cluster");
  }

  Path log() {
    return base.resolve("log");
  }

  Path startLog() {
    return log().resolve("start.log");
  }

  Path programs() {
    return base.resolve("programs");
  }

  Path configuration() {
    return base.resolve("server.conf");
  }

  /** Finds or makes the server's directory for a data directory. */
  static ServerHome of(Path dataDirectory) throws IOException {
    Path usual = dataDirectory.resolve("postgres");
    Files.createDirectories(usual);
    Path recorded = usual.resolve(LOCATION);
    if (Files.exists(recorded)) {
      return at(recorded(recorded));
    }
    ServerAccount account = ServerAccount.forCluster(usual.resolve("cluster"));
    if (account instanceof ServerAccount.Other) {
      Access.letPass(dataDirectory);
    }
    letEnter(usual, account);
    return account.canEnter(usual) ? at(usual) : elsewhere(recorded);
  }

  private static ServerHome at(Path base) throws IOException {
    ServerHome home = new ServerHome(base, ServerAccount.forCluster(base.resolve("cluster")));
    letEnter(base, home.account());
    if (Files.notExists(home.log())) {
      Files.createDirectory(home.log());
      Access.OWNER_DIRECTORY.set(home.log());
      home.account().own(home.log());
    }
    return home;
  }

  private static void letEnter(Path directory, ServerAccount account) throws IOException {
    if (account instanceof ServerAccount.Other) {
      Access.PASSABLE_DIRECTORY.set(directory);
    } else {
      Access.OWNER_DIRECTORY.set(directory);
    }
  }

  /**
   * Root's own directories let nobody else in. The database then lives under /var/lib, for good:
   * the place is written down before it is used, and a database that is missing there is not
   * silently replaced by an empty one.
   */
  private static ServerHome elsewhere(Path record) throws IOException {
    Path base = ELSEWHERE.resolve(UUID.randomUUID().toString());
    try {
      DurableFiles.createDirectories(base);
    } catch (IOException e) {
      throw new DatabaseRefusal(
          "The node runs as root, and the user that runs the database cannot enter the data"
              + " directory: choose a data directory whose parents others may enter, or run the"
              + " node as an ordinary user.",
          e);
    }
    DurableFiles.write(record, base.toString(), Access.OWNER_FILE);
    LOG.warn("The database user cannot enter the data directory; the database lives in {}", base);
    return at(base);
  }

  private static Path recorded(Path record) throws IOException {
    Path base = Path.of(Files.readString(record).strip());
    if (!Files.isDirectory(base)) {
      throw new DatabaseRefusal(
          "The database of this data directory was in %s and is not there any more: bring it back, or restore a backup"
                  .formatted(base)
              + " into a new data directory.");
    }
    LOG.info("The database lives in {}", base);
    return base;
  }
}
