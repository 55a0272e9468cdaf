package no.budstikke.channels.email;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.budstikke.channels.transport.Envelope;
import no.budstikke.channels.transport.Sent;
import no.budstikke.channels.transport.Smtp;

/**
 * The relays of an installation: a sender's own ones where it has some, else the common ones; the
 * next one when one cannot be reached. What may have been taken is never offered to another.
 */
final class Relays implements AutoCloseable {
  private static final Duration REST = Duration.ofSeconds(30);

  private final List<Line> lines = new ArrayList<>();

  Relays(EmailSettings settings) {
    lines.add(new Line(new Smtp(settings.server()), Set.of()));
    settings
        .ways()
        .relays()
        .forEach(relay -> lines.add(new Line(new Smtp(relay.server()), relay.senders())));
  }

  /** One relay, and until when it is better left alone. */
  private static final class Line {
    private final Smtp smtp;
    private final Set<String> senders;
    private volatile long until = System.nanoTime();

    private Line(Smtp smtp, Set<String> senders) {
      this.smtp = smtp;
      this.senders = senders;
    }

    private boolean rests() {
      return until - System.nanoTime() > 0;
    }
  }

  /** Offers a message of a sender's domain. */
  Sent send(String sender, Envelope envelope, byte[] message) {
    Sent sent = new Sent.NotReached("NO_RELAY");
    for (Line line : of(sender)) {
      sent = line.smtp.send(envelope, message);
      if (!(sent instanceof Sent.NotReached)) {
        return sent;
      }
      line.until = System.nanoTime() + REST.toNanos();
    }
    return sent;
  }

  /** Those that could not be reached just now come last: they are not waited for. */
  private List<Line> of(String sender) {
    List<Line> own = lines.stream().filter(line -> line.senders.contains(sender)).toList();
    Stream<Line> all =
        own.isEmpty() ? lines.stream().filter(line -> line.senders.isEmpty()) : own.stream();
    return all.sorted(Comparator.comparing(Line::rests)).toList();
  }

  @Override
  public void close() {
    lines.forEach(line -> line.smtp.close());
  }
}
