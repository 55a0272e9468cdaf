package no.budstikke.channels.transport.counterpart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A table that says how a counterpart behaves, in a file that may be edited while it runs. Each row
 * is {@code pattern | behaviour} or {@code pattern | behaviour | first N}; {@code *} in a pattern
 * stands for anything, {@code #} begins a comment. The first row that fits decides; without one the
 * counterpart accepts. With {@code first N} a row fits only N times.
 */
public final class Script {
  private static final Logger LOG = LoggerFactory.getLogger(Script.class);

  private final Path file;
  private List<ScriptRow> rows = List.of();
  private Stamp read = Stamp.NONE;

  private record Stamp(long modified, long size, Object key) {
    static final Stamp NONE = new Stamp(0, -1, "");
  }

  private Script(Path file) {
    this.file = file;
  }

  /**
   * The table in this file; an empty one is laid down when there is none.
   *
   * @throws IllegalArgumentException when a row cannot be read
   */
  public static Script at(Path file) {
    try {
      if (Files.notExists(file)) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, "# pattern | behaviour | first N\n");
      }
      Script script = new Script(file);
      script.read = stamp(file);
      script.rows = ScriptRow.readAll(Files.readString(file));
      return script;
    } catch (IOException e) {
      throw new UncheckedIOException("The table of a counterpart cannot be read.", e);
    }
  }

  /** Replaces the table at once, as an editor would, and for good. */
  public synchronized void write(String... lines) {
    try {
      Path next = file.resolveSibling(file.getFileName() + ".tmp");
      Files.write(next, Arrays.asList(lines), StandardCharsets.UTF_8);
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      read = Stamp.NONE;
      reload();
    } catch (IOException e) {
      throw new UncheckedIOException("The table of a counterpart cannot be written.", e);
    }
  }

  /**
   * What to do.
   *
   * @param kinds those that can happen at this moment; rows with others are passed over
   * @param names by which the thing is known, any of which may fit a pattern
   */
  public synchronized Behaviour about(Set<Behaviour.Kind> kinds, String... names) {
    reload();
    for (ScriptRow row : rows) {
      if (kinds.contains(row.behaviour().kind()) && row.fits(names) && row.use()) {
        return row.behaviour();
      }
    }
    return Behaviour.ACCEPT;
  }

  private void reload() {
    try {
      Stamp now = stamp(file);
      if (now.equals(read)) {
        return;
      }
      read = now;
      List<ScriptRow> fresh = new ArrayList<>(ScriptRow.readAll(Files.readString(file)));
      // A row that stands as it stood goes on counting.
      fresh.replaceAll(row -> rows.stream().filter(row::sameText).findFirst().orElse(row));
      rows = List.copyOf(fresh);
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("The table {} stays as it was: {}", file.getFileName(), e.getMessage());
    }
  }

  private static Stamp stamp(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    Object key = attributes.fileKey();
    return new Stamp(
        attributes.lastModifiedTime().to(java.util.concurrent.TimeUnit.NANOSECONDS),
        attributes.size(),
        key == null ? "" : key);
  }
}
