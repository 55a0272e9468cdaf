package no.budstikke.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import no.budstikke.documents.personal.PersonalPage;
import no.budstikke.documents.personal.PersonalPages;
import no.budstikke.documents.picture.Language;

/**
 * Serves the sample pages with the headers of mail and print 1.4. It remembers what was POSTed, and
 * shows the whole document once somebody has pressed the button.
 */
final class PageServer implements AutoCloseable {
  static final String PAGE = "/f/AAAAAAAAAAAAAAAAAAAAAA";
  static final String NONCE = "a-nonce";

  private static final String ASSETS = "/f/assets/";
  private static final String SAMPLES = "/samples/";
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
              + " connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none';"
              + " base-uri 'none'",
          "Referrer-Policy",
          "no-referrer",
          "X-Content-Type-Options",
          "nosniff",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cache-Control",
          "no-store, private");

  private final PersonalPages pages = new PersonalPages(ASSETS);
  private final HttpServer server;
  private final List<String> posted = new CopyOnWriteArrayList<>();
  private final Map<String, String> state = new ConcurrentHashMap<>();

  PageServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** Forgets what happened. */
  void begin() {
    posted.clear();
    state.clear();
  }

  /** The bodies of forms, after their paths. */
  List<String> posted() {
    return posted;
  }

  String page() {
    return root() + PAGE;
  }

  String sample(String name, Language language) {
    return root() + SAMPLES + name + "?language=" + language.tag();
  }

  private String root() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (exchange.getRequestMethod().equals("POST")) {
        act(exchange, path);
        return;
      }
      if (path.startsWith(ASSETS)) {
        Optional<PersonalPages.Asset> asset = pages.asset(path.substring(ASSETS.length()));
        send(
            exchange,
            asset.map(PersonalPages.Asset::mediaType).orElse("text/plain"),
            asset.map(found -> found.content().bytes()).orElse(new byte[0]));
        return;
      }
      PersonalPage page =
          Optional.ofNullable(Samples.in(language(exchange)).get(name(path))).orElseThrow();
      send(exchange, "text/html; charset=utf-8", pages.html(page).getBytes(StandardCharsets.UTF_8));
    }
  }

  private String name(String path) {
    return path.startsWith(SAMPLES)
        ? path.substring(SAMPLES.length())
        : state.getOrDefault("page", "cover");
  }

  private static Language language(HttpExchange exchange) {
    String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
    return List.of(Language.values()).stream()
        .filter(language -> query.equals("language=" + language.tag()))
        .findFirst()
        .orElse(Language.EN);
  }

  private void act(HttpExchange exchange, String path) throws IOException {
    posted.add(
        path + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    switch (path.substring(PAGE.length())) {
      case "/show" -> state.put("page", "open");
      case "/not-mine" -> state.put("page", "told-not-mine");
      case "/next-time" -> state.put("page", "chosen");
      default -> state.put("page", "new-link-sent");
    }
    exchange.getResponseHeaders().set("Location", PAGE);
    exchange.sendResponseHeaders(303, -1);
  }

  private static void send(HttpExchange exchange, String mediaType, byte[] bytes)
      throws IOException {
    HEADERS.forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Content-Type", mediaType);
    boolean empty = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(200, empty ? -1 : bytes.length);
    if (!empty) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
