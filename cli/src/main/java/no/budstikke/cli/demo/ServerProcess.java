package no.budstikke.cli.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.console.Trouble;
import no.budstikke.cli.rest.Api;
import tools.jackson.databind.JsonNode;

/** A server in a process of its own, on a data directory that outlives it. */
final class ServerProcess implements AutoCloseable {
  private static final Duration POLITE = Duration.ofSeconds(90);
  private static final long GLANCE_MILLIS = 50;

  private final Process process;
  private final Path data;
  private final Path log;
  private final Optional<Lessons> lessons;

  private ServerProcess(Process process, Path data, Path log, Optional<Lessons> lessons) {
    this.process = process;
    this.data = data;
    this.log = log;
    this.lessons = lessons;
  }

  /**
   * Starts one on any free port.
   *
   * @param home where the program is installed
   * @param folder has or gets the data directory {@code data} and the log {@code server.log}
   * @param settings as the server knows them
   */
  static ServerProcess start(Path home, Path folder, Map<String, String> settings) {
    return start(home, folder, settings, Lessons.of(home).used(), Optional.empty());
  }

  /** Starts one that leaves its lessons to the next ones; empty when there are some. */
  static Optional<ServerProcess> startLearning(
      Path home, Path folder, Map<String, String> settings) {
    Lessons lessons = Lessons.of(home);
    return lessons.areThere() || !lessons.canBeLearnt()
        ? Optional.empty()
        : Optional.of(start(home, folder, settings, lessons.learnt(), Optional.of(lessons)));
  }

  /** Starts one that will not live long: nothing is compiled well that is soon forgotten. */
  static ServerProcess startShortLived(Path home, Path folder, Map<String, String> settings) {
    List<String> options = new ArrayList<>(Lessons.of(home).used());
    options.add("-XX:TieredStopAtLevel=1");
    return start(home, folder, settings, options, Optional.empty());
  }

  private static ServerProcess start(
      Path home,
      Path folder,
      Map<String, String> settings,
      List<String> options,
      Optional<Lessons> lessons) {
    Path libraries = home.resolve("server/target/dist/lib");
    if (!Files.isDirectory(libraries)) {
      throw new Trouble(Exit.FAILED, "The server is not built: " + libraries + " is missing.");
    }
    Path data = folder.resolve("data");
    Path log = folder.resolve("server.log");
    List<String> command = new ArrayList<>(java());
    command.addAll(options);
    command.addAll(List.of("-cp", libraries + "/*", "no.budstikke.server.BudstikkeServer"));
    command.add("--budstikke.data=" + data);
    command.add("--budstikke.port=0");
    command.add("--budstikke.mode=sandbox");
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    try {
      Files.createDirectories(data);
      Files.deleteIfExists(data.resolve("server.json"));
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      return new ServerProcess(builder.start(), data, log, lessons);
    } catch (IOException e) {
      throw new Trouble(Exit.FAILED, "The server cannot be started.", e);
    }
  }

  /** The heap that a batch of any size must fit in (design, section 7). */
  private static List<String> java() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-XX:InlineSmallCode=800",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dfile.encoding=UTF-8",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow");
  }

  /** Waits until it takes requests; its interface for the first operator. */
  Api awaitReady(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw new Trouble(Exit.FAILED, "The server did not start. Its log ends:\n" + lastWords());
      }
      Optional<URI> address = address();
      if (address.isPresent()) {
        return new Api(address.get(), operatorKey());
      }
      Thread.sleep(GLANCE_MILLIS);
    }
    throw new Trouble(
        Exit.FAILED, "The server took too long to start. Its log ends:\n" + lastWords());
  }

  /** Whether it will leave lessons, which takes it some seconds in the end. */
  boolean isLearning() {
    return lessons.isPresent();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL: nothing is said, nothing is tidied up. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Asks it to stop, and makes it stop when it does not. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(POLITE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      lessons.ifPresent(Lessons::keep);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } finally {
      OrphanedDatabase.end(data);
    }
  }

  /** The end of its log, for a person who wants to know why. */
  String lastWords() {
    try {
      List<String> lines = Files.readString(log, StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    } catch (IOException e) {
      return "(no log)";
    }
  }

  /** Only this process's own word counts: one that was killed has left its word behind. */
  private Optional<URI> address() {
    Path file = data.resolve("server.json");
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode word = Json.read(Files.readAllBytes(file));
      return word.path("pid").asLong(0) == process.pid()
          ? Optional.of(URI.create(word.path("url").asString("") + "/"))
          : Optional.empty();
    } catch (IOException | tools.jackson.core.JacksonException notYetWhole) {
      return Optional.empty();
    }
  }

  private String operatorKey() {
    try {
      return Files.readString(data.resolve("operator.key")).strip();
    } catch (IOException e) {
      throw new Trouble(Exit.FAILED, "The server has left no operator key.", e);
    }
  }
}
