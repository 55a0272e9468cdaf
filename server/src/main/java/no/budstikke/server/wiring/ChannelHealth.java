package no.budstikke.server.wiring;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.budstikke.server.checkup.Ailment;
import no.budstikke.server.checkup.Checkups;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * How counterparts find us, in numbers; operators see them. A counterpart that is away does not
 * make this node ill, so the status stays UP.
 */
final class ChannelHealth implements HealthIndicator {
  private final Checkups checkups;

  ChannelHealth(Checkups checkups) {
    this.checkups = checkups;
  }

  @Override
  public Health health() {
    Optional<Checkups.Report> report = checkups.last();
    Health.Builder health = Health.up();
    if (report.isEmpty()) {
      return health.withDetail("asked", "not yet").build();
    }
    health.withDetail("asked", report.get().asked());
    Map<String, Map<String, Long>> troubles =
        report.get().ailments().stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.channel().value(),
                    TreeMap::new,
                    Collectors.groupingBy(Ailment::code, TreeMap::new, Collectors.counting())));
    return health.withDetail("troubles", troubles).build();
  }
}
