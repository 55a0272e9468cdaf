package no.budstikke.bench.efaktura;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.budstikke.channels.efaktura.Efaktura;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.TransmissionId;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Preparation;
import no.budstikke.pipeline.postgres.Uuids;

/**
 * Hands over shipments without a database, so many at once, to an operator that takes 20 ms for
 * each of the two calls that follow each other: the look-up and the shipment. Bound by concurrency
 * means that the pace is the number at once divided by 40 ms, until it meets what this machine does
 * when nobody waits, ours and the operator's work together; that is measured in the same run.
 */
final class Handovers {
  private static final Duration LATENCY = Duration.ofMillis(20);
  private static final int CALLS = 2;
  private static final List<Integer> AT_ONCE = List.of(1, 4, 16, 64);
  private static final int LIMIT_AT_ONCE = 16;
  private static final int ROUNDS = 8;
  private static final int FEWEST = 12;
  private static final int MOST_CLAIMS = 25_000;
  private static final double NANOS = 1e9;

  private final Issuer issuer;
  private final InstantSource clock;
  private final int claims;
  private final PaymentRequest request = Issuer.sample();

  /** Shipments of so many claims. */
  Handovers(Issuer issuer, InstantSource clock, int claims) {
    this.issuer = issuer;
    this.clock = clock;
    this.claims = claims;
  }

  void run() throws IOException, InterruptedException {
    double limit = limit();
    System.out.println(
        String.format(
            Locale.ROOT,
            "Hand-over alone, shipments of %,d claims: without latency this machine does %,.1f a"
                + " second, %,.0f claims, ours and the operator's work together",
            claims,
            limit,
            limit * claims));
    try (Installation far = installation(LATENCY)) {
      measured(far, LIMIT_AT_ONCE, 2);
      for (int atOnce : AT_ONCE) {
        measured(far, atOnce, 1);
        tell(atOnce, measured(far, atOnce, ROUNDS), limit);
      }
    }
  }

  private void tell(int atOnce, double pace, double limit) {
    double waiting = atOnce * 1000.0 / (CALLS * LATENCY.toMillis());
    System.out.println(
        String.format(
            Locale.ROOT,
            "  %2d at once, 20 ms a call: %,7.1f shipments a second, %,8.0f claims; %.2f of %,.1f,"
                + " which is all that %s",
            atOnce,
            pace,
            pace * claims,
            pace / Math.min(waiting, limit),
            Math.min(waiting, limit),
            waiting < limit ? "waiting allows" : "the machine allows"));
  }

  /** The better of two, after a round that nobody counts. */
  private double limit() throws IOException, InterruptedException {
    try (Installation near = installation(Duration.ZERO)) {
      measured(near, LIMIT_AT_ONCE, 2);
      return Math.max(measured(near, LIMIT_AT_ONCE, ROUNDS), measured(near, LIMIT_AT_ONCE, ROUNDS));
    }
  }

  private Installation installation(Duration latency) throws IOException {
    return new Installation(issuer, latency, Duration.ofSeconds(1), clock);
  }

  /** Shipments in a second. */
  private double measured(Installation at, int atOnce, int rounds) throws InterruptedException {
    int number =
        Math.min(Math.max(FEWEST, atOnce * rounds), Math.max(FEWEST, MOST_CLAIMS / claims));
    List<Consignment> shipments = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      shipments.add(shipment(at.channel(), i));
    }
    long start = System.nanoTime();
    try (ExecutorService hands = Executors.newFixedThreadPool(atOnce)) {
      List<Future<Boolean>> done = new ArrayList<>();
      shipments.forEach(one -> done.add(hands.submit(() -> taken(at.channel(), one))));
      for (Future<Boolean> one : done) {
        if (!one.get()) {
          throw new IllegalStateException("A claim was not taken.");
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("A hand-over broke.", e.getCause());
    }
    return number / ((System.nanoTime() - start) / NANOS);
  }

  private boolean taken(Efaktura channel, Consignment shipment) {
    return channel.handOver(shipment).values().stream()
        .allMatch(DeliveryResult.Accepted.class::isInstance);
  }

  private Consignment shipment(Efaktura channel, long number) {
    List<Item> items = new ArrayList<>();
    Instant now = clock.instant();
    for (int i = 0; i < claims; i++) {
      DeliveryId delivery = new DeliveryId(Uuids.next());
      Preparation ready =
          channel.prepare(
              new Assignment(
                  delivery,
                  Issuer.ID,
                  Market.NO,
                  new Leg(
                      Channels.EFAKTURA,
                      Set.of(Leg.Role.PAYMENT, Leg.Role.PRESENTATION),
                      true,
                      true),
                  issuer.agreement(),
                  request,
                  now));
      if (!(ready instanceof Preparation.Ready(var prepared))) {
        throw new IllegalStateException("The bench's own claims cannot be made.");
      }
      items.add(new Item(delivery, prepared));
    }
    return new Consignment.Transmission(
        Issuer.ID, issuer.agreement(), new TransmissionId(Uuids.next()), number, now, items);
  }
}
