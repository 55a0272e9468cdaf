package no.budstikke.server.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.budstikke.channels.email.EmailSettings;
import no.budstikke.channels.email.Ways;
import no.budstikke.channels.email.bounce.BounceSettings;
import no.budstikke.channels.email.bounce.MailboxSettings;
import no.budstikke.channels.email.dkim.SigningKey;
import no.budstikke.channels.transport.Login;
import no.budstikke.channels.transport.SmtpSettings;
import no.budstikke.channels.transport.Tls;
import no.budstikke.channels.transport.counterpart.Mode;

/** Settings of the channel e-mail; without a relay it is not set up. */
final class MailReader {
  private static final int SMTP = 25;
  private static final int IMAPS = 993;
  private static final int MOST_CONNECTIONS = 256;
  private static final int MOST_RELAYS = 9;
  private static final int FIVE_MEGABYTES = 5_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private MailReader() {}

  static Optional<EmailSettings> email(Told told, Mode mode) {
    boolean production = mode == Mode.PRODUCTION;
    Optional<SmtpSettings> server = server(told, production, "email");
    Optional<String> domain = told.text("email.domain");
    Duration window = told.duration("email.bounce-window", Duration.ofHours(24));
    int largest = told.number("email.largest", FIVE_MEGABYTES, 1, Integer.MAX_VALUE);
    List<SigningKey> signing = signing(told);
    Optional<BounceSettings> bounces = bounces(told);
    Ways ways = ways(told, production);
    if (production && server.isPresent() && domain.isEmpty()) {
      told.mistake("email.domain", "is needed in production: ours, right of the @ in Message-IDs");
    }
    return server.flatMap(
        relay ->
            told.built(
                "email",
                () ->
                    new EmailSettings(
                        relay,
                        domain.orElse("budstikke.example"),
                        window,
                        largest,
                        signing,
                        bounces,
                        ways)));
  }

  /** A relay. */
  private static Optional<SmtpSettings> server(Told told, boolean production, String room) {
    Optional<String> host = told.text(room + ".host");
    int port = told.number(room + ".port", SMTP, 1, 65535);
    Tls tls = told.choice(room + ".tls", production ? Tls.REQUIRED : Tls.OFFERED);
    Optional<Login> login = login(told, room);
    String hello = told.text("email.hello-name").orElse("localhost");
    Duration patience = told.duration("email.patience", PATIENCE);
    int connections = told.number(room + ".connections", 16, 1, MOST_CONNECTIONS);
    return host.flatMap(
        name ->
            told.built(
                room,
                () -> new SmtpSettings(name, port, tls, login, hello, patience, connections)));
  }

  private static Ways ways(Told told, boolean production) {
    List<Ways.Relay> relays = new ArrayList<>();
    for (int i = 1; i <= MOST_RELAYS; i++) {
      String room = "email.relays." + i;
      Set<String> senders =
          Set.copyOf(List.of(told.text(room + ".senders").orElse("").strip().split("[\\s,]+")));
      server(told, production, room)
          .ifPresent(server -> relays.add(new Ways.Relay(server, senders)));
    }
    List<Ways.Pace> paces =
        told.text("email.paces")
            .map(file -> told.built("email.paces", () -> paces(Path.of(file))).orElse(List.of()))
            .orElseGet(Ways::usualPaces);
    return new Ways(relays, paces);
  }

  private static List<Ways.Pace> paces(Path file) {
    try {
      return Ways.paces(Files.readString(file));
    } catch (IOException e) {
      throw new IllegalArgumentException("The table of paces cannot be read.", e);
    }
  }

  /** {@code domain selector file}, with a comma before the next; the first of a domain signs. */
  private static List<SigningKey> signing(Told told) {
    List<SigningKey> keys = new ArrayList<>();
    for (String one : told.text("email.dkim").orElse("").split(",", -1)) {
      String[] words = one.strip().split("\\s+", -1);
      if (words.length == 3) {
        told.built("email.dkim", () -> SigningKey.read(words[0], words[1], Path.of(words[2])))
            .ifPresent(keys::add);
      } else if (!one.isBlank()) {
        told.mistake("email.dkim", "must be: domain selector file, and a comma before the next");
      }
    }
    return keys;
  }

  private static Optional<BounceSettings> bounces(Told told) {
    Optional<String> domain = told.text("email.bounces.domain");
    int port = told.number("email.bounces.port", -1, -1, 65535);
    Optional<MailboxSettings> mailbox = mailbox(told);
    Optional<Integer> door = port < 0 ? Optional.empty() : Optional.of(port);
    if (domain.isEmpty() && (door.isPresent() || mailbox.isPresent())) {
      told.mistake("email.bounces.domain", "is needed: the domain whose mail comes back to us");
    }
    return domain.flatMap(
        name -> told.built("email.bounces", () -> new BounceSettings(name, door, mailbox)));
  }

  private static Optional<MailboxSettings> mailbox(Told told) {
    String room = "email.bounces.mailbox";
    Optional<String> host = told.text(room + ".host");
    int port = told.number(room + ".port", IMAPS, 1, 65535);
    boolean tls = told.yes(room + ".tls", true);
    Optional<Login> login = login(told, room);
    if (host.isPresent() && login.isEmpty()) {
      told.mistake(room + ".user", "and its password are needed");
    }
    return host.isEmpty() || login.isEmpty()
        ? Optional.empty()
        : told.built(room, () -> new MailboxSettings(host.get(), port, tls, login.get(), PATIENCE));
  }

  private static Optional<Login> login(Told told, String room) {
    Optional<String> user = told.text(room + ".user");
    Optional<String> password = told.text(room + ".password");
    if (user.isPresent() != password.isPresent()) {
      told.mistake(
          room + ".user", "and budstikke." + room + ".password are given together or not at all");
    }
    return user.isPresent() && password.isPresent()
        ? Optional.of(new Login(user.get(), password.get()))
        : Optional.empty();
  }
}
