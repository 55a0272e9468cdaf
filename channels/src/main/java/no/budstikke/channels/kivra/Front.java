package no.budstikke.channels.kivra;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How the simulated Kivra answers: JSON, a correlation id, and a code on every error. */
final class Front {
  private static final int FINE = 200;
  private static final int CREATED = 201;
  private static final int STATUS_DIGITS = 3;

  private Front() {}

  static void fine(HttpExchange exchange, JsonNode json) throws IOException {
    send(exchange, FINE, json, Map.of());
  }

  static void created(HttpExchange exchange, JsonNode json, String key) throws IOException {
    String location = exchange.getRequestURI().getPath() + "/" + key;
    send(exchange, CREATED, json, Map.of("kivra-objkey", key, "location", location));
  }

  /** Refuses: the first three digits of the code are the status (Kivra, section 7). */
  static void refuse(HttpExchange exchange, String code, Optional<String> retryAfter)
      throws IOException {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("code", code);
    json.put("short_message", "Simulated");
    json.put("long_message", "The simulated Kivra says so.");
    retryAfter.ifPresent(seconds -> exchange.getResponseHeaders().set("Retry-After", seconds));
    send(
        exchange,
        Integer.parseInt(code.substring(0, STATUS_DIGITS)),
        json,
        Map.of("x-error-code", code));
  }

  private static void send(
      HttpExchange exchange, int status, JsonNode json, Map<String, String> headers)
      throws IOException {
    byte[] body = JsonMapper.shared().writeValueAsBytes(json);
    headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("x-correlation-id", UUID.randomUUID().toString());
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
