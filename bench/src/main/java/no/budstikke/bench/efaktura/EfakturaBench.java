package no.budstikke.bench.efaktura;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/**
 * What bounds the hand-over of eFaktura, over SOAP and TLS to an operator that takes 20 ms for each
 * call: first alone, with more and more under way, beside what waiting and this machine allow; then
 * on the whole path with a real and durable database, whose statements are counted by shipment and
 * by claim.
 */
public final class EfakturaBench {
  private static final int USUAL = 10_000;
  private static final List<Integer> SIZES = List.of(20, 200);
  private static final Duration LATENCY = Duration.ofMillis(20);
  private static final Duration SMALL = Duration.ofMillis(20);
  private static final Duration LARGE = Duration.ofSeconds(2);

  /** The documents are of this day. */
  private static final Instant DAY = Instant.parse("2027-01-04T08:00:00Z");

  private EfakturaBench() {}

  /** Runs with the number of claims given for the whole path, or ten thousand. */
  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException {
    int claims = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL;
    Clock system = Clock.systemUTC();
    InstantSource clock = Clock.offset(system, Duration.between(system.instant(), DAY));
    Issuer issuer = new Issuer();
    for (int size : SIZES) {
      new Handovers(issuer, clock, size).run();
    }
    WholePath path = new WholePath(issuer, clock, claims);
    path.run(Duration.ZERO, LARGE);
    double near = path.run(Duration.ZERO, LARGE).seconds();
    WholePath.Run large = path.run(LATENCY, LARGE);
    WholePath.Run small = path.run(LATENCY, SMALL);
    System.out.println(
        String.format(
            Locale.ROOT,
            "Whole path with 20 ms a call: %.2f of the pace without latency; %.1f statements for"
                + " the hand-over of a shipment of %,.0f claims, %.1f for one of %,.0f",
            near / large.seconds(),
            large.byShipment(),
            large.size(),
            small.byShipment(),
            small.size()));
  }
}
