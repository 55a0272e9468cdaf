package no.budstikke.pipeline.route;

import no.budstikke.core.choose.Snapshot;

/** How a snapshot is written down, to be replayed (R-GEN-4). */
@FunctionalInterface
public interface SnapshotFormat {
  /** All but the editions, which are named by their versions. */
  String text(Snapshot snapshot);
}
