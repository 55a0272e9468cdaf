package no.budstikke.pipeline.path;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.BatchGuard;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.ChannelRule;
import no.budstikke.core.choose.ChannelRules;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Cost;
import no.budstikke.core.choose.Distribution;
import no.budstikke.core.choose.PlanCode;
import no.budstikke.core.choose.Policy;
import no.budstikke.core.choose.Prices;
import no.budstikke.core.choose.Silence;
import no.budstikke.core.lookup.Register;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.request.OrganisationNumber;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.validate.Account;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.core.validate.Judged;
import no.budstikke.pipeline.clock.TravellingClock;
import no.budstikke.pipeline.intake.BatchReceipt;
import no.budstikke.pipeline.intake.OpenBatch;
import no.budstikke.pipeline.intake.Reception;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.issuers.Issuers;
import no.budstikke.pipeline.lookup.Manner;
import no.budstikke.pipeline.node.NodeSettings;
import no.budstikke.pipeline.node.Parts;
import no.budstikke.pipeline.node.Pipeline;
import no.budstikke.pipeline.postgres.ScratchDatabase;
import no.budstikke.pipeline.route.Editions;
import no.budstikke.pipeline.route.Law;
import no.budstikke.pipeline.secrets.KeyFile;
import no.budstikke.pipeline.secrets.KeyRing;
import no.budstikke.pipeline.secrets.Sealer;
import no.budstikke.pipeline.store.DirectoryStore;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole path on a real database, with two channels that do as they are told. */
final class Path implements AutoCloseable {
  static final IssuerId ISSUER = new IssuerId("nordkraft");
  static final EnvelopeReport FINE =
      new EnvelopeReport(Optional.empty(), false, false, 0, List.of());
  static final EnvelopeReport REFUSED =
      new EnvelopeReport(Optional.empty(), true, false, 0, List.of());
  private static final Currency NOK = Currency.getInstance("NOK");
  private static final Duration LONG = Duration.ofSeconds(40);

  private final ScratchDatabase database = ScratchDatabase.migrated();
  private final Carrier email = Carrier.ofItems(Channels.EMAIL);
  private final Carrier print = Carrier.ofFiles(Channels.PRINT);
  private final Carrier efaktura = Carrier.ofItems(Channels.EFAKTURA);
  private final boolean asked;
  private final Optional<BatchGuard> guard;
  private final TravellingClock clock =
      new TravellingClock(database.dataSource(), InstantSource.system());
  private final Pipeline pipeline;

  Path() throws IOException, SQLException {
    this(Map.of(), Manner.USUAL, Silence.USUAL, Optional.empty());
  }

  /** Whose issuers' batches are watched. */
  static Path guarded(BatchGuard guard) {
    try {
      return new Path(Map.of(), Manner.USUAL, Silence.USUAL, Optional.of(guard));
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With registers for the channel eFaktura, of which issuers have an agreement. */
  Path(Map<ChannelId, Register> registers, Manner manner, Silence silence)
      throws IOException, SQLException {
    this(registers, manner, silence, Optional.empty());
  }

  private Path(
      Map<ChannelId, Register> registers,
      Manner manner,
      Silence silence,
      Optional<BatchGuard> guard)
      throws IOException, SQLException {
    this.asked = !registers.isEmpty();
    this.guard = guard;
    java.nio.file.Path folder = Files.createTempDirectory("path-");
    KeyRing keys = new KeyFile(folder.resolve("keys")).readOrCreate();
    Parts parts =
        new Parts(
            database.dataSource(),
            new DirectoryStore(folder.resolve("store"), new Sealer(keys)),
            keys,
            clock,
            new Issuers() {
              @Override
              public List<IssuerId> all() {
                return List.of(ISSUER);
              }

              @Override
              public Optional<IssuerProfile> find(IssuerId issuer) {
                return Optional.of(asked ? asked(profile(issuer), silence) : watched(issuer));
              }
            },
            law(),
            new Papers(),
            asked
                ? Map.of(Channels.EMAIL, email, Channels.PRINT, print, Channels.EFAKTURA, efaktura)
                : Map.of(Channels.EMAIL, email, Channels.PRINT, print),
            registers,
            manner);
    pipeline =
        Pipeline.start(parts, NodeSettings.usual("test").withRepliesEvery(Duration.ofMillis(50)));
  }

  private IssuerProfile watched(IssuerId issuer) {
    IssuerProfile usual = profile(issuer);
    Distribution distribution = usual.distribution();
    return new IssuerProfile(
        usual.id(),
        usual.name(),
        usual.market(),
        usual.account(),
        new Distribution(
            distribution.policy(),
            distribution.kinds(),
            distribution.leads(),
            guard,
            distribution.priceList()));
  }

  static IssuerProfile profile(IssuerId issuer) {
    Policy policy =
        new Policy(
            "1",
            List.of(Set.of(new PlanCode("NO-EM")), Set.of(new PlanCode("NO-PR"))),
            Map.of(),
            EnumSet.allOf(RequestKind.class),
            Map.of(
                Channels.EMAIL, new Agreement(Channels.EMAIL, Map.of("look.source", "on")),
                Channels.PRINT, new Agreement(Channels.PRINT, Map.of("profile", "no-c5"))));
    Account account =
        new Account(
            Market.NO,
            OrganisationNumber.read(Market.NO, "974760673").value().orElseThrow(),
            List.of(),
            Set.of(NOK),
            Account.Mode.CONSUMER,
            NationalId.Population.ANY);
    return new IssuerProfile(issuer, "Nordkraft AS", Market.NO, account, Distribution.of(policy));
  }

  private static IssuerProfile asked(IssuerProfile usual, Silence silence) {
    Policy policy = usual.policy();
    Map<ChannelId, Agreement> agreements = new HashMap<>(policy.agreements());
    agreements.put(Channels.EFAKTURA, new Agreement(Channels.EFAKTURA, Map.of()));
    List<Set<PlanCode>> tiers = new ArrayList<>(List.of(Set.of(new PlanCode("NO-EF"))));
    tiers.addAll(policy.tiers());
    return new IssuerProfile(
        usual.id(),
        usual.name(),
        usual.market(),
        usual.account(),
        Distribution.of(
            new Policy(
                policy.version(),
                tiers,
                policy.forced(),
                policy.fallback(),
                agreements,
                policy.conduct(),
                silence)));
  }

  private static Law law() {
    Editions editions =
        new Editions() {
          @Override
          public Prices prices(Market market, String list, LocalDate day) {
            return Path.prices();
          }

          @Override
          public ChannelRules rules(Market market, LocalDate day) {
            ChannelRule rule =
                new ChannelRule(
                    ChannelRule.Lead.NONE,
                    EnumSet.allOf(RequestKind.class),
                    false,
                    ChannelRule.Bounds.NONE);
            return new ChannelRules(
                "none",
                LocalDate.EPOCH,
                Optional.empty(),
                Map.of(Channels.EFAKTURA, rule),
                ChannelRules.NONE.notice());
          }
        };
    return new Law(editions, snapshot -> snapshot.facts().number());
  }

  private static Prices prices() {
    return new Prices(
        "2027",
        LocalDate.EPOCH,
        Optional.empty(),
        Map.of(Channels.EMAIL, Cost.of("0.20", NOK), Channels.PRINT, Cost.of("12.00", NOK)));
  }

  Carrier email() {
    return email;
  }

  Carrier print() {
    return print;
  }

  Pipeline pipeline() {
    return pipeline;
  }

  ScratchDatabase database() {
    return database;
  }

  JdbcClient sql() {
    return JdbcClient.create(database.dataSource());
  }

  BatchReceipt send(Judged... documents) {
    return send(false, FINE, documents);
  }

  BatchReceipt send(boolean hold, EnvelopeReport report, Judged... documents) {
    try (OpenBatch batch = begin(hold)) {
      for (Judged document : documents) {
        batch.next(document);
      }
      return batch.end(report);
    }
  }

  /** One document of another issuer. */
  void sendFor(IssuerId issuer, Judged document) {
    try (OpenBatch batch =
        pipeline.reception().begin(profile(issuer), new Reception.Label("test", "key", false))) {
      batch.next(document);
      batch.end(FINE);
    }
  }

  OpenBatch begin(boolean hold) {
    return pipeline.reception().begin(watched(ISSUER), new Reception.Label("test", "key", hold));
  }

  void travel(Duration distance) {
    clock.travelTo(clock.instant().plus(distance));
    pipeline.wake();
  }

  void until(String what, BooleanSupplier seen) {
    Awaitility.await(what)
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(20))
        .until(seen::getAsBoolean);
  }

  /** Waits until the newest request with this number is in a state. */
  void until(String number, String state) {
    until(number + " is " + state, () -> state(number).equals(state));
  }

  String state(String number) {
    return sql()
        .sql("SELECT state FROM request WHERE number = ? ORDER BY request_id DESC LIMIT 1")
        .param(number)
        .query((row, _) -> row.getString(1))
        .optional()
        .orElse("none");
  }

  UUID request(String number) {
    return sql()
        .sql("SELECT request_id FROM request WHERE number = ? ORDER BY request_id DESC LIMIT 1")
        .param(number)
        .query((row, _) -> row.getObject(1, UUID.class))
        .single();
  }

  /** The deliveries of a request, as {@code channel state}, oldest first. */
  List<String> deliveries(String number) {
    return sql()
        .sql(
            """
            SELECT channel || ' ' || state FROM delivery WHERE request_id = ?
             ORDER BY decision, leg
            """)
        .param(request(number))
        .query((row, _) -> row.getString(1))
        .list();
  }

  UUID delivery(String number) {
    return sql()
        .sql("SELECT delivery_id FROM delivery WHERE request_id = ? ORDER BY decision DESC LIMIT 1")
        .param(request(number))
        .query((row, _) -> row.getObject(1, UUID.class))
        .single();
  }

  long count(String question) {
    return sql().sql(question).query((row, _) -> row.getLong(1)).single();
  }

  @Override
  public void close() {
    pipeline.close();
    database.close();
  }

  /** A letter waits for an hour at most until its file is closed. */
  void closeFile(String number) {
    until(number + " waits", () -> deliveries(number).equals(List.of("print READY")));
    travel(Duration.ofHours(2));
  }
}
