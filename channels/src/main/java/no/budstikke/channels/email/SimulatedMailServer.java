package no.budstikke.channels.email;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocketFactory;
import no.budstikke.channels.transport.counterpart.Journal;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.channels.transport.counterpart.Script;
import no.budstikke.core.request.Content;

/**
 * A mail server with mailboxes that behaves as a table says, on a port of its own. It journals each
 * message before it says that it has taken it.
 */
public final class SimulatedMailServer implements AutoCloseable {
  private final ServerSocket door;
  private final Post post;
  private final Optional<SSLSocketFactory> tls;
  private final Set<Socket> guests = ConcurrentHashMap.newKeySet();
  private final Thread doorman = Thread.ofVirtual().name("simulated-mail").unstarted(this::open);

  private SimulatedMailServer(ServerSocket door, Post post, Optional<SSLSocketFactory> tls) {
    this.door = door;
    this.post = post;
    this.tls = tls;
  }

  /**
   * Starts one.
   *
   * @throws IllegalStateException in production mode
   */
  public static SimulatedMailServer start(SimulatedMailSettings settings) {
    return start(settings, Optional.empty());
  }

  /** Starts one that offers STARTTLS. */
  static SimulatedMailServer start(SimulatedMailSettings settings, Optional<SSLSocketFactory> tls) {
    settings.mode().demandSandbox("The simulated mail server");
    try {
      ServerSocket door =
          new ServerSocket(settings.port(), 200, InetAddress.getByName(settings.host()));
      Script script = Script.at(settings.folder().resolve("mail.table"));
      Journal journal = Journal.in(settings.folder());
      MailInspection inspection =
          new MailInspection(NameTable.at(settings.folder().resolve("names.table")));
      Post post = new Post(script, journal, inspection, settings.keep(), settings.clock());
      SimulatedMailServer server = new SimulatedMailServer(door, post, tls);
      server.doorman.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("The simulated mail server cannot listen.", e);
    }
  }

  /** Where it listens. */
  public int port() {
    return door.getLocalPort();
  }

  /** The table it follows. */
  public Script script() {
    return post.script();
  }

  /** Tells it at which port of this machine returned mail is taken. */
  public void returnsTo(int port) {
    post.returns().to(port);
  }

  /**
   * Sends back the newest message to an address, however long ago it came.
   *
   * @param why a status such as {@code 5.1.1}, or {@code complaint}
   * @return whether there was one, and it was taken
   */
  public boolean sendBack(String address, String why) {
    return post.sendBack(address, why);
  }

  /** Everything it has taken, in order, doubles included; also from before a restart. */
  public List<Received> received() {
    return post.journal().received();
  }

  /** The newest messages to an address, oldest first. */
  public List<Content> mailbox(String address) {
    return post.mailbox(address);
  }

  /** The newest messages to anybody, oldest first. */
  public List<Content> newest() {
    return post.newest();
  }

  @Override
  public void close() {
    try {
      door.close();
      // The port is free only when nobody waits at the door any more.
      doorman.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException("The simulated mail server cannot close.", e);
    } finally {
      guests.forEach(SimulatedMailServer::hangUp);
      post.journal().close();
    }
  }

  private void open() {
    while (!door.isClosed()) {
      try {
        Socket guest = door.accept();
        guests.add(guest);
        Thread.ofVirtual().start(() -> talk(guest));
      } catch (SocketException closed) {
        return;
      } catch (IOException e) {
        throw new UncheckedIOException("The simulated mail server cannot listen.", e);
      }
    }
  }

  private void talk(Socket guest) {
    try (guest) {
      guest.setTcpNoDelay(true);
      new MailConversation(guest, post, tls).run();
    } catch (IOException gone) {
      // The other side hung up, or we were told to.
    } finally {
      guests.remove(guest);
    }
  }

  private static void hangUp(Socket guest) {
    try {
      guest.close();
    } catch (IOException alreadyGone) {
      // There is nothing left to close.
    }
  }
}
