package no.budstikke.pipeline.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.RequestId;
import no.budstikke.core.validate.Finding;
import no.budstikke.pipeline.intake.FindingFormat;
import no.budstikke.pipeline.store.BlobRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where requests are. */
public final class RequestBooks {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  /** A question of its own, so that nobody pays for it who is not told of payments. */
  private static final String PAYMENT =
      "(SELECT "
          + MoneyBooks.STATE
          + " FROM asked a WHERE a.issuer_id = request.issuer_id"
          + " AND a.request_id = request.request_id) AS payment";

  private final JdbcClient database;

  /** The books of this database. */
  public RequestBooks(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /** An issuer's requests in the order in which they came. */
  public Slice<RequestLine> list(IssuerId issuer, Filter filter, Slice.Wanted wanted) {
    List<RequestLine> lines =
        narrowed(filter)
            .param("issuer", issuer.value())
            .param("after", wanted.after().isEmpty() ? BEFORE_ALL : UUID.fromString(wanted.after()))
            .param("state", filter.state())
            .param("kind", filter.kind())
            .param("limit", wanted.limit() + 1)
            .query(RequestBooks::line)
            .list();
    return Slice.of(lines, wanted.limit(), line -> line.request().toString());
  }

  /** One request as it stands in a list. */
  public Optional<RequestLine> find(IssuerId issuer, RequestId request) {
    return database
        .sql(
            "SELECT *, "
                + PAYMENT
                + " FROM request WHERE issuer_id = :issuer AND request_id = :request")
        .param("issuer", issuer.value())
        .param("request", request.value())
        .query(RequestBooks::line)
        .optional();
  }

  /** What was found wrong with its document. */
  public List<Finding> findings(IssuerId issuer, RequestId request) {
    return database
        .sql(
            """
            SELECT findings FROM request_finding
             WHERE issuer_id = :issuer AND request_id = :request
            """)
        .param("issuer", issuer.value())
        .param("request", request.value())
        .query(String.class)
        .optional()
        .map(FindingFormat::read)
        .orElse(List.of());
  }

  /** The rule sets that its verdict rests on; none for those from before they were kept. */
  public List<String> rulesets(IssuerId issuer, RequestId request) {
    return database
        .sql(
            """
            SELECT unnest(string_to_array(rulesets, ', ')) AS ruleset
              FROM request JOIN law USING (law_id)
             WHERE issuer_id = :issuer AND request_id = :request
            """)
        .param("issuer", issuer.value())
        .param("request", request.value())
        .query((row, _) -> row.getString("ruleset"))
        .list();
  }

  /** Where its submission is kept. */
  public Optional<BlobRef> submission(IssuerId issuer, RequestId request) {
    return database
        .sql(
            """
            SELECT submission_hash, submission_pack, submission_offset, submission_length
              FROM request
             WHERE issuer_id = :issuer AND request_id = :request
            """)
        .param("issuer", issuer.value())
        .param("request", request.value())
        .query((row, _) -> DeliveryBooks.blob(row, "submission"))
        .optional();
  }

  /** What is needed to read its document once more. */
  public Optional<Submitted> submitted(IssuerId issuer, RequestId request) {
    return database
        .sql(
            """
            SELECT r.received_at, r.submission_hash, r.submission_pack, r.submission_offset,
                   r.submission_length,
                   coalesce((SELECT sum(c.minor) FROM credit c
                              WHERE c.issuer_id = r.issuer_id AND c.request_id = r.request_id), 0)
                     AS credited
              FROM request r
             WHERE r.issuer_id = :issuer AND r.request_id = :request
            """)
        .param("issuer", issuer.value())
        .param("request", request.value())
        .query(
            (row, _) ->
                new Submitted(
                    row.getObject("received_at", OffsetDateTime.class).toInstant(),
                    DeliveryBooks.blob(row, "submission"),
                    row.getLong("credited")))
        .optional();
  }

  /** A number is looked up where it is held, and among those that were refused. */
  private JdbcClient.StatementSpec narrowed(Filter filter) {
    if (!filter.number().isEmpty()) {
      return byNumber()
          .param("number", filter.number())
          .param("batch", filter.batch().map(UUID::toString).orElse(""));
    }
    return filter.batch().map(batch -> ofBatch().param("batch", batch)).orElseGet(this::ofIssuer);
  }

  private JdbcClient.StatementSpec ofIssuer() {
    return database.sql(
        "SELECT *, "
            + PAYMENT
            + """
               FROM request
             WHERE issuer_id = :issuer AND request_id > :after
               AND (:state = '' OR state = :state) AND (:kind = '' OR kind = :kind)
             ORDER BY request_id
             LIMIT :limit
            """);
  }

  private JdbcClient.StatementSpec ofBatch() {
    return database.sql(
        "SELECT *, "
            + PAYMENT
            + """
               FROM request
             WHERE issuer_id = :issuer AND batch_id = :batch AND request_id > :after
               AND (:state = '' OR state = :state) AND (:kind = '' OR kind = :kind)
             ORDER BY request_id
             LIMIT :limit
            """);
  }

  private JdbcClient.StatementSpec byNumber() {
    return database.sql(
        "SELECT *, "
            + PAYMENT
            + """
               FROM request
             WHERE issuer_id = :issuer AND request_id > :after
               AND request_id IN (
                 SELECT request_id FROM request_key
                  WHERE issuer_id = :issuer AND number = :number
                  UNION ALL
                 SELECT request_id FROM request
                  WHERE issuer_id = :issuer AND number = :number AND verdict = 'REJECTED')
               AND (:batch = '' OR batch_id = nullif(:batch, '')::uuid)
               AND (:state = '' OR state = :state) AND (:kind = '' OR kind = :kind)
             ORDER BY request_id
             LIMIT :limit
            """);
  }

  private static RequestLine line(ResultSet row, int index) throws SQLException {
    return new RequestLine(
        row.getObject("request_id", UUID.class),
        Optional.ofNullable(row.getObject("batch_id", UUID.class)),
        row.getString("request_key"),
        row.getString("kind"),
        row.getString("number"),
        row.getString("verdict"),
        row.getString("state"),
        Moments.of(row, "state_at"),
        Optional.ofNullable(row.getString("plan")),
        Moments.of(row, "received_at"),
        Optional.ofNullable(row.getString("payment")));
  }
}
