package no.budstikke.channels.avtalegiro;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import no.budstikke.core.request.Market;

/** A clock that goes when it is told to. */
final class Watch implements InstantSource {
  private volatile Instant now;

  Watch(Instant now) {
    this.now = now;
  }

  /** Norwegian time, for example {@code 2026-03-02T10:00}. */
  void set(String local) {
    now = LocalDateTime.parse(local).atZone(Market.NO.zone()).toInstant();
  }

  @Override
  public Instant instant() {
    return now;
  }
}
