package no.budstikke.channels.efakturase.distributor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import no.budstikke.core.registration.Recipient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The common register of who has said yes to all, over HTTP on a port of its own. */
final class YesToAllDesk implements AutoCloseable {
  private static final int LARGEST = 1_000_000;
  private static final int FINE = 200;
  private static final int BAD_REQUEST = 400;

  private final HttpServer server;
  private final Supplier<Map<String, Recipient>> everybodys;

  YesToAllDesk(Supplier<Map<String, Recipient>> everybodys) throws IOException {
    this.everybodys = everybodys;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] question = exchange.getRequestBody().readNBytes(LARGEST);
      byte[] answer = found(JsonMapper.shared().readTree(question));
      exchange.sendResponseHeaders(FINE, answer.length);
      exchange.getResponseBody().write(answer);
    } catch (JacksonException e) {
      exchange.sendResponseHeaders(BAD_REQUEST, -1);
    }
  }

  private byte[] found(JsonNode question) {
    Map<String, Recipient> all = everybodys.get();
    ObjectNode answer = JsonMapper.shared().createObjectNode();
    ArrayNode found = answer.putArray("found");
    for (JsonNode person : question.path("persons")) {
      Optional.ofNullable(all.get(person.path("id").asString("")))
          .ifPresent(
              recipient -> {
                ObjectNode one = found.addObject();
                one.put("customer_no", person.path("customer_no").asString(""));
                one.put("bank", recipient.bank());
                recipient.fmi().ifPresent(fmi -> one.put("fmi", fmi));
              });
    }
    return JsonMapper.shared().writeValueAsBytes(answer);
  }
}
