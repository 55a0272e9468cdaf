package no.budstikke.channels.kivra;

import java.nio.file.Path;
import no.budstikke.channels.transport.SftpSettings;
import no.budstikke.channels.transport.counterpart.FileServer;
import no.budstikke.channels.transport.counterpart.Script;

/** Where senders fetch their files from the simulated Kivra; every morning there is a new one. */
final class PayoutServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final long PAUSE_MILLIS = 500;

  private final FileServer server;
  private final Thread clerk;

  private PayoutServer(FileServer server, Thread clerk) {
    this.server = server;
    this.clerk = clerk;
  }

  /**
   * Starts one.
   *
   * @param port 0 for any free one
   * @param home where its keys and its table are
   * @param root what clients see
   */
  static PayoutServer start(int port, Path home, Path root, Payouts payouts) {
    payouts.open();
    Script faults = Script.at(home.resolve("files.table"));
    FileServer server = FileServer.start(HOST, port, home, root, faults);
    return new PayoutServer(
        server,
        Thread.ofVirtual().name("simulated-kivra-payouts").start(() -> keepPayingOut(payouts)));
  }

  SftpSettings access() {
    return server.access();
  }

  @Override
  public void close() {
    clerk.interrupt();
    server.close();
  }

  private static void keepPayingOut(Payouts payouts) {
    try {
      while (true) {
        if (payouts.isDue()) {
          payouts.settle("Budstikke", SettlementForm.BGMAX);
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
