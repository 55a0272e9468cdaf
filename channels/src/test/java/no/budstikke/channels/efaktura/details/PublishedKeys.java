package no.budstikke.channels.efaktura.details;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** An address where keys are published, which can be down. */
final class PublishedKeys implements AutoCloseable {
  static final RSAKey FIRST = key("first");
  static final RSAKey SECOND = key("second");

  private static final int BITS = 2048;
  private static final int FINE = 200;
  private static final int BROKEN = 500;

  private final HttpServer server;
  private final AtomicReference<List<RSAKey>> keys = new AtomicReference<>(List.of());

  PublishedKeys(RSAKey... published) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    publish(published);
  }

  static RSAKey key(String name) {
    try {
      return new RSAKeyGenerator(BITS).keyID(name).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jwks");
  }

  void publish(RSAKey... published) {
    keys.set(List.of(published));
  }

  /** From now on it answers with an error. */
  void breakDown() {
    keys.set(List.of());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body =
          new JWKSet(List.copyOf(keys.get())).toString(true).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(keys.get().isEmpty() ? BROKEN : FINE, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
