package no.budstikke.cli.demo;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Numbers;
import no.budstikke.cli.console.Trouble;
import no.budstikke.cli.generate.MadeIssuer;
import no.budstikke.cli.generate.MadeMandates;
import no.budstikke.cli.rest.Api;
import no.budstikke.cli.sandbox.Counterparts;

/**
 * Some consumers have let the issuer draw from their account; on the due day the money comes.
 *
 * @param issuer with the issuer's key
 * @param consumers how many there are
 */
record Debits(Scene scene, Api issuer, long consumers) {
  private static final MadeIssuer ISSUER = MadeIssuer.FJORDLYS;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final long GLANCE_MILLIS = 500;

  /** Beyond the due day of all that was sent, and the holidays behind it. */
  private static final Duration BEYOND_THE_DUE_DAY = Duration.ofDays(21);

  /**
   * What became of the claims.
   *
   * @param claims that the operator has
   * @param paid postings that were brought to their requests
   */
  record Outcome(long claims, long paid) {
    boolean balances() {
      return claims == paid;
    }

    String sentence() {
      return Numbers.grouped(claims)
          + " claims on their due day: "
          + Numbers.grouped(paid)
          + " payments found their requests";
    }
  }

  /** The consumers sign; waits until the server knows. */
  void sign() throws InterruptedException {
    Counterparts.mandates(scene.sandbox(), MadeMandates.table(ISSUER, consumers));
    if (!await("mandates", MadeMandates.count(consumers))) {
      throw new Trouble(Exit.REFUSED, "The server did not hear of the mandates.");
    }
  }

  /** The due day passes. */
  Outcome fallDue(Api operator) throws InterruptedException {
    long claims = Counterparts.claims(scene.sandbox()).size();
    scene.travel(operator, BEYOND_THE_DUE_DAY);
    await("payments", claims);
    return new Outcome(claims, count("payments"));
  }

  /** Waits for so many rows; false when they do not come. */
  private boolean await(String list, long count) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (count(list) < count) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(GLANCE_MILLIS);
    }
    return true;
  }

  private long count(String list) {
    AtomicLong count = new AtomicLong();
    String filter = list.equals("payments") ? "matched=true" : "active=true";
    new Listing(issuer, ISSUER.id(), list).each(filter, _ -> count.incrementAndGet());
    return count.get();
  }
}
