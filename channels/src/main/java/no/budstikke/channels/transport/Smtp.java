package no.budstikke.channels.transport;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;

/**
 * A mail server and the connections to it, kept open between messages. Safe for many threads; each
 * message has a connection of its own while it is sent.
 */
public final class Smtp implements AutoCloseable {
  private static final Duration LONGEST_IDLE = Duration.ofSeconds(20);

  private final SmtpSettings settings;
  private final Session session;
  private final Semaphore places;
  private final ConcurrentLinkedDeque<SmtpWire> free = new ConcurrentLinkedDeque<>();
  private final ScheduledExecutorService watch = watch();
  private volatile boolean closed;

  public Smtp(SmtpSettings settings) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings));
    this.places = new Semaphore(settings.connections());
  }

  /** For a server whose certificate is signed by an authority that this factory trusts. */
  public Smtp(SmtpSettings settings, SSLSocketFactory trust) {
    this(settings);
    session.getProperties().put("mail.smtp.ssl.socketFactory", trust);
  }

  /**
   * Offers a message, waiting for a free connection when all are busy.
   *
   * @param message complete, with CRLF at the end of every line; these bytes arrive
   */
  public Sent send(Envelope envelope, byte[] message) {
    places.acquireUninterruptibly();
    try {
      Optional<SmtpWire> kept = kept();
      if (kept.isPresent()) {
        Sent sent = sendOn(kept.get(), envelope, message);
        if (!(sent instanceof Sent.NotReached)) {
          return sent;
        }
        // The server had closed a connection that was idle; nothing was sent, a new one will do.
      }
      return sendAnew(envelope, message);
    } finally {
      places.release();
    }
  }

  @Override
  public void close() {
    closed = true;
    for (SmtpWire wire = free.poll(); wire != null; wire = free.poll()) {
      leave(wire);
    }
    watch.shutdownNow();
  }

  private Sent sendAnew(Envelope envelope, byte[] message) {
    SmtpWire wire = new SmtpWire(session, settings);
    try {
      wire.connect(
          settings.host(),
          settings.port(),
          settings.login().map(Login::user).orElse(null),
          settings.login().map(Login::password).orElse(null));
    } catch (AuthenticationFailedException e) {
      boolean later = wire.getLastReturnCode() / 100 == 4;
      return later ? new Sent.NotReached("LOGIN_LATER") : new Sent.NotAllowed("LOGIN");
    } catch (MessagingException e) {
      return unconnected(e);
    }
    return sendOn(wire, envelope, message);
  }

  private Sent sendOn(SmtpWire wire, Envelope envelope, byte[] message) {
    Sent sent = wire.send(envelope, message);
    if (wire.usable() && !closed) {
      free.push(wire);
    } else {
      leave(wire);
    }
    return sent;
  }

  /** The connection used last, unless it has been idle for so long that the server may be gone. */
  private Optional<SmtpWire> kept() {
    for (SmtpWire wire = free.poll(); wire != null; wire = free.poll()) {
      if (wire.idleNanos() < LONGEST_IDLE.toNanos()) {
        return Optional.of(wire);
      }
      leave(wire);
    }
    return Optional.empty();
  }

  private Sent unconnected(MessagingException failure) {
    if (causedBy(failure, SSLException.class)) {
      return new Sent.NotAllowed("CERTIFICATE");
    }
    boolean answered = !causedBy(failure, java.io.IOException.class);
    boolean noTls = answered && String.valueOf(failure.getMessage()).contains("STARTTLS");
    return noTls ? new Sent.NotAllowed("NO_TLS") : new Sent.NotReached("NO_CONNECTION");
  }

  private static boolean causedBy(Throwable failure, Class<? extends Throwable> kind) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static void leave(SmtpWire wire) {
    try {
      wire.close();
    } catch (MessagingException alreadyGone) {
      // There is nothing left to close.
    }
  }

  private static ScheduledExecutorService watch() {
    ScheduledThreadPoolExecutor watch =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("smtp-watch").factory());
    watch.setRemoveOnCancelPolicy(true);
    return watch;
  }

  private Properties properties(SmtpSettings settings) {
    Properties properties = new Properties();
    String patience = Long.toString(settings.patience().toMillis());
    properties.put("mail.smtp.connectiontimeout", patience);
    properties.put("mail.smtp.timeout", patience);
    properties.put("mail.smtp.writetimeout", patience);
    properties.put("mail.smtp.executor.writetimeout", watch);
    properties.put("mail.smtp.localhost", settings.helloName());
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
    properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.tls() != Tls.NONE));
    properties.put("mail.smtp.starttls.required", Boolean.toString(settings.tls() == Tls.REQUIRED));
    properties.put("mail.smtp.socketFactory", new PromptSockets());
    return properties;
  }
}
