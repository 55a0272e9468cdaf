package no.budstikke.server.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.budstikke.channels.kivra.KivraSettings;
import no.budstikke.channels.kivra.KivraSettings.Environment;
import no.budstikke.channels.kivra.KivraSettings.Pace;
import no.budstikke.channels.kivra.KivraSettings.Settlements;
import no.budstikke.channels.transport.Login;
import no.budstikke.channels.transport.SftpSettings;
import no.budstikke.channels.transport.counterpart.Mode;

/** Settings of the channel Kivra; without an address it is not set up. */
final class KivraReader {
  private static final int MOST_AT_ONCE = 1024;

  private KivraReader() {}

  static Optional<KivraSettings> kivra(Told told, Mode mode) {
    Optional<String> url = told.text("kivra.url");
    Optional<String> client = told.text("kivra.client");
    Optional<String> secret = told.text("kivra.secret");
    Environment environment = told.choice("kivra.environment", Environment.PRODUCTION);
    Duration connect = told.duration("kivra.connect-patience", Pace.USUAL.connect());
    Duration answer = told.duration("kivra.patience", Pace.USUAL.answer());
    int atOnce = told.number("kivra.at-once", Pace.USUAL.atOnce(), 1, MOST_AT_ONCE);
    Duration fresh = told.duration("kivra.fresh", Pace.USUAL.fresh());
    List<String> secrets = secrets(told.text("kivra.hook-secrets"));
    Optional<Settlements> settlements = settlements(told);
    if (url.isEmpty()) {
      return Optional.empty();
    }
    String wanted = mode == Mode.PRODUCTION ? "https" : "https?";
    if (!url.get().matches(wanted + "://[A-Za-z0-9.:-]+")) {
      told.mistake("kivra.url", "must be an address without a path, in production with https");
      return Optional.empty();
    }
    if (client.isEmpty() || secret.isEmpty()) {
      told.mistake("kivra.client", "and budstikke.kivra.secret are needed");
      return Optional.empty();
    }
    return told.built(
        "kivra",
        () ->
            new KivraSettings(
                URI.create(url.get()),
                new Login(client.get(), secret.get()),
                environment,
                new Pace(connect, answer, atOnce, fresh),
                secrets,
                settlements));
  }

  /** Where settlement files are fetched; nowhere without a host. */
  private static Optional<Settlements> settlements(Told told) {
    String room = "kivra.settlements";
    Optional<SftpSettings> server = RoomReader.sftp(told, room);
    String folder = told.text(room + ".folder").orElse("settlements");
    Duration quiet = told.duration(room + ".quiet", Duration.ofSeconds(5));
    Duration every = told.duration(room + ".every", Duration.ofMinutes(1));
    return server.flatMap(
        access -> told.built(room, () -> new Settlements(access, folder, quiet, every)));
  }

  /** One, or two while one replaces the other, with a comma between. */
  private static List<String> secrets(Optional<String> text) {
    return text.map(all -> Arrays.stream(all.split(",")).map(String::strip).toList())
        .orElse(List.of());
  }
}
