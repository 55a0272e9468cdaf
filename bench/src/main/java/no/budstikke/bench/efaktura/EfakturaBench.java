package no.budstikke.bench.efaktura;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.budstikke.bench.BatchStream;
import no.budstikke.channels.efaktura.Efaktura;
import no.budstikke.channels.efaktura.EfakturaSettings;
import no.budstikke.channels.efaktura.operator.SimulatedOperator;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings.Manners;
import no.budstikke.channels.efaktura.soap.Mapping;
import no.budstikke.channels.efaktura.soap.SoapSettings;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.documents.envelope.EnvelopeReader;
import no.budstikke.documents.profile.UblJudge;
import no.budstikke.documents.tree.Limits;
import no.budstikke.pipeline.clock.TravellingClock;
import no.budstikke.pipeline.disk.Trees;
import no.budstikke.pipeline.intake.OpenBatch;
import no.budstikke.pipeline.intake.Reception;
import no.budstikke.pipeline.lookup.Manner;
import no.budstikke.pipeline.node.NodeSettings;
import no.budstikke.pipeline.node.Parts;
import no.budstikke.pipeline.node.Pipeline;
import no.budstikke.pipeline.postgres.ScratchDatabase;
import no.budstikke.pipeline.route.Law;
import no.budstikke.pipeline.secrets.KeyFile;
import no.budstikke.pipeline.secrets.KeyRing;
import no.budstikke.pipeline.secrets.LinkSeal;
import no.budstikke.pipeline.secrets.Sealer;
import no.budstikke.pipeline.store.DirectoryStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks up, routes, hands over and follows a batch on a real and durable database, over SOAP and
 * TLS to an operator that takes 20 ms for each call; then the same with one that takes none. When
 * nothing is done item by item, the two are near each other.
 */
public final class EfakturaBench {
  private static final int USUAL = 20_000;
  private static final Duration LATENCY = Duration.ofMillis(20);
  private static final int AT_ONCE = 16;
  private static final double NANOS = 1e9;

  /** The documents are of this day. */
  private static final Instant DAY = Instant.parse("2027-01-04T08:00:00Z");

  private final int claims;
  private final Issuer issuer = new Issuer();
  private final InstantSource clock;

  private EfakturaBench(int claims) {
    this.claims = claims;
    Clock system = Clock.systemUTC();
    this.clock = Clock.offset(system, Duration.between(system.instant(), DAY));
  }

  /** Runs with the number of claims given, or twenty thousand. */
  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException {
    int claims = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL;
    EfakturaBench bench = new EfakturaBench(claims);
    bench.run(Duration.ZERO);
    double near = bench.run(Duration.ZERO);
    double far = bench.run(LATENCY);
    double oneByOne = claims * LATENCY.toMillis() / 1000.0 / AT_ONCE;
    System.out.println(
        String.format(
            Locale.ROOT,
            "%,d claims with 20 ms a call: %,.0f a second, %.2f of the pace without latency;"
                + " %.1f times as fast as a call for each claim, %d at once, could be",
            claims,
            claims / far,
            near / far,
            oneByOne / far,
            AT_ONCE));
  }

  /** Seconds from the first look-up to the last claim that is known to be visible. */
  private double run(Duration latency) throws IOException, SQLException, InterruptedException {
    Path folder = Files.createTempDirectory("budstikke-efaktura-");
    try (ScratchDatabase database = ScratchDatabase.migrated();
        SimulatedOperator operator = operator(folder, latency)) {
      KeyRing keys = new KeyFile(folder.resolve("keys")).readOrCreate();
      UblJudge judge = new UblJudge(Limits.usual());
      try (Efaktura channel = channel(operator, keys);
          Pipeline pipeline =
              Pipeline.start(parts(folder, database, keys, channel), NodeSettings.usual("bench"))) {
        receive(pipeline.reception(), new EnvelopeReader(judge, Limits.usual()));
        long start = System.nanoTime();
        JdbcClient sql = JdbcClient.create(database.dataSource());
        while (delivered(sql) < claims) {
          Thread.sleep(20);
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        tell(latency, seconds, operator);
        return seconds;
      }
    } finally {
      Trees.delete(folder);
    }
  }

  private static long delivered(JdbcClient sql) {
    return sql.sql("SELECT count(*) FROM delivery WHERE state = 'DELIVERED'")
        .query((row, _) -> row.getLong(1))
        .single();
  }

  private void tell(Duration latency, double seconds, SimulatedOperator operator) {
    int received = operator.received().size();
    System.out.println(
        String.format(
            Locale.ROOT,
            "%2d ms a call: %,d claims visible in %.2f s, %,.0f a second; the operator has %s",
            latency.toMillis(),
            claims,
            seconds,
            claims / seconds,
            received == claims ? "each of them once" : received + " OF THEM"));
  }

  private SimulatedOperator operator(Path folder, Duration latency) {
    return SimulatedOperator.start(
        new SimulatedOperatorSettings(
            Mode.SANDBOX,
            SimulatedOperatorSettings.Ports.FREE,
            folder.resolve("operator"),
            SimulatedOperatorSettings.everybody("yes"),
            Manners.usual().withLatency(latency),
            clock));
  }

  private Efaktura channel(SimulatedOperator operator, KeyRing keys) {
    return new Efaktura(
        new EfakturaSettings(
            new SoapSettings(
                operator.endpoint(),
                new SoapSettings.Access(Optional.of(operator.caller()), Optional.empty()),
                Mapping.usual(),
                new SoapSettings.Pace(Duration.ofSeconds(5), Duration.ofSeconds(60), AT_ONCE, 100),
                SoapSettings.INVOICES_ONLY),
            new EfakturaSettings.Details(
                URI.create("https://faktura.example"), operator.keys(), Optional.empty()),
            new EfakturaSettings.Shipments(Duration.ofSeconds(1), 4, Duration.ZERO)),
        clock,
        new Efaktura.Ties(
            _ -> Optional.of(issuer.agreement()), new LinkSeal(keys, "bench")::of, clock));
  }

  private void receive(Reception reception, EnvelopeReader reader) throws IOException {
    try (OpenBatch batch =
        reception.begin(issuer.profile(), new Reception.Label("bench", "bench", false))) {
      EnvelopeReport report = reader.read(new BatchStream(claims), Optional.empty(), batch);
      batch.end(report);
    }
  }

  private Parts parts(Path folder, ScratchDatabase database, KeyRing keys, Efaktura channel) {
    return new Parts(
        database.dataSource(),
        new DirectoryStore(folder.resolve("store"), new Sealer(keys)),
        keys,
        new TravellingClock(database.dataSource(), clock),
        issuer,
        new Law(issuer, snapshot -> snapshot.facts().number()),
        new UblJudge(Limits.usual()),
        Map.of(Channels.EFAKTURA, channel),
        Map.of(),
        Manner.USUAL);
  }
}
