package no.budstikke.server.wiring;

import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import no.budstikke.channels.efaktura.Efaktura;
import no.budstikke.channels.efakturase.EfakturaSe;
import no.budstikke.channels.email.Email;
import no.budstikke.channels.email.personal.PersonalLinks;
import no.budstikke.channels.kivra.Kivra;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.NationalId.Population;
import no.budstikke.documents.decision.SnapshotJson;
import no.budstikke.documents.envelope.EnvelopeReader;
import no.budstikke.documents.profile.UblJudge;
import no.budstikke.documents.tree.Limits;
import no.budstikke.documents.tree.TreeJudge;
import no.budstikke.pipeline.books.BatchBooks;
import no.budstikke.pipeline.followup.OpenDeliveries;
import no.budstikke.pipeline.followup.SentDeliveries;
import no.budstikke.pipeline.followup.StoredCalls;
import no.budstikke.pipeline.issuers.ApiKeys;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.issuers.PostgresIssuers;
import no.budstikke.pipeline.lookup.Manner;
import no.budstikke.pipeline.node.NodeSettings;
import no.budstikke.pipeline.node.Parts;
import no.budstikke.pipeline.node.Pipeline;
import no.budstikke.pipeline.registrations.PostgresRegistrationBook;
import no.budstikke.pipeline.route.Editions;
import no.budstikke.pipeline.route.Law;
import no.budstikke.pipeline.secrets.LinkSeal;
import no.budstikke.server.checkup.Checkups;
import no.budstikke.server.checkup.Visit;
import no.budstikke.server.dropbox.DropBox;
import no.budstikke.server.enrol.Configurations;
import no.budstikke.server.enrol.Folder;
import no.budstikke.server.prices.BookEditions;
import no.budstikke.server.receive.Batches;
import no.budstikke.server.settings.Settings;

/** Everything but the web: open, it works. */
public final class House implements AutoCloseable {
  private final Closing closing;

  private final Settings settings;
  private final Ground ground;
  private final StoredCalls calls;
  private final Checkups checkups;
  private final Returns returns;
  private final Map<ChannelId, Channel> channels;
  private final Configurations configurations;
  private final PostgresIssuers issuers;
  private final Editions editions;
  private final ApiKeys keys;
  private final TreeJudge judge;
  private final Pipeline pipeline;
  private final Batches batches;
  private final Optional<DropBox> dropBox;

  private House(Settings settings, Closing closing) {
    this.settings = settings;
    this.closing = closing;
    this.ground = Ground.lay(settings, closing);
    this.calls = new StoredCalls(ground.database().dataSource(), ground.clock());
    this.returns = new Returns(calls, ground.keys(), ground.clock());
    this.channels = Rooms.open(settings.channels(), ground.clock(), ties(), closing);
    this.configurations = new Configurations(population(settings.mode()), channels);
    DataSource database = ground.database().dataSource();
    this.issuers = new PostgresIssuers(database, configurations, ground.clock());
    this.editions =
        settings.files().prices().map(BookEditions::with).orElseGet(BookEditions::builtIn);
    this.keys = new ApiKeys(database, ground.clock());
    this.checkups = new Checkups(this::visits, ground.clock());
    enrol();
    OperatorKey.make(keys, settings.data());
    this.judge = Judging.with(settings.files().shadow(), ground);
    this.pipeline = started();
    closing.add(pipeline::close);
    this.batches =
        new Batches(
            new EnvelopeReader(judge, Limits.usual(), ground.scratch()), pipeline.reception());
    this.dropBox = settings.web().dropBox().map(this::openDropBox);
  }

  /**
   * Opens it.
   *
   * @throws CannotStart and the refusals of database, keys and store, each with one sentence
   */
  public static House open(Settings settings) {
    Closing closing = new Closing();
    try {
      return new House(settings, closing);
    } catch (RuntimeException e) {
      closing.close();
      throw e;
    }
  }

  /** Where the drop box listens, where there is one. */
  public Optional<Integer> dropBoxPort() {
    return dropBox.map(DropBox::port);
  }

  /** Where mail comes back to, where there is a door for it. */
  public Optional<Integer> bouncePort() {
    return returns.port();
  }

  Settings settings() {
    return settings;
  }

  Ground ground() {
    return ground;
  }

  StoredCalls calls() {
    return calls;
  }

  Checkups checkups() {
    return checkups;
  }

  Map<ChannelId, Channel> channels() {
    return channels;
  }

  Configurations configurations() {
    return configurations;
  }

  PostgresIssuers issuers() {
    return issuers;
  }

  Editions editions() {
    return editions;
  }

  ApiKeys keys() {
    return keys;
  }

  TreeJudge judge() {
    return judge;
  }

  Pipeline pipeline() {
    return pipeline;
  }

  Batches batches() {
    return batches;
  }

  @Override
  public void close() {
    closing.close();
  }

  private DropBox openDropBox(int port) {
    DropBox.Tools tools =
        new DropBox.Tools(issuers, keys, batches, new BatchBooks(ground.database().dataSource()));
    try {
      DropBox box =
          DropBox.open(settings.web().address(), port, settings.data().resolve("dropbox"), tools);
      closing.add(box::close);
      return box;
    } catch (IOException e) {
      throw new CannotStart(
          "The drop box cannot listen on port "
              + port
              + ": give another with --budstikke.dropbox.port.",
          e);
    }
  }

  private Pipeline started() {
    Parts parts =
        new Parts(
            ground.database().dataSource(),
            ground.store(),
            ground.keys(),
            ground.clock(),
            issuers,
            new Law(editions, snapshot -> SnapshotJson.write(snapshot).toString()),
            // The official rules were asked at the door; on the path a document is only read again.
            new Rereading(new UblJudge(Limits.usual(), ground.clock()), judge),
            channels,
            Rooms.registers(settings.channels(), ground.clock(), closing),
            Manner.USUAL);
    NodeSettings node =
        NodeSettings.usual(machine())
            .withRepliesEvery(settings.channels().repliesEvery())
            .withRevival(ground.database()::revive);
    try {
      return Pipeline.start(parts, node);
    } catch (SQLException e) {
      throw new CannotStart("The database went away during the start.", e);
    }
  }

  /** Every contract of every issuer with a channel that is open. */
  private List<Visit> visits() {
    return issuers.all().stream()
        .flatMap(issuer -> issuers.find(issuer).stream())
        .flatMap(
            issuer ->
                issuer.policy().agreements().values().stream()
                    .filter(contract -> channels.containsKey(contract.channel()))
                    .map(contract -> visit(issuer.id(), contract)))
        .toList();
  }

  private Visit visit(IssuerId issuer, Agreement contract) {
    return new Visit(
        contract.channel(),
        issuer,
        () ->
            Optional.ofNullable(channels.get(contract.channel()))
                .flatMap(channel -> channel.trouble(contract)));
  }

  /** Issuers are configured after the channels are open, and change. */
  private Rooms.Ties ties() {
    InstantSource wall = InstantSource.system();
    Email.Ties mail = returns.open(settings, closing);
    return new Rooms.Ties(
        links().map(mail::with).orElse(mail),
        new Kivra.Ties(agreements(Channels.KIVRA), calls.of(Channels.KIVRA), wall),
        new Efaktura.Ties(
            agreements(Channels.EFAKTURA),
            new LinkSeal(ground.keys(), "efaktura")::of,
            wall,
            new OpenDeliveries(ground.database().dataSource(), ground.clock())
                .of(Channels.EFAKTURA),
            new SentDeliveries(ground.database().dataSource()).of(Channels.EFAKTURA)),
        new EfakturaSe.Ties(
            agreements(Channels.EFAKTURA_SE),
            new PostgresRegistrationBook(
                ground.database().dataSource(), ground.keys(), ground.clock()),
            new LinkSeal(ground.keys(), "efaktura-se")::of,
            wall));
  }

  /** Links to personal pages, where there is an address for them. */
  Optional<PersonalLinks> links() {
    return settings
        .web()
        .pages()
        .map(base -> new PersonalLinks(base, new LinkSeal(ground.keys(), "personal pages")::of));
  }

  private Function<IssuerId, Optional<Agreement>> agreements(ChannelId channel) {
    return issuer ->
        issuers
            .find(issuer)
            .map(IssuerProfile::policy)
            .flatMap(policy -> policy.agreement(channel));
  }

  private static String machine() {
    return Optional.ofNullable(System.getenv("HOSTNAME")).orElse("node");
  }

  private void enrol() {
    settings
        .files()
        .issuers()
        .map(directory -> Folder.enrol(directory, configurations, issuers))
        .filter(mistakes -> !mistakes.isEmpty())
        .ifPresent(House::refuse);
  }

  private static void refuse(List<String> mistakes) {
    throw new CannotStart(String.join("\n", mistakes));
  }

  /** Only in production may a consumer be a real person (R-GD-5). */
  private static Population population(Mode mode) {
    return mode == Mode.PRODUCTION ? Population.REAL : Population.SYNTHETIC;
  }
}
