package no.budstikke.cli.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Numbers;
import no.budstikke.cli.console.Trouble;
import no.budstikke.core.request.Content;

/**
 * Whoever finds links in mails: a robot fetches every one of them, as mail systems do, and some
 * people press the button. Only these count (mail and print, section 1.3).
 */
final class Readers {
  private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/f/[A-Za-z0-9_-]{32})");
  private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int ONE_IN = 3;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI server;

  /** At this server. */
  Readers(URI server) {
    this.server = server;
  }

  /**
   * What came of it.
   *
   * @param fetched how many pages the robot has fetched
   * @param opened how many of them people have opened
   * @param read how many deliveries the server calls read
   */
  record Outcome(long fetched, long opened, long read) {
    boolean balances() {
      return opened == read;
    }

    String sentence() {
      return Numbers.grouped(fetched)
          + " pages fetched by a robot, "
          + Numbers.grouped(opened)
          + " opened by people: "
          + Numbers.grouped(read)
          + " count as read";
    }
  }

  /** Goes through mailboxes; what the server then says of the batches. */
  Outcome read(List<Content> mails, List<Sent> batches) throws InterruptedException {
    long fetched = 0;
    long opened = 0;
    for (Content mail : mails) {
      String text = new String(mail.bytes(), StandardCharsets.UTF_8).replace("=\r\n", "");
      Matcher link = LINK.matcher(text);
      if (link.find()) {
        String page = call("GET", link.group(1), BodyPublishers.noBody());
        fetched++;
        if (fetched % ONE_IN == 0) {
          press(link.group(1), page);
          opened++;
        }
      }
    }
    return new Outcome(fetched, opened, readOnes(batches));
  }

  private void press(String path, String page) throws InterruptedException {
    Matcher nonce = NONCE.matcher(page);
    if (nonce.find()) {
      String form = "nonce=" + URLEncoder.encode(nonce.group(1), StandardCharsets.UTF_8);
      call("POST", path + "/show", BodyPublishers.ofString(form));
    }
  }

  private String call(String method, String path, BodyPublisher body) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, body)
            .build();
    try {
      return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
    } catch (IOException e) {
      throw new Trouble(Exit.FAILED, "A consumer's page could not be reached.", e);
    }
  }

  private static long readOnes(List<Sent> batches) {
    AtomicLong read = new AtomicLong();
    for (Sent sent : batches) {
      new Listing(sent.api(), sent.issuer().id(), "deliveries")
          .each(
              "batch=" + sent.batch(),
              delivery -> {
                if (delivery.path("channel").asString("").equals("email")
                    && delivery.path("state").asString("").equals("READ")) {
                  read.incrementAndGet();
                }
              });
    }
    return read.get();
  }
}
