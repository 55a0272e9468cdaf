package no.budstikke.server.wiring;

import java.util.Collection;
import no.budstikke.pipeline.books.OperationBooks;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;

/** Whether this node works, and how much somebody should look at. */
final class PathHealth implements HealthIndicator {
  private final House house;
  private final OperationBooks books;

  PathHealth(House house) {
    this.house = house;
    this.books = new OperationBooks(house.ground().database().dataSource());
  }

  @Override
  public Health health() {
    Collection<String> troubles = house.pipeline().troubles();
    Health.Builder health = troubles.isEmpty() ? Health.up() : Health.down();
    health.withDetail("troubles", troubles);
    health.withDetail("node", house.pipeline().nodeId().toString());
    try {
      return health.withDetail("alarms", books.alarms().size()).build();
    } catch (DataAccessException e) {
      return health.down().withDetail("database", "does not answer").build();
    }
  }
}
