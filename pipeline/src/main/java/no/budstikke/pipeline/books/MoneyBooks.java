package no.budstikke.pipeline.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.RequestId;
import no.budstikke.pipeline.money.Unpaid;
import no.budstikke.pipeline.postgres.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has been paid, what has come for nobody, and what should have come by now. */
public final class MoneyBooks {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  /** The payment state of a row {@code a} of what was asked. */
  static final String STATE =
      """
      CASE WHEN a.paid <= 0 AND a.credited >= a.minor THEN 'CREDITED'
           WHEN a.paid <= 0 THEN 'OPEN'
           WHEN a.paid < a.minor - a.credited THEN 'PART_PAID'
           WHEN a.paid = a.minor - a.credited THEN 'PAID'
           ELSE 'OVERPAID' END
      """;

  private static final String ASKED =
      "SELECT a.*, "
          + STATE
          + " AS state FROM asked a WHERE a.issuer_id = :issuer AND a.request_id = :request";

  private static final String OF_REQUEST =
      """
      SELECT * FROM payment WHERE issuer_id = :issuer AND request_id = :request
       ORDER BY at, payment_id
      """;

  private static final String PAYMENTS =
      """
      SELECT * FROM payment
       WHERE (:every OR issuer_id = :issuer) AND payment_id > :after
         AND (:matched = '' OR (request_id IS NOT NULL) = (:matched = 'true'))
       ORDER BY payment_id
       LIMIT :limit
      """;

  private static final String UNPAID =
      """
      SELECT a.*, r.number
        FROM asked a
        JOIN request r ON r.issuer_id = a.issuer_id AND r.request_id = a.request_id
       WHERE (:every OR a.issuer_id = :issuer) AND a.request_id > :after AND
      """
          + Unpaid.CONDITION
          + " ORDER BY a.request_id LIMIT :limit";

  private final JdbcClient database;
  private final InstantSource clock;

  /** The books of this database, at the time of the path. */
  public MoneyBooks(DataSource database, InstantSource clock) {
    this.database = JdbcClient.create(database);
    this.clock = clock;
  }

  /** The payment dimension of a request; empty where nobody tells us of payments. */
  public Optional<MoneyLine> of(IssuerId issuer, RequestId request) {
    List<PaymentLine> payments =
        database
            .sql(OF_REQUEST)
            .param("issuer", issuer.value())
            .param("request", request.value())
            .query((row, _) -> payment(row))
            .list();
    return database
        .sql(ASKED)
        .param("issuer", issuer.value())
        .param("request", request.value())
        .query(
            (row, _) ->
                new MoneyLine(
                    row.getString("state"),
                    row.getLong("minor"),
                    row.getLong("credited"),
                    row.getLong("paid"),
                    row.getString("currency"),
                    Moments.maybe(row, "unpaid_after"),
                    payments))
        .optional();
  }

  /**
   * An issuer's payments in the order in which they were read.
   *
   * @param matched {@code true} or {@code false}; empty for all
   */
  public Slice<PaymentLine> payments(IssuerId issuer, String matched, Slice.Wanted wanted) {
    return payments(database.sql(PAYMENTS).param("every", false), issuer.value(), matched, wanted);
  }

  /** Everybody's payments that fit no request, and nobody's. */
  public Slice<PaymentLine> unmatched(Slice.Wanted wanted) {
    return payments(database.sql(PAYMENTS).param("every", true), "", "false", wanted);
  }

  private static Slice<PaymentLine> payments(
      JdbcClient.StatementSpec statement, String issuer, String matched, Slice.Wanted wanted) {
    List<PaymentLine> lines =
        statement
            .param("issuer", issuer)
            .param("matched", matched)
            .param("after", after(wanted))
            .param("limit", wanted.limit() + 1)
            .query((row, _) -> payment(row))
            .list();
    return Slice.of(lines, wanted.limit(), line -> line.payment().toString());
  }

  /** An issuer's claims that should have been paid by now. */
  public Slice<UnpaidLine> unpaid(IssuerId issuer, Slice.Wanted wanted) {
    return unpaid(database.sql(UNPAID).param("every", false), issuer.value(), wanted);
  }

  /** Everybody's claims that should have been paid by now. */
  public Slice<UnpaidLine> unpaid(Slice.Wanted wanted) {
    return unpaid(database.sql(UNPAID).param("every", true), "", wanted);
  }

  private Slice<UnpaidLine> unpaid(
      JdbcClient.StatementSpec statement, String issuer, Slice.Wanted wanted) {
    List<UnpaidLine> lines =
        statement
            .param("issuer", issuer)
            .param("now", Columns.time(clock.instant()))
            .param("after", after(wanted))
            .param("limit", wanted.limit() + 1)
            .query((row, _) -> unpaid(row))
            .list();
    return Slice.of(lines, wanted.limit(), line -> line.request().toString());
  }

  private static UUID after(Slice.Wanted wanted) {
    return wanted.after().isEmpty() ? BEFORE_ALL : UUID.fromString(wanted.after());
  }

  private static PaymentLine payment(ResultSet row) throws SQLException {
    return new PaymentLine(
        row.getObject("payment_id", UUID.class),
        row.getString("issuer_id"),
        Optional.ofNullable(row.getObject("request_id", UUID.class)),
        row.getString("account"),
        row.getString("reference"),
        row.getLong("minor"),
        row.getString("currency"),
        Moments.of(row, "at"),
        row.getString("channel"));
  }

  private static UnpaidLine unpaid(ResultSet row) throws SQLException {
    return new UnpaidLine(
        row.getString("issuer_id"),
        row.getObject("request_id", UUID.class),
        row.getString("number"),
        Optional.ofNullable(row.getObject("due", LocalDate.class)),
        Moments.of(row, "unpaid_after"),
        row.getLong("minor"),
        row.getLong("paid"),
        row.getString("currency"));
  }
}
