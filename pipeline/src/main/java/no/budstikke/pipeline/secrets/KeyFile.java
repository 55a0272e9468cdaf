package no.budstikke.pipeline.secrets;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.SecretKey;
import no.budstikke.pipeline.disk.Access;
import no.budstikke.pipeline.disk.DurableFiles;

/**
 * The file with the keys, as lines of words: {@code budstikke-keys 1}, {@code current 2}, {@code
 * sealing 2 <base64>}, {@code lookup <base64>}. Whoever loses it loses every national id and every
 * document, so it belongs into the backup.
 */
public final class KeyFile {
  private static final String TITLE = "budstikke-keys 1";
  private static final ReentrantLock HERE = new ReentrantLock();

  private final Path file;

  /** A key file at this place, which need not exist yet. */
  public KeyFile(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  /** Where the file is. */
  public Path path() {
    return file;
  }

  /**
   * Reads the keys.
   *
   * @throws KeyRefusal if the file is missing, damaged, or open to others
   */
  public KeyRing read() {
    try {
      if (Access.isOpenToOthers(file)) {
        throw new KeyRefusal(
            "The key file %s is open to others: give it the permissions 600.".formatted(file));
      }
      return parse(Files.readAllLines(file, StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new KeyRefusal(
          "The key file %s cannot be read: bring it back from a backup.".formatted(file), e);
    }
  }

  /** Reads the keys; on the very first start makes them. Two nodes may start at once. */
  public KeyRing readOrCreate() {
    return locked(
        () -> {
          if (Files.notExists(file)) {
            write(KeyRing.fresh());
          }
          return read();
        });
  }

  /**
   * Adds a new key that seals from now on and gives the ring with it; the older keys still open
   * what they sealed.
   */
  public KeyRing rotate() {
    return locked(
        () -> {
          write(read().rotated());
          return read();
        });
  }

  private interface Work {
    KeyRing run() throws IOException;
  }

  private KeyRing locked(Work work) {
    HERE.lock();
    try {
      DurableFiles.createDirectories(file.resolve("..").normalize());
      Path lock = file.resolveSibling(file.getFileName() + ".lock");
      try (FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        return work.run();
      }
    } catch (IOException e) {
      throw new KeyRefusal(
          "The key file %s cannot be written: check its directory.".formatted(file), e);
    } finally {
      HERE.unlock();
    }
  }

  private void write(KeyRing ring) throws IOException {
    StringBuilder text =
        new StringBuilder(TITLE).append("\ncurrent ").append(ring.current()).append('\n');
    new TreeMap<>(ring.sealing())
        .forEach(
            (number, key) ->
                text.append("sealing ")
                    .append(number)
                    .append(' ')
                    .append(letters(key))
                    .append('\n'));
    text.append("lookup ").append(letters(ring.lookup())).append('\n');
    DurableFiles.write(file, text.toString(), Access.OWNER_FILE);
  }

  private static String letters(SecretKey key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  private KeyRing parse(List<String> lines) {
    Map<String, String> values = new HashMap<>();
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      int gap = line.lastIndexOf(' ');
      values.put(line.substring(0, Math.max(0, gap)), line.substring(gap + 1));
    }
    if (lines.isEmpty() || !lines.getFirst().equals(TITLE) || values.size() != lines.size() - 1) {
      throw damaged();
    }
    try {
      return ring(values);
    } catch (IllegalArgumentException _) {
      // The cause may quote a key.
      throw damaged();
    }
  }

  private KeyRing ring(Map<String, String> values) {
    Map<Integer, SecretKey> sealing = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith("sealing ")) {
            sealing.put(
                Integer.valueOf(name.substring("sealing ".length())),
                Keys.sealingKey(bytes(value)));
          }
        });
    int current = Integer.parseInt(values.getOrDefault("current", "0"));
    return new KeyRing(current, sealing, Keys.lookupKey(bytes(values.getOrDefault("lookup", ""))));
  }

  private byte[] bytes(String letters) {
    byte[] bytes = Base64.getDecoder().decode(letters);
    if (bytes.length != Keys.BYTES) {
      throw damaged();
    }
    return bytes;
  }

  private KeyRefusal damaged() {
    return new KeyRefusal(
        "The key file %s is damaged: bring it back from a backup.".formatted(file));
  }
}
