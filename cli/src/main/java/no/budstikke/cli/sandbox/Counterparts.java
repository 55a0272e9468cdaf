package no.budstikke.cli.sandbox;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.budstikke.channels.avtalegiro.operator.SimulatedBank;
import no.budstikke.channels.avtalegiro.operator.SimulatedBankSettings;
import no.budstikke.channels.email.SimulatedMailServer;
import no.budstikke.channels.email.SimulatedMailSettings;
import no.budstikke.channels.print.SimulatedPrintHouse;
import no.budstikke.channels.print.SimulatedPrintSettings;
import no.budstikke.channels.transport.SftpSettings;
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
  private final SimulatedBank bank;

  private Counterparts(
      Path folder, SimulatedMailServer mail, SimulatedPrintHouse print, SimulatedBank bank) {
    this.folder = folder;
    this.mail = mail;
    this.print = print;
    this.bank = bank;
  }

  /**
   * Where they listen; 0 for any free port.
   *
   * @param mail SMTP
   * @param print SFTP
   * @param bank SFTP of the operator of AvtaleGiro
   */
  public record Ports(int mail, int print, int bank) {
    /** Any free ones. */
    public static final Ports FREE = new Ports(0, 0, 0);
  }

  /** Starts all of them on the loopback, or goes on with what is in the folder. */
  public static Counterparts start(Path folder, Ports ports) {
    return start(folder, ports, InstantSource.system());
  }

  /** The same by a clock that may be moved forwards. */
  public static Counterparts start(Path folder, Ports ports, InstantSource clock) {
    Path whole = folder.toAbsolutePath().normalize();
    SimulatedMailServer mail =
        SimulatedMailServer.start(
            new SimulatedMailSettings(
                Mode.SANDBOX, HOST, ports.mail(), mailFolder(whole), MAILS_KEPT, clock));
    try {
      SimulatedPrintHouse print =
          SimulatedPrintHouse.start(
              new SimulatedPrintSettings(
                  Mode.SANDBOX, HOST, ports.print(), printFolder(whole), clock));
      return new Counterparts(whole, mail, print, bank(whole, ports.bank(), clock, print));
    } catch (RuntimeException e) {
      mail.close();
      throw e;
    }
  }

  private static SimulatedBank bank(
      Path whole, int port, InstantSource clock, SimulatedPrintHouse before) {
    try {
      return SimulatedBank.start(
          new SimulatedBankSettings(Mode.SANDBOX, HOST, port, bankFolder(whole), clock));
    } catch (RuntimeException e) {
      before.close();
      throw e;
    }
  }

  /**
   * What counterparts in this folder, of this or another process, have received, by the channels
   * whose counterparts know our deliveries by their names; the operator of AvtaleGiro does not.
   */
  public static Map<String, List<Received>> journals(Path folder) {
    return new TreeMap<>(
        Map.of(
            "email", Journal.read(mailFolder(folder)),
            "print", Journal.read(printFolder(folder))));
  }

  /** What a server must be told to talk to them, as it is told: {@code budstikke.email.port} … */
  public Map<String, String> serverSettings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("budstikke.email.host", HOST);
    settings.put("budstikke.email.port", Integer.toString(mail.port()));
    settings.put("budstikke.email.tls", "none");
    fileServer(settings, "print", print.access());
    settings.put("budstikke.print.key-file", print.clientKey().toString());
    fileServer(settings, "avtalegiro", bank.access());
    settings.put("budstikke.avtalegiro.key-file", bank.clientKey().toString());
    settings.put("budstikke.avtalegiro.quiet", "PT0S");
    return settings;
  }

  private static void fileServer(Map<String, String> settings, String room, SftpSettings access) {
    settings.put("budstikke." + room + ".host", access.host());
    settings.put("budstikke." + room + ".port", Integer.toString(access.port()));
    settings.put("budstikke." + room + ".user", access.user());
    settings.put("budstikke." + room + ".host-key", access.hostKey());
  }

  /** Where they are, and how a server is told: for people and programs. */
  public ObjectNode description() {
    ObjectNode all = Json.object();
    all.put("folder", folder.toString());
    describe(all.putObject("email"), mail.port(), mailFolder(folder), "mail.table");
    describe(all.putObject("print"), print.port(), printFolder(folder), "print.table");
    ObjectNode operator = all.putObject("avtalegiro");
    describe(operator, bank.port(), bankFolder(folder), "bank.table");
    operator.put("claims", bankFolder(folder).resolve("claims.table").toString());
    operator.put("mandates", bankFolder(folder).resolve("mandates.table").toString());
    ObjectNode settings = all.putObject("settings");
    serverSettings().forEach(settings::put);
    return all;
  }

  @Override
  public void close() {
    try {
      mail.close();
    } finally {
      try {
        print.close();
      } finally {
        bank.close();
      }
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

  private static Path printFolder(Path folder) {
    return folder.resolve("print");
  }

  private static Path bankFolder(Path folder) {
    return folder.resolve("avtalegiro");
  }
}
