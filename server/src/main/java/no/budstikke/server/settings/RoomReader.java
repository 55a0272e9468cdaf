package no.budstikke.server.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.budstikke.channels.avtalegiro.AvtaleGiroSettings;
import no.budstikke.channels.email.EmailSettings;
import no.budstikke.channels.print.PrintSettings;
import no.budstikke.channels.transport.Login;
import no.budstikke.channels.transport.SftpLogin;
import no.budstikke.channels.transport.SftpSettings;
import no.budstikke.channels.transport.SmtpSettings;
import no.budstikke.channels.transport.Tls;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Channels;

/** Settings of channels. A channel without a host is not set up. */
final class RoomReader {
  private static final List<ChannelId> REGISTERS =
      List.of(
          Channels.AVTALEGIRO,
          Channels.AUTOGIRO,
          Channels.EFAKTURA,
          Channels.EFAKTURA_SE,
          Channels.KIVRA,
          Channels.MAILBOX);
  private static final int SMTP = 25;
  private static final int SSH = 22;
  private static final int MOST_CONNECTIONS = 256;
  private static final int FIVE_MEGABYTES = 5_000_000;

  private RoomReader() {}

  static Optional<EmailSettings> email(Told told, Mode mode) {
    boolean production = mode == Mode.PRODUCTION;
    Optional<String> host = told.text("email.host");
    int port = told.number("email.port", SMTP, 1, 65535);
    Tls tls = told.choice("email.tls", production ? Tls.REQUIRED : Tls.OFFERED);
    Optional<Login> login = login(told);
    String hello = told.text("email.hello-name").orElse("localhost");
    Duration patience = told.duration("email.patience", Duration.ofSeconds(60));
    int connections = told.number("email.connections", 16, 1, MOST_CONNECTIONS);
    Optional<String> domain = told.text("email.domain");
    Duration bounces = told.duration("email.bounce-window", Duration.ofHours(24));
    int largest = told.number("email.largest", FIVE_MEGABYTES, 1, Integer.MAX_VALUE);
    if (production && host.isPresent() && domain.isEmpty()) {
      told.mistake("email.domain", "is needed in production: ours, right of the @ in Message-IDs");
    }
    return host.flatMap(
        name ->
            told.built(
                "email",
                () ->
                    new EmailSettings(
                        new SmtpSettings(name, port, tls, login, hello, patience, connections),
                        domain.orElse("budstikke.example"),
                        bounces,
                        largest)));
  }

  static Optional<PrintSettings> print(Told told) {
    Optional<SftpSettings> server = sftp(told, "print");
    String directory = told.text("print.directory").orElse("");
    Duration longestWait = told.duration("print.longest-wait", Duration.ofMinutes(10));
    Duration quiet = told.duration("print.quiet", Duration.ZERO);
    boolean test = told.yes("print.test", false);
    return server.flatMap(
        access ->
            told.built(
                "print",
                () ->
                    new PrintSettings(
                        access, directory, PrintSettings.Limits.USUAL, longestWait, quiet, test)));
  }

  static Optional<AvtaleGiroSettings> avtaleGiro(Told told) {
    Optional<SftpSettings> server = sftp(told, "avtalegiro");
    AvtaleGiroSettings.Folders usual = AvtaleGiroSettings.Folders.USUAL;
    String inbox = told.text("avtalegiro.inbox").orElse(usual.inbox());
    String archive = told.text("avtalegiro.archive").orElse(usual.archive());
    boolean archived = told.yes("avtalegiro.archived", true);
    String outbox = told.text("avtalegiro.outbox").orElse(usual.outbox());
    Duration longestWait = told.duration("avtalegiro.longest-wait", Duration.ofMinutes(10));
    Duration quiet = told.duration("avtalegiro.quiet", Duration.ofSeconds(5));
    return server.flatMap(
        access ->
            told.built(
                "avtalegiro",
                () ->
                    new AvtaleGiroSettings(
                        access,
                        new AvtaleGiroSettings.Folders(inbox, archived ? archive : "", outbox),
                        AvtaleGiroSettings.Limits.USUAL,
                        longestWait,
                        quiet)));
  }

  /** Registers of channels that bring none of their own. */
  static Map<ChannelId, URI> registers(Told told) {
    Map<ChannelId, URI> registers = new TreeMap<>();
    for (ChannelId channel : REGISTERS) {
      String name = "registers." + channel + ".url";
      told.text(name)
          .ifPresent(
              text -> {
                if (text.matches("https?://[^ ]+")) {
                  registers.put(channel, URI.create(text));
                } else {
                  told.mistake(name, "must be an address that begins with http:// or https://");
                }
              });
    }
    return registers;
  }

  private static Optional<Login> login(Told told) {
    Optional<String> user = told.text("email.user");
    Optional<String> password = told.text("email.password");
    if (user.isPresent() != password.isPresent()) {
      told.mistake("email.user", "and budstikke.email.password are given together or not at all");
    }
    return user.isPresent() && password.isPresent()
        ? Optional.of(new Login(user.get(), password.get()))
        : Optional.empty();
  }

  /** A file server; empty when no host is told, or when something about it is wrong. */
  static Optional<SftpSettings> sftp(Told told, String room) {
    Optional<String> host = told.text(room + ".host");
    int port = told.number(room + ".port", SSH, 1, 65535);
    String user = told.text(room + ".user").orElse("");
    Optional<SftpLogin> login = sftpLogin(told, room, host.isPresent());
    String hostKey = told.text(room + ".host-key").orElse("");
    Duration patience = told.duration(room + ".patience", Duration.ofSeconds(30));
    if (host.isEmpty() || login.isEmpty()) {
      return Optional.empty();
    }
    return told.built(
        room, () -> new SftpSettings(host.get(), port, user, login.get(), hostKey, patience));
  }

  private static Optional<SftpLogin> sftpLogin(Told told, String room, boolean needed) {
    Optional<SftpLogin> key = told.text(room + ".key-file").map(Path::of).map(SftpLogin.Key::new);
    Optional<SftpLogin> password = told.text(room + ".password").map(SftpLogin.Password::new);
    Optional<SftpLogin> login = key.or(() -> password);
    if (needed && login.isEmpty()) {
      told.mistake(room + ".key-file", "or budstikke." + room + ".password is needed");
    }
    return login;
  }
}
