package no.budstikke.pipeline.postgres;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import no.budstikke.pipeline.postgres.DatabaseSettings.External;

/**
 * A database of its own for one test class or benchmark, on a real and durable server that all of
 * them share. Made in a fraction of a second, dropped on {@link #close}; the sessions' zone is an
 * odd one on purpose. Not for production.
 */
public final class ScratchDatabase implements AutoCloseable {
  private final ScratchServer server;
  private final External access;
  private final HikariDataSource pool;

  private ScratchDatabase(ScratchServer server, External access) {
    this.server = server;
    this.access = access;
    this.pool = Database.connect(access);
  }

  /** A database without tables. */
  public static ScratchDatabase empty() {
    ScratchServer server = ScratchServer.shared();
    return new ScratchDatabase(server, server.create("template0"));
  }

  /** A database with the tables of {@link Schema}, copied from one that was migrated once. */
  public static ScratchDatabase migrated() {
    ScratchServer server = ScratchServer.shared();
    return new ScratchDatabase(server, server.create(server.migratedTemplate()));
  }

  /** Pooled connections of the database's owner. */
  public DataSource dataSource() {
    return pool;
  }

  /** How another process, or {@link Database#open}, reaches the same database. */
  public External access() {
    return access;
  }

  /** Drops the database, whoever is still connected. */
  @Override
  public void close() {
    pool.close();
    server.drop(access);
  }
}
