package no.budstikke.cli.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.console.Trouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A server's REST interface, as one key may use it. */
public final class Api {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final URI base;
  private final String key;

  /**
   * The interface at an address.
   *
   * @param base for example {@code http://127.0.0.1:8080}
   * @param key an issuer's or operator's key
   */
  public Api(URI base, String key) {
    this.base = base;
    this.key = key;
  }

  /** Where the server is. */
  public URI address() {
    return base;
  }

  /** The same server with another key. */
  public Api as(String otherKey) {
    return new Api(base, otherKey);
  }

  /** Reads. */
  public JsonNode get(String path) {
    return call(request(path).GET().build());
  }

  /** Reads text. */
  public String text(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + key)
            .build();
    HttpResponse<byte[]> answer = exchange(request);
    if (answer.statusCode() >= 400) {
      throw Refusals.of(answer.statusCode(), answer.body());
    }
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** Reads what may not be there. */
  public Optional<JsonNode> find(String path) {
    HttpResponse<byte[]> answer = exchange(request(path).GET().build());
    return answer.statusCode() == 404 ? Optional.empty() : Optional.of(content(answer));
  }

  /** Sends JSON. */
  public JsonNode post(String path, JsonNode body) {
    return post(path, "application/json", BodyPublishers.ofString(Json.text(body)));
  }

  /** Sends anything, streamed when the publisher streams. */
  public JsonNode post(String path, String type, BodyPublisher body) {
    return call(request(path).header("Content-Type", type).POST(body).build());
  }

  /**
   * Puts one document.
   *
   * @param headers such as {@code Budstikke-Plan}
   */
  public JsonNode put(String path, Map<String, String> headers, BodyPublisher body) {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/xml").PUT(body);
    headers.forEach(request::header);
    return call(request.build());
  }

  /** The path stands relative to the address; the caller has encoded it. */
  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + key)
        .header("Accept", "application/json, application/problem+json");
  }

  private JsonNode call(HttpRequest request) {
    return content(exchange(request));
  }

  private JsonNode content(HttpResponse<byte[]> answer) {
    if (answer.statusCode() >= 400) {
      throw Refusals.of(answer.statusCode(), answer.body());
    }
    try {
      return answer.body().length == 0 ? Json.object() : Json.read(answer.body());
    } catch (JacksonException e) {
      throw new Trouble(Exit.FAILED, "What answers at " + base + " is not Budstikke.", e);
    }
  }

  private HttpResponse<byte[]> exchange(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new Trouble(
          Exit.FAILED, "The server at " + base + " does not answer (is it running?).", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble(Exit.FAILED, "Interrupted.", e);
    }
  }
}
