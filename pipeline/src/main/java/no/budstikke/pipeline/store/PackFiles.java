package no.budstikke.pipeline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Where packs lie: two levels of sixteen directories, by the last two digits of an opaque name. */
record PackFiles(Path root) {
  static final String WHOLE = ".pack";
  static final String PARTIAL = ".part";

  Path directory(UUID pack) {
    String name = pack.toString();
    return root.resolve(name.substring(35)).resolve(name.substring(34, 35));
  }

  Path whole(UUID pack) {
    return directory(pack).resolve(pack + WHOLE);
  }

  Path partial(UUID pack) {
    return directory(pack).resolve(pack + PARTIAL);
  }

  /** What is done with each file of a pack. */
  interface Visitor {
    void at(Path file, UUID pack) throws IOException;
  }

  /** Visits all files of packs, whole and partial, without holding their names in memory. */
  void visit(Visitor visitor) throws IOException {
    if (Files.notExists(root)) {
      return;
    }
    try (Stream<Path> found = Files.walk(root, 3)) {
      for (Path file : (Iterable<Path>) found::iterator) {
        Optional<UUID> pack = packOf(file);
        if (pack.isPresent()) {
          visitor.at(file, pack.get());
        }
      }
    }
  }

  static Optional<UUID> packOf(Path path) {
    String name = path.getFileName().toString();
    if (name.length() != 41 || !(name.endsWith(WHOLE) || name.endsWith(PARTIAL))) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(name.substring(0, 36)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
