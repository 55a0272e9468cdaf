package no.budstikke.channels.kivra;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import no.budstikke.channels.transport.counterpart.Behaviour;
import no.budstikke.channels.transport.counterpart.Behaviour.Kind;
import no.budstikke.channels.transport.counterpart.Script;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lets in whom the simulated Kivra knows. Source: Kivra, section 3. */
final class Gate {
  private static final Set<Kind> KINDS = EnumSet.of(Kind.ACCEPT, Kind.REFUSE, Kind.TEMPFAIL);
  private static final String BEARER = "Bearer ";

  private final SimulatedKivraSettings settings;
  private final Script script;
  private final Map<String, Instant> tokens = new ConcurrentHashMap<>();
  private final AtomicLong issued = new AtomicLong();

  Gate(SimulatedKivraSettings settings, Script script) {
    this.settings = settings;
    this.script = script;
  }

  Script script() {
    return script;
  }

  long issued() {
    return issued.get();
  }

  void forgetTokens() {
    tokens.clear();
  }

  /** {@code POST /v1/auth}. */
  void authenticate(HttpExchange exchange) throws IOException {
    Optional<String> refusal = refusal("auth");
    if (refusal.isPresent() || !isClient(exchange)) {
      Front.refuse(exchange, refusal.orElse("40100"), Optional.empty());
      return;
    }
    issued.incrementAndGet();
    String token = UUID.randomUUID().toString().replace("-", "");
    tokens.put(token, settings.clock().instant().plus(settings.manners().tokenLife()));
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("state", "");
    json.put("access_token", token);
    json.put("expires_in", settings.manners().tokenLife().toSeconds());
    json.put("scope", "kivra.v2.**");
    json.put("token_type", "bearer");
    Front.fine(exchange, json);
  }

  /** Why a call may not come in; empty when it may. */
  Optional<String> objection(HttpExchange exchange, String call, String tenant) {
    String header = header(exchange, "Authorization");
    Instant ends =
        header.startsWith(BEARER)
            ? tokens.getOrDefault(header.substring(BEARER.length()), Instant.MIN)
            : Instant.MIN;
    if (!settings.clock().instant().isBefore(ends)) {
      return Optional.of("40103");
    }
    Set<String> known = Set.copyOf(settings.world().tenants().values());
    boolean strange = !tenant.isEmpty() && !known.isEmpty() && !known.contains(tenant);
    return strange ? Optional.of("40400") : refusal(call);
  }

  static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }

  private Optional<String> refusal(String call) {
    Behaviour behaviour = script.about(KINDS, call);
    return switch (behaviour.kind()) {
      case REFUSE, TEMPFAIL -> Optional.of(behaviour.code());
      default -> Optional.empty();
    };
  }

  private boolean isClient(HttpExchange exchange) {
    String pair = settings.world().client().user() + ":" + settings.world().client().password();
    String basic =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return header(exchange, "Authorization").equals(basic);
  }
}
