package no.budstikke.cli.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.budstikke.channels.email.SimulatedMailServer;
import no.budstikke.channels.email.SimulatedMailSettings;
import no.budstikke.channels.print.SimulatedPrintHouse;
import no.budstikke.channels.print.SimulatedPrintSettings;
import no.budstikke.channels.transport.counterpart.Journal;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.cli.console.Json;
import tools.jackson.databind.node.ObjectNode;

/** All simulated counterparts of one sandbox, each in its own folder below one. */
public final class Counterparts implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int MAILS_KEPT = 200;

  private final Path folder;
  private final SimulatedMailServer mail;
  private final SimulatedPrintHouse print;
  private final SandboxKivra kivra;

  private Counterparts(
      Path folder, SimulatedMailServer mail, SimulatedPrintHouse print, SandboxKivra kivra) {
    this.folder = folder;
    this.mail = mail;
    this.print = print;
    this.kivra = kivra;
  }

  /**
   * Where they listen; 0 for any free port.
   *
   * @param mail SMTP
   * @param print SFTP
   * @param kivra HTTP
   */
  public record Ports(int mail, int print, int kivra) {
    /** Any free ones. */
    public static final Ports FREE = new Ports(0, 0, 0);
  }

  /** Starts all of them on the loopback, or goes on with what is in the folder. */
  public static Counterparts start(Path folder, Ports ports) {
    Path whole = folder.toAbsolutePath().normalize();
    InstantSource clock = InstantSource.system();
    List<Runnable> ends = new ArrayList<>();
    try {
      SimulatedMailServer mail =
          SimulatedMailServer.start(
              new SimulatedMailSettings(
                  Mode.SANDBOX, HOST, ports.mail(), mailFolder(whole), MAILS_KEPT, clock));
      ends.add(mail::close);
      SimulatedPrintHouse print =
          SimulatedPrintHouse.start(
              new SimulatedPrintSettings(
                  Mode.SANDBOX, HOST, ports.print(), printFolder(whole), clock));
      ends.add(print::close);
      SandboxKivra kivra = SandboxKivra.start(kivraFolder(whole), ports.kivra(), clock);
      return new Counterparts(whole, mail, print, kivra);
    } catch (RuntimeException e) {
      ends.reversed().forEach(Runnable::run);
      throw e;
    }
  }

  /** What counterparts in this folder, of this or another process, have received, by channel. */
  public static Map<String, List<Received>> journals(Path folder) {
    return new TreeMap<>(
        Map.of(
            "email", Journal.read(mailFolder(folder)),
            "kivra", Journal.read(kivraFolder(folder)),
            "print", Journal.read(printFolder(folder))));
  }

  /** What a server must be told to talk to them, as it is told: {@code budstikke.email.port} … */
  public Map<String, String> serverSettings() {
    Map<String, String> settings = new TreeMap<>(kivra.serverSettings());
    settings.putAll(
        Map.of(
            "budstikke.email.host", HOST,
            "budstikke.email.port", Integer.toString(mail.port()),
            "budstikke.email.tls", "none",
            "budstikke.print.host", HOST,
            "budstikke.print.port", Integer.toString(print.port()),
            "budstikke.print.user", print.user(),
            "budstikke.print.key-file", print.clientKey().toString(),
            "budstikke.print.host-key", print.hostKey()));
    return settings;
  }

  /** Where a server listens that wants to be told of payments. */
  public void serverAt(URI server) {
    kivra.serverAt(server);
  }

  /** Where they are, and how a server is told: for people and programs. */
  public ObjectNode description() {
    ObjectNode all = Json.object();
    all.put("folder", folder.toString());
    describe(all.putObject("email"), mail.port(), mailFolder(folder), "mail.table");
    describe(all.putObject("print"), print.port(), printFolder(folder), "print.table");
    describe(all.putObject("kivra"), kivra.port(), kivraFolder(folder), "kivra.table");
    ObjectNode settings = all.putObject("settings");
    serverSettings().forEach(settings::put);
    return all;
  }

  @Override
  public void close() {
    try (kivra;
        print) {
      mail.close();
    }
  }

  private static void describe(ObjectNode one, int port, Path home, String table) {
    one.put("host", HOST);
    one.put("port", port);
    one.put("table", home.resolve(table).toString());
    one.put("journal", home.resolve("received.tsv").toString());
  }

  private static Path mailFolder(Path folder) {
    return folder.resolve("mail");
  }

  private static Path kivraFolder(Path folder) {
    return folder.resolve("kivra");
  }

  private static Path printFolder(Path folder) {
    return folder.resolve("print");
  }
}
