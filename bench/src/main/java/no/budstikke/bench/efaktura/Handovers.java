package no.budstikke.bench.efaktura;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
 * means that the pace is the number at once divided by 40 ms and the work on one shipment, until it
 * meets what this machine does with as many at once when nobody waits, ours and the operator's work
 * together; that is measured right before and after.
 */
final class Handovers {
  private static final Duration LATENCY = Duration.ofMillis(20);
  private static final int CALLS = 2;
  private static final List<Integer> AT_ONCE = List.of(1, 4, 16, 64);
  private static final int FEWEST = 20;
  private static final int MOST_CLAIMS = 8000;
  private static final int WARM = 4;
  private static final int WARM_CLAIMS = 4000;
  private static final double MILLIS = 1e3;
  private static final double NANOS = 1e9;
  private static final double MICROS = 1e6;
  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

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
    System.out.println(
        String.format(
            Locale.ROOT, "Hand-over alone, shipments of %,d claims, 20 ms for each call:", claims));
    double work = 0;
    for (int atOnce : AT_ONCE) {
      try (Installation near = installation(Duration.ZERO);
          Installation far = installation(LATENCY)) {
        measured(near, Math.max(WARM, atOnce), WARM_CLAIMS / claims + atOnce);
        measured(far, atOnce, atOnce);
        int number = Math.max(Math.max(FEWEST, 2 * atOnce), MOST_CLAIMS / claims);
        Pace before = measured(near, atOnce, number);
        Pace pace = measured(far, atOnce, number);
        Pace after = measured(near, atOnce, number);
        Pace machine = before.and(after);
        if (atOnce == 1) {
          work = 1 / machine.bySecond();
        }
        tell(pace, machine, atOnce / (CALLS * LATENCY.toMillis() / MILLIS + work), atOnce);
      }
    }
  }

  /** What is measured. */
  private record Pace(int shipments, double seconds, double cpu) {
    double bySecond() {
      return shipments / seconds;
    }

    Pace and(Pace other) {
      return new Pace(shipments + other.shipments, seconds + other.seconds, cpu + other.cpu);
    }
  }

  /**
   * Tells of one row.
   *
   * @param waiting what so many at once can do when each waits and then does its own work
   */
  private void tell(Pace pace, Pace machine, double waiting, int atOnce) {
    double most = Math.min(waiting, machine.bySecond());
    System.out.println(
        String.format(
            Locale.ROOT,
            "  %2d at once: %,7.1f shipments a second, %,8.0f claims; waiting allows %,7.1f, the"
                + " machine %,7.1f (%.0f µs of CPU a claim, both sides): %.2f of the lower",
            atOnce,
            pace.bySecond(),
            pace.bySecond() * claims,
            waiting,
            machine.bySecond(),
            machine.cpu() * MICROS / machine.shipments() / claims,
            pace.bySecond() / most));
  }

  private Installation installation(Duration latency) throws IOException {
    return new Installation(issuer, latency, Duration.ofSeconds(1), clock);
  }

  /** The claims are made before the time begins. */
  private Pace measured(Installation at, int atOnce, int number) throws InterruptedException {
    List<Consignment> shipments = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      shipments.add(shipment(at.channel(), i));
    }
    long start = System.nanoTime();
    long cpu = MACHINE.getProcessCpuTime();
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
    return new Pace(
        number, (System.nanoTime() - start) / NANOS, (MACHINE.getProcessCpuTime() - cpu) / NANOS);
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
