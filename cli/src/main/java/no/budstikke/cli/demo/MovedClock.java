package no.budstikke.cli.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The clock of the simulated networks, which is moved forwards together with the server's. */
final class MovedClock implements InstantSource {
  private final InstantSource real;
  private volatile Duration ahead = Duration.ZERO;

  MovedClock(InstantSource real) {
    this.real = real;
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead);
  }

  /** From now on it is so much later. */
  void move(Duration distance) {
    ahead = ahead.plus(distance);
  }
}
