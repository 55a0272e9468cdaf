package no.budstikke.channels.efaktura.soap;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import no.budstikke.channels.efaktura.contract.Answer;
import no.budstikke.channels.efaktura.contract.FaultCodes;
import no.budstikke.channels.efaktura.contract.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call of the service, and what is known after it. Source: eFaktura, section 3.2. */
final class SoapLine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SoapLine.class);
  private static final String SERVICE = "S5";
  private static final long LARGEST_ANSWER = 32_000_000;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
  private static final int FINE = 200;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  private final SoapSettings settings;
  private final HttpClient client;
  private final MessageWriter writer;
  private final MessageReader reader;
  private final Semaphore lines;
  private final InstantSource wall;
  private volatile Instant quietUntil = Instant.EPOCH;

  SoapLine(SoapSettings settings, InstantSource wall) {
    this.settings = settings;
    this.wall = wall;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.pace().connect())
            .followRedirects(HttpClient.Redirect.NEVER);
    settings.access().tls().ifPresent(tls -> builder.sslContext(tls.context()));
    this.client = builder.build();
    this.writer = new MessageWriter(settings.mapping());
    this.reader = new MessageReader(settings.mapping());
    this.lines = new Semaphore(settings.pace().atOnce());
  }

  Answer<Part> call(Operation operation, Part message) {
    if (wall.instant().isBefore(quietUntil)) {
      return told(operation, new Answer.NotNow<>("ASKED_TO_WAIT"));
    }
    byte[] body = writer.write(operation.request(), message, settings.access().token());
    try {
      lines.acquire();
      try {
        return read(operation, client.send(request(operation, body), limited()));
      } finally {
        lines.release();
      }
    } catch (ConnectException | HttpConnectTimeoutException e) {
      return told(operation, new Answer.NotNow<>("NO_CONNECTION"));
    } catch (SSLHandshakeException e) {
      return told(operation, new Answer.Barred<>("NO_TLS"));
    } catch (HttpTimeoutException e) {
      return told(operation, new Answer.Lost<>("TIMEOUT"));
    } catch (IOException e) {
      return told(operation, new Answer.Lost<>("CONNECTION_LOST"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return told(operation, new Answer.Lost<>("INTERRUPTED"));
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private static HttpResponse.BodyHandler<byte[]> limited() {
    return HttpResponse.BodyHandlers.limiting(
        HttpResponse.BodyHandlers.ofByteArray(), LARGEST_ANSWER);
  }

  private HttpRequest request(Operation operation, byte[] body) {
    return HttpRequest.newBuilder(settings.endpoint())
        .timeout(settings.pace().answer())
        .header("Content-Type", "text/xml; charset=utf-8")
        .header("SOAPAction", "\"" + settings.mapping().action(operation) + "\"")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  private Answer<Part> read(Operation operation, HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == TOO_MANY || status == UNAVAILABLE) {
      quiet(response.headers().firstValue("retry-after").orElse(""));
    }
    List<Element> shapes =
        status == FINE
            ? List.of(operation.response())
            : List.of(Operation.validationFault(), Operation.serverFault());
    try {
      Part part = reader.read(response.body(), shapes);
      return told(operation, status == FINE ? new Answer.Said<>(part) : fault(operation, part));
    } catch (UnreadableMessage e) {
      return told(operation, unreadable(status));
    }
  }

  /** Until then nobody calls; a date in place of seconds is passed over. */
  private void quiet(String seconds) {
    if (SECONDS.matcher(seconds).matches()) {
      Duration pause = Duration.ofSeconds(Long.parseLong(seconds));
      quietUntil = wall.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }
  }

  private static Answer<Part> unreadable(int status) {
    return switch (status) {
      case 401, 403 -> new Answer.Barred<>("HTTP_" + status);
      case TOO_MANY, UNAVAILABLE -> new Answer.NotNow<>("HTTP_" + status);
      default -> new Answer.Lost<>(status == FINE ? "UNREADABLE" : "HTTP_" + status);
    };
  }

  private Answer<Part> fault(Operation operation, Part fault) {
    String code = fault.said("code").orElse("NONE");
    return fault.key().equals(Operation.validationFault().key())
        ? new Answer.Refused<>(reason(operation, code), code)
        : new Answer.NotNow<>("SERVER_FAULT");
  }

  private Reason reason(Operation operation, String code) {
    Optional<String> mapped = settings.mapping().reason(operation, code);
    return FaultCodes.of(SERVICE, operation.word(), mapped.orElse(code));
  }

  private static Answer<Part> told(Operation operation, Answer<Part> answer) {
    LOG.debug("{}: {}", operation.word(), word(answer));
    return answer;
  }

  private static String word(Answer<Part> answer) {
    return switch (answer) {
      case Answer.Said<Part> _ -> "answered";
      case Answer.Refused<Part>(var reason, var _) -> "refused, " + reason;
      case Answer.NotNow<Part>(var code) -> "not now, " + code;
      case Answer.Lost<Part>(var code) -> "lost, " + code;
      case Answer.Barred<Part>(var code) -> "barred, " + code;
    };
  }
}
