package no.budstikke.cli.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.budstikke.channels.email.SimulatedMailServer;
import no.budstikke.channels.email.SimulatedMailSettings;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.core.request.Content;

/**
 * The mail server of a sandbox, and what a server needs to be believed by it: one key that signs
 * for all made-up senders, and a door of its own by which mail comes back. Both are kept in the
 * folder.
 */
final class SandboxMail implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final String SENDERS = "example";
  private static final String SELECTOR = "sandbox";
  private static final String RETURNS = "bounce.sandbox.example";
  private static final int KEPT = 200;
  private static final int BITS = 2048;

  private final SimulatedMailServer server;
  private final Path key;
  private final int door;

  private SandboxMail(SimulatedMailServer server, Path key, int door) {
    this.server = server;
    this.key = key;
    this.door = door;
  }

  static SandboxMail start(Path folder, int port, InstantSource clock) {
    Path key = folder.resolve("dkim.pem");
    Path names = folder.resolve("names.table");
    Path kept = folder.resolve("bounces.port");
    try {
      Files.createDirectories(folder);
      if (Files.notExists(key) || Files.notExists(names)) {
        sign(key, names);
      }
      if (Files.notExists(kept)) {
        Files.writeString(kept, Integer.toString(free()));
      }
      int door = Integer.parseInt(Files.readString(kept).strip());
      SimulatedMailServer server =
          SimulatedMailServer.start(
              new SimulatedMailSettings(Mode.SANDBOX, HOST, port, folder, KEPT, clock));
      server.returnsTo(door);
      return new SandboxMail(server, key, door);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of the mail server cannot be written.", e);
    }
  }

  int port() {
    return server.port();
  }

  List<Content> newest() {
    return server.newest();
  }

  Map<String, String> serverSettings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("budstikke.email.host", HOST);
    settings.put("budstikke.email.port", Integer.toString(server.port()));
    settings.put("budstikke.email.tls", "none");
    settings.put("budstikke.email.dkim", SENDERS + " " + SELECTOR + " " + key);
    settings.put("budstikke.email.bounces.domain", RETURNS);
    settings.put("budstikke.email.bounces.port", Integer.toString(door));
    return settings;
  }

  @Override
  public void close() {
    server.close();
  }

  /** A new key, and what the name system says of it. */
  private static void sign(Path key, Path names) throws IOException {
    KeyPair pair = pair();
    Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
    Files.writeString(
        key,
        "-----BEGIN PRIVATE KEY-----\n"
            + lines.encodeToString(pair.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
    Files.writeString(
        names,
        """
        # What domains say of their mail: keys, and who may send for them.
        %s._domainkey.%s | %s
        spf.%s | pass
        """
            .formatted(
                SELECTOR,
                SENDERS,
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                RETURNS));
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has RSA.", e);
    }
  }

  private static int free() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }
}
