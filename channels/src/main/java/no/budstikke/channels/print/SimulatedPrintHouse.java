package no.budstikke.channels.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import no.budstikke.channels.transport.SftpLogin;
import no.budstikke.channels.transport.SftpSettings;
import no.budstikke.channels.transport.counterpart.Journal;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.channels.transport.counterpart.Script;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A print house with an SFTP server of its own: takes batches from {@code in}, checks them,
 * journals every letter, lays receipts, and behaves as a table says.
 */
public final class SimulatedPrintHouse implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SimulatedPrintHouse.class);
  private static final String USER = "budstikke";
  private static final long PAUSE_MILLIS = 40;

  private final SimulatedPrintSettings settings;
  private final SshServer server;
  private final String hostKey;
  private final String fingerprint;
  private final Script script;
  private final Journal journal;
  private final Press press;
  private volatile boolean open = true;

  private SimulatedPrintHouse(SimulatedPrintSettings settings) throws IOException {
    this.settings = settings;
    Files.createDirectories(settings.folder());
    KeyPair key = HouseKeys.in(settings.folder().resolve("host_key"));
    this.hostKey = PublicKeyEntry.toString(key.getPublic());
    this.fingerprint = KeyUtils.getFingerPrint(key.getPublic());
    this.script = Script.at(settings.folder().resolve("print.table"));
    this.journal = Journal.in(settings.folder());
    HouseFolders folders = new HouseFolders(settings.folder().resolve("house"), settings.clock());
    this.press = new Press(folders, script, journal, settings.clock());
    this.server = server(key, folders.root());
  }

  /**
   * Starts one.
   *
   * @throws IllegalStateException in production mode
   */
  public static SimulatedPrintHouse start(SimulatedPrintSettings settings) {
    settings.mode().demandSandbox("The simulated print house");
    try {
      SimulatedPrintHouse house = new SimulatedPrintHouse(settings);
      house.server.start();
      Thread.ofPlatform().daemon().name("simulated-print").start(house::print);
      return house;
    } catch (IOException e) {
      throw new UncheckedIOException("The simulated print house cannot start.", e);
    }
  }

  /** Where it listens. */
  public int port() {
    return server.getPort();
  }

  /** Its public host key as one line. */
  public String hostKey() {
    return hostKey;
  }

  /** The fingerprint of its host key, {@code SHA256:…}. */
  public String fingerprint() {
    return fingerprint;
  }

  /** The user it knows. */
  public String user() {
    return USER;
  }

  /** The private key that user logs in with. */
  public Path clientKey() {
    return settings.folder().resolve("client_key");
  }

  /** Everything a client must know to exchange files with it. */
  public SftpSettings access() {
    return new SftpSettings(
        settings.host(),
        port(),
        USER,
        new SftpLogin.Key(clientKey()),
        hostKey,
        Duration.ofSeconds(20));
  }

  /** The table it follows. */
  public Script script() {
    return script;
  }

  /** Every letter it has taken, in order, doubles included; also from before a restart. */
  public List<Received> received() {
    return journal.received();
  }

  @Override
  public void close() {
    open = false;
    try {
      server.stop(true);
    } catch (IOException e) {
      throw new UncheckedIOException("The simulated print house cannot stop.", e);
    } finally {
      synchronized (press) {
        journal.close();
      }
    }
  }

  private SshServer server(KeyPair key, Path root) {
    KeyPair client = HouseKeys.in(clientKey());
    SshServer ssh = SshServer.setUpDefaultServer();
    ssh.setHost(settings.host());
    ssh.setPort(settings.port());
    ssh.setKeyPairProvider(KeyPairProvider.wrap(key));
    ssh.setPublickeyAuthenticator(
        (user, shown, _) -> user.equals(USER) && KeyUtils.compareKeys(shown, client.getPublic()));
    ssh.setFileSystemFactory(new VirtualFileSystemFactory(root));
    SftpSubsystemFactory sftp = new SftpSubsystemFactory();
    sftp.addSftpEventListener(new HouseFaults(script));
    ssh.setSubsystemFactories(List.of(sftp));
    return ssh;
  }

  private void print() {
    try {
      while (open) {
        if (workOnce() == 0) {
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int workOnce() {
    synchronized (press) {
      try {
        return open ? press.work() : 0;
      } catch (UncheckedIOException e) {
        LOG.warn("The simulated print house tries again: {}", e.getMessage());
        return 0;
      }
    }
  }
}
