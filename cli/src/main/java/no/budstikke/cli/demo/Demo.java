package no.budstikke.cli.demo;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Numbers;
import no.budstikke.cli.console.Terminal;
import no.budstikke.cli.console.Trouble;
import no.budstikke.cli.generate.Generator;
import no.budstikke.cli.generate.MadeIssuer;
import no.budstikke.cli.render.Gallery;
import no.budstikke.cli.rest.Api;
import no.budstikke.cli.sandbox.Counterparts;
import tools.jackson.databind.JsonNode;

/** One demonstration, from nothing to the books compared. */
final class Demo {
  private static final Duration START = Duration.ofMinutes(3);

  /** Beyond the hours in which mail may still bounce (product specification, section 6.4). */
  private static final Duration BEYOND_BOUNCES = Duration.ofHours(25);

  /** Fewer than until anything falls due. */
  private static final int MOST_DAYS = 11;

  /** Of ten requests, so many are the Norwegian issuer's. */
  private static final int NORWEGIAN = 6;

  private final DemoSettings settings;
  private final Terminal terminal;
  private final InstantSource clock;

  Demo(DemoSettings settings, Terminal terminal, InstantSource clock) {
    this.settings = settings;
    this.terminal = terminal;
    this.clock = clock;
  }

  DemoReport run() throws InterruptedException {
    terminal.now("Starting simulated networks, a database and a server …");
    try (Scene scene = Scene.set(settings);
        Mailboxes mailboxes = scene.mailboxes()) {
      Api operator = scene.server().awaitReady(START);
      scene.introduce(operator.address());
      terminal.done();
      HeapGauge heap = new HeapGauge(operator);
      List<Shipment> shipments = shipments();
      List<Api> issuers = shipments.stream().map(one -> one.enrol(operator)).toList();
      Debits debits = new Debits(scene, issuers.getFirst(), shipments.getFirst().documents());
      debits.sign();
      new SignUps(scene, issuers.getLast(), shipments.getLast().documents()).sign();
      Watch watch = new Watch(terminal, heap);
      List<Sent> sent = send(shipments, issuers);
      terminal.say("Taken by the server after " + Numbers.seconds(watch.seconds()) + ".");
      watch.until("handed over", sent, Watch::handedOver);
      double seconds = watch.seconds();
      terminal.say("All handed over after " + Numbers.seconds(seconds) + "; days pass.");
      Readers.Outcome pages = new Readers(operator.address()).read(mailboxes.links(), sent);
      letDaysPass(scene, operator, watch, sent);
      Debits.Outcome money = debits.fallDue(operator);
      showPictures();
      if (settings.keep()) {
        terminal.say("Data, logs and journals stay in " + scene.folder());
      }
      DemoReport report =
          report(
              seconds,
              heap,
              sent,
              Counterparts.journals(scene.sandbox()),
              new DemoReport.Consumers(money, pages));
      if (scene.server().isLearning()) {
        terminal.say("The server remembers what it has learnt; the next one starts faster.");
      }
      return report;
    }
  }

  /**
   * Mail that nobody returns is delivered after a day, a claim after a bank day, its notice later.
   */
  private static void letDaysPass(Scene scene, Api operator, Watch watch, List<Sent> sent)
      throws InterruptedException {
    for (int day = 0; day < MOST_DAYS; day++) {
      scene.travel(operator, BEYOND_BOUNCES);
      if (watch.untilStill("delivered", sent, Watch::finished)) {
        return;
      }
    }
    watch.until("delivered", sent, Watch::finished);
  }

  /** What the consumers saw, to be looked at. */
  private void showPictures() {
    int files = 0;
    LocalDate today = clock.instant().atZone(MadeIssuer.FJORDLYS.market().zone()).toLocalDate();
    for (MadeIssuer issuer : List.of(MadeIssuer.FJORDLYS, MadeIssuer.BJORKVIK)) {
      Gallery gallery = new Gallery(settings.pictures(), Map.of(), clock.instant());
      files += gallery.write(new Generator(issuer, settings.seed(), today));
    }
    terminal.say(
        files + " pictures of what consumers see of each kind are in " + settings.pictures());
  }

  private List<Shipment> shipments() {
    LocalDate today = clock.instant().atZone(MadeIssuer.FJORDLYS.market().zone()).toLocalDate();
    long norwegian = Math.max(1, settings.requests() * NORWEGIAN / 10);
    return List.of(
        new Shipment(new Generator(MadeIssuer.FJORDLYS, settings.seed(), today), norwegian),
        new Shipment(
            new Generator(MadeIssuer.BJORKVIK, settings.seed(), today),
            settings.requests() - norwegian));
  }

  /** All issuers at once, as on any morning. */
  private static List<Sent> send(List<Shipment> shipments, List<Api> issuers)
      throws InterruptedException {
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Sent>> underWay = new ArrayList<>();
      for (int i = 0; i < shipments.size(); i++) {
        Shipment shipment = shipments.get(i);
        Api api = issuers.get(i);
        underWay.add(
            senders.submit(
                () ->
                    new Sent(
                        shipment.issuer(), api, shipment.send(api).path("batch").asString(""))));
      }
      List<Sent> sent = new ArrayList<>();
      for (Future<Sent> one : underWay) {
        sent.add(one.get());
      }
      return sent;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Trouble trouble
          ? trouble
          : new Trouble(Exit.FAILED, "A batch could not be sent.", e);
    }
  }

  private DemoReport report(
      double seconds,
      HeapGauge heap,
      List<Sent> sent,
      Map<String, List<Received>> journals,
      DemoReport.Consumers consumers) {
    List<JsonNode> batches = sent.stream().map(Sent::now).toList();
    Books books = Books.of(sent);
    Mix mix = new Mix(Map.of());
    List<DemoReport.ChannelRow> rows = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      String issuer = sent.get(i).issuer().id();
      for (JsonNode plan : batches.get(i).path("plans")) {
        mix =
            mix.and(
                sent.get(i).issuer().market(),
                plan.path("plan").asString(""),
                plan.path("count").asLong(0));
      }
      for (JsonNode channel : batches.get(i).path("channels")) {
        Books.Shelf shelf = new Books.Shelf(channel.path("channel").asString(""), issuer);
        List<Received> journal = journals.getOrDefault(shelf.channel(), List.of());
        rows.add(new DemoReport.ChannelRow(shelf, channel, books.linesAbout(shelf, journal)));
      }
    }
    Map<String, Comparison> comparisons = new TreeMap<>();
    journals.forEach(
        (channel, journal) -> comparisons.put(channel, books.compare(channel, journal)));
    rows.sort(java.util.Comparator.comparing(DemoReport.ChannelRow::shelf));
    return new DemoReport(
        settings,
        seconds,
        heap.peak(),
        Equation.over(batches),
        mix,
        Why.of(sent),
        rows,
        comparisons,
        consumers);
  }
}
