package no.budstikke.pipeline.postgres;

import java.time.ZoneId;

/** What differs between embedded servers. */
record ServerSettings(ZoneId zone, String sharedBuffers) {
  /** For a node: the zone asked for, and a quarter of a small machine's spare memory. */
  static ServerSettings forNode(ZoneId zone) {
    return new ServerSettings(zone, "256MB");
  }
}
