package no.budstikke.channels.kivra;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.channels.transport.counterpart.Script;
import no.budstikke.core.request.Content;
import no.budstikke.core.transform.DeliveryId;

/**
 * Kivra on a port of its own: credentials, tenants, matching, contents and payments, over the real
 * wire, with faults on demand. It journals a content before it says that it has taken it.
 */
public final class SimulatedKivra implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Gate gate;
  private final Counter counter;

  private SimulatedKivra(HttpServer server, SimulatedKivraSettings settings) {
    this.server = server;
    this.gate = new Gate(settings, Script.at(settings.folder().resolve("access.table")));
    this.counter = new Counter(settings, Script.at(settings.folder().resolve("kivra.table")));
  }

  /**
   * Starts one.
   *
   * @throws IllegalStateException in production mode
   */
  public static SimulatedKivra start(SimulatedKivraSettings settings) {
    settings.mode().demandSandbox("The simulated Kivra");
    try {
      InetSocketAddress address =
          new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port());
      SimulatedKivra kivra = new SimulatedKivra(HttpServer.create(address, 200), settings);
      kivra.server.createContext("/", kivra::talk);
      kivra.server.setExecutor(kivra.threads);
      kivra.server.start();
      return kivra;
    } catch (IOException e) {
      throw new UncheckedIOException("The simulated Kivra cannot listen.", e);
    }
  }

  /** Where it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Where its API is. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** The table that says what becomes of contents, by recipient, tenant or delivery. */
  public Script script() {
    return counter.script();
  }

  /** The table about the calls {@code auth}, {@code tenant} and {@code match}. */
  public Script access() {
    return gate.script();
  }

  /** Every content it has delivered, in order; also from before a restart. */
  public List<Received> received() {
    return counter.mailroom().received();
  }

  /** The bytes of one of the newest contents. */
  public Optional<Content> content(DeliveryId delivery) {
    return counter.mailroom().content(delivery.toString());
  }

  /** The keys of all contents, in order. */
  public List<String> contentKeys() {
    return counter.mailroom().keys();
  }

  /** How many tokens it has given out. */
  public long tokens() {
    return gate.issued();
  }

  /** Forgets the tokens it has given out. */
  public void forgetTokens() {
    gate.forgetTokens();
  }

  /** How many match calls it has answered. */
  public long matches() {
    return counter.matches();
  }

  /** From now on this one is called when somebody pays. */
  public void callTo(SimulatedKivraSettings.CallTo hook) {
    counter.till().call(hook);
  }

  /** Calls whoever is to be called: {@code scheduled}, {@code settled}, {@code failed}, … */
  public void tell(String contentKey, String event) {
    counter.till().tell(contentKey, event);
  }

  /** Lays down a settlement file of what was paid since the last one, where there was anything. */
  public Optional<Path> settle(String company, SettlementForm form) {
    return counter.payouts().settle(company, form);
  }

  /**
   * From now on settlement files can be fetched from a file server, and every morning there is one
   * of what was paid the day before.
   *
   * @param port 0 for any free one, on the loopback
   */
  public KivraSettings.Settlements files(int port) {
    return KivraSettings.Settlements.in(counter.files(port), Counter.FOLDER);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    counter.close();
  }

  private void talk(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().substring(1).split("/", -1);
      if (String.join("/", path).equals("v1/auth")) {
        gate.authenticate(exchange);
        return;
      }
      String tenant = path.length > 2 ? path[2] : "";
      String call = call(path);
      Optional<String> objection =
          call.isEmpty() ? Optional.of("40400") : gate.objection(exchange, call, tenant);
      if (objection.isPresent()) {
        exchange.getRequestBody().readAllBytes();
        Front.refuse(exchange, objection.get(), Optional.empty());
        return;
      }
      counter.serve(exchange, call, tenant);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isKind(String word) {
    return Arrays.stream(Recipient.Kind.values()).anyMatch(kind -> kind.match().equals(word));
  }

  private static String call(String... path) {
    if (path.length < 2 || !path[0].equals("v2") || !path[1].equals("tenant")) {
      return "";
    }
    return switch (path.length) {
      case 2, 3 -> "tenant";
      case 4 -> path[3].equals("content") ? "content" : "";
      case 5 -> path[3].equals("usermatch") && isKind(path[4]) ? "match" : "";
      default -> "";
    };
  }
}
