package no.budstikke.pipeline.route;

/**
 * What decisions rest on besides the request, brought by whoever reads documents.
 *
 * @param editions prices and channel rules
 * @param snapshots how snapshots are written down
 */
public record Law(Editions editions, SnapshotFormat snapshots) {}
