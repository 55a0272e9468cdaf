package no.budstikke.channels.efaktura;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import no.budstikke.channels.Assignments;
import no.budstikke.channels.efaktura.operator.SimulatedOperator;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings.Manners;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings.Ports;
import no.budstikke.channels.efaktura.soap.Mapping;
import no.budstikke.channels.efaktura.soap.SoapOperator;
import no.budstikke.channels.efaktura.soap.SoapSettings;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.TransmissionId;
import no.budstikke.core.followup.Watchlist;
import no.budstikke.core.request.Contact;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Preparation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A channel eFaktura and its simulated operator. */
final class EfakturaHouse implements AutoCloseable {
  static final Map<String, String> TERMS =
      Map.of(
          "organisationNumber", "918130047",
          "name", "Nordkraft",
          "phone", "22000000",
          "email", "post@nordkraft.example",
          "street", "Storgata 1",
          "postalCode", "0155",
          "city", "Oslo",
          "accounts", "86011117947");
  static final URI BASE = URI.create("https://faktura.example");

  private static final Duration SHORT = Duration.ofMillis(1500);
  private static final long DAY = 86_400_000;

  private final Path folder;
  private final JsonNode population;
  private final Manners manners;
  private final Duration patience;
  private final Ports ports;
  private SimulatedOperator operator;
  private final Efaktura channel;
  private final List<DeliveryId> visible = new CopyOnWriteArrayList<>();

  /** With a channel that waits so long for an answer. */
  EfakturaHouse(Path folder, JsonNode population, Manners manners, Duration patience) {
    this.folder = folder;
    this.patience = patience;
    this.population = population;
    this.manners = manners;
    this.operator = started(Ports.FREE);
    this.ports = new Ports(operator.endpoint().getPort(), operator.bank().getPort());
    this.channel = new Efaktura(settings(Duration.ZERO), InstantSource.system(), ties());
  }

  static EfakturaHouse ofConsumers(Path folder) {
    return new EfakturaHouse(
        folder, SimulatedOperatorSettings.everybody("yes"), Manners.usual(), SHORT);
  }

  /** Population of a few: key and word in turn; all others receive. */
  static JsonNode population(String... words) {
    var json = JsonMapper.shared().createObjectNode().put("others", "yes");
    var consumers = json.putObject("consumers");
    for (int i = 0; i < words.length; i += 2) {
      consumers.putObject(words[i]).put("efaktura", words[i + 1]);
    }
    return json;
  }

  private Efaktura.Ties ties() {
    return new Efaktura.Ties(
        _ -> Optional.of(new Agreement(Channels.EFAKTURA, TERMS)),
        EfakturaHouse::sealed,
        InstantSource.system(),
        (last, _) ->
            new Watchlist.Some(
                last.equals(Watchlist.START) ? visible : List.of(), Optional.empty()),
        _ -> List.of());
  }

  /** Whoever calls the operator, and nothing of the channel. */
  SoapOperator caller() {
    return new SoapOperator(calls(100));
  }

  private SoapSettings calls(int consumers) {
    return new SoapSettings(
        operator.endpoint(),
        new SoapSettings.Access(Optional.of(operator.caller()), Optional.empty()),
        manners.mapping(),
        new SoapSettings.Pace(patience, patience, 16, consumers),
        manners.documents());
  }

  private EfakturaSettings settings(Duration firstLook) {
    return settings(firstLook, 100);
  }

  private EfakturaSettings settings(Duration firstLook, int consumers) {
    return new EfakturaSettings(
        calls(consumers),
        new EfakturaSettings.Details(BASE, operator.keys(), Optional.of(operator.tokenIssuer())),
        new EfakturaSettings.Shipments(Duration.ofSeconds(2), 4, firstLook));
  }

  Efaktura channel() {
    return channel;
  }

  SimulatedOperator operator() {
    return operator;
  }

  Mapping mapping() {
    return manners.mapping();
  }

  /** The civil day in Norway. */
  static LocalDate today() {
    return LocalDate.ofInstant(InstantSource.system().instant(), Market.NO.zone());
  }

  static Assignments usual() {
    return Assignments.on(Channels.EFAKTURA, TERMS)
        .due(Optional.of(today().plusDays(21)))
        .identity(identity(1));
  }

  /** The n-th made-up person of the test population, by e-mail address. */
  static Identity identity(int n) {
    return new Identity(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Contact(Optional.of(email(n)), Optional.empty()));
  }

  static String email(int n) {
    return n == 1 ? Assignments.EMAIL_CANARY : "person." + n + "@forbruker.example";
  }

  static Identity identity(NationalId id) {
    return new Identity(
        Optional.of(id), Optional.empty(), Optional.empty(), Optional.empty(), Contact.NONE);
  }

  Item item(Assignment assignment) {
    return new Item(assignment.delivery(), ((Preparation.Ready) prepared(assignment)).prepared());
  }

  Preparation prepared(Assignment assignment) {
    return channel.prepare(now(assignment));
  }

  /** Consumers can act on these from now on, and on no others. */
  void showing(Item... items) {
    visible.clear();
    for (Item item : items) {
      visible.add(item.delivery());
    }
  }

  /** A channel to the same operator that knows nothing yet. */
  Efaktura another() {
    return new Efaktura(settings(Duration.ZERO), InstantSource.system(), ties());
  }

  /** A channel to the same operator that looks so many consumers up at once. */
  Efaktura asking(int consumers) {
    return new Efaktura(settings(Duration.ZERO, consumers), InstantSource.system(), ties());
  }

  /** A channel to the same operator that knows no address of keys. */
  Efaktura withoutKeys() {
    EfakturaSettings with = settings(Duration.ZERO);
    return new Efaktura(
        new EfakturaSettings(
            with.operator(),
            new EfakturaSettings.Details(BASE, Optional.empty(), Optional.empty()),
            with.shipments()),
        InstantSource.system(),
        ties());
  }

  /** Due dates count from today. */
  private static Assignment now(Assignment of) {
    return new Assignment(
        of.delivery(),
        of.issuer(),
        of.market(),
        of.leg(),
        of.agreement(),
        of.request(),
        InstantSource.system().instant());
  }

  static Consignment shipment(long number, Collection<Item> items) {
    Instant now = InstantSource.system().instant();
    return new Consignment.Transmission(
        Assignments.ISSUER,
        new Agreement(Channels.EFAKTURA, TERMS),
        new TransmissionId(
            new UUID(
                ((now.toEpochMilli() / DAY * DAY) << 16) | 0x7000L,
                0x9000_0000_0000_0000L + number)),
        number,
        now,
        List.copyOf(items));
  }

  Map<DeliveryId, DeliveryResult> send(long number, Item... items) {
    return channel.handOver(shipment(number, List.of(items)));
  }

  Map<DeliveryId, DeliveryResult> recall(long number, Item item) {
    return channel.handOver(
        shipment(number, List.of(new Item(item.delivery(), item.prepared(), Item.Errand.RECALL))));
  }

  /** What the operator serves to somebody with a certificate. */
  byte[] get(String query) throws java.io.IOException, InterruptedException {
    try (java.net.http.HttpClient client =
        java.net.http.HttpClient.newBuilder().sslContext(operator.caller().context()).build()) {
      return client
          .send(
              java.net.http.HttpRequest.newBuilder(operator.endpoint().resolve(query)).build(),
              java.net.http.HttpResponse.BodyHandlers.ofByteArray())
          .body();
    }
  }

  void stop() {
    operator.close();
  }

  void restart() {
    operator = started(ports);
  }

  @Override
  public void close() {
    channel.close();
    operator.close();
  }

  private SimulatedOperator started(Ports where) {
    return SimulatedOperator.start(
        new SimulatedOperatorSettings(
            Mode.SANDBOX, where, folder, population, manners, InstantSource.system()));
  }

  private static byte[] sealed(byte[] name) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("a secret of tests".getBytes(StandardCharsets.US_ASCII));
      return digest.digest(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
