package no.budstikke.cli.sandbox;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.budstikke.channels.avtalegiro.operator.SimulatedBank;
import no.budstikke.channels.avtalegiro.operator.SimulatedBankSettings;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings;
import no.budstikke.channels.efakturase.distributor.SimulatedDistributor;
import no.budstikke.channels.efakturase.distributor.SimulatedDistributorSettings;
import no.budstikke.channels.print.SimulatedPrintHouse;
import no.budstikke.channels.print.SimulatedPrintSettings;
import no.budstikke.channels.transport.SftpSettings;
import no.budstikke.channels.transport.counterpart.Journal;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.cli.console.Json;
import no.budstikke.core.request.Content;
import tools.jackson.databind.node.ObjectNode;

/** All simulated counterparts of one sandbox, each in its own folder below one. */
public final class Counterparts implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  private final Path folder;
  private final SandboxMail mail;
  private final SimulatedPrintHouse print;
  private final SimulatedBank bank;
  private final SandboxKivra kivra;
  private final SandboxEfaktura efaktura;
  private final SimulatedDistributor distributor;

  private Counterparts(
      Path folder,
      SandboxMail mail,
      SimulatedPrintHouse print,
      SimulatedBank bank,
      SandboxKivra kivra,
      SandboxEfaktura efaktura,
      SimulatedDistributor distributor) {
    this.folder = folder;
    this.mail = mail;
    this.print = print;
    this.bank = bank;
    this.kivra = kivra;
    this.efaktura = efaktura;
    this.distributor = distributor;
  }

  /**
   * Where they listen; 0 for any free port.
   *
   * @param mail SMTP
   * @param print SFTP
   * @param bank SFTP of the operator of AvtaleGiro
   * @param kivra HTTP
   * @param efaktura SOAP of the operator of eFaktura, and the consumer's bank
   * @param distributor SFTP of the distributor of Swedish e-invoices
   */
  public record Ports(
      int mail,
      int print,
      int bank,
      int kivra,
      SimulatedOperatorSettings.Ports efaktura,
      int distributor) {
    /** Any free ones. */
    public static final Ports FREE = new Ports(0, 0, 0, 0, SimulatedOperatorSettings.Ports.FREE, 0);
  }

  /** Starts all of them on the loopback, or goes on with what is in the folder. */
  public static Counterparts start(Path folder, Ports ports) {
    return start(folder, ports, InstantSource.system());
  }

  /** The same by a clock that may be moved forwards. */
  public static Counterparts start(Path folder, Ports ports, InstantSource clock) {
    Path whole = folder.toAbsolutePath().normalize();
    List<Runnable> ends = new ArrayList<>();
    try {
      SandboxMail mail = SandboxMail.start(mailFolder(whole), ports.mail(), clock);
      ends.add(mail::close);
      SimulatedPrintHouse print =
          SimulatedPrintHouse.start(
              new SimulatedPrintSettings(
                  Mode.SANDBOX, HOST, ports.print(), printFolder(whole), clock));
      ends.add(print::close);
      SimulatedBank bank =
          SimulatedBank.start(
              new SimulatedBankSettings(
                  Mode.SANDBOX, HOST, ports.bank(), bankFolder(whole), clock));
      ends.add(bank::close);
      SimulatedDistributor distributor =
          SimulatedDistributor.start(
              new SimulatedDistributorSettings(
                  Mode.SANDBOX, HOST, ports.distributor(), distributorFolder(whole), clock));
      ends.add(distributor::close);
      SandboxKivra kivra = SandboxKivra.start(kivraFolder(whole), ports.kivra(), clock);
      ends.add(kivra::close);
      SandboxEfaktura efaktura =
          SandboxEfaktura.start(efakturaFolder(whole), ports.efaktura(), clock);
      return new Counterparts(whole, mail, print, bank, kivra, efaktura, distributor);
    } catch (RuntimeException e) {
      ends.reversed().forEach(Runnable::run);
      throw e;
    }
  }

  /**
   * What counterparts in this folder, of this or another process, have received, by channel. The
   * operator of AvtaleGiro and the distributor of Swedish e-invoices do not know our deliveries by
   * their names, but by what they say: there the hash stands for the name; cancellations are left
   * out.
   */
  public static Map<String, List<Received>> journals(Path folder) {
    return new TreeMap<>(
        Map.of(
            "avtalegiro", claims(folder),
            "efaktura", Journal.read(efakturaFolder(folder)),
            "efaktura-se", byHash(Journal.read(distributorFolder(folder)).stream()),
            "email", Journal.read(mailFolder(folder)),
            "kivra", Journal.read(kivraFolder(folder)),
            "print", Journal.read(printFolder(folder))));
  }

  /** The claims that the operator of AvtaleGiro has received, the hash standing for the name. */
  public static List<Received> claims(Path folder) {
    return byHash(
        Journal.read(bankFolder(folder)).stream()
            .filter(one -> !one.deliveryKey().startsWith("cancel:")));
  }

  private static List<Received> byHash(Stream<Received> journal) {
    return journal
        .map(one -> new Received(one.sha256(), one.sha256(), one.at(), one.within()))
        .toList();
  }

  /** Who has which mandate, from now on: the rows of {@code mandates.table}. */
  public static void mandates(Path folder, Stream<String> rows) {
    lay(bankFolder(folder).resolve("mandates.table"), rows);
  }

  /** Who gets e-invoices in which bank, from now on: the rows of {@code consumers.table}. */
  public static void signUps(Path folder, Stream<String> rows) {
    lay(distributorFolder(folder).resolve("consumers.table"), rows);
  }

  /** Which mail is refused or comes back, from now on: the rows of {@code mail.table}. */
  public static void returns(Path folder, Stream<String> rows) {
    lay(mailFolder(folder).resolve("mail.table"), rows);
  }

  private static void lay(Path table, Stream<String> rows) {
    Path next = table.resolveSibling(table.getFileName() + ".next");
    try {
      Files.write(next, rows.toList());
      Files.move(next, table, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The table " + table.getFileName() + " cannot be written.", e);
    }
  }

  /** The newest mails, oldest first. */
  public List<Content> mails() {
    return mail.newest();
  }

  /** What a server must be told to talk to them, as it is told: {@code budstikke.email.port} … */
  public Map<String, String> serverSettings() {
    Map<String, String> settings = new TreeMap<>(kivra.serverSettings());
    settings.putAll(efaktura.serverSettings());
    settings.putAll(mail.serverSettings());
    fileServer(settings, "print", print.access());
    settings.put("budstikke.print.key-file", print.clientKey().toString());
    fileServer(settings, "avtalegiro", bank.access());
    settings.put("budstikke.avtalegiro.key-file", bank.clientKey().toString());
    settings.put("budstikke.avtalegiro.quiet", "PT0S");
    fileServer(settings, "kivra.settlements", kivra.files());
    settings.put(
        "budstikke.kivra.settlements.key-file",
        kivraFolder(folder).resolve("client_key").toString());
    fileServer(settings, "efaktura-se", distributor.access());
    settings.put("budstikke.efaktura-se.key-file", distributor.clientKey().toString());
    settings.put("budstikke.efaktura-se.quiet", "PT0S");
    return settings;
  }

  private static void fileServer(Map<String, String> settings, String room, SftpSettings access) {
    settings.put("budstikke." + room + ".host", access.host());
    settings.put("budstikke." + room + ".port", Integer.toString(access.port()));
    settings.put("budstikke." + room + ".user", access.user());
    settings.put("budstikke." + room + ".host-key", access.hostKey());
  }

  /** Where a server listens that wants to be told of payments. */
  public void serverAt(URI server) {
    kivra.serverAt(server);
    efaktura.serverAt(server);
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
    describe(all.putObject("kivra"), kivra.port(), kivraFolder(folder), "kivra.table");
    ObjectNode inbox = all.putObject("efaktura");
    describe(inbox, efaktura.port(), efakturaFolder(folder), "operator.table");
    efaktura.describe(inbox);
    ObjectNode banks = all.putObject("efaktura-se");
    describe(banks, distributor.port(), distributorFolder(folder), "distributor.table");
    banks.put("documents", distributorFolder(folder).resolve("documents.table").toString());
    banks.put("consumers", distributorFolder(folder).resolve("consumers.table").toString());
    banks.put("yesToAll", distributor.yesToAll().toString());
    ObjectNode settings = all.putObject("settings");
    serverSettings().forEach(settings::put);
    return all;
  }

  @Override
  public void close() {
    try (efaktura;
        kivra;
        distributor;
        bank;
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

  private static Path efakturaFolder(Path folder) {
    return folder.resolve("efaktura");
  }

  private static Path printFolder(Path folder) {
    return folder.resolve("print");
  }

  private static Path distributorFolder(Path folder) {
    return folder.resolve("efaktura-se");
  }

  private static Path bankFolder(Path folder) {
    return folder.resolve("avtalegiro");
  }
}
