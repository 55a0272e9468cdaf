package no.budstikke.pipeline.preferences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Standing;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.postgres.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The wishes of consumers, by the issuer's own customer number. */
public final class Preferences {
  private static final String ADD =
      """
      INSERT INTO preference (issuer_id, customer_number, version, preferred, refused, withdrawn,
             source, actor, at)
      SELECT :issuer, :customer,
             coalesce((SELECT max(version) FROM preference
                        WHERE issuer_id = :issuer AND customer_number = :customer), 0) + 1,
             :preferred, :refused, :withdrawn, :source, :actor, :at
      """;

  private static final String STANDING =
      """
      SELECT DISTINCT ON (customer_number) customer_number, preferred, refused, withdrawn
        FROM preference
       WHERE issuer_id = :issuer AND customer_number = ANY (:customers)
       ORDER BY customer_number, version DESC
      """;

  private final JdbcClient database;
  private final InstantSource clock;

  /** The wishes in this database. */
  public Preferences(DataSource database, InstantSource clock) {
    this.database = JdbcClient.create(database);
    this.clock = clock;
  }

  /** What the choice must know of these consumers; nothing for whom nothing is known. */
  public static Map<String, Standing> standing(
      JdbcClient sql, IssuerId issuer, Collection<String> customers) {
    Map<String, Standing> standing = new HashMap<>();
    if (!customers.isEmpty()) {
      sql.sql(STANDING)
          .param("issuer", issuer.value())
          .param("customers", Columns.texts(customers))
          .query(
              row -> {
                if (!row.getBoolean("withdrawn")) {
                  standing.put(row.getString("customer_number"), standing(row));
                }
              });
    }
    return standing;
  }

  /** All that a consumer has wished, newest first; empty when nothing was ever said. */
  public List<Preference> history(IssuerId issuer, String customer) {
    return database
        .sql(
            """
            SELECT version, preferred, refused, withdrawn, source, actor, at
              FROM preference
             WHERE issuer_id = :issuer AND customer_number = :customer
             ORDER BY version DESC
            """)
        .param("issuer", issuer.value())
        .param("customer", customer)
        .query((row, _) -> preference(row))
        .list();
  }

  /** From now on this is wished. */
  public void wish(IssuerId issuer, String customer, Wish wish, String actor) {
    add(issuer, customer, wish, actor, false);
  }

  /** From now on nothing is wished. */
  public void withdraw(IssuerId issuer, String customer, String actor) {
    add(issuer, customer, new Wish(List.of(), List.of(), ""), actor, true);
  }

  private void add(IssuerId issuer, String customer, Wish wish, String actor, boolean withdrawn) {
    database
        .sql(ADD)
        .param("issuer", issuer.value())
        .param("customer", customer)
        .param("preferred", names(wish.preferred()))
        .param("refused", names(wish.refused()))
        .param("withdrawn", withdrawn)
        .param("source", wish.source())
        .param("actor", actor)
        .param("at", Columns.time(clock.instant()))
        .update();
  }

  private static Object names(List<ChannelId> channels) {
    return Columns.texts(channels.stream().map(ChannelId::value).toList());
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        false,
        Standing.Status.ORDINARY,
        texts(row, "preferred").stream().map(ChannelId::new).toList(),
        Set.copyOf(texts(row, "refused").stream().map(ChannelId::new).toList()));
  }

  private static Preference preference(ResultSet row) throws SQLException {
    return new Preference(
        row.getInt("version"),
        texts(row, "preferred"),
        texts(row, "refused"),
        row.getBoolean("withdrawn"),
        row.getString("source"),
        row.getString("actor"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
