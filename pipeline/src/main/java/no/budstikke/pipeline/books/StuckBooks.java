package no.budstikke.pipeline.books;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import no.budstikke.core.request.IssuerId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deliveries that hang: what was heard later has taken them off the list. */
public final class StuckBooks {
  private static final String LIST =
      """
      SELECT s.delivery_id, s.request_id, r.number, s.channel, d.state_at, s.since
        FROM stuck s
        JOIN delivery d USING (issuer_id, request_id, delivery_id)
        JOIN request r USING (issuer_id, request_id)
       WHERE s.issuer_id = :issuer AND s.delivery_id > :after
         AND (d.state = 'HANDED_OVER' AND coalesce(d.level, 'TRANSPORT') = 'TRANSPORT'
              OR d.state = 'ACCEPTED' AND s.since > d.state_at)
       ORDER BY s.delivery_id
       LIMIT :limit
      """;

  private final JdbcClient database;

  /** The books of this database. */
  public StuckBooks(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /** An issuer's stuck deliveries. */
  public Slice<StuckLine> list(IssuerId issuer, Slice.Wanted wanted) {
    List<StuckLine> lines =
        database
            .sql(LIST)
            .param("issuer", issuer.value())
            .param(
                "after",
                wanted.after().isEmpty() ? new UUID(0, 0) : UUID.fromString(wanted.after()))
            .param("limit", wanted.limit() + 1)
            .query(
                (row, _) ->
                    new StuckLine(
                        row.getObject("delivery_id", UUID.class),
                        row.getObject("request_id", UUID.class),
                        row.getString("number"),
                        row.getString("channel"),
                        Moments.of(row, "state_at"),
                        Moments.of(row, "since")))
            .list();
    return Slice.of(lines, wanted.limit(), line -> line.delivery().toString());
  }
}
