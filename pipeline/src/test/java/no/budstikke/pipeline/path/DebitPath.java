package no.budstikke.pipeline.path;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
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
import javax.sql.DataSource;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.ChannelRule;
import no.budstikke.core.choose.ChannelRules;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Conduct;
import no.budstikke.core.choose.Cost;
import no.budstikke.core.choose.Distribution;
import no.budstikke.core.choose.Plans;
import no.budstikke.core.choose.Policy;
import no.budstikke.core.choose.Prices;
import no.budstikke.core.choose.Silence;
import no.budstikke.core.mandate.MandateChange;
import no.budstikke.core.mandate.MandateNews;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.KidDefinition;
import no.budstikke.core.request.KidLayout;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.request.OrganisationNumber;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.validate.Account;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.core.validate.Judged;
import no.budstikke.pipeline.clock.TravellingClock;
import no.budstikke.pipeline.intake.OpenBatch;
import no.budstikke.pipeline.intake.Reception;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.issuers.Issuers;
import no.budstikke.pipeline.lookup.Manner;
import no.budstikke.pipeline.node.NodeSettings;
import no.budstikke.pipeline.node.Parts;
import no.budstikke.pipeline.node.Pipeline;
import no.budstikke.pipeline.operate.Operations;
import no.budstikke.pipeline.postgres.ScratchDatabase;
import no.budstikke.pipeline.postgres.Transactions;
import no.budstikke.pipeline.route.Editions;
import no.budstikke.pipeline.route.Law;
import no.budstikke.pipeline.secrets.KeyFile;
import no.budstikke.pipeline.secrets.KeyRing;
import no.budstikke.pipeline.secrets.Sealer;
import no.budstikke.pipeline.store.DirectoryStore;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A path with direct debit, in a month whose calendar is known: it begins on a Monday morning. */
final class DebitPath implements AutoCloseable {
  static final IssuerId ISSUER = new IssuerId("nordkraft");
  static final Operations.By OPERATOR = new Operations.By("ola", "asked them");

  /** Monday 2027-02-01, nine o'clock. */
  static final Instant MONDAY = oslo(LocalDate.of(2027, 2, 1), 9, 0);

  private static final Currency NOK = Currency.getInstance("NOK");
  private static final Duration LONG = Duration.ofSeconds(60);

  private final ScratchDatabase database = ScratchDatabase.migrated();
  private final Carrier claims = Carrier.ofClaims();
  private final Carrier email = Carrier.ofItems(Channels.EMAIL);
  private final Carrier print = Carrier.ofFiles(Channels.PRINT);
  private final Carrier bank = Carrier.ofBank();
  private final TravellingClock clock;
  private final Pipeline pipeline;

  DebitPath() throws IOException, SQLException {
    this(Map.of());
  }

  /** With eFaktura, too. */
  static DebitPath withBank() throws IOException, SQLException {
    return new DebitPath(Map.of(Channels.EFAKTURA, new Agreement(Channels.EFAKTURA, Map.of())));
  }

  private DebitPath(Map<ChannelId, Agreement> more) throws IOException, SQLException {
    long start = System.nanoTime();
    clock =
        new TravellingClock(
            database.dataSource(),
            () -> MONDAY.plusNanos((System.nanoTime() - start) / 1000 * 1000));
    java.nio.file.Path folder = Files.createTempDirectory("debit-");
    KeyRing keys = new KeyFile(folder.resolve("keys")).readOrCreate();
    Parts parts =
        new Parts(
            database.dataSource(),
            new DirectoryStore(folder.resolve("store"), new Sealer(keys)),
            keys,
            clock,
            issuers(more),
            new Law(editions(), snapshot -> snapshot.facts().number()),
            new Papers(),
            Map.of(
                Channels.AVTALEGIRO,
                claims,
                Channels.EMAIL,
                email,
                Channels.PRINT,
                print,
                Channels.EFAKTURA,
                bank),
            Map.of(),
            Manner.USUAL);
    pipeline =
        Pipeline.start(parts, NodeSettings.usual("test").withRepliesEvery(Duration.ofMillis(50)));
  }

  static Instant oslo(LocalDate day, int hour, int minute) {
    return ZonedDateTime.of(day, LocalTime.of(hour, minute), Market.NO.zone()).toInstant();
  }

  /** A KID of this customer: six digits, five for the invoice, a check digit. */
  static Kid kid(int customer, int invoice) {
    return Kid.withCheckDigit("%06d%05d".formatted(customer, invoice), Kid.Algorithm.MOD10)
        .orElseThrow();
  }

  static Issuers issuers() {
    return issuers(Map.of());
  }

  private static Issuers issuers(Map<ChannelId, Agreement> more) {
    return new Issuers() {
      @Override
      public List<IssuerId> all() {
        return List.of(ISSUER);
      }

      @Override
      public Optional<IssuerProfile> find(IssuerId issuer) {
        return Optional.of(profile(more));
      }
    };
  }

  static IssuerProfile profile() {
    return profile(Map.of());
  }

  private static IssuerProfile profile(Map<ChannelId, Agreement> more) {
    Map<ChannelId, Agreement> agreements = new HashMap<>(more);
    agreements.put(Channels.AVTALEGIRO, new Agreement(Channels.AVTALEGIRO, Map.of()));
    agreements.put(Channels.EMAIL, new Agreement(Channels.EMAIL, Map.of()));
    agreements.put(Channels.PRINT, new Agreement(Channels.PRINT, Map.of()));
    Policy policy =
        new Policy(
            "1",
            Plans.usualTiers(Market.NO),
            Map.of(),
            EnumSet.allOf(RequestKind.class),
            agreements,
            new Conduct(
                Conduct.Notice.ISSUER,
                Set.of(),
                false,
                Set.of(RequestKind.INVOICE),
                true,
                true,
                Set.of(),
                Duration.ZERO),
            Silence.USUAL);
    KidLayout layout =
        new KidLayout(
            List.of(
                new KidDefinition(
                    12, new KidDefinition.Positions(1, 6), Optional.empty(), Kid.Algorithm.MOD10)));
    Account account =
        new Account(
            Market.NO,
            OrganisationNumber.read(Market.NO, "974760673").value().orElseThrow(),
            List.of(
                new Account.CreditAccount(
                    Papers.ACCOUNT,
                    new Account.ReferenceRule.KidRule(
                        Kid.Algorithm.MOD10, Set.of(12), Optional.of(layout)))),
            Set.of(NOK),
            Account.Mode.CONSUMER,
            NationalId.Population.ANY);
    return new IssuerProfile(ISSUER, "Nordkraft AS", Market.NO, account, Distribution.of(policy));
  }

  private static Editions editions() {
    return new Editions() {
      @Override
      public Prices prices(Market market, String list, LocalDate day) {
        return new Prices(
            "2027",
            LocalDate.EPOCH,
            Optional.empty(),
            Map.of(
                Channels.AVTALEGIRO, Cost.of("2.00", NOK),
                Channels.EMAIL, Cost.of("0.20", NOK),
                Channels.EFAKTURA, Cost.of("4.00", NOK),
                Channels.PRINT, Cost.of("12.00", NOK)));
      }

      @Override
      public ChannelRules rules(Market market, LocalDate day) {
        return new ChannelRules(
            "test",
            LocalDate.EPOCH,
            Optional.empty(),
            Map.of(
                Channels.AVTALEGIRO, rule(0, 4, Optional.of(LocalTime.of(14, 0)), true),
                Channels.EMAIL, rule(0, 0, Optional.empty(), false),
                Channels.EFAKTURA, rule(3, 0, Optional.empty(), true),
                Channels.PRINT, rule(0, 3, Optional.empty(), false)),
            new ChannelRules.DebitNotice(4, 15, LocalTime.of(14, 0)));
      }
    };
  }

  private static ChannelRule rule(
      int days, int bankDays, Optional<LocalTime> cutOff, boolean onlyPayable) {
    return new ChannelRule(
        new ChannelRule.Lead(days, bankDays, 0, cutOff, Optional.empty()),
        EnumSet.allOf(RequestKind.class),
        onlyPayable,
        ChannelRule.Bounds.NONE);
  }

  /** News about the account, told at this moment. */
  static MandateNews news(String id, Instant at, MandateChange... changes) {
    boolean whole = changes.length > 0 && changes[0].event() == MandateChange.Event.LISTED;
    return new MandateNews(id, Papers.ACCOUNT, whole, List.of(changes), at);
  }

  static MandateChange signed(int customer, boolean notice) {
    return change(customer, MandateChange.Event.SIGNED, notice);
  }

  static MandateChange ended(int customer) {
    return change(customer, MandateChange.Event.ENDED, true);
  }

  static MandateChange listed(int customer) {
    return change(customer, MandateChange.Event.LISTED, true);
  }

  private static MandateChange change(int customer, MandateChange.Event event, boolean notice) {
    return new MandateChange(Papers.ACCOUNT, kid(customer, 0).value(), event, notice);
  }

  /** From now on this customer has a mandate. */
  void signs(int customer, boolean notice) {
    claims.tells(news("signed " + customer, MONDAY.minusSeconds(60), signed(customer, notice)));
    until(
        "the mandate of " + customer,
        () -> mirror().contains("%06d %s".formatted(customer, notice ? "J" : "N")));
  }

  /** The mirror, as {@code customer flag}; ended ones with a dash. */
  List<String> mirror() {
    return sql()
        .sql(
            """
            SELECT fixed_part || CASE WHEN NOT active THEN ' -' WHEN notice THEN ' J' ELSE ' N' END
              FROM mandate ORDER BY fixed_part
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }

  Carrier claims() {
    return claims;
  }

  Carrier email() {
    return email;
  }

  Carrier bank() {
    return bank;
  }

  Carrier print() {
    return print;
  }

  Operations operations() {
    return pipeline.operations();
  }

  Transactions transactions() {
    return new Transactions(database.dataSource());
  }

  DataSource database() {
    return database.dataSource();
  }

  TravellingClock clock() {
    return clock;
  }

  JdbcClient sql() {
    return JdbcClient.create(database.dataSource());
  }

  void send(Judged... documents) {
    try (OpenBatch batch =
        pipeline.reception().begin(profile(), new Reception.Label("test", "key", false))) {
      for (Judged document : documents) {
        batch.next(document);
      }
      batch.end(new EnvelopeReport(Optional.empty(), false, false, 0, List.of()));
    }
  }

  void travelTo(LocalDate day, int hour, int minute) {
    clock.travelTo(oslo(day, hour, minute));
    pipeline.wake();
  }

  void until(String what, BooleanSupplier seen) {
    Awaitility.await(what)
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(20))
        .until(seen::getAsBoolean);
  }

  /** Waits until the deliveries of a request are these. */
  void until(String number, List<String> deliveries) {
    List<List<String>> seen = new ArrayList<>();
    try {
      until(
          number + " is " + deliveries,
          () -> {
            seen.clear();
            seen.add(deliveries(number));
            return seen.getFirst().equals(deliveries);
          });
    } catch (org.awaitility.core.ConditionTimeoutException e) {
      throw new AssertionError(number + " is " + seen, e);
    }
  }

  String state(String number) {
    return sql()
        .sql("SELECT state FROM request WHERE number = ?")
        .param(number)
        .query((row, _) -> row.getString(1))
        .optional()
        .orElse("none");
  }

  UUID request(String number) {
    return sql()
        .sql("SELECT request_id FROM request WHERE number = ?")
        .param(number)
        .query((row, _) -> row.getObject(1, UUID.class))
        .optional()
        .orElse(new UUID(0, 0));
  }

  /** The deliveries of a request, as {@code channel state}, in the order of its plans. */
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

  /** The newest claim for a request. */
  UUID claim(String number) {
    return sql()
        .sql(
            """
            SELECT delivery_id FROM delivery WHERE request_id = ? AND channel = 'avtalegiro'
             ORDER BY decision DESC LIMIT 1
            """)
        .param(request(number))
        .query((row, _) -> row.getObject(1, UUID.class))
        .single();
  }

  long count(String question) {
    return sql().sql(question).query((row, _) -> row.getLong(1)).single();
  }

  boolean hasAlarm(String kind) {
    return sql()
            .sql("SELECT count(*) FROM alarm WHERE kind = ?")
            .param(kind)
            .query((row, _) -> row.getLong(1))
            .single()
        > 0;
  }

  @Override
  public void close() {
    pipeline.close();
    database.close();
  }
}
