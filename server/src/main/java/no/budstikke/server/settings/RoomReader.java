package no.budstikke.server.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.budstikke.channels.avtalegiro.AvtaleGiroSettings;
import no.budstikke.channels.print.PrintSettings;
import no.budstikke.channels.transport.SftpLogin;
import no.budstikke.channels.transport.SftpSettings;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.request.Market;
import no.budstikke.documents.picture.PrintProfiles;

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
  private static final int SSH = 22;

  private RoomReader() {}

  static Optional<PrintSettings> print(Told told) {
    Optional<SftpSettings> server = sftp(told, "print");
    String directory = told.text("print.directory").orElse("");
    PrintSettings.Delivery delivery =
        new PrintSettings.Delivery(
            ClosingReader.closing(told, "print", told.choice("print.market", Market.NO)),
            told.choice("print.marker", PrintSettings.Marker.NONE));
    Duration quiet = told.duration("print.quiet", Duration.ZERO);
    boolean test = told.yes("print.test", false);
    Optional<Path> folder = told.text("print.profiles").map(Path::of);
    PrintProfiles profiles =
        told.built(
                "print.profiles", () -> folder.map(PrintProfiles::in).orElse(PrintProfiles.SHIPPED))
            .orElse(PrintProfiles.SHIPPED);
    return server.flatMap(
        access ->
            told.built(
                "print",
                () ->
                    new PrintSettings(
                        access,
                        directory,
                        PrintSettings.Limits.USUAL,
                        delivery,
                        quiet,
                        profiles,
                        test)));
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
