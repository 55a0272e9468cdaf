package no.budstikke.pipeline.node;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import no.budstikke.pipeline.clock.TravellingClock;
import no.budstikke.pipeline.intake.PostgresReception;
import no.budstikke.pipeline.postgres.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the sign of life, wakes the lanes, buries dead nodes, and finds the database again. */
final class Keeper {
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
  private static final Duration LISTENING = Duration.ofMillis(500);

  /** The lock is what counts; the time seen is for people. */
  private static final int ROUNDS_PER_SIGN = 10;

  /** Leases of a dead node are free at once. */
  private static final String FREE =
      """
      UPDATE work SET leased_by = NULL, lease_token = NULL, lease_until = NULL
       WHERE leased_by = :dead
      """;

  private final UUID node;
  private final NodeSettings settings;
  private final DataSource database;
  private final Surroundings around;
  private Optional<SignOfLife> sign = Optional.empty();
  private long rounds;

  /** What a keeper looks after. */
  record Surroundings(
      Transactions transactions, PostgresReception reception, TravellingClock clock, Waker waker) {}

  Keeper(UUID node, NodeSettings settings, DataSource database, Surroundings around) {
    this.node = node;
    this.settings = settings;
    this.database = database;
    this.around = around;
  }

  /** Begins to live, and buries whoever died before: what they were reading is refused first. */
  void begin() throws SQLException {
    SignOfLife own = SignOfLife.show(database, node, settings.name());
    sign = Optional.of(own);
    bury(own);
  }

  /** One round: listen, look after the others, look at the clock. */
  boolean round() {
    try {
      SignOfLife own = living();
      if (own.hears(LISTENING)) {
        around.waker().ring();
      }
      around.clock().refresh();
      if (++rounds % ROUNDS_PER_SIGN == 0) {
        own.enter(settings.name());
      }
      bury(own);
      return true;
    } catch (SQLException e) {
      lose();
      throw new org.springframework.dao.DataAccessResourceFailureException(
          "The database went away.", e);
    } catch (org.springframework.dao.DataAccessException e) {
      lose();
      throw e;
    }
  }

  void end() {
    lose();
  }

  private SignOfLife living() throws SQLException {
    if (sign.isEmpty()) {
      sign = Optional.of(SignOfLife.show(database, node, settings.name()));
    }
    return sign.get();
  }

  private void bury(SignOfLife own) throws SQLException {
    for (UUID dead : own.dead()) {
      boolean done = false;
      try {
        around.reception().refuseUnfinished(dead);
        int chunks = around.transactions().sql().sql(FREE).param("dead", dead).update();
        LOG.info("Node {} is dead; {} chunks of work go on elsewhere", dead, chunks);
        own.buried(dead);
        around.waker().ring();
        done = true;
      } finally {
        if (!done) {
          own.leave(dead);
        }
      }
    }
  }

  private void lose() {
    try {
      if (sign.isPresent()) {
        sign.get().close();
      }
    } catch (SQLException gone) {
      LOG.info("The sign of life was lost with its connection");
    }
    sign = Optional.empty();
    settings.revive().ifPresent(Keeper::revive);
  }

  private static void revive(Runnable revival) {
    try {
      revival.run();
    } catch (RuntimeException notYet) {
      LOG.warn("The database could not be brought back yet: {}", notYet.getMessage());
    }
  }
}
