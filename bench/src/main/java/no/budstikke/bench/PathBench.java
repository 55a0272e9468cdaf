package no.budstikke.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Distribution;
import no.budstikke.core.choose.PlanCode;
import no.budstikke.core.choose.Policy;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.validate.Account;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.core.validate.Judgement;
import no.budstikke.core.validate.Submission;
import no.budstikke.documents.envelope.EnvelopeReader;
import no.budstikke.documents.profile.OfficialLayers;
import no.budstikke.documents.profile.Relaxation;
import no.budstikke.documents.profile.UblJudge;
import no.budstikke.documents.tree.Limits;
import no.budstikke.pipeline.clock.TravellingClock;
import no.budstikke.pipeline.disk.Trees;
import no.budstikke.pipeline.intake.OpenBatch;
import no.budstikke.pipeline.intake.Reception;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.issuers.Issuers;
import no.budstikke.pipeline.lookup.Manner;
import no.budstikke.pipeline.node.NodeSettings;
import no.budstikke.pipeline.node.Parts;
import no.budstikke.pipeline.node.Pipeline;
import no.budstikke.pipeline.postgres.ScratchDatabase;
import no.budstikke.pipeline.route.Law;
import no.budstikke.pipeline.secrets.KeyFile;
import no.budstikke.pipeline.secrets.KeyRing;
import no.budstikke.pipeline.secrets.Sealer;
import no.budstikke.pipeline.store.DirectoryStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Receives, routes and hands over a batch on a real and durable database, with a channel that costs
 * nothing, and tells how that compares with plain batched inserts of as many rows.
 */
public final class PathBench {
  private static final long USUAL = 20_000;
  private static final int BATCH = 1000;
  private static final int ROW = 200;
  private static final double NANOS = 1_000_000_000;
  private static final double MEGABYTE = 1_000_000;
  private static final Currency NOK = Currency.getInstance("NOK");
  private static final IssuerId ISSUER = new IssuerId("fjordlys");

  private final long requests;
  private final ScratchDatabase database;
  private final JdbcClient sql;

  private PathBench(long requests, ScratchDatabase database) {
    this.requests = requests;
    this.database = database;
    this.sql = JdbcClient.create(database.dataSource());
  }

  /** Runs with the number of requests given, or 20 000. */
  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException {
    long requests = arguments.length > 0 ? Long.parseLong(arguments[0]) : USUAL;
    Path folder = Files.createTempDirectory("budstikke-path-");
    try (ScratchDatabase database = ScratchDatabase.migrated()) {
      new PathBench(requests, database).run(folder);
    } finally {
      Trees.delete(folder);
    }
  }

  private void run(Path folder) throws IOException, SQLException, InterruptedException {
    System.out.println(requests + " requests, held back until all are received");
    long rowsBefore = rows();
    long walBefore = wal();
    long start = System.nanoTime();
    UblJudge judge =
        new UblJudge(Limits.usual(), Optional.empty(), new OfficialLayers(), Relaxation.CONSUMER);
    try (Pipeline pipeline = Pipeline.start(parts(folder, judge), NodeSettings.usual("bench"))) {
      receive(pipeline.reception(), new EnvelopeReader(judge, Limits.usual()));
      long received = System.nanoTime();
      tell("received", received - start);
      long routed = await("SELECT count(*) FROM delivery");
      tell("routed", routed - received);
      long handedOver = await("SELECT count(*) FROM attempt WHERE result = 'ACCEPTED'");
      tell("handed over, after the last was routed", handedOver - routed);
      tell("the whole path", handedOver - start);
      compare(rows() - rowsBefore, wal() - walBefore, handedOver - start);
    }
  }

  private void receive(Reception reception, EnvelopeReader reader) throws IOException {
    IssuerProfile profile = profile();
    try (OpenBatch batch = reception.begin(profile, new Reception.Label("bench", "bench", false))) {
      EnvelopeReport report = reader.read(new BatchStream(requests), Optional.empty(), batch);
      batch.end(report);
    }
  }

  private long await(String question) throws InterruptedException {
    while (count(question) < requests) {
      Thread.sleep(20);
    }
    return System.nanoTime();
  }

  private void compare(long rows, long wal, long nanos) throws SQLException {
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.println(
        String.format(
            Locale.ROOT,
            "per request: %.2f rows written, %.0f bytes of WAL; heap %.0f MB",
            (double) rows / requests,
            (double) wal / requests,
            heap / MEGABYTE));
    long limit = plainInserts(rows);
    System.out.println(
        String.format(
            Locale.ROOT,
            "plain batched inserts of as many rows: %.2f s; the path takes %.1f times as long",
            limit / NANOS,
            (double) nanos / limit));
  }

  /** The least a database that keeps what it is told could take. */
  private long plainInserts(long rows) throws SQLException {
    sql.sql("CREATE TABLE plain (id bigint PRIMARY KEY, filling text NOT NULL)").update();
    long start = System.nanoTime();
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO plain (id, filling) VALUES (?, ?)")) {
      connection.setAutoCommit(false);
      for (long i = 1; i <= rows; i++) {
        insert.setLong(1, i);
        insert.setString(2, "x".repeat(ROW));
        insert.addBatch();
        if (i % BATCH == 0 || i == rows) {
          insert.executeBatch();
          connection.commit();
        }
      }
    }
    return System.nanoTime() - start;
  }

  private void tell(String what, long nanos) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-40s %8.2f s %9.0f requests/s",
            what,
            nanos / NANOS,
            requests / (nanos / NANOS)));
  }

  private long rows() {
    sql.sql("SELECT pg_stat_force_next_flush()").query((_, _) -> "").list();
    return count("SELECT sum(n_tup_ins + n_tup_upd + n_tup_del)::bigint FROM pg_stat_user_tables");
  }

  private long wal() {
    return count("SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint");
  }

  private long count(String question) {
    return sql.sql(question).query((row, _) -> row.getLong(1)).single();
  }

  private Parts parts(Path folder, UblJudge judge) {
    KeyRing keys = new KeyFile(folder.resolve("keys")).readOrCreate();
    IssuerProfile profile = profile();
    return new Parts(
        database.dataSource(),
        new DirectoryStore(folder.resolve("store"), new Sealer(keys)),
        keys,
        new TravellingClock(database.dataSource(), InstantSource.system()),
        only(profile),
        new Law(new FreeEditions(), snapshot -> snapshot.facts().number()),
        judge,
        Map.of(Channels.EMAIL, new FreeChannel()),
        Map.of(),
        Manner.USUAL);
  }

  private static Issuers only(IssuerProfile profile) {
    return new Issuers() {
      @Override
      public List<IssuerId> all() {
        return List.of(profile.id());
      }

      @Override
      public Optional<IssuerProfile> find(IssuerId issuer) {
        return Optional.of(profile);
      }
    };
  }

  private static IssuerProfile profile() {
    Policy policy =
        new Policy(
            "1",
            List.of(Set.of(new PlanCode("NO-EM"))),
            Map.of(),
            EnumSet.allOf(RequestKind.class),
            Map.of(Channels.EMAIL, new Agreement(Channels.EMAIL, Map.of())));
    PaymentRequest sample = sample();
    Account account =
        new Account(
            Market.NO,
            sample.issuer().organisationNumber().orElseThrow(),
            sample.payment().accounts().stream()
                .map(number -> new Account.CreditAccount(number, new Account.ReferenceRule.Free()))
                .toList(),
            Set.of(NOK),
            Account.Mode.CONSUMER,
            NationalId.Population.ANY);
    return new IssuerProfile(ISSUER, "Fjordlys", Market.NO, account, Distribution.of(policy));
  }

  /** One of the documents, for what all of them have in common. */
  private static PaymentRequest sample() {
    Judgement judgement =
        new UblJudge(Limits.usual()).judge(Submission.of(Invoices.invoice(1, 1)), Optional.empty());
    if (judgement instanceof Judgement.Valid(var request, var _)) {
      return request;
    }
    throw new IllegalStateException("The bench's own documents are wrong.");
  }
}
