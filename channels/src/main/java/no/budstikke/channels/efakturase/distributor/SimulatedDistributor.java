package no.budstikke.channels.efakturase.distributor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import no.budstikke.channels.efakturase.file.AnswerLines;
import no.budstikke.channels.efakturase.file.StatusFile.Status;
import no.budstikke.channels.efakturase.file.UnreadableFile;
import no.budstikke.channels.transport.SftpSettings;
import no.budstikke.channels.transport.counterpart.FileServer;
import no.budstikke.channels.transport.counterpart.Journal;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.channels.transport.counterpart.Script;
import no.budstikke.channels.transport.counterpart.Tray;
import no.budstikke.core.registration.RegistrationAnswers;
import no.budstikke.core.registration.RegistrationFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A distributor of Swedish e-invoices with an SFTP server of its own, and the banks and consumers
 * behind it: takes invoices and answers from {@code in}, journals every document, lays
 * registrations and states in {@code out}, and behaves as its tables say.
 */
public final class SimulatedDistributor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SimulatedDistributor.class);
  private static final long PAUSE_MILLIS = 40;

  private final Script files;
  private final Script documents;
  private final Journal journal;
  private final Tray tray;
  private final ConsumerTable table;
  private final SignUpDesk desk;
  private final Exchange exchange;
  private final YesToAllDesk yesToAll;
  private final FileServer server;
  private final List<RegistrationAnswers> answers = new CopyOnWriteArrayList<>();
  private final Object counter = new Object();
  private volatile boolean open = true;

  private SimulatedDistributor(SimulatedDistributorSettings settings) throws IOException {
    Path folder = settings.folder();
    Files.createDirectories(folder);
    this.files = Script.at(folder.resolve("distributor.table"));
    this.documents = Script.at(folder.resolve("documents.table"));
    this.journal = Journal.in(folder);
    this.table = ConsumerTable.in(folder);
    this.tray = new Tray(folder.resolve("house"), ".jsonl", settings.clock());
    this.desk = new SignUpDesk(tray, table, settings.clock());
    this.exchange = new Exchange(tray, journal, documents, settings.clock());
    this.yesToAll = new YesToAllDesk(() -> table.now().everybodys());
    this.server = FileServer.start(settings.host(), settings.port(), folder, tray.root(), files);
  }

  /**
   * Starts one.
   *
   * @throws IllegalStateException in production mode
   */
  public static SimulatedDistributor start(SimulatedDistributorSettings settings) {
    settings.mode().demandSandbox("The simulated distributor");
    try {
      SimulatedDistributor distributor = new SimulatedDistributor(settings);
      Thread.ofPlatform().daemon().name("simulated-distributor").start(distributor::keepWorking);
      return distributor;
    } catch (IOException e) {
      throw new UncheckedIOException("The simulated distributor cannot start.", e);
    }
  }

  /** Where it listens. */
  public int port() {
    return server.port();
  }

  /** The private key its user logs in with. */
  public Path clientKey() {
    return server.clientKey();
  }

  /** Everything a client must know to exchange files with it. */
  public SftpSettings access() {
    return server.access();
  }

  /** Where the register of who has said yes to all is asked. */
  public URI yesToAll() {
    return yesToAll.address();
  }

  /** What goes wrong with files, by their names. */
  public Script script() {
    return files;
  }

  /** What becomes of documents, by {@code FUI/document}, document or bank. */
  public Script documents() {
    return documents;
  }

  /** Every document it has received, in order, doubles included; also from before a restart. */
  public List<Received> received() {
    return journal.received();
  }

  /** Our answers to its registrations since it was started. */
  public List<RegistrationAnswers> answers() {
    return List.copyOf(answers);
  }

  /** Changes the rows of {@code consumers.table}; who signs up or leaves is told. */
  public void change(UnaryOperator<List<String>> edit) {
    table.change(edit);
  }

  /** Tells this of registrations, whatever stands in the table. */
  public void tell(RegistrationFile registrations) {
    synchronized (counter) {
      desk.lay(registrations);
    }
  }

  /** Tells this of documents, whatever became of them. */
  public void tell(String fui, List<Status> statuses) {
    synchronized (counter) {
      exchange.tell(fui, statuses);
    }
  }

  @Override
  public void close() {
    open = false;
    try {
      yesToAll.close();
      server.close();
    } finally {
      synchronized (counter) {
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
    synchronized (counter) {
      try {
        return open ? desk.work() + takeFiles() : 0;
      } catch (IOException | UncheckedIOException e) {
        LOG.warn("The simulated distributor tries again: {}", e.getMessage());
        return 0;
      }
    }
  }

  private int takeFiles() throws IOException {
    List<Path> waiting = tray.waiting();
    for (Path file : waiting) {
      if (Exchange.isInvoices(file)) {
        exchange.take(file, table.now());
      } else {
        takeAnswers(file);
      }
    }
    return waiting.size();
  }

  private void takeAnswers(Path file) throws IOException {
    try {
      answers.add(AnswerLines.read(Files.readAllBytes(file)));
    } catch (UnreadableFile e) {
      LOG.warn("A file that is neither invoices nor answers is put away: {}", e.why());
    }
    tray.archive(file, String.valueOf(file.getFileName()));
  }
}
