package no.budstikke.channels.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The tree that clients see, and the names of the receipts, which only grow. */
final class HouseFolders {
  private final Path root;
  private final InstantSource clock;
  private long lastMoment;
  private int lastCount;

  HouseFolders(Path root, InstantSource clock) throws IOException {
    this.root = root;
    this.clock = clock;
    for (String folder : List.of("in", "read")) {
      Files.createDirectories(root.resolve(folder));
    }
    for (Box box : Box.values()) {
      Files.createDirectories(root.resolve(box.folder()));
      lastMoment = Math.max(lastMoment, newest(box));
    }
  }

  Path root() {
    return root;
  }

  /** The batches that wait, in the order of their names. */
  List<Path> waiting() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("in"))) {
      return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
    }
  }

  /** The batches that were put away. */
  List<Path> printed() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("read"))) {
      return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
    }
  }

  /** Puts a batch away. */
  void done(Path batch) throws IOException {
    Path read = root.resolve("read").resolve(batch.getFileName());
    for (String marker : List.of(".done", ".sha256")) {
      Path mark = batch.resolveSibling(batch.getFileName() + marker);
      if (Files.exists(mark)) {
        Files.move(mark, read.resolveSibling(mark.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    Files.move(batch, read, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Lays a receipt, complete at once, under a name behind all others. */
  synchronized void lay(Box box, String about, byte[] receipt) throws IOException {
    long now = clock.millis();
    lastCount = now > lastMoment ? 0 : lastCount + 1;
    lastMoment = Math.max(now, lastMoment);
    String name = String.format(Locale.ROOT, "%013d-%06d_%s.json", lastMoment, lastCount, about);
    Path unfinished = root.resolve(box.folder()).resolve(name + ".tmp");
    Files.write(unfinished, receipt);
    Files.move(unfinished, unfinished.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private long newest(Box box) throws IOException {
    try (Stream<Path> files = Files.list(root.resolve(box.folder()))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.matches("\\d{13}-.*"))
          .mapToLong(name -> Long.parseLong(name.substring(0, 13)) + 1)
          .max()
          .orElse(0);
    }
  }
}
