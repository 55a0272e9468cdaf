package no.budstikke.pipeline.personal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Invitation;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.postgres.Uuids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds pages by their links, and writes down what happens with them. */
public final class PageBooks {
  /** More of the same kind of event is not written down: somebody could fill the disk. */
  private static final int MOST_EVENTS = 200;

  private static final String FIND =
      """
      SELECT p.issuer_id, p.request_id, p.delivery_id, p.factor, p.tries, p.letter_after,
             p.opened_at, p.not_mine_at, l.expires_at, l.revoked_at
        FROM personal_link l
        JOIN personal_page p ON p.delivery_id = l.delivery_id
       WHERE l.token_hash = :hash AND p.ends_at > :now
      """;

  private static final String NOTE =
      """
      INSERT INTO personal_event (delivery_id, event_id, kind, at)
      SELECT :delivery, :event, :kind, :at
        FROM personal_event WHERE delivery_id = :delivery AND kind = :kind
      HAVING count(*) < :most
      """;

  private static final List<String> FORGET =
      List.of(
          """
          DELETE FROM personal_event e USING personal_page p
           WHERE p.delivery_id = e.delivery_id AND p.ends_at < :now
          """,
          """
          DELETE FROM personal_link l USING personal_page p
           WHERE p.delivery_id = l.delivery_id AND p.ends_at < :now
          """,
          "DELETE FROM personal_page WHERE ends_at < :now");

  private final JdbcClient sql;
  private final InstantSource clock;

  /** Of this database. */
  public PageBooks(DataSource database, InstantSource clock) {
    this(JdbcClient.create(database), clock);
  }

  /** In a transaction that is open. */
  public PageBooks(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * The page of a link.
   *
   * @param name the SHA-256 of its token
   */
  public Optional<PageEntry> find(byte[] name) {
    return sql.sql(FIND)
        .param("hash", name)
        .param("now", Columns.time(clock.instant()))
        .query((row, _) -> entry(row))
        .optional();
  }

  /** This has happened with a page. */
  public void note(DeliveryId delivery, PageEvent event) {
    sql.sql(NOTE)
        .param("delivery", delivery.value())
        .param("event", Uuids.next())
        .param("kind", event.name())
        .param("at", Columns.time(clock.instant()))
        .param("most", MOST_EVENTS)
        .update();
  }

  /** Pages that have ended leave nothing (R-PD-9); in a transaction that is open. */
  public void forget() {
    FORGET.forEach(
        statement -> sql.sql(statement).param("now", Columns.time(clock.instant())).update());
  }

  private static PageEntry entry(ResultSet row) throws SQLException {
    return new PageEntry(
        new IssuerId(row.getString("issuer_id")),
        row.getObject("request_id", UUID.class),
        new DeliveryId(row.getObject("delivery_id", UUID.class)),
        new PageEntry.Link(
            row.getObject("expires_at", OffsetDateTime.class).toInstant(),
            row.getObject("revoked_at", OffsetDateTime.class) != null,
            row.getObject("not_mine_at", OffsetDateTime.class) != null),
        Invitation.Factor.valueOf(row.getString("factor")),
        row.getInt("tries"),
        row.getInt("letter_after"),
        moment(row, "opened_at"));
  }

  static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
