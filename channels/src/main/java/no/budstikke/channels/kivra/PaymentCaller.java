package no.budstikke.channels.kivra;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import no.budstikke.channels.kivra.SimulatedKivraSettings.CallTo;
import no.budstikke.core.request.Content;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells a sender of payments as the real one does: signed, with one id over all attempts, ten
 * attempts in three days. Source: Kivra, section 10.2.
 */
final class PaymentCaller implements AutoCloseable {
  static final List<Duration> USUAL_PAUSES =
      List.of(
          Duration.ZERO,
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MULTIPLE = 300;
  private static final int FINE = 200;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final List<Duration> pauses;
  private final InstantSource clock;

  PaymentCaller(List<Duration> pauses, InstantSource clock) {
    this.pauses = pauses;
    this.clock = clock;
  }

  /** A call about a content, to be made any number of times. */
  Content call(Mailroom.Delivered one, String event) {
    String now = clock.instant().toString();
    boolean declined = event.equals("declined");
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("id", UUID.randomUUID().toString());
    json.put("timestamp", now);
    json.put("type", declined ? "invoice_declined" : "payment_callback");
    ObjectNode about = json.putObject("data");
    about.put("content_key", one.key());
    if (!declined) {
      about.put("payment_type", "bank");
      about.put("payment_event", event);
    }
    about.put("event_time", now);
    one.payment()
        .ifPresent(
            due -> {
              about.put("amount", BigDecimal.valueOf(due.minor(), 2).toPlainString());
              about.put("currency", "SEK");
              about.put("due_date", due.date());
              about.put("remittance_string", due.reference());
            });
    return Content.of(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Calls until it is heard or given up. */
  void tell(CallTo to, Content body) {
    Thread.ofVirtual()
        .name("simulated-kivra-call")
        .start(
            () -> {
              try {
                for (Duration pause : pauses) {
                  Thread.sleep(pause);
                  if (isHeard(to, body)) {
                    return;
                  }
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private boolean isHeard(CallTo to, Content body) throws InterruptedException {
    String id = JsonMapper.shared().readTree(body.bytes()).path("id").asString("");
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    byte[] key = HookSignature.key(to.secret()).orElseThrow();
    HttpRequest request =
        HttpRequest.newBuilder(to.url())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", timestamp)
            .header("webhook-signature", HookSignature.sign(key, id, timestamp, body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.bytes()))
            .build();
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status >= FINE && status < MULTIPLE;
    } catch (IOException deaf) {
      return false;
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
