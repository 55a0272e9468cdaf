package no.budstikke.pipeline.registrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import no.budstikke.core.registration.Recipient;
import no.budstikke.core.registration.RegistrationBook;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.secrets.KeyRing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register as a hand-over asks it: as it was, as far as we knew, at a moment. */
public final class PostgresRegistrationBook implements RegistrationBook {
  private static final String IN_FORCE =
      """
      SELECT DISTINCT ON (customer_number) customer_number, event_id, sealed
        FROM registration
       WHERE issuer_id = :issuer AND identity = :identity AND customer_number = ANY (:customers)
         AND since <= :moment AND (until IS NULL OR until > :moment)
       ORDER BY customer_number, since DESC
      """;

  private static final String FOUND =
      """
      SELECT DISTINCT ON (customer_number) customer_number, '' AS event_id, sealed
        FROM registration_found
       WHERE issuer_id = :issuer AND customer_number = ANY (:customers) AND found_at <= :moment
       ORDER BY customer_number, found_at DESC
      """;

  private static final String ADD =
      """
      INSERT INTO registration_found (issuer_id, customer_number, found_at, sealed)
      SELECT :issuer, customer_number, :at, sealed
        FROM unnest(:customers, :sealed) AS f (customer_number, sealed)
          ON CONFLICT DO NOTHING
      """;

  private final JdbcClient sql;
  private final RecipientSeal seal;
  private final InstantSource clock;

  /** The register in this database. */
  public PostgresRegistrationBook(DataSource database, KeyRing keys, InstantSource clock) {
    this.sql = JdbcClient.create(database);
    this.seal = new RecipientSeal(keys);
    this.clock = clock;
  }

  @Override
  public Map<String, Recipient> inForce(Asked asked, Instant moment) {
    Map<String, Recipient> recipients = new HashMap<>();
    read(FOUND, asked, moment, recipients);
    // What the consumer has signed with this issuer counts more than a yes to all.
    read(IN_FORCE, asked, moment, recipients);
    return recipients;
  }

  @Override
  public void found(IssuerId issuer, Map<String, Recipient> found) {
    List<String> customers = new ArrayList<>(found.keySet());
    sql.sql(ADD)
        .param("issuer", issuer.value())
        .param("at", Columns.time(clock.instant()))
        .param("customers", Columns.texts(customers))
        .param("sealed", Columns.blobs(sealed(issuer, found.values())))
        .update();
  }

  private List<byte[]> sealed(IssuerId issuer, Collection<Recipient> recipients) {
    return recipients.stream().map(one -> seal.sealed(issuer.value(), "", one)).toList();
  }

  private void read(String statement, Asked asked, Instant moment, Map<String, Recipient> into) {
    if (asked.customers().isEmpty()) {
      return;
    }
    JdbcClient.StatementSpec query =
        sql.sql(statement)
            .param("issuer", asked.issuer().value())
            .param("customers", Columns.texts(asked.customers()))
            .param("moment", Columns.time(moment));
    (statement.contains(":identity") ? query.param("identity", asked.identity()) : query)
        .query(
            row -> {
              into.put(row.getString("customer_number"), recipient(asked.issuer(), row));
            });
  }

  private Recipient recipient(IssuerId issuer, ResultSet row) throws SQLException {
    return seal.open(issuer.value(), row.getString("event_id"), row.getBytes("sealed"));
  }
}
