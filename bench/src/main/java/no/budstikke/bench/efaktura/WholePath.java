package no.budstikke.bench.efaktura;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import no.budstikke.bench.BatchStream;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.documents.envelope.EnvelopeReader;
import no.budstikke.documents.profile.UblJudge;
import no.budstikke.documents.tree.Limits;
import no.budstikke.pipeline.clock.TravellingClock;
import no.budstikke.pipeline.intake.OpenBatch;
import no.budstikke.pipeline.intake.Reception;
import no.budstikke.pipeline.lookup.Manner;
import no.budstikke.pipeline.node.NodeSettings;
import no.budstikke.pipeline.node.Parts;
import no.budstikke.pipeline.node.Pipeline;
import no.budstikke.pipeline.postgres.ScratchDatabase;
import no.budstikke.pipeline.route.Law;
import no.budstikke.pipeline.secrets.Sealer;
import no.budstikke.pipeline.store.DirectoryStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Receives, looks up, routes, hands over and follows one batch on a real and durable database. */
final class WholePath {
  private static final Duration REPLIES_EVERY = Duration.ofMillis(250);
  private static final double NANOS = 1e9;

  private final Issuer issuer;
  private final InstantSource clock;
  private final int claims;

  WholePath(Issuer issuer, InstantSource clock, int claims) {
    this.issuer = issuer;
    this.clock = clock;
    this.claims = claims;
  }

  /**
   * One run.
   *
   * @param seconds from the first byte received to the last claim that is known to be visible
   * @param statements by lane
   */
  record Run(double seconds, int claims, long shipments, Map<String, Long> statements) {
    double size() {
      return (double) claims / shipments;
    }

    /** Statements of the lane that hands over, for one shipment. */
    double byShipment() {
      return (double) statements.getOrDefault("deliver", 0L) / shipments;
    }
  }

  Run run(Duration latency, Duration longestWait)
      throws IOException, SQLException, InterruptedException {
    UblJudge judge = new UblJudge(Limits.usual());
    try (ScratchDatabase database = ScratchDatabase.migrated();
        Installation at = new Installation(issuer, latency, longestWait, clock)) {
      CountedDatabase counted = new CountedDatabase(database.dataSource());
      try (Pipeline pipeline =
          Pipeline.start(
              parts(at, counted.dataSource()),
              NodeSettings.usual("bench").withRepliesEvery(REPLIES_EVERY))) {
        long start = System.nanoTime();
        receive(pipeline.reception(), new EnvelopeReader(judge, Limits.usual()));
        JdbcClient sql = JdbcClient.create(database.dataSource());
        while (count(sql, "delivery WHERE state = 'DELIVERED'") < claims) {
          Thread.sleep(20);
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        Run run = new Run(seconds, claims, count(sql, "transmission"), counted.lanes());
        tell(latency, run, at.received());
        return run;
      }
    }
  }

  private static long count(JdbcClient sql, String what) {
    return sql.sql("SELECT count(*) FROM " + what).query((row, _) -> row.getLong(1)).single();
  }

  private void tell(Duration latency, Run run, int received) {
    long all = run.statements().values().stream().mapToLong(Long::longValue).sum();
    System.out.println(
        String.format(
            Locale.ROOT,
            "%2d ms a call: %,d claims received and visible in %.2f s, %,.0f a second; %d"
                + " shipments, %.2f statements a claim; the operator has %s",
            latency.toMillis(),
            claims,
            run.seconds(),
            claims / run.seconds(),
            run.shipments(),
            (double) all / claims,
            received == claims ? "each of them once" : received + " OF THEM"));
    run.statements()
        .forEach(
            (lane, count) ->
                System.out.println(
                    String.format(
                        Locale.ROOT,
                        "    %-10s %,6d statements, %6.1f a shipment, %.3f a claim",
                        lane,
                        count,
                        (double) count / run.shipments(),
                        (double) count / claims)));
  }

  private void receive(Reception reception, EnvelopeReader reader) throws IOException {
    try (OpenBatch batch =
        reception.begin(issuer.profile(), new Reception.Label("bench", "bench", false))) {
      EnvelopeReport report = reader.read(new BatchStream(claims), Optional.empty(), batch);
      batch.end(report);
    }
  }

  private Parts parts(Installation at, DataSource database) {
    return new Parts(
        database,
        new DirectoryStore(at.folder().resolve("store"), new Sealer(at.keys())),
        at.keys(),
        new TravellingClock(database, clock),
        issuer,
        new Law(issuer, snapshot -> snapshot.facts().number()),
        new UblJudge(Limits.usual()),
        Map.of(Channels.EFAKTURA, at.channel()),
        Map.of(),
        Manner.USUAL);
  }
}
