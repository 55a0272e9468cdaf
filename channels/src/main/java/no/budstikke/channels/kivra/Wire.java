package no.budstikke.channels.kivra;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import no.budstikke.core.request.Content;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call over HTTP, and what is known after it. Source: Kivra, sections 7 and 8. */
final class Wire {
  private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
  private static final Pattern CODE = Pattern.compile("\\d{5}");
  private static final long LARGEST_ANSWER = 16_000_000;
  private static final int FINE = 300;

  private final HttpClient client;

  Wire(HttpClient client) {
    this.client = client;
  }

  Answer send(HttpRequest request, String what) {
    try {
      HttpResponse<byte[]> response =
          client.send(
              request,
              HttpResponse.BodyHandlers.limiting(
                  HttpResponse.BodyHandlers.ofByteArray(), LARGEST_ANSWER));
      Answer.Said said = said(response);
      // Support asks for the correlation id.
      LOG.debug(
          "{}: {}, correlation {}",
          what,
          said.code(),
          response.headers().firstValue("x-correlation-id").orElse("none"));
      return said;
    } catch (ConnectException | HttpConnectTimeoutException e) {
      return new Answer.Unreached("NO_CONNECTION");
    } catch (SSLHandshakeException e) {
      return new Answer.Unreached("NO_TLS");
    } catch (HttpTimeoutException e) {
      return lost("TIMEOUT", what);
    } catch (IOException e) {
      return lost("CONNECTION_LOST", what);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return lost("INTERRUPTED", what);
    }
  }

  private static Answer lost(String code, String what) {
    LOG.debug("{}: {}", what, code);
    return new Answer.Lost(code);
  }

  private static Answer.Said said(HttpResponse<byte[]> response) {
    HttpHeaders headers = response.headers();
    return new Answer.Said(
        response.statusCode(),
        code(response),
        new Answer.Headers(
            headers.firstValue("kivra-objkey").filter(key -> !key.isBlank()),
            headers.firstValue("kivra-retained").filter("true"::equalsIgnoreCase).isPresent(),
            headers.firstValue("retry-after")),
        Content.of(response.body()));
  }

  /** From the header, or from the body as text or number, or from the status. */
  private static String code(HttpResponse<byte[]> response) {
    String status = Integer.toString(response.statusCode());
    Optional<String> header = response.headers().firstValue("x-error-code").filter(Wire::isCode);
    if (response.statusCode() < FINE) {
      return status + "00";
    }
    return header.or(() -> codeIn(response.body())).orElse(status + "00");
  }

  private static Optional<String> codeIn(byte[] body) {
    try {
      JsonNode code = JsonMapper.shared().readTree(body).path("code");
      return Optional.of(code.asString("")).filter(Wire::isCode);
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }
}
