package no.budstikke.channels.kivra;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import no.budstikke.channels.transport.SftpSettings;
import no.budstikke.channels.transport.counterpart.Behaviour;
import no.budstikke.channels.transport.counterpart.Behaviour.Kind;
import no.budstikke.channels.transport.counterpart.Script;
import no.budstikke.core.request.Content;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Serves those whom the simulated Kivra has let in. Source: Kivra, sections 4 to 7. */
final class Counter implements AutoCloseable {
  private static final Set<Kind> EARLY = EnumSet.of(Kind.DROP_HALFWAY, Kind.DOWN);
  private static final Set<Kind> KINDS =
      EnumSet.complementOf(EnumSet.of(Kind.DROP_HALFWAY, Kind.DOWN, Kind.RETURN));
  private static final int LARGEST_REQUEST = 10_000_000;

  /** Where settlement files lie for senders. */
  static final String FOLDER = "settlements";

  private static final String NO_RELATION = "40105";

  private final SimulatedKivraSettings settings;
  private final Script script;
  private final Residents residents;
  private final Mailroom mailroom;
  private final Payouts payouts;
  private final Till till;
  private final RecipientRate rate = new RecipientRate();
  private final AtomicLong matches = new AtomicLong();
  private Optional<PayoutServer> files = Optional.empty();

  Counter(SimulatedKivraSettings settings, Script script) {
    this.settings = settings;
    this.script = script;
    this.residents = new Residents(settings.world().population());
    this.mailroom =
        new Mailroom(settings.folder(), settings.manners().recognises(), settings.clock());
    this.payouts = new Payouts(house().resolve(FOLDER), settings.clock());
    this.till = new Till(settings.manners().payers(), mailroom, payouts, settings.clock());
  }

  Script script() {
    return script;
  }

  Mailroom mailroom() {
    return mailroom;
  }

  Till till() {
    return till;
  }

  long matches() {
    return matches.get();
  }

  Payouts payouts() {
    return payouts;
  }

  /** Lets senders fetch their files; the same as before when it does so already. */
  synchronized SftpSettings files(int port) {
    PayoutServer server =
        files.orElseGet(() -> PayoutServer.start(port, settings.folder(), house(), payouts));
    files = Optional.of(server);
    return server.access();
  }

  private Path house() {
    return settings.folder().resolve("house");
  }

  void serve(HttpExchange exchange, String call, String tenant)
      throws IOException, InterruptedException {
    switch (call) {
      case "tenant" -> tenant(exchange, tenant);
      case "match" -> match(exchange, tenant);
      default -> content(exchange, tenant);
    }
  }

  @Override
  public synchronized void close() {
    files.ifPresent(PayoutServer::close);
    till.close();
    mailroom.close();
  }

  private void tenant(HttpExchange exchange, String tenant) throws IOException {
    if (!tenant.isEmpty()) {
      ObjectNode json = JsonMapper.shared().createObjectNode();
      Front.fine(exchange, json.put("name", "Simulated").put("status", "active"));
      return;
    }
    String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
    ArrayNode all = JsonMapper.shared().createArrayNode();
    settings
        .world()
        .tenants()
        .forEach(
            (vat, key) -> {
              if (query.isEmpty() || query.equals("orgnr=" + vat)) {
                all.addObject().put("key", key);
              }
            });
    Front.fine(exchange, all);
  }

  private void match(HttpExchange exchange, String tenant) throws IOException {
    matches.incrementAndGet();
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST + 1);
    Optional<JsonNode> json = read(body);
    if (body.length > LARGEST_REQUEST) {
      Front.refuse(exchange, "41300", Optional.empty());
    } else if (json.isEmpty() || !json.get().path("list").isArray()) {
      Front.refuse(exchange, "40001", Optional.empty());
    } else {
      ObjectNode answer = JsonMapper.shared().createObjectNode();
      ArrayNode list = answer.putArray("list");
      json.get()
          .path("list")
          .valueStream()
          .map(number -> number.asString(""))
          .filter(number -> residents.of(number, tenant).isListed())
          .forEach(list::add);
      Front.fine(exchange, answer);
    }
  }

  private void content(HttpExchange exchange, String tenant)
      throws IOException, InterruptedException {
    String delivery = Gate.header(exchange, ContentHandover.DELIVERY_HEADER);
    switch (script.about(EARLY, tenant, delivery).kind()) {
      case DOWN -> {
        return;
      }
      case DROP_HALFWAY -> {
        exchange.getRequestBody().readNBytes(100);
        return;
      }
      default -> {}
    }
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST + 1);
    Optional<JsonNode> json = read(body);
    if (body.length > LARGEST_REQUEST) {
      Front.refuse(exchange, "41300", Optional.empty());
    } else if (json.isEmpty()) {
      Front.refuse(exchange, "40001", Optional.empty());
    } else {
      behave(exchange, new Offer(tenant, delivery, json.get(), Content.of(body)));
    }
  }

  /** One content that is offered. */
  private record Offer(String tenant, String delivery, JsonNode json, Content body) {
    /** The number or the address. */
    String to() {
      return json.path("ssn").asString(json.path("email").asString(""));
    }

    @Override
    public String toString() {
      return "Offer";
    }
  }

  private void behave(HttpExchange exchange, Offer offer) throws IOException, InterruptedException {
    Behaviour behaviour = script.about(KINDS, offer.tenant(), offer.to(), offer.delivery());
    switch (behaviour.kind()) {
      case REFUSE -> Front.refuse(exchange, code(behaviour, NO_RELATION), Optional.empty());
      case REJECT -> Front.refuse(exchange, code(behaviour, "40000"), Optional.empty());
      case TEMPFAIL -> Front.refuse(exchange, code(behaviour, "42900"), retryAfter(behaviour));
      case DROP_BEFORE -> {}
      case SILENT_BEFORE -> Thread.sleep(Long.MAX_VALUE);
      case DROP_AFTER -> take(offer, behaviour);
      case SILENT_AFTER -> {
        take(offer, behaviour);
        Thread.sleep(Long.MAX_VALUE);
      }
      default -> {
        Thread.sleep(behaviour.kind() == Kind.SLOW ? behaviour.millis() : 0);
        answer(exchange, offer, behaviour);
      }
    }
  }

  private void answer(HttpExchange exchange, Offer offer, Behaviour behaviour) throws IOException {
    Optional<String> objection = objection(offer);
    if (objection.isPresent()) {
      Front.refuse(exchange, objection.get(), Optional.empty());
      return;
    }
    String key = take(offer, behaviour);
    ObjectNode echo = JsonMapper.shared().createObjectNode();
    for (String name : new String[] {"subject", "generated_at", "type"}) {
      echo.put(name, offer.json().path(name).asString(""));
    }
    Front.created(exchange, echo, key);
  }

  private Optional<String> objection(Offer offer) {
    return ContentCheck.fault(offer.json(), offer.body().size())
        .or(
            () ->
                residents.of(offer.to(), offer.tenant()).isReached()
                    ? Optional.empty()
                    : Optional.of(NO_RELATION))
        .or(() -> rate.take(offer.to(), settings.clock().instant()).map(_ -> "42900"));
  }

  private String take(Offer offer, Behaviour behaviour) {
    Mailroom.Taken taken =
        mailroom.take(offer.tenant(), offer.delivery(), offer.json(), offer.body());
    if (taken.fresh()) {
      till.came(taken.content(), behaviour);
    }
    return taken.content().key();
  }

  private static String code(Behaviour behaviour, String usual) {
    return behaviour.code().matches("[1-5]\\d{4}") ? behaviour.code() : usual;
  }

  /** The second word, when it is a number of seconds. */
  private static Optional<String> retryAfter(Behaviour behaviour) {
    String[] words = behaviour.word().split(" ", -1);
    return words.length > 1 && words[1].matches("\\d{1,6}")
        ? Optional.of(words[1])
        : Optional.empty();
  }

  private static Optional<JsonNode> read(byte[] body) {
    try {
      return Optional.of(JsonMapper.shared().readTree(body));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }
}
