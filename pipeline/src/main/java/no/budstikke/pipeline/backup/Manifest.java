package no.budstikke.pipeline.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * The list of a backup's parts, as lines of words. It may be long, so it is read line by line, each
 * time anew. The last line is the SHA-256 of the others.
 *
 * @param identity of the key ring that the rows and packs were sealed with
 */
record Manifest(Path file, Instant taken, String schema, String identity) {
  static final String NAME = "manifest.txt";
  static final String TITLE = "budstikke-backup 1";
  static final String TAKEN = "taken ";
  static final String SCHEMA = "schema ";
  static final String IDENTITY = "identity ";
  static final String END = "end ";

  /** What is done with each entry. */
  interface Visitor {
    void at(Entry entry) throws IOException;
  }

  /** Reads the head and makes sure that no line was changed or cut off. */
  static Manifest open(Path backup) throws IOException {
    Path file = backup.resolve(NAME);
    checkEnd(file);
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      if (!TITLE.equals(lines.readLine())) {
        throw new BackupRefusal("The backup was made by another version of this program.");
      }
      Instant taken = Instant.parse(field(lines, TAKEN));
      return new Manifest(file, taken, field(lines, SCHEMA), field(lines, IDENTITY));
    } catch (DateTimeException e) {
      throw damaged();
    }
  }

  private static String field(BufferedReader lines, String name) throws IOException {
    String line = lines.readLine();
    if (line == null || !line.startsWith(name)) {
      throw damaged();
    }
    return line.substring(name.length());
  }

  private static void checkEnd(Path file) throws IOException {
    MessageDigest digest = Hashes.digest();
    String last = "";
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!last.isEmpty()) {
          digest.update((last + "\n").getBytes(StandardCharsets.UTF_8));
        }
        last = line;
      }
    } catch (NoSuchFileException _) {
      throw new BackupRefusal(
          "There is no complete backup in %s: its manifest is missing."
              .formatted(file.resolveSibling("")));
    }
    if (!last.equals(END + Hashes.hex(digest))) {
      throw damaged();
    }
  }

  private static BackupRefusal damaged() {
    return new BackupRefusal("The backup's manifest was changed or cut off: use another backup.");
  }

  void visit(Visitor visitor) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (int head = 0; head < 4; head++) {
        lines.readLine();
      }
      for (String line = lines.readLine();
          line != null && !line.startsWith(END);
          line = lines.readLine()) {
        visitor.at(Entry.read(line));
      }
    }
  }
}
