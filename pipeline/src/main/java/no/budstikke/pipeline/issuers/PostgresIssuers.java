package no.budstikke.pipeline.issuers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import no.budstikke.core.request.IssuerId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The issuers in the database; every node asks for the newest configuration each time. */
public final class PostgresIssuers implements Issuers {
  private final JdbcClient database;
  private final IssuerConfigurations configurations;
  private final InstantSource clock;
  private final Map<IssuerId, Known> known = new ConcurrentHashMap<>();

  /** What a number of a configuration was read as. */
  private record Known(int number, IssuerProfile profile) {}

  /**
   * Issuers kept in this database.
   *
   * @param configurations reads what was accepted
   * @param clock for the history
   */
  public PostgresIssuers(
      DataSource database, IssuerConfigurations configurations, InstantSource clock) {
    this.database = JdbcClient.create(database);
    this.configurations = configurations;
    this.clock = clock;
  }

  @Override
  public Optional<IssuerProfile> find(IssuerId issuer) {
    return database
        .sql("SELECT newest FROM issuer WHERE issuer_id = :issuer")
        .param("issuer", issuer.value())
        .query(Integer.class)
        .optional()
        .map(number -> profile(issuer, number));
  }

  @Override
  public List<IssuerId> all() {
    return database
        .sql("SELECT issuer_id FROM issuer ORDER BY issuer_id")
        .query((row, _) -> new IssuerId(row.getString("issuer_id")))
        .list();
  }

  /** The configuration that holds. */
  public Optional<ConfigurationVersion> newest(IssuerId issuer) {
    return database
        .sql(
            """
            SELECT c.issuer_id, c.number, c.version, c.content, c.actor, c.at
              FROM issuer i
              JOIN issuer_configuration c ON c.issuer_id = i.issuer_id AND c.number = i.newest
             WHERE i.issuer_id = :issuer
            """)
        .param("issuer", issuer.value())
        .query(PostgresIssuers::version)
        .optional();
  }

  /** The issuer as it was configured by the version of this name. */
  public Optional<IssuerProfile> asOf(IssuerId issuer, String version) {
    return database
        .sql(
            """
            SELECT content FROM issuer_configuration
             WHERE issuer_id = :issuer AND version = :version
             ORDER BY number DESC
             LIMIT 1
            """)
        .param("issuer", issuer.value())
        .param("version", version)
        .query(String.class)
        .optional()
        .map(configurations::read);
  }

  /** Every configuration there has been, newest first. */
  public List<ConfigurationVersion> versions(IssuerId issuer) {
    return database
        .sql(
            """
            SELECT issuer_id, number, version, content, actor, at
              FROM issuer_configuration
             WHERE issuer_id = :issuer
             ORDER BY number DESC
            """)
        .param("issuer", issuer.value())
        .query(PostgresIssuers::version)
        .list();
  }

  /**
   * Lets a configuration hold from now on. The same content as the newest changes nothing.
   *
   * @param issuer as the content configures it
   * @param content what was handed in, and accepted
   * @param actor who did so
   * @return what holds now
   */
  public ConfigurationVersion configure(IssuerProfile issuer, String content, String actor) {
    database
        .sql(
            """
            WITH before AS (
              SELECT c.number, c.version
                FROM issuer_configuration c
               WHERE c.issuer_id = :issuer
               ORDER BY c.number DESC
               LIMIT 1),
            next AS (
              INSERT INTO issuer_configuration (issuer_id, number, version, content, actor, at)
              SELECT :issuer, coalesce((SELECT number FROM before), 0) + 1, :version, :content,
                     :actor, :at
               WHERE NOT EXISTS (SELECT 1 FROM before WHERE version = :version)
              RETURNING number)
            INSERT INTO issuer (issuer_id, newest, since)
            SELECT :issuer, number, :at FROM next
                ON CONFLICT (issuer_id) DO UPDATE SET newest = excluded.newest
            """)
        .param("issuer", issuer.id().value())
        .param("version", issuer.policy().version())
        .param("content", content)
        .param("actor", actor)
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
    return newest(issuer.id()).orElseThrow();
  }

  private IssuerProfile profile(IssuerId issuer, int number) {
    Known before = known.get(issuer);
    if (before != null && before.number() == number) {
      return before.profile();
    }
    String content =
        database
            .sql(
                """
                SELECT content FROM issuer_configuration
                 WHERE issuer_id = :issuer AND number = :number
                """)
            .param("issuer", issuer.value())
            .param("number", number)
            .query(String.class)
            .single();
    IssuerProfile profile = configurations.read(content);
    known.put(issuer, new Known(number, profile));
    return profile;
  }

  private static ConfigurationVersion version(ResultSet row, int index) throws SQLException {
    return new ConfigurationVersion(
        new IssuerId(row.getString("issuer_id")),
        row.getInt("number"),
        row.getString("version"),
        row.getString("content"),
        row.getString("actor"),
        at(row, "at"));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
