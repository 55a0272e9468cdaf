package no.budstikke.pipeline.node;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.Traits;
import no.budstikke.core.registration.Registrations;
import no.budstikke.pipeline.alarms.Alarms;
import no.budstikke.pipeline.consumers.ConsumerPages;
import no.budstikke.pipeline.consumers.Unopened;
import no.budstikke.pipeline.dispatch.Desk;
import no.budstikke.pipeline.dispatch.FileSender;
import no.budstikke.pipeline.dispatch.Gatherer;
import no.budstikke.pipeline.dispatch.ItemSender;
import no.budstikke.pipeline.dispatch.Notices;
import no.budstikke.pipeline.followup.RepliesReader;
import no.budstikke.pipeline.followup.Silence;
import no.budstikke.pipeline.followup.Word;
import no.budstikke.pipeline.intake.PostgresReception;
import no.budstikke.pipeline.intake.Reception;
import no.budstikke.pipeline.lookup.Asking;
import no.budstikke.pipeline.lookup.Forgetting;
import no.budstikke.pipeline.mandates.MandatesReader;
import no.budstikke.pipeline.operate.Crediting;
import no.budstikke.pipeline.operate.Operations;
import no.budstikke.pipeline.operate.PostgresOperations;
import no.budstikke.pipeline.operate.Recalling;
import no.budstikke.pipeline.operate.Settling;
import no.budstikke.pipeline.postgres.Transactions;
import no.budstikke.pipeline.postgres.Uuids;
import no.budstikke.pipeline.registrations.RegistrationsReader;
import no.budstikke.pipeline.returns.LetterReturns;
import no.budstikke.pipeline.route.Copyist;
import no.budstikke.pipeline.route.Router;
import no.budstikke.pipeline.secrets.LookupHashes;
import no.budstikke.pipeline.work.Stage;
import no.budstikke.pipeline.work.WorkQueue;

/** The whole path on one node. Several nodes on one database share the work. */
public final class Pipeline implements AutoCloseable {
  private static final Duration IDLE = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final UUID node = Uuids.next();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final Waker waker = new Waker();
  private final Troubles troubles = new Troubles();
  private final List<Lane> lanes = new ArrayList<>();
  private final Parts parts;
  private final NodeSettings settings;
  private final Transactions transactions;
  private final WorkQueue queue;
  private final PostgresReception reception;
  private final Operations operations;
  private final ConsumerPages consumerPages;
  private final Keeper keeper;
  private final Upkeep upkeep;

  private Pipeline(Parts parts, NodeSettings settings) {
    this.parts = parts;
    this.settings = settings;
    this.transactions = new Transactions(parts.database());
    this.queue = new WorkQueue(node, settings.lease());
    this.reception =
        new PostgresReception(
            transactions,
            new PostgresReception.Tools(
                node, queue, parts.store(), parts.keys(), parts.judge()::law),
            parts.clock());
    this.operations =
        new PostgresOperations(
            transactions,
            new Settling(parts.channels(), queue, parts.clock()),
            new Recalling(parts.channels(), queue, parts.clock()),
            parts.clock());
    this.keeper =
        new Keeper(
            node,
            settings,
            parts.database(),
            new Keeper.Surroundings(transactions, reception, parts.clock(), waker));
    this.upkeep = new Upkeep(parts);
    this.consumerPages =
        new ConsumerPages(
            transactions,
            routing(),
            new Copyist(transactions, routing(), parts.clock()),
            parts.clock());
  }

  /**
   * Starts to work: dead nodes are buried first, so that their senders may send again.
   *
   * @throws SQLException when the database is not there
   */
  public static Pipeline start(Parts parts, NodeSettings settings) throws SQLException {
    Pipeline pipeline = new Pipeline(parts, settings);
    pipeline.keeper.begin();
    pipeline.layLanes();
    pipeline.lanes.forEach(Lane::start);
    pipeline.upkeep.start();
    return pipeline;
  }

  /** Where issuers hand in what they have. */
  public Reception reception() {
    return reception;
  }

  /** What people may do. */
  public Operations operations() {
    return operations;
  }

  /** What consumers may do on their pages. */
  public ConsumerPages consumerPages() {
    return consumerPages;
  }

  /** Our name among the nodes. */
  public UUID nodeId() {
    return node;
  }

  /** What keeps this node from working right now; empty when nothing does. */
  public Collection<String> troubles() {
    return troubles.sentences();
  }

  /** Whether nothing keeps this node from working. */
  public boolean isHealthy() {
    return troubles().isEmpty();
  }

  /** Wakes the lanes, for example because the clock has travelled. */
  public void wake() {
    waker.ring();
  }

  private void layLanes() {
    LookupHashes hashes = new LookupHashes(parts.keys());
    Router.Tools routing = routing();
    Router router = new Router(transactions, routing, parts.clock());
    lane("keeper", Duration.ZERO, keeper::round);
    for (int i = 1; i <= settings.routers(); i++) {
      lane("route " + i, IDLE, turns(Stage.ROUTE, "", router::route));
    }
    Asking.Tools tools =
        new Asking.Tools(
            queue, parts.store(), parts.judge(), parts.issuers(), hashes, parts.manner());
    layRegisterLanes(tools);
    lane("hold", IDLE, turns(Stage.HOLD, "", router::hold));
    Desk desk =
        new Desk(
            node,
            transactions,
            new Desk.Shelves(
                parts.issuers(),
                parts.store(),
                new Alarms(transactions.sql(), parts.clock()),
                new Forgetting(tools),
                hashes,
                new LetterReturns(transactions.sql(), parts.keys(), parts.clock())),
            queue,
            parts.clock());
    Recalling recalling = new Recalling(parts.channels(), queue, parts.clock());
    Crediting crediting = new Crediting(transactions, queue, recalling, parts.clock());
    lane("credit", IDLE, turns(Stage.CREDIT, "", crediting::follow));
    Copyist copyist = new Copyist(transactions, routing, parts.clock());
    Unopened unopened = new Unopened(desk, copyist, parts.channels());
    lane("unopened", IDLE, turns(Stage.UNOPENED, "", unopened::follow));
    lane("notice", IDLE, turns(Stage.NOTICE, "", new Notices(desk, parts.channels())::follow));
    for (Map.Entry<ChannelId, Channel> entry : parts.channels().entrySet()) {
      layLanes(desk, entry.getValue());
    }
  }

  private Router.Tools routing() {
    return new Router.Tools(
        queue,
        parts.store(),
        parts.judge(),
        new LookupHashes(parts.keys()),
        new Router.World(
            parts.issuers(), parts.law(), parts.channels(), parts.registers().keySet()));
  }

  /** Two for each register: a slow one keeps only its own questions waiting. */
  private void layRegisterLanes(Asking.Tools tools) {
    parts
        .registers()
        .forEach(
            (channel, register) -> {
              Asking asking = new Asking(transactions, tools, channel, register, parts.clock());
              for (int i = 1; i <= 2; i++) {
                String name = Asking.lane(channel);
                lane(name + " " + i, IDLE, turns(Stage.LOOK_UP, name, asking::ask));
              }
            });
  }

  private void layLanes(Desk desk, Channel channel) {
    String name = channel.id().value();
    FileSender files = new FileSender(desk, channel);
    switch (channel.traits().unit()) {
      case Traits.Unit.OneItem _ -> {
        ItemSender items = new ItemSender(desk, channel, stopping::get);
        lane("deliver " + name, IDLE, turns(Stage.DELIVER, name, items::send));
      }
      case Traits.Unit.Transmission limits -> {
        Gatherer gatherer = new Gatherer(desk, channel, limits, Item.Errand.DELIVER);
        lane("gather " + name, IDLE, gatherer::gather);
        if (channel.traits().recallable()) {
          Gatherer recalls = new Gatherer(desk, channel, limits, Item.Errand.RECALL);
          lane("recall " + name, IDLE, recalls::gather);
        }
        for (int i = 1; i <= channel.traits().concurrency(); i++) {
          lane("deliver " + name + " " + i, IDLE, turns(Stage.DELIVER, name, files::send));
        }
      }
    }
    lane("trace " + name, IDLE, turns(Stage.TRACE, name, files::trace));
    lane("silence " + name, IDLE, turns(Stage.SILENCE, name, new Silence(desk, channel)::isOver));
    Word word = new Word(desk, channel);
    lane("word " + name, IDLE, turns(Stage.WORD, name, word::isDue));
    lane("arrival " + name, IDLE, turns(Stage.ARRIVAL, name, word::arrivalIsDue));
    RepliesReader replies = new RepliesReader(desk, channel);
    lane("replies " + name, Duration.ZERO, () -> read(replies::read));
    channel
        .mandates()
        .map(
            mandates ->
                new MandatesReader(
                    transactions, parts.issuers(), parts.clock(), channel.id(), mandates))
        .ifPresent(reader -> lane("mandates " + name, Duration.ZERO, () -> read(reader::read)));
    channel
        .registrations()
        .map(registrations -> reader(channel.id(), registrations))
        .ifPresent(
            reader -> lane("registrations " + name, Duration.ZERO, () -> read(reader::read)));
  }

  private RegistrationsReader reader(ChannelId channel, Registrations registrations) {
    return new RegistrationsReader(
        transactions,
        new RegistrationsReader.Tools(parts.issuers(), parts.keys(), parts.clock()),
        channel,
        registrations);
  }

  private boolean read(BooleanSupplier page) throws InterruptedException {
    if (!page.getAsBoolean()) {
      // In small steps, so that the end of the node is not waited for.
      for (long left = settings.repliesEvery().toMillis();
          left > 0 && !stopping.get();
          left -= 250) {
        Waker.sleep(Duration.ofMillis(Math.min(left, 250)));
      }
    }
    return true;
  }

  private Turns turns(Stage stage, String channel, Turns.Work work) {
    Failure failure = new Failure(transactions, queue, parts.clock());
    return new Turns(
        transactions, queue, parts.clock(), new Turns.Task(stage, channel, work, failure));
  }

  private void lane(String name, Duration idle, Lane.Turn turn) {
    lanes.add(new Lane(name, new Lane.Place(waker, troubles, stopping::get), idle, turn));
  }

  /** Ends after what is under way; what is left goes on at the next start or on another node. */
  @Override
  public void close() {
    stopping.set(true);
    waker.ring();
    upkeep.close();
    try {
      for (Lane lane : lanes) {
        lane.join(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    keeper.end();
  }
}
