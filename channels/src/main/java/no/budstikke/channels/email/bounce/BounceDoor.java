package no.budstikke.channels.email.bounce;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import no.budstikke.core.request.Content;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server that takes only mail that comes back to us. A mail is kept before it is answered;
 * when it cannot be kept, the other side is told to come again. Source: mail and print, section
 * 2.5.
 */
public final class BounceDoor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BounceDoor.class);
  private static final int MOST_GUESTS = 50;
  private static final int MOST_RECIPIENTS = 5;
  private static final int LARGEST = 50_000_000;
  private static final int PATIENCE_MILLIS = 60_000;

  /** What is said about a delivery stands at the beginning; the returned mail is not needed. */
  private static final int KEPT = 256_000;

  private final SMTPServer server;

  private BounceDoor(SMTPServer server) {
    this.server = server;
  }

  /**
   * Listens.
   *
   * @param address of this machine
   * @param port 0 for any free one
   * @throws IllegalStateException when it cannot
   */
  public static BounceDoor open(
      String address, int port, ReturnAddresses addresses, BounceStore store) {
    try {
      SMTPServer server =
          new SMTPServer.Builder()
              .bindAddress(InetAddress.getByName(address))
              .port(port)
              .softwareName("Budstikke")
              .serverThreadName("bounces")
              .maxConnections(MOST_GUESTS)
              .insertReceivedHeaders(false)
              .maxRecipients(MOST_RECIPIENTS)
              .maxMessageSize(LARGEST)
              .connectionTimeoutMs(PATIENCE_MILLIS)
              .messageHandlerFactory(_ -> new Guest(addresses, store))
              .build();
      server.start();
      return new BounceDoor(server);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("The door for bounces has no such address.", e);
    }
  }

  /** Where it listens. */
  public int port() {
    return server.getPortAllocated();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** A mail as it is kept: with the address it was for, and without a long end. */
  static Content noted(String recipient, InputStream mail) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(8192);
    kept.writeBytes(
        (BounceReader.RECIPIENT + ": " + recipient + "\r\n").getBytes(StandardCharsets.US_ASCII));
    kept.writeBytes(mail.readNBytes(KEPT));
    mail.transferTo(OutputStream.nullOutputStream());
    return Content.of(kept.toByteArray());
  }

  /** The name of a mail: the same bytes are the same mail. */
  static String name(Content mail) {
    return HexFormat.of().formatHex(mail.sha256());
  }

  /** One mail that is being handed in. */
  private static final class Guest implements MessageHandler {
    private final ReturnAddresses addresses;
    private final BounceStore store;
    private String recipient = "";

    Guest(ReturnAddresses addresses, BounceStore store) {
      this.addresses = addresses;
      this.store = store;
    }

    @Override
    public void from(String sender) {
      // Bounces have no sender; complaints have one. Neither proves anything.
    }

    @Override
    public void recipient(String address) throws RejectException {
      if (addresses.read(address).isEmpty() && !addresses.isForComplaints(address)) {
        throw new RejectException(550, "5.1.1 Nobody has this address");
      }
      recipient = address;
    }

    @Override
    @SuppressWarnings("NullAway") // The library's word for "the usual reply".
    public String data(InputStream data) throws RejectException, IOException {
      Content mail = noted(recipient, data);
      try {
        store.keep(name(mail), mail);
      } catch (RuntimeException e) {
        LOG.warn("A mail that came back could not be kept: {}", e.getClass().getSimpleName());
        throw new RejectException(451, "4.3.0 Please come again");
      }
      return null;
    }

    @Override
    public void done() {
      // Nothing is held.
    }
  }
}
