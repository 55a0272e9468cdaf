package no.budstikke.server.personal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser: it keeps cookies and sends the forms of the page that it shows. */
final class Browser {
  private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final Map<String, String> cookies = new HashMap<>();

  Browser(int port) {
    this.base = URI.create("http://127.0.0.1:" + port);
  }

  HttpResponse<String> get(String path) {
    return call("GET", path, BodyPublishers.noBody());
  }

  HttpResponse<String> call(String method, String path, HttpRequest.BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, body);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(one -> one.getKey() + "=" + one.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      HttpResponse<String> answer =
          client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a form of the page at a path, with one field or none. */
  HttpResponse<String> press(String page, String form, String... field) {
    return send(page, nonce(page), form, field);
  }

  HttpResponse<String> send(String page, String nonce, String form, String... field) {
    String body = "nonce=" + encoded(nonce);
    if (field.length == 2) {
      body += "&" + field[0] + "=" + encoded(field[1]);
    }
    return call("POST", page + "/" + form, BodyPublishers.ofString(body));
  }

  /** What the page gives along with its forms. */
  String nonce(String page) {
    Matcher nonce = NONCE.matcher(get(page).body());
    if (!nonce.find()) {
      throw new AssertionError("The page has no form.");
    }
    return nonce.group(1);
  }

  private void keep(String cookie) {
    String pair = cookie.substring(0, cookie.indexOf(';'));
    int equals = pair.indexOf('=');
    cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
