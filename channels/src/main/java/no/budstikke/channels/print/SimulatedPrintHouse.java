package no.budstikke.channels.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.budstikke.channels.transport.SftpSettings;
import no.budstikke.channels.transport.counterpart.FileServer;
import no.budstikke.channels.transport.counterpart.Journal;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.channels.transport.counterpart.Script;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A print house with an SFTP server of its own: takes batches from {@code in}, checks them,
 * journals every letter, lays receipts, and behaves as a table says.
 */
public final class SimulatedPrintHouse implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SimulatedPrintHouse.class);
  private static final long PAUSE_MILLIS = 40;

  private final FileServer server;
  private final Script script;
  private final Journal journal;
  private final Press press;
  private volatile boolean open = true;

  private SimulatedPrintHouse(SimulatedPrintSettings settings) throws IOException {
    Files.createDirectories(settings.folder());
    this.script = Script.at(settings.folder().resolve("print.table"));
    this.journal = Journal.in(settings.folder());
    HouseFolders folders = new HouseFolders(settings.folder().resolve("house"), settings.clock());
    this.press = new Press(folders, script, journal, settings.clock());
    this.server =
        FileServer.start(
            settings.host(), settings.port(), settings.folder(), folders.root(), script);
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
      Thread.ofPlatform().daemon().name("simulated-print").start(house::print);
      return house;
    } catch (IOException e) {
      throw new UncheckedIOException("The simulated print house cannot start.", e);
    }
  }

  /** Where it listens. */
  public int port() {
    return server.port();
  }

  /** Its public host key as one line. */
  public String hostKey() {
    return server.hostKey();
  }

  /** The fingerprint of its host key, {@code SHA256:…}. */
  public String fingerprint() {
    return server.fingerprint();
  }

  /** The user it knows. */
  public String user() {
    return server.user();
  }

  /** The private key that user logs in with. */
  public Path clientKey() {
    return server.clientKey();
  }

  /** Everything a client must know to exchange files with it. */
  public SftpSettings access() {
    return server.access();
  }

  /** The table it follows. */
  public Script script() {
    return script;
  }

  /** Every letter it has taken, in order, doubles included; also from before a restart. */
  public List<Received> received() {
    return journal.received();
  }

  /**
   * Sends a letter that it has printed back, as a carrier does weeks later.
   *
   * @param name the letter's postal code, delivery id, letter id or recipient's name
   * @param word a reason, then perhaps the new address: {@code MOVED_NEW_ADDRESS Nygata 5, 0154
   *     OSLO}
   * @return whether there is such a letter
   */
  public boolean sendBack(String name, String word) {
    synchronized (press) {
      return press.sendBack(name, word);
    }
  }

  @Override
  public void close() {
    open = false;
    try {
      server.close();
    } finally {
      synchronized (press) {
        journal.close();
      }
    }
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
