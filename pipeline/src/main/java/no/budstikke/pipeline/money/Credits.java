package no.budstikke.pipeline.money;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.postgres.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets credit notes off against what was asked for, each once (R-AG-16). */
public final class Credits {
  private static final String ADD =
      """
      WITH original AS (
        SELECT a.issuer_id, a.request_id
          FROM request_key k
          JOIN asked a ON a.issuer_id = k.issuer_id AND a.request_id = k.request_id
         WHERE k.issuer_id = :issuer AND k.number = :number AND k.kind <> 'credit-note'
           AND a.currency = :currency
         ORDER BY k.kind = 'invoice' DESC, k.request_id
         LIMIT 1),
      credit AS (
        INSERT INTO credit (issuer_id, credit_id, request_id, minor, currency, at)
        SELECT issuer_id, :credit, request_id, :minor, :currency, :at FROM original
            ON CONFLICT DO NOTHING
        RETURNING issuer_id, request_id, minor)
      UPDATE asked a SET credited = a.credited + c.minor
        FROM credit c
       WHERE a.issuer_id = c.issuer_id AND a.request_id = c.request_id
      RETURNING a.request_id
      """;

  private static final String CREDITED =
      """
      SELECT request_id, least(credited, minor) AS credited FROM asked
       WHERE issuer_id = :issuer AND request_id = ANY (:requests) AND credited > 0
      """;

  private static final String REPLACE =
      """
      UPDATE asked a SET replaced = true
        FROM request_key k
       WHERE k.issuer_id = :issuer AND k.number = ANY (:numbers) AND k.kind <> 'credit-note'
         AND a.issuer_id = k.issuer_id AND a.request_id = k.request_id
         AND a.request_id <> ALL (:but) AND NOT a.replaced
      RETURNING a.request_id
      """;

  private final JdbcClient sql;
  private final IssuerId issuer;

  /** Credits of one issuer. */
  public Credits(JdbcClient sql, IssuerId issuer) {
    this.sql = sql;
    this.issuer = issuer;
  }

  /**
   * A credit note.
   *
   * @param id the credit note's request
   * @param original the number of the one document it credits
   * @param amount how much, more than nothing
   */
  public record Note(UUID id, String original, Amount amount) {
    @Override
    public String toString() {
      return "Note " + id;
    }
  }

  /** Sets it off; what it credits, unless that is not known or it has been set off before. */
  public Optional<UUID> add(Note note, Instant at) {
    return sql.sql(ADD)
        .param("issuer", issuer.value())
        .param("number", note.original())
        .param("credit", note.id())
        .param("minor", note.amount().minor())
        .param("currency", note.amount().currency().getCurrencyCode())
        .param("at", Columns.time(at))
        .query((row, _) -> row.getObject("request_id", UUID.class))
        .optional();
  }

  /** These are asked for once more by others; those that were not before. */
  public List<UUID> replace(Collection<String> numbers, Collection<UUID> but) {
    return numbers.isEmpty()
        ? List.of()
        : sql.sql(REPLACE)
            .param("issuer", issuer.value())
            .param("numbers", Columns.texts(List.copyOf(numbers)))
            .param("but", Columns.uuids(but))
            .query((row, _) -> row.getObject("request_id", UUID.class))
            .list();
  }

  /** How much of these requests has been credited, in minor units; at most all of it. */
  public Map<UUID, Long> of(Collection<UUID> requests) {
    Map<UUID, Long> credited = new HashMap<>();
    sql.sql(CREDITED)
        .param("issuer", issuer.value())
        .param("requests", Columns.uuids(requests))
        .query(
            row -> {
              credited.put(row.getObject("request_id", UUID.class), row.getLong("credited"));
            });
    return credited;
  }
}
