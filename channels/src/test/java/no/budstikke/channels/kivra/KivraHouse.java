package no.budstikke.channels.kivra;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.budstikke.channels.Assignments;
import no.budstikke.channels.kivra.SimulatedKivraSettings.CallTo;
import no.budstikke.channels.kivra.SimulatedKivraSettings.Manners;
import no.budstikke.channels.kivra.SimulatedKivraSettings.Payers;
import no.budstikke.channels.kivra.SimulatedKivraSettings.World;
import no.budstikke.channels.transport.Login;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.followup.CallBook;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.Preparation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Kivra channel, its counterpart, and a door at which the counterpart calls. */
final class KivraHouse implements AutoCloseable {
  static final Login CLIENT = new Login("client_id", "client_secret");
  static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  static final InstantSource CLOCK = InstantSource.system();

  private final Path folder;
  private final World world;
  private final Manners manners;
  private final HttpServer door;
  private final List<CallBook.Entry> calls = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final Kivra kivra;
  private SimulatedKivra simulated;
  private Map<String, String> terms = Map.of("tenant", Bills.TENANT);

  KivraHouse(Path folder, JsonNode population, KivraSettings.Environment environment) {
    this(folder, population, environment, Duration.ofSeconds(2));
  }

  KivraHouse(
      Path folder, JsonNode population, KivraSettings.Environment environment, Duration patience) {
    this(folder, population, environment, patience, 1000, false);
  }

  private KivraHouse(
      Path folder,
      JsonNode population,
      KivraSettings.Environment environment,
      Duration patience,
      int payers,
      boolean files) {
    this(folder, new World(CLIENT, Map.of(), population), environment, patience, payers, files);
  }

  private KivraHouse(
      Path folder,
      World world,
      KivraSettings.Environment environment,
      Duration patience,
      int payers,
      boolean files) {
    this.folder = folder;
    this.door = door();
    this.world = world;
    this.manners =
        new Manners(
            environment == KivraSettings.Environment.PRODUCTION,
            Duration.ofHours(8),
            new Payers(
                Optional.of(new CallTo(hookUrl(), SECRET)),
                payers,
                Duration.ZERO,
                List.of(Duration.ZERO, Duration.ofMillis(50))));
    this.simulated = start(0);
    KivraSettings usual =
        new KivraSettings(
            simulated.base(),
            CLIENT,
            environment,
            new KivraSettings.Pace(Duration.ofSeconds(2), patience, 8, Duration.ofDays(1)),
            List.of(SECRET));
    this.kivra =
        new Kivra(
            files ? usual.with(atOnce(simulated.files(0))) : usual,
            CLOCK,
            new Kivra.Ties(this::agreement, this::after, CLOCK));
  }

  /** The same for an issuer with these terms. */
  static KivraHouse ofUsers(Path folder, Map<String, String> terms) {
    KivraHouse house = ofUsers(folder);
    house.terms = Map.copyOf(terms);
    return house;
  }

  /** The same, which knows only these senders. */
  static KivraHouse withTenants(Path folder, Map<String, String> tenants) {
    return new KivraHouse(
        folder,
        new World(CLIENT, tenants, JsonMapper.shared().createObjectNode().put("others", "user")),
        KivraSettings.Environment.PRODUCTION,
        Duration.ofSeconds(60),
        0,
        false);
  }

  /** The same, where nobody pays by himself and settlement files are fetched at once. */
  static KivraHouse withFiles(Path folder) {
    return new KivraHouse(
        folder,
        JsonMapper.shared().createObjectNode().put("others", "user"),
        KivraSettings.Environment.PRODUCTION,
        Duration.ofSeconds(60),
        0,
        true);
  }

  private static KivraSettings.Settlements atOnce(KivraSettings.Settlements usual) {
    return new KivraSettings.Settlements(
        usual.server(), usual.folder(), Duration.ZERO, Duration.ZERO);
  }

  /** Everybody is a user, and duplicates are recognised. */
  static KivraHouse ofUsers(Path folder) {
    return new KivraHouse(
        folder,
        JsonMapper.shared().createObjectNode().put("others", "user"),
        KivraSettings.Environment.PRODUCTION);
  }

  Kivra kivra() {
    return kivra;
  }

  SimulatedKivra simulated() {
    return simulated;
  }

  Item item(Bills bills, int n) {
    Assignment assignment = bills.build(n);
    return new Item(
        assignment.delivery(), ((Preparation.Ready) kivra.prepare(assignment)).prepared());
  }

  DeliveryResult handOver(Item item) {
    return kivra
        .handOver(new Consignment.Single(Assignments.ISSUER, usual(), item))
        .getOrDefault(item.delivery(), new DeliveryResult.Unknown("NO_RESULT"));
  }

  void restart() {
    simulated = start(simulated.port());
  }

  @Override
  public void close() {
    kivra.close();
    simulated.close();
    door.stop(0);
  }

  private SimulatedKivra start(int port) {
    return SimulatedKivra.start(
        new SimulatedKivraSettings(Mode.SANDBOX, port, folder, world, manners, CLOCK));
  }

  private Agreement usual() {
    return new Agreement(Channels.KIVRA, terms);
  }

  /** Each issuer is a tenant of its own. */
  private Optional<Agreement> agreement(IssuerId issuer) {
    return issuer.equals(Assignments.ISSUER)
        ? Optional.of(usual())
        : Optional.of(new Agreement(Channels.KIVRA, Map.of("tenant", issuer.value())));
  }

  private URI hookUrl() {
    return URI.create("http://127.0.0.1:" + door.getAddress().getPort() + "/hooks/kivra");
  }

  private HttpServer door() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", this::called);
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void called(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> headers = new HashMap<>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
      Content body = Content.of(exchange.getRequestBody().readAllBytes());
      Optional<String> id = kivra.hook().orElseThrow().admit(headers, body);
      id.ifPresent(one -> store(one, body));
      exchange.sendResponseHeaders(id.isPresent() ? 200 : 401, -1);
    }
  }

  synchronized void store(String id, Content body) {
    if (known.add(id)) {
      calls.add(new CallBook.Entry(calls.size() + 1L, body));
    }
  }

  private synchronized List<CallBook.Entry> after(long number, int most) {
    return calls.stream().filter(call -> call.number() > number).limit(most).toList();
  }
}
