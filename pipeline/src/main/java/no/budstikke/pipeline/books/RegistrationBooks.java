package no.budstikke.pipeline.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import no.budstikke.core.request.IssuerId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The registers of consumers with all that was ever told of them. */
public final class RegistrationBooks {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private static final String LIST =
      """
      SELECT registration_id, customer_number, bank, source, state, said_at, since, until
        FROM registration
       WHERE issuer_id = :issuer AND registration_id > :after
         AND (:state = '' OR state = :state)
       ORDER BY registration_id
       LIMIT :limit
      """;

  private static final String OF_CUSTOMER =
      """
      SELECT registration_id, customer_number, bank, source, state, said_at, since, until
        FROM registration
       WHERE issuer_id = :issuer AND customer_number = :customer
       ORDER BY said_at DESC, state IN ('REPLACED', 'REFUSED', 'CANCELLED'), registration_id
      """;

  private static final String HISTORY =
      """
      SELECT kind, mode, bank, said_at, read_at, effect, refusal, registration_id
        FROM registration_event
       WHERE issuer_id = :issuer AND customer_number = :customer
       ORDER BY said_at, read_at, place
      """;

  private final JdbcClient database;

  /** The books of this database. */
  public RegistrationBooks(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /**
   * An issuer's registrations, ended ones too.
   *
   * @param state only those; empty for all
   */
  public Slice<RegistrationLine> list(IssuerId issuer, String state, Slice.Wanted wanted) {
    List<RegistrationLine> lines =
        database
            .sql(LIST)
            .param("issuer", issuer.value())
            .param("state", state)
            .param("after", wanted.after().isEmpty() ? BEFORE_ALL : UUID.fromString(wanted.after()))
            .param("limit", wanted.limit() + 1)
            .query((row, _) -> line(row))
            .list();
    return Slice.of(lines, wanted.limit(), line -> line.registration().toString());
  }

  /** A consumer's registrations, the newest first. */
  public List<RegistrationLine> of(IssuerId issuer, String customer) {
    return database
        .sql(OF_CUSTOMER)
        .param("issuer", issuer.value())
        .param("customer", customer)
        .query((row, _) -> line(row))
        .list();
  }

  /** All that was told of a consumer's registrations, oldest first. */
  public List<RegistrationEventLine> history(IssuerId issuer, String customer) {
    return database
        .sql(HISTORY)
        .param("issuer", issuer.value())
        .param("customer", customer)
        .query(
            (row, _) ->
                new RegistrationEventLine(
                    row.getString("kind"),
                    row.getString("mode"),
                    row.getString("bank"),
                    Moments.of(row, "said_at"),
                    Moments.of(row, "read_at"),
                    Optional.ofNullable(row.getString("effect")).orElse(""),
                    Optional.ofNullable(row.getString("refusal")),
                    Optional.ofNullable(row.getObject("registration_id", UUID.class))))
        .list();
  }

  private static RegistrationLine line(ResultSet row) throws SQLException {
    return new RegistrationLine(
        row.getObject("registration_id", UUID.class),
        row.getString("customer_number"),
        row.getString("bank"),
        row.getString("source"),
        row.getString("state"),
        new RegistrationLine.Span(
            Moments.of(row, "said_at"), Moments.maybe(row, "since"), Moments.maybe(row, "until")));
  }
}
