package no.budstikke.pipeline.issuers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.secrets.ApiKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys of issuers and operators, kept as hashes. Nothing is written when a key is used: that
 * would be a row for each request.
 */
public final class ApiKeys {
  /** What stands for "no issuer" where the database wants a text. */
  private static final String NO_ISSUER = "";

  private final JdbcClient database;
  private final InstantSource clock;

  /** Keys kept in this database. */
  public ApiKeys(DataSource database, InstantSource clock) {
    this.database = JdbcClient.create(database);
    this.clock = clock;
  }

  /** Whom a key speaks for; nobody when it is not known or was revoked. */
  public Optional<KeyHolder> holder(ApiKey key) {
    return database
        .sql(
            """
            SELECT hash, issuer_id, name FROM api_key
             WHERE hash = :hash AND revoked_at IS NULL
            """)
        .param("hash", key.hash())
        .query(Found::of)
        .optional()
        .filter(found -> key.matches(found.hash))
        .map(found -> found.holder);
  }

  /** Whether any operator could come in. */
  public boolean hasOperator() {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT 1 FROM api_key WHERE issuer_id IS NULL AND revoked_at IS NULL)
            """)
        .query(Boolean.class)
        .single();
  }

  /** Lets a key speak for somebody from now on; its name for revoking it. */
  public UUID admit(ApiKey key, KeyHolder holder, String by) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO api_key (hash, key_id, issuer_id, name, made_at, made_by)
            VALUES (:hash, :id, nullif(:issuer, ''), :name, :at, :by)
            """)
        .param("hash", key.hash())
        .param("id", id)
        .param("issuer", issuerOf(holder))
        .param("name", holder.name())
        .param("at", now())
        .param("by", by)
        .update();
    return id;
  }

  /** All keys of an issuer, also those that were revoked. */
  public List<KeyEntry> of(IssuerId issuer) {
    return list(issuer.value());
  }

  /** All keys of operators, also those that were revoked. */
  public List<KeyEntry> ofOperators() {
    return list(NO_ISSUER);
  }

  /**
   * Revokes an issuer's key.
   *
   * @return whether there was such a key
   */
  public boolean revoke(IssuerId issuer, UUID id, String by) {
    return revoke(issuer.value(), id, by);
  }

  /**
   * Revokes an operator's key.
   *
   * @return whether there was such a key
   */
  public boolean revokeOperator(UUID id, String by) {
    return revoke(NO_ISSUER, id, by);
  }

  private boolean revoke(String issuer, UUID id, String by) {
    return database
            .sql(
                """
                UPDATE api_key
                   SET revoked_at = coalesce(revoked_at, :at), revoked_by = coalesce(revoked_by, :by)
                 WHERE key_id = :id AND coalesce(issuer_id, '') = :issuer
                """)
            .param("at", now())
            .param("by", by)
            .param("id", id)
            .param("issuer", issuer)
            .update()
        == 1;
  }

  private List<KeyEntry> list(String issuer) {
    return database
        .sql(
            """
            SELECT key_id, name, made_at, made_by, revoked_at FROM api_key
             WHERE coalesce(issuer_id, '') = :issuer
             ORDER BY made_at, key_id
            """)
        .param("issuer", issuer)
        .query(ApiKeys::entry)
        .list();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static String issuerOf(KeyHolder holder) {
    return switch (holder) {
      case KeyHolder.Operator _ -> NO_ISSUER;
      case KeyHolder.OfIssuer of -> of.issuer().value();
    };
  }

  private static KeyEntry entry(ResultSet row, int index) throws SQLException {
    return new KeyEntry(
        row.getObject("key_id", UUID.class),
        row.getString("name"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getString("made_by"),
        Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private static final class Found {
    private final byte[] hash;
    private final KeyHolder holder;

    private Found(byte[] hash, KeyHolder holder) {
      this.hash = hash;
      this.holder = holder;
    }

    private static Found of(ResultSet row, int index) throws SQLException {
      String name = row.getString("name");
      KeyHolder holder =
          Optional.ofNullable(row.getString("issuer_id"))
              .<KeyHolder>map(issuer -> new KeyHolder.OfIssuer(new IssuerId(issuer), name))
              .orElseGet(() -> new KeyHolder.Operator(name));
      return new Found(row.getBytes("hash"), holder);
    }
  }
}
