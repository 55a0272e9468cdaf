package no.budstikke.channels.efaktura;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is sent to it, and answers what it is told to. */
final class Recorder implements AutoCloseable {
  private final HttpServer server;
  private final List<byte[]> bodies = new ArrayList<>();
  private final List<String> actions = new ArrayList<>();
  private int status = 200;
  private byte[] answer = {};
  private String later = "";

  Recorder() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::keep);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  synchronized void willAnswer(int code, byte[] body) {
    status = code;
    answer = body.clone();
    later = "";
  }

  /** The same, and when to come back. */
  synchronized void willAnswer(int code, String retryAfter) {
    willAnswer(code, new byte[0]);
    later = retryAfter;
  }

  synchronized int calls() {
    return bodies.size();
  }

  synchronized byte[] last() {
    return bodies.getLast().clone();
  }

  synchronized String lastAction() {
    return actions.getLast();
  }

  private synchronized void keep(HttpExchange exchange) throws IOException {
    try (exchange) {
      bodies.add(exchange.getRequestBody().readAllBytes());
      actions.add(exchange.getRequestHeaders().getFirst("SOAPAction"));
      if (!later.isEmpty()) {
        exchange.getResponseHeaders().add("Retry-After", later);
      }
      exchange.sendResponseHeaders(status, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
