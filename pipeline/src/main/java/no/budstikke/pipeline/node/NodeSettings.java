package no.budstikke.pipeline.node;

import java.time.Duration;
import java.util.Optional;

/**
 * How a node works.
 *
 * @param name for people, for example the machine's
 * @param routers chunks that are routed at once
 * @param repliesEvery how often counterparts are asked for replies
 * @param lease longer than the longest call to a counterpart
 * @param revive brings an embedded database back that has died
 */
public record NodeSettings(
    String name, int routers, Duration repliesEvery, Duration lease, Optional<Runnable> revive) {
  /** Two routers, replies every five seconds, leases of ten minutes. */
  public static NodeSettings usual(String name) {
    return new NodeSettings(
        name, 2, Duration.ofSeconds(5), Duration.ofMinutes(10), Optional.empty());
  }

  /** The same, asking for replies at another pace. */
  public NodeSettings withRepliesEvery(Duration pace) {
    return new NodeSettings(name, routers, pace, lease, revive);
  }

  /** The same, with a way to bring the database back. */
  public NodeSettings withRevival(Runnable revival) {
    return new NodeSettings(name, routers, repliesEvery, lease, Optional.of(revival));
  }
}
