package no.budstikke.pipeline.consumers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.postgres.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes the rows of pages; whoever does has locked their requests. */
final class PageRows {
  private static final String UNOPENED =
      """
      SELECT p.request_id, p.delivery_id, p.letter_after, p.due,
             (SELECT min(t.ended_at) FROM attempt t
               WHERE t.issuer_id = p.issuer_id AND t.request_id = p.request_id
                 AND t.delivery_id = p.delivery_id AND t.result = 'ACCEPTED') AS sent_at
        FROM personal_page p
        LEFT JOIN asked a ON a.issuer_id = p.issuer_id AND a.request_id = p.request_id
       WHERE p.issuer_id = :issuer AND p.request_id = ANY (:requests)
         AND p.letter_after > 0 AND p.letter_id IS NULL
         AND (p.opened_at IS NULL OR p.not_mine_at IS NOT NULL)
         AND (a.minor IS NULL OR (a.paid < a.minor - a.credited AND NOT a.replaced))
      """;

  private static final String NEW_LINK =
      """
      UPDATE personal_page SET new_links = new_links + 1, new_link_at = :at, tries = 0
       WHERE delivery_id = :delivery AND new_links < :most AND not_mine_at IS NULL
         AND (new_link_at IS NULL OR new_link_at <= :before)
      """;

  private final JdbcClient sql;

  PageRows(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * A page that nobody has opened, of a document that is still to be paid.
   *
   * @param sentAt when its message was taken
   */
  record Unread(
      UUID request,
      UUID delivery,
      int letterAfter,
      Optional<LocalDate> due,
      Optional<Instant> sentAt) {}

  List<Unread> unopened(IssuerId issuer, Collection<UUID> requests) {
    return sql.sql(UNOPENED)
        .param("issuer", issuer.value())
        .param("requests", Columns.uuids(requests))
        .query((row, _) -> unread(row))
        .list();
  }

  void opened(UUID delivery, Instant at) {
    set("opened_at = coalesce(opened_at, :at)", delivery, at);
  }

  void notMine(UUID delivery, Instant at) {
    set("not_mine_at = coalesce(not_mine_at, :at)", delivery, at);
  }

  /** One more try to answer, unless there were too many; how many there are now. */
  Optional<Integer> begin(UUID delivery, int most) {
    return sql.sql(
            """
            UPDATE personal_page SET tries = tries + 1
             WHERE delivery_id = :delivery AND tries < :most RETURNING tries
            """)
        .param("delivery", delivery)
        .param("most", most)
        .query(Integer.class)
        .optional();
  }

  void right(UUID delivery) {
    sql.sql("UPDATE personal_page SET tries = 0 WHERE delivery_id = :delivery")
        .param("delivery", delivery)
        .update();
  }

  void letter(UUID delivery, UUID letter) {
    sql.sql("UPDATE personal_page SET letter_id = :letter WHERE delivery_id = :delivery")
        .param("letter", letter)
        .param("delivery", delivery)
        .update();
  }

  /** Whether one more link may be mailed; then it counts. */
  boolean mayLink(UUID delivery, int most, Instant at, Instant before) {
    return sql.sql(NEW_LINK)
            .param("delivery", delivery)
            .param("most", most)
            .param("at", Columns.time(at))
            .param("before", Columns.time(before))
            .update()
        == 1;
  }

  /** Whether there may be another link some time. */
  boolean hasLinksLeft(UUID delivery, int most) {
    return sql.sql(
            """
            SELECT new_links < :most AND not_mine_at IS NULL FROM personal_page
             WHERE delivery_id = :delivery
            """)
        .param("delivery", delivery)
        .param("most", most)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** No link that there is leads to the page any more. */
  void revoke(UUID delivery, Instant at) {
    sql.sql(
            """
            UPDATE personal_link SET revoked_at = :at
             WHERE delivery_id = :delivery AND revoked_at IS NULL
            """)
        .param("delivery", delivery)
        .param("at", Columns.time(at))
        .update();
  }

  private void set(String assignment, UUID delivery, Instant at) {
    sql.sql("UPDATE personal_page SET " + assignment + " WHERE delivery_id = :delivery")
        .param("delivery", delivery)
        .param("at", Columns.time(at))
        .update();
  }

  private static Unread unread(ResultSet row) throws SQLException {
    return new Unread(
        row.getObject("request_id", UUID.class),
        row.getObject("delivery_id", UUID.class),
        row.getInt("letter_after"),
        Optional.ofNullable(row.getObject("due", LocalDate.class)),
        Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
