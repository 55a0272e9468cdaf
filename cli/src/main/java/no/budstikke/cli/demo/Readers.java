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
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Numbers;
import no.budstikke.cli.console.Trouble;
import no.budstikke.cli.generate.MadeIssuer;

/**
 * Whoever finds links in mails: a robot fetches every one of them, as mail systems do, and some
 * people press the button. Only these count (mail and print, section 1.3).
 */
final class Readers {
  private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int ONE_IN = 3;
  private static final MadeIssuer SHORT_MAILS = MadeIssuer.BJORKVIK;
  private static final Set<String> READ = Set.of("READ");
  private static final Set<String> MAILED = Set.of("HANDED_OVER", "DELIVERED", "READ");

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
   * @param mailed how many short mails the server calls handed over
   * @param read how many of them it calls read
   */
  record Outcome(long fetched, long opened, long mailed, long read) {
    boolean balances() {
      return opened == read && (fetched > 0 || mailed == 0);
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

  /** Follows links; what the server then says of the batches. */
  Outcome read(List<String> links, List<Sent> batches) throws InterruptedException {
    long fetched = 0;
    long opened = 0;
    for (String link : links) {
      String page = call("GET", link, BodyPublishers.noBody());
      fetched++;
      if (fetched % ONE_IN == 0) {
        press(link, page);
        opened++;
      }
    }
    return new Outcome(fetched, opened, mailed(batches, MAILED), mailed(batches, READ));
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

  /** Deliveries by short mail in these states. */
  private static long mailed(List<Sent> batches, Set<String> states) {
    AtomicLong mailed = new AtomicLong();
    for (Sent sent : batches) {
      if (sent.issuer().equals(SHORT_MAILS)) {
        new Listing(sent.api(), sent.issuer().id(), "deliveries")
            .each(
                "batch=" + sent.batch(),
                delivery -> {
                  if (delivery.path("channel").asString("").equals("email")
                      && states.contains(delivery.path("state").asString(""))) {
                    mailed.incrementAndGet();
                  }
                });
      }
    }
    return mailed.get();
  }
}
