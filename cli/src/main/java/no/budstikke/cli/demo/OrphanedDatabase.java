package no.budstikke.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The embedded database outlives a server that was killed, so that the next one can go on with it
 * (design, section 4). Where there will be no next one, somebody must end it.
 */
final class OrphanedDatabase {
  private OrphanedDatabase() {}

  /** Ends the database of a data directory, by its own process id, if it still runs. */
  static void end(Path data) {
    postmaster(data).ifPresent(OrphanedDatabase::end);
  }

  private static void end(ProcessHandle postmaster) {
    postmaster.destroy();
    try {
      postmaster.onExit().get(20, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      postmaster.destroyForcibly();
    } catch (InterruptedException e) {
      postmaster.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<ProcessHandle> postmaster(Path data) {
    Path base = data.resolve("database/postgres");
    try {
      Path location = base.resolve("location");
      Path real = Files.exists(location) ? Path.of(Files.readString(location).strip()) : base;
      Path file = real.resolve("cluster/postmaster.pid");
      return Files.exists(file)
          ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
          : Optional.empty();
    } catch (IOException | NumberFormatException gone) {
      return Optional.empty();
    }
  }
}
