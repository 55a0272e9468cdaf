package no.budstikke.cli.generate;

import java.util.List;
import java.util.SplittableRandom;

/** The chance of one document: seed, issuer and index give the same throws every time. */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  static Dice of(long seed, MadeIssuer issuer, long index) {
    long mixed = (seed * 31 + issuer.id().hashCode()) * GOLDEN + index;
    return new Dice(new SplittableRandom(mixed * GOLDEN));
  }

  /** Both bounds included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /** True in so many of a thousand cases. */
  boolean permille(int share) {
    return random.nextInt(1000) < share;
  }

  <T> T pick(List<T> among) {
    return among.get(random.nextInt(among.size()));
  }
}
