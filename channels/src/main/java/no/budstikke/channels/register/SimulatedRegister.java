package no.budstikke.channels.register;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import no.budstikke.channels.transport.counterpart.Behaviour;
import no.budstikke.channels.transport.counterpart.Behaviour.Kind;
import no.budstikke.channels.transport.counterpart.Script;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All registers of a sandbox on one port, each under its name: {@code POST /efaktura}. They answer
 * from a population and behave as a table says, by the register's or the issuer's name: refuse,
 * slow, silent-before, down, and twice for two answers that contradict each other.
 */
public final class SimulatedRegister implements AutoCloseable {
  private static final int SERVER_ERROR = 503;
  private static final int FINE = 200;
  private static final Set<Kind> KINDS =
      EnumSet.of(
          Kind.ACCEPT,
          Kind.REFUSE,
          Kind.TEMPFAIL,
          Kind.SLOW,
          Kind.SILENT_BEFORE,
          Kind.DOWN,
          Kind.TWICE);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Script script;
  private final JsonNode consumers;
  private final AtomicLong questions = new AtomicLong();

  private SimulatedRegister(HttpServer server, Script script, JsonNode consumers) {
    this.server = server;
    this.script = script;
    this.consumers = consumers;
  }

  /**
   * Starts one.
   *
   * @throws IllegalStateException in production mode
   */
  public static SimulatedRegister start(SimulatedRegisterSettings settings) {
    settings.mode().demandSandbox("The simulated register");
    try {
      HttpServer server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 0);
      SimulatedRegister register =
          new SimulatedRegister(
              server,
              Script.at(settings.folder().resolve("register.table")),
              settings.population().path("consumers"));
      server.createContext("/", register::talk);
      server.setExecutor(register.threads);
      server.start();
      return register;
    } catch (IOException e) {
      throw new UncheckedIOException("The simulated register cannot listen.", e);
    }
  }

  /** Where a register of this name is asked. */
  public URI url(String register) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + register);
  }

  /** The table it follows. */
  public Script script() {
    return script;
  }

  /** How many questions it has been asked. */
  public long questions() {
    return questions.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void talk(HttpExchange exchange) throws IOException {
    try (exchange) {
      String register = exchange.getRequestURI().getPath().substring(1);
      JsonNode asked = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
      questions.addAndGet(asked.path("questions").size());
      Behaviour behaviour = script.about(KINDS, register, asked.path("issuer").asString(""));
      switch (behaviour.kind()) {
        case DOWN -> {
          return;
        }
        case REFUSE, TEMPFAIL -> exchange.sendResponseHeaders(SERVER_ERROR, -1);
        case SILENT_BEFORE -> Thread.sleep(Long.MAX_VALUE);
        case SLOW -> {
          Thread.sleep(behaviour.millis());
          answer(exchange, register, asked, false);
        }
        default -> answer(exchange, register, asked, behaviour.kind() == Kind.TWICE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange, String register, JsonNode asked, boolean twice)
      throws IOException {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ArrayNode answers = json.putArray("answers");
    for (JsonNode question : asked.path("questions")) {
      ObjectNode said = PopulationWords.answer(known(register, question));
      if (twice) {
        boolean yes = said.path("answer").asString("").equals("YES");
        answers.addArray().add(said).add(PopulationWords.plain(yes ? "NO" : "YES"));
      } else {
        answers.add(said);
      }
    }
    byte[] body = JsonMapper.shared().writeValueAsBytes(json);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(FINE, body.length);
    exchange.getResponseBody().write(body);
  }

  private JsonNode known(String register, JsonNode question) {
    String key = PopulationWords.key(register);
    for (String name : new String[] {"customerNumber", "kid", "nationalId"}) {
      JsonNode consumer = consumers.path(question.path(name).asString(""));
      if (consumer.has(key)) {
        return consumer.path(key);
      }
    }
    return JsonMapper.shared().missingNode();
  }
}
