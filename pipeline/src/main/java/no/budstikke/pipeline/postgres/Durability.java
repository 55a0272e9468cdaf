package no.budstikke.pipeline.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * A database that has acknowledged a commit must still have it after a power cut (design 4,
 * "Durable for real").
 */
public final class Durability {
  /** What each setting may be. {@code remote_apply} waits for more than {@code on} does. */
  private record Demand(String setting, Set<String> allowed) {}

  private static final List<Demand> DEMANDS =
      List.of(
          new Demand("fsync", Set.of("on")),
          new Demand("synchronous_commit", Set.of("on", "remote_apply")),
          new Demand("full_page_writes", Set.of("on")));

  private Durability() {}

  /**
   * Refuses a database that could lose what it has acknowledged.
   *
   * @throws DatabaseRefusal with one sentence that names the setting
   */
  public static void require(DataSource database) {
    try (Connection connection = database.getConnection()) {
      require(connection);
    } catch (SQLException e) {
      throw new DatabaseRefusal("The database's settings cannot be read.", e);
    }
  }

  /** As {@link #require(DataSource)}, on one connection whose session settings count. */
  public static void require(Connection connection) throws SQLException {
    for (Demand demand : DEMANDS) {
      String value = Fitness.show(connection, demand.setting());
      if (!demand.allowed().contains(value)) {
        throw new DatabaseRefusal(
            "The database has %s = %s and could lose committed rows: switch %s on and start again."
                .formatted(demand.setting(), value, demand.setting()));
      }
    }
  }
}
