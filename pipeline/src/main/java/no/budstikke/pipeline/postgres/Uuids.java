package no.budstikke.pipeline.postgres;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * Names for new rows: UUIDs of version 7, so that neighbours in time are neighbours in an index.
 */
public final class Uuids {
  private Uuids() {}

  /** A name that nobody else has. */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpochFast();
  }
}
