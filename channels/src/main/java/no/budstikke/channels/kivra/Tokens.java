package no.budstikke.channels.kivra;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import no.budstikke.channels.transport.Login;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The token we call with: fetched once, used by all, fetched again shortly before it ends or when
 * it is refused. Source: Kivra, section 3.
 */
final class Tokens {
  private static final Duration LEFT = Duration.ofSeconds(60);

  private final Wire wire;
  private final KivraSettings settings;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private Optional<Token> current = Optional.empty();

  private record Token(String value, Instant ends) {
    @Override
    public String toString() {
      return "Token";
    }
  }

  Tokens(Wire wire, KivraSettings settings, InstantSource clock) {
    this.wire = wire;
    this.settings = settings;
    this.clock = clock;
  }

  /** A token with some time left. */
  String token() throws AccessFailure {
    return tokenBut("");
  }

  /** A token that is not this refused one; whoever comes first fetches it for all. */
  String tokenBut(String refused) throws AccessFailure {
    lock.lock();
    try {
      Instant needed = clock.instant().plus(LEFT);
      Optional<Token> good =
          current.filter(one -> one.ends().isAfter(needed) && !one.value().equals(refused));
      if (good.isPresent()) {
        return good.get().value();
      }
      Token fresh = fetch();
      current = Optional.of(fresh);
      return fresh.value();
    } finally {
      lock.unlock();
    }
  }

  private Token fetch() throws AccessFailure {
    Answer answer = wire.send(request(), "auth");
    return switch (answer) {
      case Answer.Said said when said.isFine() -> token(said.body().bytes());
      case Answer.Said said when said.status() >= 500 || said.status() == 429 ->
          throw AccessFailure.silent(said.code());
      case Answer.Said said -> throw AccessFailure.barred(said.code());
      case Answer.Barred(var code) -> throw AccessFailure.barred(code);
      case Answer.Unreached(var code) -> throw AccessFailure.silent(code);
      case Answer.Lost(var code) -> throw AccessFailure.silent(code);
    };
  }

  private HttpRequest request() {
    Login client = settings.client();
    String pair = client.user() + ":" + client.password();
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(settings.base().resolve("/v1/auth"))
        .timeout(settings.pace().answer())
        .header("Authorization", "Basic " + basic)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
        .build();
  }

  private Token token(byte[] body) throws AccessFailure {
    try {
      JsonNode json = JsonMapper.shared().readTree(body);
      String value = json.path("access_token").asString("");
      if (value.matches("[!-~]{1,4000}")) {
        long seconds = json.path("expires_in").asLong(0);
        return new Token(value, clock.instant().plusSeconds(Math.max(0, seconds)));
      }
    } catch (JacksonException _) {
      // Falls through to the same refusal: there is no token in it.
    }
    throw AccessFailure.silent("NO_TOKEN");
  }
}
