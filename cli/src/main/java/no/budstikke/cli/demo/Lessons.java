package no.budstikke.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one run of the server leaves for the next ones, so that they start in a third of the time:
 * classes that are loaded and linked already, and what the compiler has seen (an AOT cache, JEP 483
 * and 515). It belongs to exactly the libraries it was made with; a run that nobody lets finish in
 * order leaves none.
 *
 * @param libraries of the server
 * @param file where the lessons are
 */
record Lessons(Path libraries, Path file) {
  static Lessons of(Path home) {
    Path target = home.resolve("server/target");
    return new Lessons(target.resolve("dist/lib"), target.resolve("server.aot"));
  }

  /** Whether they are there, and as new as the libraries. */
  boolean areThere() {
    return made(file)
        .filter(made -> newest().filter(jar -> made.compareTo(jar) >= 0).isPresent())
        .isPresent();
  }

  /** Whether a run can leave some. */
  boolean canBeLearnt() {
    return Files.isWritable(file.toAbsolutePath().getParent());
  }

  /** What a machine must be told to use them; nothing when there are none. */
  List<String> used() {
    return areThere() ? List.of("-XX:AOTCache=" + file, "-Xlog:aot=off") : List.of();
  }

  /** What a machine must be told to leave some. */
  List<String> learnt() {
    return List.of("-XX:AOTCacheOutput=" + draft(), "-Xlog:aot=off");
  }

  /** The run is over: what it has left counts from now on. */
  void keep() {
    try {
      if (Files.exists(draft())) {
        Files.move(draft(), file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      // Without lessons the next start is slower, and nothing else.
    }
  }

  private Path draft() {
    return file.resolveSibling("server." + ProcessHandle.current().pid() + ".aot");
  }

  private Optional<FileTime> newest() {
    try (Stream<Path> jars = Files.list(libraries)) {
      return jars.flatMap(jar -> made(jar).stream()).max(FileTime::compareTo);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<FileTime> made(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.getLastModifiedTime(file)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
