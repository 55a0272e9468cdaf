package no.budstikke.channels.avtalegiro.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The population in a file that may be edited while the operator runs. What has been told of it
 * stands in a second file beside, so that a change is told once, whoever was stopped in between.
 */
final class MandateTable {
  private static final Logger LOG = LoggerFactory.getLogger(MandateTable.class);
  private static final String HEAD =
      """
      # agreement | account | customer unit | MOD10 or MOD11
      # mandate | account | KID, ? where it changes | J or N | most øre a month
      """;

  /** An editor may empty a file before it fills it: it must have been the same so many times. */
  private static final int LOOKS = 5;

  private final Path file;
  private final Path told;
  private Population now = Population.NOBODY;
  private Stamp stamp = Stamp.NONE;
  private Stamp candidate = Stamp.NONE;
  private int looks;

  private record Stamp(Object modified, long size, Object key) {
    static final Stamp NONE = new Stamp("", -1, "");
  }

  private MandateTable(Path folder) {
    this.file = folder.resolve("mandates.table");
    this.told = folder.resolve("mandates.told");
  }

  /** The table in this folder; an empty one is laid down when there is none. */
  static MandateTable in(Path folder) throws IOException {
    MandateTable table = new MandateTable(folder);
    if (Files.notExists(table.file)) {
      Files.writeString(table.file, HEAD, StandardCharsets.UTF_8);
    }
    table.now = table.told();
    table.read();
    return table;
  }

  /** The population as it is; what cannot be read leaves it as it was. */
  synchronized Population now() {
    try {
      Stamp fresh = stamp();
      if (!fresh.equals(stamp)) {
        looks = fresh.equals(candidate) ? looks + 1 : 1;
        candidate = fresh;
        if (looks >= LOOKS) {
          read();
        }
      }
    } catch (IOException e) {
      LOG.warn("The table {} stays as it was: {}", file.getFileName(), e.getMessage());
    }
    return now;
  }

  private void read() throws IOException {
    stamp = stamp();
    try {
      now = Population.read(Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      LOG.warn("The table {} stays as it was: {}", file.getFileName(), e.getMessage());
    }
  }

  private Stamp stamp() throws IOException {
    BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
    Object key = seen.fileKey();
    return new Stamp(seen.lastModifiedTime(), seen.size(), key == null ? "" : key);
  }

  /** The population as payees have been told of it. */
  synchronized Population told() {
    try {
      return Files.exists(told)
          ? Population.read(Files.readAllLines(told, StandardCharsets.UTF_8))
          : Population.NOBODY;
    } catch (IOException e) {
      throw new UncheckedIOException("What was told of mandates cannot be read.", e);
    }
  }

  /** Payees have been told of this. */
  synchronized void haveTold(Population population) {
    List<String> lines = new ArrayList<>();
    population.agreements().forEach(agreement -> lines.add(Population.row(agreement)));
    population.consents().forEach(consent -> lines.add(Population.row(consent)));
    lay(told, lines);
  }

  /** Adds a payee. */
  synchronized void add(Population.PayeeAgreement agreement) {
    List<String> lines = lines();
    lines.add(Population.row(agreement));
    change(lines);
  }

  /** Adds a mandate, or puts it in the place of the one that was there. */
  synchronized void put(Consent consent) {
    List<String> lines = lines();
    lines.removeIf(line -> Population.isAbout(line, consent));
    lines.add(Population.row(consent));
    change(lines);
  }

  /** Takes a mandate away. */
  synchronized void remove(Consent consent) {
    List<String> lines = lines();
    lines.removeIf(line -> Population.isAbout(line, consent));
    change(lines);
  }

  /** Holds at once. */
  private void change(List<String> lines) {
    lay(file, lines);
    try {
      read();
    } catch (IOException e) {
      throw new UncheckedIOException("The table of mandates cannot be read.", e);
    }
  }

  private List<String> lines() {
    try {
      return new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The table of mandates cannot be read.", e);
    }
  }

  private static void lay(Path file, List<String> lines) {
    try {
      Path next = file.resolveSibling(file.getFileName() + ".tmp");
      Files.write(next, lines, StandardCharsets.UTF_8);
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("A table of mandates cannot be written.", e);
    }
  }
}
