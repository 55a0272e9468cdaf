package no.budstikke.channels.transport.counterpart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The tree that clients see. What is laid in {@code out} has names that only grow. */
public final class Tray {
  private final Path root;
  private final String ending;
  private final InstantSource clock;
  private long lastMoment;
  private int lastCount;

  /**
   * A tree, begun or gone on with.
   *
   * @param ending of the names of what is laid, for example {@code .txt}
   */
  public Tray(Path root, String ending, InstantSource clock) throws IOException {
    this.root = root;
    this.ending = ending;
    this.clock = clock;
    for (String folder : List.of("in", "archive", "out")) {
      Files.createDirectories(root.resolve(folder));
    }
    try (Stream<Path> files = Files.list(root.resolve("out"))) {
      lastMoment =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> name.matches("\\d{13}-.*"))
              .mapToLong(name -> Long.parseLong(name.substring(0, 13)) + 1)
              .max()
              .orElse(0);
    }
  }

  /** Where it is. */
  public Path root() {
    return root;
  }

  /** The files that wait, in the order of their names. */
  public List<Path> waiting() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("in"))) {
      return files
          .filter(file -> !file.toString().endsWith(".tmp"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  /** Whether a file of this name was put away. */
  public boolean isArchived(String name) {
    return Files.exists(root.resolve("archive").resolve(name));
  }

  /** Puts a file away under this name. */
  public void archive(Path file, String name) throws IOException {
    Files.move(file, root.resolve("archive").resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Lays a file for a client, complete at once, under a name behind all others. */
  public synchronized void lay(String about, byte[] content) {
    Instant now = clock.instant();
    lastCount = now.toEpochMilli() > lastMoment ? 0 : lastCount + 1;
    lastMoment = Math.max(now.toEpochMilli(), lastMoment);
    String name =
        String.format(Locale.ROOT, "%013d-%06d_%s%s", lastMoment, lastCount, about, ending);
    Path unfinished = root.resolve("out").resolve(name + ".tmp");
    try {
      Files.write(unfinished, content);
      Files.setLastModifiedTime(unfinished, FileTime.from(Instant.ofEpochMilli(lastMoment)));
      Files.move(unfinished, unfinished.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("A counterpart cannot lay a file.", e);
    }
  }

  /** A number for the next file of the counterpart. */
  public synchronized String nextNumber() {
    try (Stream<Path> files = Files.list(root.resolve("out"))) {
      return String.format(Locale.ROOT, "%07d", files.count() + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("A counterpart cannot read its folder.", e);
    }
  }
}
