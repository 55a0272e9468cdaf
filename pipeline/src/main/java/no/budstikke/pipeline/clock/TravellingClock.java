package no.budstikke.pipeline.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The time of the path, in whole microseconds, as the database keeps it. Every node looks up now
 * and then how far the clock has travelled.
 */
public final class TravellingClock implements InstantSource {
  private final JdbcClient database;
  private final InstantSource machine;
  private final AtomicLong offsetMicros = new AtomicLong();

  /**
   * A clock that begins where the database says.
   *
   * @param machine what it is ahead of
   */
  public TravellingClock(DataSource database, InstantSource machine) {
    this.database = JdbcClient.create(database);
    this.machine = machine;
    refresh();
  }

  @Override
  public Instant instant() {
    return machine
        .instant()
        .plus(offsetMicros.get(), ChronoUnit.MICROS)
        .truncatedTo(ChronoUnit.MICROS);
  }

  /** Looks up how far other nodes have travelled. */
  public void refresh() {
    long stored = database.sql("SELECT offset_micros FROM clock").query(Long.class).single();
    offsetMicros.accumulateAndGet(stored, Math::max);
  }

  /**
   * Moves the clock of all nodes forwards.
   *
   * @return false when that moment has passed already: it never goes backwards
   */
  public boolean travelTo(Instant moment) {
    Duration ahead = Duration.between(machine.instant(), moment);
    long micros = ahead.getSeconds() * 1_000_000 + ahead.getNano() / 1_000;
    int moved =
        database
            .sql("UPDATE clock SET offset_micros = :micros WHERE offset_micros <= :micros")
            .param("micros", micros)
            .update();
    refresh();
    return moved == 1;
  }
}
