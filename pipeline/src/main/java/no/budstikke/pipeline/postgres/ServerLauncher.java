package no.budstikke.pipeline.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import no.budstikke.pipeline.disk.Access;
import no.budstikke.pipeline.disk.DurableFiles;
import no.budstikke.pipeline.postgres.Commands.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds a running server or starts one. Called under {@link ServerLock} only; every answer is the
 * server's port.
 */
final class ServerLauncher {
  private static final Logger LOG = LoggerFactory.getLogger(ServerLauncher.class);

  /** Going through 4 GB of log after a power cut on a slow disk. */
  private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);

  private static final Duration BREATH = Duration.ofMillis(200);
  private static final int STARTS = 100;
  private static final String WRONG_PASSWORD = "28P01";

  private final ServerHome home;
  private final Passwords passwords;
  private final ServerSettings settings;

  ServerLauncher(ServerHome home, Passwords passwords, ServerSettings settings) {
    this.home = home;
    this.passwords = passwords;
    this.settings = settings;
  }

  int startOrFind() throws IOException {
    OptionalInt found = find();
    if (found.isPresent()) {
      LOG.info("Found the embedded database running on port {}", found.getAsInt());
      return found.getAsInt();
    }
    int port = start();
    LOG.info("Started the embedded database on port {}", port);
    return port;
  }

  /** A server that lives may still be recovering, or stopping: it is waited for. */
  private OptionalInt find() throws IOException {
    for (long left = LONGEST_RECOVERY.dividedBy(BREATH); left > 0; left--) {
      Optional<PostmasterFile> file = PostmasterFile.read(home.cluster());
      if (file.isEmpty() || !file.get().isServer()) {
        return OptionalInt.empty();
      }
      if (answers(file.get().port())) {
        return OptionalInt.of(file.get().port());
      }
      Commands.pause(BREATH);
    }
    throw new DatabaseRefusal(
        "A database server runs in %s but does not answer: end it and start again."
            .formatted(home.cluster()));
  }

  /**
   * Somebody else may have got the port, so the server must know our password and work in our
   * directory.
   */
  private boolean answers(int port) throws IOException {
    try (Connection connection = ClusterRoles.asKeeper(port, passwords)) {
      return Files.isSameFile(Path.of(Fitness.show(connection, "data_directory")), home.cluster());
    } catch (SQLException e) {
      if (WRONG_PASSWORD.equals(e.getSQLState())) {
        throw new DatabaseRefusal(
            "The embedded database does not accept the password in %s: restore that file."
                .formatted(home.base().resolve("passwords")),
            e);
      }
      return false;
    }
  }

  private int start() throws IOException {
    ServerBinaries programs = ServerBinaries.in(home.programs());
    new ClusterBirth(home, programs, passwords).ensure();
    for (int attempt = 0; attempt < STARTS; attempt++) {
      int port = port();
      DurableFiles.write(
          home.configuration(), ServerConfiguration.of(port, settings), Access.READABLE_FILE);
      if (control(programs, "start").isGood()) {
        return port;
      }
      if (!mayPass(lastWords())) {
        break;
      }
      Commands.pause(BREATH);
    }
    throw new DatabaseRefusal(
        "The embedded database did not start (%s): see %s."
            .formatted(lastWords(), home.startLog()));
  }

  /**
   * Whether a failed start is worth another: the port was taken meanwhile, or a killed server's
   * children still end.
   */
  private boolean mayPass(String words) throws IOException {
    if (words.contains("\"" + PostmasterFile.NAME + "\"")) {
      return PostmasterFile.disown(home.cluster());
    }
    return words.contains("still in use") || words.contains("could not create any TCP/IP sockets");
  }

  void stop() throws IOException {
    if (PostmasterFile.read(home.cluster()).filter(PostmasterFile::isServer).isEmpty()) {
      LOG.warn("The embedded database was not running any more; the next start will recover it");
    } else if (!control(ServerBinaries.in(home.programs()), "stop").isGood()) {
      LOG.warn("The embedded database did not stop; the next start will find it");
    } else {
      LOG.info("Stopped the embedded database");
    }
  }

  /**
   * {@code pg_ctl start} puts the server into a session of its own, so that no signal to the node
   * reaches it.
   */
  private Result control(ServerBinaries programs, String verb) throws IOException {
    if (verb.equals("start")) {
      Files.deleteIfExists(home.startLog());
    }
    List<String> command =
        List.of(
            programs.program("pg_ctl").toString(),
            verb,
            "--pgdata=" + home.cluster(),
            "--wait",
            "--silent",
            "--timeout=" + LONGEST_RECOVERY.toSeconds(),
            verb.equals("start") ? "--log=" + home.startLog() : "--mode=fast");
    return Commands.run(
        home.account().command(command), home.base(), LONGEST_RECOVERY.plusSeconds(30));
  }

  private String lastWords() throws IOException {
    if (Files.notExists(home.startLog())) {
      return "it left no log";
    }
    return Files.readAllLines(home.startLog()).stream()
        .filter(line -> line.contains("FATAL"))
        .reduce((_, last) -> last)
        .map(line -> line.substring(line.indexOf("FATAL")))
        .orElse("without giving a reason");
  }

  /** The port of the last start if it is free, so that other programs find the database again. */
  private int port() throws IOException {
    Path record = home.base().resolve("port");
    int last = Files.exists(record) ? Integer.parseInt(Files.readString(record).strip()) : 0;
    int port = freePort(last).orElseGet(() -> freePort(0).orElseThrow());
    if (port != last) {
      DurableFiles.write(record, Integer.toString(port), Access.READABLE_FILE);
    }
    return port;
  }

  private static OptionalInt freePort(int wished) {
    try (ServerSocket socket = new ServerSocket(wished, 1, InetAddress.getLoopbackAddress())) {
      return OptionalInt.of(socket.getLocalPort());
    } catch (IOException _) {
      return OptionalInt.empty();
    }
  }
}
