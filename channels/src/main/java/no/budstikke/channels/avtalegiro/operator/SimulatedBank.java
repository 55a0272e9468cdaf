package no.budstikke.channels.avtalegiro.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import no.budstikke.channels.avtalegiro.file.PaymentType;
import no.budstikke.channels.transport.SftpSettings;
import no.budstikke.channels.transport.counterpart.FileServer;
import no.budstikke.channels.transport.counterpart.Journal;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.channels.transport.counterpart.Script;
import no.budstikke.channels.transport.counterpart.Tray;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.NorwegianAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operator of AvtaleGiro and OCR giro with an SFTP server of its own, and the banks and payers
 * behind it: takes claims and cancellations from {@code in}, journals every one, lays receipts,
 * mandates and postings in {@code out}, and behaves as its tables say.
 */
public final class SimulatedBank implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SimulatedBank.class);
  private static final long PAUSE_MILLIS = 40;

  private final SimulatedBankSettings settings;
  private final Clearing.Scripts scripts;
  private final Journal journal;
  private final MandateTable table;
  private final Clearing clearing;
  private final Extracts extracts;
  private final DueDay dueDay;
  private final FileServer server;
  private final Object desk = new Object();
  private volatile boolean open = true;

  private SimulatedBank(SimulatedBankSettings settings) throws IOException {
    this.settings = settings;
    Path folder = settings.folder();
    Files.createDirectories(folder);
    this.scripts =
        new Clearing.Scripts(
            Script.at(folder.resolve("bank.table")), Script.at(folder.resolve("claims.table")));
    this.journal = Journal.in(folder);
    this.table = MandateTable.in(folder);
    Tray tray = new Tray(folder.resolve("house"), ".txt", settings.clock());
    Ledger ledger = Ledger.in(folder);
    this.clearing = new Clearing(tray, ledger, journal, scripts, settings.clock());
    this.extracts = new Extracts(tray, table);
    this.dueDay = new DueDay(tray, ledger, scripts.claims(), settings.clock());
    this.server =
        FileServer.start(settings.host(), settings.port(), folder, tray.root(), scripts.files());
  }

  /**
   * Starts one.
   *
   * @throws IllegalStateException in production mode
   */
  public static SimulatedBank start(SimulatedBankSettings settings) {
    settings.mode().demandSandbox("The simulated operator of AvtaleGiro");
    try {
      SimulatedBank bank = new SimulatedBank(settings);
      Thread.ofPlatform().daemon().name("simulated-bank").start(bank::keepWorking);
      return bank;
    } catch (IOException e) {
      throw new UncheckedIOException("The simulated operator of AvtaleGiro cannot start.", e);
    }
  }

  /** Where it listens. */
  public int port() {
    return server.port();
  }

  /** Its public host key as one line. */
  public String hostKey() {
    return server.hostKey();
  }

  /** The user it knows. */
  public String user() {
    return server.user();
  }

  /** The private key that user logs in with. */
  public Path clientKey() {
    return server.clientKey();
  }

  /** Everything a client must know to exchange files with it. */
  public SftpSettings access() {
    return server.access();
  }

  /** What goes wrong with files, by their names. */
  public Script script() {
    return scripts.files();
  }

  /** What goes wrong with claims, by KID, account, key or short payer name. */
  public Script claims() {
    return scripts.claims();
  }

  /**
   * Every claim it has received, in order, doubles and rejected ones included; also from before a
   * restart. Cancellations have {@code cancel:} before their key, which is {@code
   * account/kid/due/øre}.
   */
  public List<Received> received() {
    return journal.received();
  }

  /**
   * A payee makes an agreement for an account.
   *
   * @param unit the customer unit that sends and receives its files, 8 digits
   */
  public void agree(NorwegianAccount account, String unit, Kid.Algorithm algorithm) {
    table.add(new Population.PayeeAgreement(account.digits(), unit, algorithm));
  }

  /**
   * A payer signs a mandate, or changes the one there is.
   *
   * @param pattern a KID of it with {@code ?} in the places that change, the last one included
   * @param notice whether the payer wants to be told of every claim
   * @param limit the most øre in a calendar month
   */
  public void sign(NorwegianAccount account, String pattern, boolean notice, OptionalLong limit) {
    table.put(new Consent(account.digits(), pattern, notice, limit));
  }

  /** A payer ends a mandate. */
  public void end(NorwegianAccount account, String pattern) {
    table.remove(new Consent(account.digits(), pattern, false, OptionalLong.empty()));
  }

  /** The payee orders the whole list of an account's mandates. */
  public void list(NorwegianAccount account) {
    synchronized (desk) {
      extracts.list(account.digits(), table.now());
    }
  }

  /**
   * Somebody pays by hand, today.
   *
   * @param ore negative for a credit note
   */
  public void pay(NorwegianAccount account, PaymentType type, String kid, long ore) {
    synchronized (desk) {
      dueDay.post(
          List.of(
              new DueDay.Posting(
                  account.digits(), type, ore, kid, Days.today(settings.clock().instant()))),
          table.now());
    }
  }

  @Override
  public void close() {
    open = false;
    try {
      server.close();
    } finally {
      synchronized (desk) {
        journal.close();
      }
    }
  }

  private void keepWorking() {
    try {
      while (open) {
        if (workOnce() == 0) {
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int workOnce() {
    synchronized (desk) {
      try {
        if (!open) {
          return 0;
        }
        Population now = table.now();
        return extracts.work(now) + clearing.work(now) + dueDay.work(now);
      } catch (IOException | UncheckedIOException e) {
        LOG.warn("The simulated operator tries again: {}", e.getMessage());
        return 0;
      }
    }
  }
}
