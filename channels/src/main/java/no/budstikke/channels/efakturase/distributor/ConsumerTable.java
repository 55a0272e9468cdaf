package no.budstikke.channels.efakturase.distributor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The population in a file that may be edited while the distributor runs. What issuers have been
 * told of it stands in a second file beside, so that a change is told once, whoever was stopped in
 * between.
 */
final class ConsumerTable {
  private static final Logger LOG = LoggerFactory.getLogger(ConsumerTable.class);
  private static final String HEAD =
      """
      # agreement | FUI | accounts with blanks between
      # consumer | FUI | customer number | bank | personnummer or organisation number | FMI or - | mode
      # all | bank | personnummer | FMI or -
      """;

  private final Path file;
  private final Path told;
  private Population now = Population.NOBODY;
  private String stamp = "";

  private ConsumerTable(Path folder) {
    this.file = folder.resolve("consumers.table");
    this.told = folder.resolve("consumers.told");
  }

  /** The table in this folder; an empty one is laid down when there is none. */
  static ConsumerTable in(Path folder) throws IOException {
    ConsumerTable table = new ConsumerTable(folder);
    if (Files.notExists(table.file)) {
      Files.writeString(table.file, HEAD, StandardCharsets.UTF_8);
    }
    return table;
  }

  /** The population as it is; what cannot be read leaves it as it was. */
  synchronized Population now() {
    try {
      BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
      String fresh = seen.lastModifiedTime() + " " + seen.size() + " " + seen.fileKey();
      if (!fresh.equals(stamp)) {
        now = Population.read(Files.readAllLines(file, StandardCharsets.UTF_8));
        stamp = fresh;
      }
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("The table {} stays as it was: {}", file.getFileName(), e.getMessage());
    }
    return now;
  }

  /** The sign-ups as issuers have been told of them. */
  synchronized List<SignUp> told() {
    try {
      return Files.exists(told)
          ? Population.read(Files.readAllLines(told, StandardCharsets.UTF_8)).signUps()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("What was told of consumers cannot be read.", e);
    }
  }

  /** Issuers have been told of these. */
  synchronized void haveTold(List<SignUp> signUps) {
    lay(told, signUps.stream().map(SignUp::row).toList());
  }

  /** Changes the rows of the table at once. */
  synchronized void change(UnaryOperator<List<String>> edit) {
    try {
      lay(file, edit.apply(new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException("The table of consumers cannot be read.", e);
    }
  }

  private static void lay(Path file, List<String> lines) {
    try {
      Path next = file.resolveSibling(file.getFileName() + ".tmp");
      Files.write(next, lines, StandardCharsets.UTF_8);
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("A table of consumers cannot be written.", e);
    }
  }
}
