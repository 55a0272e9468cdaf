package no.budstikke.pipeline.suppression;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.postgres.Uuids;
import no.budstikke.pipeline.suppression.Suppression.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of addresses that are not written to. Source: mail and print, section 2.6. */
public final class Suppressions {
  private static final Duration HARD = Duration.ofDays(365);
  private static final Duration SOFT = Duration.ofDays(30);

  private static final String ADD =
      """
      INSERT INTO suppression (issuer_id, suppression_id, address_hash, reason, code, delivery_id,
             request_id, since, until)
      SELECT :issuer, id, decode(address, 'hex'), reason, code, delivery, request, :now,
             CASE reason WHEN 'HARD_BOUNCE' THEN :until::timestamptz
                         WHEN 'MAILBOX_FULL' THEN :soon::timestamptz END
        FROM unnest(:ids, :addresses, :reasons, :codes, :deliveries, :requests)
          AS s (id, address, reason, code, delivery, request)
          ON CONFLICT (issuer_id, address_hash) WHERE lifted_at IS NULL
          DO UPDATE SET reason = excluded.reason, code = excluded.code, since = excluded.since,
             until = excluded.until, delivery_id = excluded.delivery_id,
             request_id = excluded.request_id
       WHERE suppression.until IS NOT NULL
      """;

  private static final String STANDING =
      """
      SELECT encode(address_hash, 'hex') AS address, code
        FROM suppression
       WHERE issuer_id = :issuer AND lifted_at IS NULL AND (until IS NULL OR until > :now)
         AND address_hash IN (SELECT decode(a, 'hex') FROM unnest(:addresses) AS a)
      """;

  private static final String LIST =
      """
      SELECT suppression_id, reason, code, request_id, delivery_id, since, until, lifted_at,
             lifted_by, note
        FROM suppression WHERE issuer_id = :issuer
       ORDER BY since DESC, suppression_id DESC LIMIT :most
      """;

  private static final String LIFT =
      """
      UPDATE suppression SET lifted_at = :now, lifted_by = :actor, note = :note
       WHERE issuer_id = :issuer AND suppression_id = :id AND lifted_at IS NULL
      """;

  private final JdbcClient database;
  private final InstantSource clock;

  /** The list in this database. */
  public Suppressions(DataSource database, InstantSource clock) {
    this.database = JdbcClient.create(database);
    this.clock = clock;
  }

  /**
   * What shows that an address is not to be written to.
   *
   * @param address its hash in hexadecimal digits
   */
  public record Evidence(String address, Reason reason, String code, UUID delivery, UUID request) {}

  /** Which of these hashes are not written to now, in hexadecimal digits, and what showed it. */
  public static Map<String, String> standing(
      JdbcClient sql, IssuerId issuer, Collection<String> addresses, Instant now) {
    Map<String, String> standing = new TreeMap<>();
    if (!addresses.isEmpty()) {
      sql.sql(STANDING)
          .param("issuer", issuer.value())
          .param("now", Columns.time(now))
          .param("addresses", Columns.texts(addresses))
          .query(
              row -> {
                standing.put(row.getString("address"), row.getString("code"));
              });
    }
    return standing;
  }

  /** Adds to the list; what stands there until it is lifted stays as it is. */
  public static void add(JdbcClient sql, IssuerId issuer, List<Evidence> all, Instant now) {
    if (all.isEmpty()) {
      return;
    }
    sql.sql(ADD)
        .param("issuer", issuer.value())
        .param("now", Columns.time(now))
        .param("until", Columns.time(now.plus(HARD)))
        .param("soon", Columns.time(now.plus(SOFT)))
        .param("ids", Columns.uuids(all.stream().map(_ -> Uuids.next()).toList()))
        .param("addresses", Columns.texts(all.stream().map(Evidence::address).toList()))
        .param("reasons", Columns.texts(all.stream().map(one -> one.reason().name()).toList()))
        .param("codes", Columns.texts(all.stream().map(Evidence::code).toList()))
        .param("deliveries", Columns.uuids(all.stream().map(Evidence::delivery).toList()))
        .param("requests", Columns.uuids(all.stream().map(Evidence::request).toList()))
        .update();
  }

  /** The newest entries of an issuer, also those that have ended. */
  public List<Suppression> of(IssuerId issuer, int most) {
    return database
        .sql(LIST)
        .param("issuer", issuer.value())
        .param("most", most)
        .query((row, _) -> suppression(row))
        .list();
  }

  /** Lifts one; whether it stood. */
  public boolean lift(IssuerId issuer, UUID id, String actor, String note) {
    return database
            .sql(LIFT)
            .param("issuer", issuer.value())
            .param("id", id)
            .param("actor", actor)
            .param("note", note)
            .param("now", Columns.time(clock.instant()))
            .update()
        == 1;
  }

  private static Suppression suppression(ResultSet row) throws SQLException {
    Optional<Instant> lifted = time(row, "lifted_at");
    return new Suppression(
        row.getObject("suppression_id", UUID.class),
        Reason.valueOf(row.getString("reason")),
        row.getString("code"),
        row.getObject("request_id", UUID.class),
        row.getObject("delivery_id", UUID.class),
        time(row, "since").orElseThrow(),
        time(row, "until"),
        lifted.isPresent()
            ? Optional.of(
                new Suppression.Lift(
                    lifted.get(), row.getString("lifted_by"), row.getString("note")))
            : Optional.empty());
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
