package no.budstikke.pipeline.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a server says of itself in {@code postmaster.pid}: line 1 is its process, line 4 its port.
 * The file stays behind when the server is killed, so it is a claim, not a fact.
 */
record PostmasterFile(long pid, int port) {
  static final String NAME = "postmaster.pid";

  /** Above every system's highest process number. */
  private static final long NOBODY = Integer.MAX_VALUE;

  /** A program's path, a command line, or the title that a server's child gives itself. */
  private static final Pattern SERVER = Pattern.compile("(^|[/\\\\])postgres(\\.exe)?($|[ :])");

  static Optional<PostmasterFile> read(Path cluster) throws IOException {
    try {
      return parse(Files.readAllLines(cluster.resolve(NAME), StandardCharsets.UTF_8));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  /** A file being written is shorter; it is as good as none. */
  private static Optional<PostmasterFile> parse(List<String> lines) {
    if (lines.size() < 4) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PostmasterFile(
              Long.parseLong(lines.getFirst().strip()), Integer.parseInt(lines.get(3).strip())));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /**
   * Whether that process lives and is a PostgreSQL server: after a reboot the number may be
   * anybody's.
   */
  boolean isServer() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(PostmasterFile::runsServer)
        .isPresent();
  }

  /**
   * Root in a container may not ask for another user's program, but its command line is open to
   * all.
   */
  private static boolean runsServer(ProcessHandle process) {
    ProcessHandle.Info known = process.info();
    return known.command().or(known::commandLine).filter(SERVER.asPredicate()).isPresent();
  }

  /**
   * After a restart of a container the number may belong to another program of the same user, which
   * the server takes for itself. The file then gets a number that nobody has; the rest of it stays,
   * by which the server makes sure that no child of its former self still works on the files.
   *
   * @return whether it was so
   */
  static boolean disown(Path cluster) throws IOException {
    Optional<PostmasterFile> claim = read(cluster);
    if (claim.isEmpty() || claim.get().isServer() || claim.get().pid() == NOBODY) {
      return false;
    }
    Path file = cluster.resolve(NAME);
    List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
    lines.set(0, Long.toString(NOBODY));
    Files.write(file, lines, StandardCharsets.UTF_8);
    return true;
  }
}
