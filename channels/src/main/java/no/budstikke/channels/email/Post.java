package no.budstikke.channels.email;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.channels.transport.counterpart.Journal;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.channels.transport.counterpart.Script;
import no.budstikke.core.request.Content;

/** What a simulated mail server has in its back room: table, journal, and the newest messages. */
final class Post {
  private static final Pattern KEY =
      Pattern.compile("\r\nX-Budstikke-Delivery: ([0-9a-f-]{36})\r\n");
  private static final int HEADERS = 4000;

  private final Script script;
  private final Journal journal;
  private final int keep;
  private final InstantSource clock;
  private final Deque<Letter> newest = new ArrayDeque<>();
  private final SimulatedReturns returns = new SimulatedReturns();
  private final MailInspection inspection;

  private record Letter(String from, String to, Content message) {}

  Post(Script script, Journal journal, MailInspection inspection, int keep, InstantSource clock) {
    this.inspection = inspection;
    this.script = script;
    this.journal = journal;
    this.keep = keep;
    this.clock = clock;
  }

  Script script() {
    return script;
  }

  Journal journal() {
    return journal;
  }

  /** Takes a message: it is in the journal when this returns. */
  void take(String from, String to, byte[] message) {
    Content content = Content.of(message);
    String hash = HexFormat.of().formatHex(content.sha256());
    journal.add(new Received(key(message), hash, clock.instant(), ""));
    synchronized (newest) {
      newest.addLast(new Letter(from, to.toLowerCase(Locale.ROOT), content));
      if (newest.size() > keep) {
        newest.removeFirst();
      }
    }
  }

  /** What is wrong with a message, as the sender is told. */
  Optional<String> objection(String from, byte[] message) {
    return inspection.objection(from, message);
  }

  SimulatedReturns returns() {
    return returns;
  }

  /** Sends back the newest message to an address; whether there was one and it was taken. */
  boolean sendBack(String address, String why) {
    String wanted = address.toLowerCase(Locale.ROOT);
    Optional<Letter> letter;
    synchronized (newest) {
      letter = newest.reversed().stream().filter(one -> one.to().equals(wanted)).findFirst();
    }
    return letter
        .map(one -> new SimulatedReturns.Mail(one.from(), one.to(), one.message()))
        .map(mail -> returns.send(mail, why))
        .orElse(false);
  }

  List<Content> newest() {
    synchronized (newest) {
      return newest.stream().map(Letter::message).toList();
    }
  }

  List<Content> mailbox(String address) {
    String wanted = address.toLowerCase(Locale.ROOT);
    synchronized (newest) {
      return newest.stream()
          .filter(letter -> letter.to().equals(wanted))
          .map(Letter::message)
          .toList();
    }
  }

  private static String key(byte[] message) {
    int length = Math.min(HEADERS, message.length);
    Matcher key = KEY.matcher(new String(message, 0, length, StandardCharsets.ISO_8859_1));
    return key.find() ? key.group(1) : "unknown";
  }
}
