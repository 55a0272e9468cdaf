package no.budstikke.pipeline.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.util.Optional;
import javax.sql.DataSource;
import no.budstikke.pipeline.postgres.DatabaseSettings.Embedded;
import no.budstikke.pipeline.postgres.DatabaseSettings.External;

/**
 * An open database: durable (see {@link Durability}), with a pool of connections. Closing it gives
 * all of it back.
 */
public final class Database implements AutoCloseable {
  private final Optional<EmbeddedServer> server;
  private final External access;
  private final HikariDataSource pool;

  private Database(Optional<EmbeddedServer> server, External access, HikariDataSource pool) {
    this.server = server;
    this.access = access;
    this.pool = pool;
  }

  /**
   * Opens the database, starting or finding the embedded server if that is asked for. The schema is
   * not touched: see {@link Schema#migrate}.
   *
   * @throws DatabaseRefusal if it cannot be reached, is too old, or could lose committed rows
   */
  public static Database open(DatabaseSettings settings) {
    return switch (settings) {
      case Embedded embedded -> openEmbedded(embedded);
      case External external -> new Database(Optional.empty(), external, connect(external));
    };
  }

  private static Database openEmbedded(Embedded settings) {
    EmbeddedServer server = EmbeddedServer.startOrFind(settings);
    try {
      External access = server.access();
      return new Database(Optional.of(server), access, connect(access));
    } catch (DatabaseRefusal refusal) {
      server.close();
      throw refusal;
    }
  }

  static HikariDataSource connect(External access) {
    HikariDataSource pool = pool(access);
    try {
      Fitness.require(pool);
      Durability.require(pool);
      return pool;
    } catch (DatabaseRefusal refusal) {
      pool.close();
      throw refusal;
    }
  }

  private static HikariDataSource pool(External access) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("budstikke");
    config.setJdbcUrl(access.jdbcUrl());
    config.setUsername(access.user());
    config.setPassword(access.password());
    config.setMaximumPoolSize(access.connections());
    config.setMinimumIdle(Math.min(2, access.connections()));
    // The driver would otherwise set the zone of whatever machine the node runs on.
    config.setConnectionInitSql("SET TIME ZONE '" + SessionZone.name(access.sessionZone()) + "'");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("ApplicationName", "budstikke");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    // The server's DETAIL line quotes the row, and exception messages must not (style 7).
    config.addDataSourceProperty("logServerErrorDetail", "false");
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw new DatabaseRefusal(
          "The database cannot be reached: check that it runs, its URL, and the user's name and"
              + " password.",
          e);
    }
  }

  /** Pooled connections: autocommit on, sessions in the settings' zone. */
  public DataSource dataSource() {
    return pool;
  }

  /**
   * The same database as seen from another process, for instance a second node or a test's child.
   */
  public External access() {
    return access;
  }

  /**
   * Starts the embedded server again if it has died under a running node; does nothing while it
   * runs, nor for an external database. The pool then finds it by itself.
   */
  public void revive() {
    server.ifPresent(EmbeddedServer::revive);
  }

  /**
   * Closes the connections; the last node of an embedded server also stops it, unless it shall be
   * kept running.
   */
  @Override
  public void close() {
    pool.close();
    server.ifPresent(EmbeddedServer::close);
  }
}
