package no.budstikke.pipeline.personal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.journey.RequestState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what a page says at its top, from its request's story. */
public final class FactBooks {
  private static final String FACTS =
      """
      SELECT r.state AS request_state, d.state AS delivery_state, d.decision = r.decisions AS newest,
             a.minor, a.paid, a.credited,
             (SELECT max(m.at) FROM payment m
               WHERE m.issuer_id = r.issuer_id AND m.request_id = r.request_id) AS paid_at,
             (SELECT l.state_at FROM delivery l
               WHERE l.issuer_id = p.issuer_id AND l.request_id = p.request_id
                 AND l.delivery_id = p.letter_id
                 AND l.state NOT IN ('REJECTED', 'BOUNCED', 'RETURNED', 'CANCELLED')) AS letter_at
        FROM personal_page p
        JOIN request r ON r.issuer_id = p.issuer_id AND r.request_id = p.request_id
        JOIN delivery d ON d.issuer_id = p.issuer_id AND d.request_id = p.request_id
                       AND d.delivery_id = p.delivery_id
        LEFT JOIN asked a ON a.issuer_id = p.issuer_id AND a.request_id = p.request_id
       WHERE p.delivery_id = :delivery
      """;

  private final JdbcClient sql;

  /** Of this database. */
  public FactBooks(DataSource database) {
    this.sql = JdbcClient.create(database);
  }

  /** The facts of a page. */
  public PageFacts of(PageEntry page) {
    return sql.sql(FACTS)
        .param("delivery", page.delivery().value())
        .query((row, _) -> facts(row))
        .single();
  }

  private static PageFacts facts(ResultSet row) throws SQLException {
    boolean told = row.getObject("minor") != null;
    return new PageFacts(
        RequestState.valueOf(row.getString("request_state")),
        DeliveryState.valueOf(row.getString("delivery_state")),
        row.getBoolean("newest"),
        told
            ? Optional.of(
                new PageFacts.Money(
                    row.getLong("minor"),
                    row.getLong("paid"),
                    row.getLong("credited"),
                    PageBooks.moment(row, "paid_at")))
            : Optional.empty(),
        PageBooks.moment(row, "letter_at"));
  }
}
