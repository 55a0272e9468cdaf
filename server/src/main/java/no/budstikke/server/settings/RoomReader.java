package no.budstikke.server.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import no.budstikke.channels.email.EmailSettings;
import no.budstikke.channels.print.PrintSettings;
import no.budstikke.channels.transport.Login;
import no.budstikke.channels.transport.SftpLogin;
import no.budstikke.channels.transport.SftpSettings;
import no.budstikke.channels.transport.SmtpSettings;
import no.budstikke.channels.transport.Tls;
import no.budstikke.channels.transport.counterpart.Mode;

/** Settings of channels. A channel without a host is not set up. */
final class RoomReader {
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
    Optional<String> host = told.text("print.host");
    int port = told.number("print.port", SSH, 1, 65535);
    String user = told.text("print.user").orElse("");
    Optional<SftpLogin> login = sftpLogin(told, host.isPresent());
    String hostKey = told.text("print.host-key").orElse("");
    Duration patience = told.duration("print.patience", Duration.ofSeconds(30));
    String directory = told.text("print.directory").orElse("");
    Duration longestWait = told.duration("print.longest-wait", Duration.ofMinutes(10));
    Duration quiet = told.duration("print.quiet", Duration.ZERO);
    boolean test = told.yes("print.test", false);
    if (host.isEmpty() || login.isEmpty()) {
      return Optional.empty();
    }
    return told.built(
        "print",
        () ->
            new PrintSettings(
                new SftpSettings(host.get(), port, user, login.get(), hostKey, patience),
                directory,
                PrintSettings.Limits.USUAL,
                longestWait,
                quiet,
                test));
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

  private static Optional<SftpLogin> sftpLogin(Told told, boolean needed) {
    Optional<SftpLogin> key = told.text("print.key-file").map(Path::of).map(SftpLogin.Key::new);
    Optional<SftpLogin> password = told.text("print.password").map(SftpLogin.Password::new);
    Optional<SftpLogin> login = key.or(() -> password);
    if (needed && login.isEmpty()) {
      told.mistake("print.key-file", "or budstikke.print.password is needed");
    }
    return login;
  }
}
