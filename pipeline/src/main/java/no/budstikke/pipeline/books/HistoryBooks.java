package no.budstikke.pipeline.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import no.budstikke.core.journey.Event;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened, and whether the record of it is as it was written. */
public final class HistoryBooks {
  private static final HexFormat HEX = HexFormat.of();
  private static final String START = "0".repeat(64);

  private final JdbcClient database;

  /** The books of this database. */
  public HistoryBooks(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /** The end of a chain as the request itself remembers it. */
  private record End(int sequence, String hash) {}

  /** All events of a request, their hashes computed again (I-5). */
  public History of(IssuerId issuer, RequestId request) {
    // The end is read first: events that are written meanwhile only lengthen the chain.
    Optional<End> end =
        database
            .sql(
                """
                SELECT last_event, last_hash FROM request
                 WHERE issuer_id = :issuer AND request_id = :request
                """)
            .param("issuer", issuer.value())
            .param("request", request.value())
            .query(
                (row, _) ->
                    new End(row.getInt("last_event"), HEX.formatHex(row.getBytes("last_hash"))))
            .optional();
    List<EventLine> events =
        database
            .sql(
                """
                SELECT sequence, subject_id, change, cause, actor, at, hash FROM event
                 WHERE issuer_id = :issuer AND request_id = :request
                 ORDER BY sequence
                """)
            .param("issuer", issuer.value())
            .param("request", request.value())
            .query(HistoryBooks::line)
            .list();
    return new History(chain(request.value(), events, end), events);
  }

  /** All attempts at deliveries of a request. */
  public List<AttemptLine> attempts(IssuerId issuer, RequestId request) {
    return database
        .sql(
            """
            SELECT delivery_id, number, started_at, ended_at, result, code, their_reference
              FROM attempt
             WHERE issuer_id = :issuer AND request_id = :request
             ORDER BY delivery_id, number
            """)
        .param("issuer", issuer.value())
        .param("request", request.value())
        .query(
            (row, _) ->
                new AttemptLine(
                    row.getObject("delivery_id", UUID.class),
                    row.getInt("number"),
                    Moments.of(row, "started_at"),
                    Moments.maybe(row, "ended_at"),
                    Optional.ofNullable(row.getString("result")),
                    Optional.ofNullable(row.getString("code")),
                    Optional.ofNullable(row.getString("their_reference"))))
        .list();
  }

  /** What counterparts have told of consumers and of money since, the oldest first. */
  public List<NewsLine> news(IssuerId issuer, RequestId request) {
    return database
        .sql(
            """
            SELECT delivery_id, coalesce(code, upper(outcome)) AS news, said_at
              FROM reply
             WHERE issuer_id = :issuer AND request_id = :request
               AND delivery_id IS NOT NULL AND outcome IN ('PaymentNews', 'Paid', 'Read')
             ORDER BY said_at, reply_id
            """)
        .param("issuer", issuer.value())
        .param("request", request.value())
        .query(
            (row, _) ->
                new NewsLine(
                    row.getObject("delivery_id", UUID.class),
                    row.getString("news"),
                    Moments.of(row, "said_at")))
        .list();
  }

  private static String chain(UUID request, List<EventLine> events, Optional<End> end) {
    String previous = START;
    String atEnd = START;
    int expected = 1;
    for (EventLine event : events) {
      String hash =
          HEX.formatHex(
              new Event(
                      request,
                      event.sequence(),
                      event.subject(),
                      event.change(),
                      event.cause(),
                      event.actor(),
                      event.at())
                  .hash(HEX.parseHex(previous)));
      if (event.sequence() != expected || !hash.equals(event.hash())) {
        return "broken at event " + expected;
      }
      if (end.filter(last -> last.sequence() == event.sequence()).isPresent()) {
        atEnd = hash;
      }
      previous = hash;
      expected++;
    }
    String known = atEnd;
    return end.filter(last -> !last.hash().equals(known)).isPresent()
        ? "broken at its end"
        : "whole";
  }

  private static EventLine line(ResultSet row, int index) throws SQLException {
    return new EventLine(
        row.getInt("sequence"),
        row.getObject("subject_id", UUID.class),
        row.getString("change"),
        row.getString("cause"),
        row.getString("actor"),
        Moments.of(row, "at"),
        HEX.formatHex(row.getBytes("hash")));
  }
}
