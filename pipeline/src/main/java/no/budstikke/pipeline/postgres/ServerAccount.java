package no.budstikke.pipeline.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom the server runs as. PostgreSQL refuses to be root, so under root it is an account that may
 * do little.
 */
sealed interface ServerAccount {
  /** The command as this account. */
  List<String> command(List<String> command);

  /** Gives a file or directory to this account. */
  void own(Path path) throws IOException;

  /** Whether this account can enter the directory, which all its parents must allow. */
  boolean canEnter(Path directory) throws IOException;

  /** The ordinary user that the node runs as. */
  record Own() implements ServerAccount {
    @Override
    public List<String> command(List<String> command) {
      return command;
    }

    @Override
    public void own(Path path) {}

    @Override
    public boolean canEnter(Path directory) {
      return true;
    }
  }

  /** Another account, because the node runs as root. */
  record Other(String name, int uid, int gid) implements ServerAccount {
    private static final List<Path> FOLDERS =
        Stream.of("/usr/bin", "/usr/sbin", "/bin", "/sbin", "/usr/local/bin")
            .map(Path::of)
            .toList();

    @Override
    public List<String> command(List<String> command) {
      List<String> whole = new ArrayList<>();
      if (tool("setpriv").isPresent()) {
        whole.addAll(
            List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"));
        whole.addAll(command);
      } else if (tool("runuser").isPresent()) {
        whole.addAll(List.of("runuser", "-u", name, "--"));
        whole.addAll(command);
      } else if (tool("su").isPresent()) {
        String line = command.stream().map(Other::quoted).collect(Collectors.joining(" "));
        whole.addAll(List.of("su", "-s", "/bin/sh", name, "-c", line));
      } else {
        throw new DatabaseRefusal(
            "The node runs as root and finds none of setpriv, runuser and su to start the database"
                + " as another user: run it as an ordinary user.");
      }
      whole.set(0, tool(whole.getFirst()).orElseThrow().toString());
      return List.copyOf(whole);
    }

    private static Optional<Path> tool(String name) {
      return FOLDERS.stream()
          .map(folder -> folder.resolve(name))
          .filter(Files::isExecutable)
          .findFirst();
    }

    private static String quoted(String word) {
      return "'" + word.replace("'", "'\\''") + "'";
    }

    @Override
    public void own(Path path) throws IOException {
      Platform.own(path, uid, gid);
    }

    @Override
    public boolean canEnter(Path directory) throws IOException {
      List<String> look = List.of("/bin/sh", "-c", "cd \"$1\"", "sh", directory.toString());
      return Commands.run(command(look), Path.of("/"), Duration.ofSeconds(20)).isGood();
    }
  }

  /** The account for a cluster: the one that owns it already, else the first that fits. */
  static ServerAccount forCluster(Path cluster) throws IOException {
    if (!Platform.isRoot()) {
      return new Own();
    }
    List<Other> accounts = accounts();
    if (Files.exists(cluster)) {
      int owner = Platform.owner(cluster);
      return accounts.stream()
          .filter(account -> account.uid() == owner && owner != 0)
          .findFirst()
          .orElseThrow(
              () ->
                  new DatabaseRefusal(
                      "The database belongs to a user this machine does not know: start as that"
                          + " user."));
    }
    return Stream.of("postgres", "nobody")
        .flatMap(name -> accounts.stream().filter(account -> account.name().equals(name)))
        .findFirst()
        .orElseThrow(
            () ->
                new DatabaseRefusal(
                    "The node runs as root and finds neither the user postgres nor nobody to run"
                        + " the database as: run it as an ordinary user."));
  }

  private static List<Other> accounts() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"), StandardCharsets.ISO_8859_1)) {
      return lines
          .map(line -> line.split(":", -1))
          .filter(
              fields ->
                  fields.length >= 4
                      && fields[2].matches("\\d{1,9}")
                      && fields[3].matches("\\d{1,9}"))
          .map(
              fields ->
                  new Other(fields[0], Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
          .toList();
    }
  }
}
