package no.budstikke.channels.efaktura.operator;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import no.budstikke.channels.efaktura.contract.Transaction;
import no.budstikke.channels.efaktura.contract.TransactionStatus.Shown;
import no.budstikke.channels.transport.MutualTls;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.channels.transport.counterpart.Script;
import no.budstikke.core.transform.DeliveryId;

/**
 * An operator of eFaktura on ports of its own: SOAP with certificates on both sides, its
 * description at {@code ?wsdl} and {@code ?xsd}, and the consumer's bank beside it.
 */
public final class SimulatedOperator implements AutoCloseable {
  private static final int BACKLOG = 200;

  private final HttpsServer service;
  private final HttpServer bank;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final SimulatedOperatorSettings settings;
  private final TlsFiles tls;
  private final Script script;
  private final Script access;
  private final Hub hub;
  private final Counter counter;
  private final TokenPress press = new TokenPress(InstantSource.system());
  private final SignaturePress signatures = new SignaturePress(InstantSource.system());
  private final BankPage page;

  private SimulatedOperator(SimulatedOperatorSettings settings) throws IOException {
    this.settings = settings;
    this.tls = TlsFiles.in(settings.folder().resolve("tls"));
    this.script = Script.at(settings.folder().resolve("operator.table"));
    this.access = Script.at(settings.folder().resolve("access.table"));
    Persons persons = new Persons(settings.population());
    this.hub = new Hub(settings, persons, script);
    this.counter = new Counter(settings, persons, hub, signatures);
    this.page = new BankPage(hub, press, settings.clock());
    this.service = HttpsServer.create(address(settings.ports().service()), BACKLOG);
    this.bank = HttpServer.create(address(settings.ports().bank()), BACKLOG);
  }

  /**
   * Starts one.
   *
   * @throws IllegalStateException in production mode
   */
  public static SimulatedOperator start(SimulatedOperatorSettings settings) {
    settings.mode().demandSandbox("The simulated operator of eFaktura");
    try {
      SimulatedOperator operator = new SimulatedOperator(settings);
      operator.open();
      return operator;
    } catch (IOException e) {
      throw new UncheckedIOException("The simulated operator of eFaktura cannot listen.", e);
    }
  }

  private void open() {
    ServiceFront front = new ServiceFront(settings, counter, script, access);
    service.setHttpsConfigurator(new BothShow(tls.operator().context()));
    service.createContext("/", front::talk);
    service.setExecutor(threads);
    bank.createContext("/", page::talk);
    bank.setExecutor(threads);
    service.start();
    bank.start();
  }

  private static InetSocketAddress address(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /** Whoever calls shows a certificate, too. */
  private static final class BothShow extends HttpsConfigurator {
    BothShow(SSLContext context) {
      super(context);
    }

    @Override
    public void configure(HttpsParameters parameters) {
      SSLParameters both = getSSLContext().getDefaultSSLParameters();
      both.setNeedClientAuth(true);
      parameters.setSSLParameters(both);
    }
  }

  /** Where its service is. */
  public URI endpoint() {
    return URI.create("https://127.0.0.1:" + service.getAddress().getPort() + "/");
  }

  /** Where the consumer's bank is. */
  public URI bank() {
    return URI.create("http://127.0.0.1:" + bank.getAddress().getPort() + "/");
  }

  /** Where the keys of its tokens are. */
  public URI keys() {
    return bank().resolve("jwks");
  }

  /** Who the tokens say they come from. */
  public String tokenIssuer() {
    return TokenPress.ISSUER;
  }

  /** What a caller shows and trusts. */
  public MutualTls caller() {
    return tls.caller();
  }

  /** The table about shipments, by issuer, shipment, transaction, document number or KID. */
  public Script script() {
    return script;
  }

  /** The table about all other calls, by the operation's name. */
  public Script access() {
    return access;
  }

  /** Every transaction it has taken, in order; also from before a restart. */
  public List<Received> received() {
    return hub.received();
  }

  /** How many consumers have been looked up. */
  public long lookups() {
    return counter.lookups();
  }

  /** How far a transaction is; empty for one it does not have. */
  public Optional<Shown> state(DeliveryId delivery) {
    return hub.bill(delivery.value()).map(bill -> bill.shown(settings.clock().instant()));
  }

  /** What a transaction says; empty for one it does not have, or had before a restart. */
  public Optional<Transaction> transaction(DeliveryId delivery) {
    return hub.bill(delivery.value()).flatMap(Bill::transaction);
  }

  /** How a transaction is paid, in the operator's words; empty for one it does not have. */
  public Optional<String> paymentType(DeliveryId delivery) {
    return hub.bill(delivery.value())
        .flatMap(Bill::transaction)
        .map(one -> one.paymentType().name());
  }

  /** The consumer approves; whether that was possible. */
  public boolean approve(DeliveryId delivery) {
    return hub.act(delivery.value(), Bill.Deed.APPROVE);
  }

  /** The consumer has paid; whether that was possible. */
  public boolean pay(DeliveryId delivery) {
    return hub.act(delivery.value(), Bill.Deed.PAY);
  }

  /** Where the document was said to be. */
  public Optional<URI> document(DeliveryId delivery) {
    return page.document(delivery.value());
  }

  /** Where the document was said to be in this form, if at all. */
  public Optional<URI> document(DeliveryId delivery, String mediaType) {
    return page.document(delivery.value(), mediaType);
  }

  /** The consumer deletes what the bank shows; whether that was possible. */
  public boolean delete(DeliveryId delivery) {
    return hub.act(delivery.value(), Bill.Deed.DELETE);
  }

  /** Wherever documents were said to be, this server has them. */
  public void documentsAt(URI server) {
    page.documentsAt(server);
  }

  /** Where the consumer can open the document right now. */
  public Optional<URI> opened(DeliveryId delivery) {
    return page.opened(delivery.value());
  }

  /** A token for an address as it was so long ago. */
  public String token(URI document, Duration age) {
    return press.token(document, age);
  }

  /** A token for an address that somebody else has signed. */
  public String forgedToken(URI document) {
    return press.forged(document);
  }

  /** An address that is signed in the older form, as it was so long ago. */
  public URI signed(URI document, Duration age) {
    return signatures.signed(document, age);
  }

  /** From now on a new key signs. */
  public void rotateKeys() {
    press.rotate();
  }

  @Override
  public void close() {
    service.stop(0);
    bank.stop(0);
    threads.shutdownNow();
    hub.close();
  }
}
