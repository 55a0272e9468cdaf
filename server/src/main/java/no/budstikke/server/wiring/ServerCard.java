package no.budstikke.server.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.budstikke.pipeline.disk.Access;
import no.budstikke.pipeline.disk.DurableFiles;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells programs on this machine where the server is: {@code server.json} in the data directory.
 */
public final class ServerCard implements AutoCloseable {
  private final Path file;

  private ServerCard(Path file) {
    this.file = file;
  }

  /** Lays it, whole at once: from now on requests are taken. */
  public static ServerCard lay(Path data, String address, int port) {
    Path file = data.resolve("server.json");
    JsonMapper json = JsonMapper.shared();
    String text =
        json.writeValueAsString(
            json.createObjectNode()
                .put("url", "http://" + host(address) + ":" + port)
                .put("pid", ProcessHandle.current().pid()));
    try {
      DurableFiles.write(file, text + "\n", Access.READABLE_FILE);
    } catch (IOException e) {
      throw new CannotStart("The file " + file + " cannot be written.", e);
    }
    return new ServerCard(file);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException leftBehind) {
      // It names a process that is gone, and whoever reads it looks.
    }
  }

  /** Whoever listens everywhere is found at home. */
  private static String host(String address) {
    return switch (address) {
      case "0.0.0.0", "::", "*" -> "127.0.0.1";
      default -> address.contains(":") ? "[" + address + "]" : address;
    };
  }
}
