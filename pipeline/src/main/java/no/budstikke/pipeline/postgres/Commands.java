package no.budstikke.pipeline.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the server's programs to their end. */
final class Commands {
  /** How a program ended, and what it printed. */
  record Result(int code, String output) {
    boolean isGood() {
      return code == 0;
    }
  }

  private Commands() {}

  /**
   * Output goes through a file: a server started by {@code pg_ctl} may inherit a pipe and would
   * never close it.
   */
  static Result run(List<String> command, Path directory, Duration limit) throws IOException {
    Path output = Files.createTempFile("budstikke-", ".out");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      // Somebody's PGDATA or PGPORT must not redirect us; messages are read, so they are in one
      // language.
      builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
      builder.environment().put("LC_ALL", "C");
      Process process = builder.start();
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new DatabaseRefusal("A program of the embedded database did not end in time.");
      }
      return new Result(
          process.exitValue(), Files.readString(output, StandardCharsets.UTF_8).strip());
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static DatabaseRefusal interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new DatabaseRefusal("The start of the embedded database was interrupted.", e);
  }
}
