package no.budstikke.channels.transport;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection to a mail server. Greeting, encryption and login are the library's; the message
 * itself is ours, command by command, so that the stored bytes leave unchanged and we know how far
 * we came when a connection breaks.
 */
final class SmtpWire extends SMTPTransport {
  private static final Pattern ENHANCED =
      Pattern.compile("\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
  private static final Pattern TOO_FAST = Pattern.compile("(?i)\\brate\\b|throttl|too (many|fast)");
  private static final Pattern QUEUE_ID = Pattern.compile("queued as ([A-Za-z0-9.-]{1,64})");

  /**
   * The library writes recipients to the JDK's logger of this package when told to be talkative;
   * held here so that the level is not lost with the logger.
   */
  private static final Logger QUIET = Logger.getLogger(SmtpWire.class.getPackageName());

  static {
    QUIET.setLevel(Level.INFO);
  }

  private long lastUsed = System.nanoTime();
  private boolean usable = true;
  private boolean used;

  SmtpWire(Session session, SmtpSettings settings) {
    super(session, new URLName("smtp", settings.host(), settings.port(), null, null, null));
  }

  /** Whether another message may follow on this connection. */
  boolean usable() {
    return usable;
  }

  /** Whether it has carried a message, so that the server may have closed it since. */
  boolean used() {
    return used;
  }

  long idleNanos() {
    return System.nanoTime() - lastUsed;
  }

  /** Offers one message. */
  synchronized Sent send(Envelope envelope, byte[] message) {
    boolean messageIsOut = false;
    try {
      Optional<Sent> refused = offer(envelope);
      if (refused.isPresent()) {
        return refused.get();
      }
      OutputStream data = data();
      data.write(message);
      if (message.length < 2 || message[message.length - 1] != '\n') {
        data.write(new byte[] {'\r', '\n'});
      }
      messageIsOut = true;
      int reply = simpleCommand(".");
      return reply / 100 == 2 ? taken() : refusal(Sent.Stage.MESSAGE, reply, true);
    } catch (SMTPSendFailedException e) {
      return refusal(Sent.Stage.MESSAGE, e.getReturnCode(), false);
    } catch (MessagingException | IOException e) {
      usable = false;
      return messageIsOut ? new Sent.Unknown("NO_REPLY") : new Sent.NotReached("CONNECTION_LOST");
    } finally {
      used = true;
      lastUsed = System.nanoTime();
    }
  }

  /** Sender, recipient and the wish to send; empty when the server waits for the message. */
  private Optional<Sent> offer(Envelope envelope) throws MessagingException {
    boolean receipts = supportsExtension("DSN");
    String from = "MAIL FROM:<" + envelope.from() + ">";
    int reply = simpleCommand(receipts ? from + " RET=HDRS ENVID=" + envelope.id() : from);
    if (reply != 250) {
      return Optional.of(refusal(Sent.Stage.SENDER, reply, false));
    }
    String to = "RCPT TO:<" + envelope.to() + ">";
    reply = simpleCommand(receipts ? to + " NOTIFY=FAILURE,DELAY" : to);
    if (reply != 250 && reply != 251) {
      return Optional.of(refusal(Sent.Stage.RECIPIENT, reply, false));
    }
    return Optional.empty();
  }

  private Sent taken() {
    Matcher id = QUEUE_ID.matcher(getLastServerResponse());
    return new Sent.Taken(id.find() ? Optional.of(id.group(1)) : Optional.empty());
  }

  private Sent refusal(Sent.Stage at, int reply, boolean messageIsOut) {
    if (reply < 400) {
      // The end of the stream, or not a reply at all.
      usable = false;
      return messageIsOut ? new Sent.Unknown("NO_REPLY") : new Sent.NotReached("CONNECTION_LOST");
    }
    Matcher enhanced = ENHANCED.matcher(getLastServerResponse());
    String status = enhanced.find() ? enhanced.group(1) : spoken(reply);
    Sent refused = new Sent.Refused(at, reply, status);
    usable = reply != 421 && reset();
    return refused;
  }

  /** Some servers say that we are too fast in words only (mail and print 2.3). */
  private String spoken(int reply) {
    boolean tooFast = reply < 500 && TOO_FAST.matcher(getLastServerResponse()).find();
    return tooFast ? "4.7.0" : "";
  }

  private boolean reset() {
    try {
      return simpleCommand("RSET") == 250;
    } catch (MessagingException lost) {
      return false;
    }
  }
}
