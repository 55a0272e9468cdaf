package no.budstikke.cli.demo;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Trouble;
import no.budstikke.cli.generate.MadeIssuer;
import no.budstikke.cli.generate.MadeSignUps;
import no.budstikke.cli.rest.Api;
import no.budstikke.cli.sandbox.Counterparts;

/**
 * Some Swedish consumers have signed up for e-invoices in their bank.
 *
 * @param issuer with the issuer's key
 * @param consumers how many there are
 */
record SignUps(Scene scene, Api issuer, long consumers) {
  private static final MadeIssuer ISSUER = MadeIssuer.BJORKVIK;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final long GLANCE_MILLIS = 500;

  /** They sign up; waits until the server knows, and the banks know that it does. */
  void sign() throws InterruptedException {
    Counterparts.signUps(scene.sandbox(), MadeSignUps.table(ISSUER, consumers));
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (active() < MadeSignUps.count(consumers)) {
      if (System.nanoTime() > end) {
        throw new Trouble(Exit.REFUSED, "The server did not hear of the registrations.");
      }
      Thread.sleep(GLANCE_MILLIS);
    }
  }

  private long active() {
    AtomicLong count = new AtomicLong();
    new Listing(issuer, ISSUER.id(), "registrations")
        .each("state=ACTIVE", _ -> count.incrementAndGet());
    return count.get();
  }
}
