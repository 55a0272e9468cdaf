package no.budstikke.server.dropbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.disk.DurableFiles;

/**
 * The folders of all issuers.
 *
 * @param root one folder for each issuer below it
 */
record Boxes(Path root) {
  /** One issuer's folders. */
  record Box(IssuerId issuer, Path home) {
    Path in() {
      return home.resolve("in");
    }

    Path read() {
      return home.resolve("read");
    }

    Path out() {
      return home.resolve("out");
    }

    /** What has been laid and is no longer being written, by name. */
    List<Path> laid() {
      try (Stream<Path> all = Files.list(in())) {
        return all.filter(Box::isWhole).sorted().toList();
      } catch (IOException e) {
        throw new UncheckedIOException("A drop box cannot be listed.", e);
      }
    }

    private static boolean isWhole(Path file) {
      String name = file.getFileName().toString();
      return !name.startsWith(".")
          && !name.endsWith(".tmp")
          && !name.endsWith(".part")
          && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /** An issuer's folders, made when they are missing. */
  Box of(IssuerId issuer) {
    Box box = new Box(issuer, root.resolve(issuer.value()));
    try {
      for (Path folder : List.of(box.in(), box.read(), box.out())) {
        DurableFiles.createDirectories(folder);
      }
      return box;
    } catch (IOException e) {
      throw new UncheckedIOException("A drop box cannot be made.", e);
    }
  }
}
