package no.budstikke.channels.email;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import no.budstikke.channels.transport.counterpart.Behaviour;
import no.budstikke.channels.transport.counterpart.Behaviour.Kind;
import no.budstikke.core.request.Content;

/** One client of the simulated mail server, from its greeting to its end (RFC 5321). */
final class MailConversation {
  private static final int LONGEST_LINE = 2000;
  private static final int LARGEST_MESSAGE = 40_000_000;
  private static final Duration SILENCE = Duration.ofMinutes(10);
  private static final Set<Kind> ABOUT_A_MESSAGE =
      EnumSet.complementOf(EnumSet.of(Kind.DOWN, Kind.LATE, Kind.TWICE, Kind.REJECT));

  /** Codes that servers give when they have seen the message, and not before. */
  private static final Set<String> AFTER_MESSAGE = Set.of("552", "554", "451");

  private final Post post;
  private final Optional<SSLSocketFactory> tls;
  private Socket guest;
  private BufferedInputStream in;
  private OutputStream out;
  private String from = "";
  private String to = "";
  private Behaviour behaviour = Behaviour.ACCEPT;

  /** A conversation that offers STARTTLS when there is a factory to do it with. */
  MailConversation(Socket guest, Post post, Optional<SSLSocketFactory> tls) throws IOException {
    this.post = post;
    this.tls = tls;
    this.guest = guest;
    this.in = new BufferedInputStream(guest.getInputStream(), 32_768);
    this.out = guest.getOutputStream();
  }

  void run() throws IOException {
    if (isDown()) {
      return;
    }
    say("220 simulated mail server");
    for (String line = line(); !isDown(); line = line()) {
      if (!answer(line)) {
        return;
      }
    }
  }

  /** Answers one command; false ends the conversation. */
  private boolean answer(String line) throws IOException {
    String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
    switch (verb) {
      case "EHLO" -> say(extensions());
      case "HELO", "NOOP", "RSET" -> say("250 ok");
      case "MAIL" -> {
        from = address(line);
        say("250 2.1.0 sender ok");
      }
      case "RCPT" -> recipient(line);
      case "DATA" -> {
        return data();
      }
      case "STARTTLS" -> encrypt();
      case "QUIT" -> {
        say("221 bye");
        return false;
      }
      default -> say("502 5.5.1 not known");
    }
    return true;
  }

  private String extensions() {
    String offered = tls.isPresent() ? "250-STARTTLS\r\n" : "";
    return "250-simulated\r\n" + offered + "250-SIZE " + LARGEST_MESSAGE + "\r\n250 DSN";
  }

  private void encrypt() throws IOException {
    if (tls.isEmpty()) {
      say("502 5.5.1 not known");
      return;
    }
    say("220 go on");
    Socket plain = guest;
    SSLSocket encrypted = (SSLSocket) tls.get().createSocket(plain, null, plain.getPort(), true);
    encrypted.setUseClientMode(false);
    encrypted.startHandshake();
    guest = encrypted;
    in = new BufferedInputStream(encrypted.getInputStream(), 32_768);
    out = encrypted.getOutputStream();
  }

  private void recipient(String line) throws IOException {
    to = address(line);
    if (to.isEmpty()) {
      say("501 5.1.3 no address");
      return;
    }
    behaviour = post.script().about(ABOUT_A_MESSAGE, to);
    boolean refusesNow =
        (behaviour.kind() == Kind.REFUSE || behaviour.kind() == Kind.TEMPFAIL)
            && !AFTER_MESSAGE.contains(behaviour.code());
    if (refusesNow) {
      say(behaviour.word() + " refused by the table");
      to = "";
    } else {
      say("250 2.1.5 recipient ok");
    }
  }

  private boolean data() throws IOException {
    if (to.isEmpty()) {
      say("503 5.5.1 no recipient");
      return true;
    }
    if (behaviour.kind() == Kind.DROP_HALFWAY) {
      return false;
    }
    say("354 go on");
    byte[] message = message();
    switch (behaviour.kind()) {
      case REFUSE, TEMPFAIL -> say(behaviour.word() + " refused by the table");
      case DROP_BEFORE -> {
        return false;
      }
      case SILENT_BEFORE -> {
        pause(SILENCE.toMillis());
        return false;
      }
      default -> {
        return take(message);
      }
    }
    return true;
  }

  private boolean take(byte[] message) throws IOException {
    pause(behaviour.millis());
    Optional<String> objection = post.objection(from, message);
    if (objection.isPresent()) {
      say(objection.get());
      return true;
    }
    post.take(from, to, message);
    if (behaviour.kind() == Kind.DROP_AFTER) {
      return false;
    }
    if (behaviour.kind() == Kind.SILENT_AFTER) {
      pause(SILENCE.toMillis());
      return false;
    }
    say("250 2.0.0 queued as S" + Integer.toHexString(message.length));
    if (behaviour.kind() == Kind.RETURN) {
      SimulatedReturns.Mail mail = new SimulatedReturns.Mail(from, to, Content.of(message));
      String why = behaviour.word();
      Thread.ofVirtual().start(() -> post.returns().send(mail, why));
    }
    return true;
  }

  private static String address(String line) {
    int begin = line.indexOf('<');
    int end = line.indexOf('>', begin);
    return begin < 0 || end < 0 ? "" : line.substring(begin + 1, end);
  }

  private boolean isDown() {
    return post.script().about(Set.of(Kind.DOWN), "").kind() == Kind.DOWN;
  }

  private void say(String reply) throws IOException {
    out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int one = in.read(); one != '\n'; one = in.read()) {
      if (one < 0 || line.length() > LONGEST_LINE) {
        throw new EOFException("The client ended in the middle of a line.");
      }
      if (one != '\r') {
        line.append((char) one);
      }
    }
    return line.toString();
  }

  /** The message without the dots that the transfer added (RFC 5321, section 4.5.2). */
  private byte[] message() throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream(16_384);
    boolean lineBegins = true;
    while (message.size() < LARGEST_MESSAGE) {
      int one = in.read();
      if (one < 0) {
        throw new EOFException("The client ended in the middle of a message.");
      }
      if (lineBegins && one == '.') {
        one = in.read();
        if (one == '\r') {
          in.skipNBytes(1);
          return message.toByteArray();
        }
      }
      message.write(one);
      lineBegins = one == '\n';
    }
    throw new EOFException("The message is too large.");
  }

  private static void pause(long millis) {
    if (millis > 0) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
