package no.budstikke.pipeline.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import no.budstikke.pipeline.disk.Access;
import no.budstikke.pipeline.disk.DurableFiles;

/**
 * The random passwords of the embedded server's two roles, kept in a file that only the node's user
 * can read.
 */
record Passwords(String keeper, String owner) {
  private static final int BYTES = 24;

  static Passwords in(Path base) throws IOException {
    Path file = base.resolve("passwords");
    if (Files.notExists(file)) {
      DurableFiles.write(file, random() + "\n" + random() + "\n", Access.OWNER_FILE);
    }
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    if (lines.size() != 2) {
      throw new DatabaseRefusal(
          "The embedded database's password file is damaged: restore it from a backup.");
    }
    return new Passwords(lines.getFirst(), lines.getLast());
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "Passwords";
  }
}
