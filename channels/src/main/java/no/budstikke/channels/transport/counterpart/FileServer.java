package no.budstikke.channels.transport.counterpart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import no.budstikke.channels.transport.SftpLogin;
import no.budstikke.channels.transport.SftpSettings;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * The SFTP server of a counterpart that exchanges files: one user, keys of its own made on its
 * first start, and what goes wrong with uploads as a table says. Source: design, section 6.
 */
public final class FileServer implements AutoCloseable {
  private static final String USER = "budstikke";

  private final String host;
  private final Path clientKey;
  private final KeyPair key;
  private final SshServer server;

  private FileServer(String host, int port, Path home, Path root, Script faults)
      throws IOException {
    Files.createDirectories(home);
    Files.createDirectories(root);
    this.host = host;
    this.clientKey = home.resolve("client_key");
    this.key = ServerKeys.in(home.resolve("host_key"));
    this.server = server(port, root, faults);
  }

  /**
   * Starts one.
   *
   * @param host the address it listens on
   * @param port 0 for any free one
   * @param home where its keys are
   * @param root what clients see
   * @param faults the table that says what goes wrong with a file of this name
   */
  public static FileServer start(String host, int port, Path home, Path root, Script faults) {
    try {
      FileServer started = new FileServer(host, port, home, root, faults);
      started.server.start();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException("A simulated file server cannot start.", e);
    }
  }

  /** Where it listens. */
  public int port() {
    return server.getPort();
  }

  /** Its public host key as one line. */
  public String hostKey() {
    return PublicKeyEntry.toString(key.getPublic());
  }

  /** The fingerprint of its host key, {@code SHA256:…}. */
  public String fingerprint() {
    return KeyUtils.getFingerPrint(key.getPublic());
  }

  /** The user it knows. */
  public String user() {
    return USER;
  }

  /** The private key that user logs in with. */
  public Path clientKey() {
    return clientKey;
  }

  /** Everything a client must know to exchange files with it. */
  public SftpSettings access() {
    return new SftpSettings(
        host, port(), USER, new SftpLogin.Key(clientKey), hostKey(), Duration.ofSeconds(20));
  }

  @Override
  public void close() {
    try {
      server.stop(true);
    } catch (IOException e) {
      throw new UncheckedIOException("A simulated file server cannot stop.", e);
    }
  }

  private SshServer server(int port, Path root, Script faults) {
    KeyPair client = ServerKeys.in(clientKey);
    SshServer ssh = SshServer.setUpDefaultServer();
    ssh.setHost(host);
    ssh.setPort(port);
    ssh.setKeyPairProvider(KeyPairProvider.wrap(key));
    ssh.setPublickeyAuthenticator(
        (user, shown, _) -> user.equals(USER) && KeyUtils.compareKeys(shown, client.getPublic()));
    ssh.setFileSystemFactory(new VirtualFileSystemFactory(root));
    SftpSubsystemFactory sftp = new SftpSubsystemFactory();
    sftp.addSftpEventListener(new UploadFaults(faults));
    ssh.setSubsystemFactories(List.of(sftp));
    return ssh;
  }
}
