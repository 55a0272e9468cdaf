package no.budstikke.pipeline.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.PostalAddress;
import no.budstikke.pipeline.alarms.Alarms;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.secrets.KeyRing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letters that came back, and who has seen to them. Source: mail and print, section 3.10. */
public final class LetterReturns {
  private static final String CAME_BACK = "LETTER_RETURNED";
  private static final String MOVED = "ADDRESS_CHANGED";

  /** Told again, perhaps with the address that was not known at first: then it is open again. */
  private static final String ADD =
      """
      INSERT INTO returned_letter (issuer_id, delivery_id, request_id, channel, customer_number,
             reason, returned_at, sealed_address)
      VALUES (:issuer, :delivery, :request, :channel, :customer, :reason, :at, :address)
          ON CONFLICT (issuer_id, delivery_id) DO UPDATE
         SET reason = excluded.reason, sealed_address = excluded.sealed_address,
             done_at = NULL, done_by = NULL, note = NULL
       WHERE excluded.sealed_address IS NOT NULL AND returned_letter.sealed_address IS NULL
      """;

  private static final String LIST =
      """
      SELECT delivery_id, request_id, customer_number, reason, returned_at, sealed_address,
             done_at, done_by, note
        FROM returned_letter
       WHERE issuer_id = :issuer AND (done_at IS NULL OR NOT :open)
       ORDER BY returned_at DESC, delivery_id DESC LIMIT :most
      """;

  private static final String DONE =
      """
      UPDATE returned_letter SET done_at = :now, done_by = :actor, note = :note
       WHERE issuer_id = :issuer AND delivery_id = :delivery AND done_at IS NULL
      RETURNING channel
      """;

  private static final String OPEN =
      """
      SELECT count(*) FILTER (WHERE sealed_address IS NULL) AS back,
             count(sealed_address) AS moved
        FROM returned_letter
       WHERE issuer_id = :issuer AND channel = :channel AND done_at IS NULL
      """;

  private final JdbcClient database;
  private final AddressSeal seal;
  private final Alarms alarms;
  private final InstantSource clock;

  /** The letters of this database, whose addresses are sealed with these keys. */
  public LetterReturns(JdbcClient database, KeyRing keys, InstantSource clock) {
    this.database = database;
    this.seal = new AddressSeal(keys);
    this.alarms = new Alarms(database, clock);
    this.clock = clock;
  }

  /**
   * What a print house has told of one letter.
   *
   * @param customer the issuer's own number for the consumer
   * @param moved where the consumer lives now, where the carrier knows
   */
  public record Told(
      UUID delivery,
      UUID request,
      Optional<String> customer,
      String reason,
      Instant at,
      Optional<PostalAddress> moved) {
    @Override
    public String toString() {
      return "Told";
    }
  }

  /** Adds letters, and tells the issuer by an alarm, all in the caller's transaction. */
  public void add(JdbcClient sql, IssuerId issuer, ChannelId channel, List<Told> letters) {
    for (Told one : letters) {
      sql.sql(ADD)
          .param("issuer", issuer.value())
          .param("delivery", one.delivery())
          .param("request", one.request())
          .param("channel", channel.value())
          .param("customer", one.customer().orElse(null))
          .param("reason", one.reason())
          .param("at", Columns.time(one.at()))
          .param(
              "address",
              one.moved().map(to -> seal.sealed(issuer, one.delivery(), to)).orElse(null))
          .update();
      alarm(issuer, channel, one.moved().isPresent());
    }
  }

  /** The newest ones of an issuer; only those that nobody has seen to, or all. */
  public List<LetterReturn> of(IssuerId issuer, boolean open, int most) {
    return database
        .sql(LIST)
        .param("issuer", issuer.value())
        .param("open", open)
        .param("most", most)
        .query((row, _) -> letter(issuer, row))
        .list();
  }

  /** Somebody has seen to a letter; whether it was open. */
  public boolean done(IssuerId issuer, UUID delivery, String actor, String note) {
    Optional<String> channel =
        database
            .sql(DONE)
            .param("issuer", issuer.value())
            .param("delivery", delivery)
            .param("actor", actor)
            .param("note", note)
            .param("now", Columns.time(clock.instant()))
            .query((row, _) -> row.getString("channel"))
            .optional();
    channel.ifPresent(one -> calm(issuer, one));
    return channel.isPresent();
  }

  private void alarm(IssuerId issuer, ChannelId channel, boolean moved) {
    if (moved) {
      alarms.raise(
          MOVED,
          channel + " " + issuer,
          "A carrier has told where consumers live now (returned-letters): mend the issuer's"
              + " register. No letter is sent there before a document brings the new address.");
    } else {
      alarms.raise(
          CAME_BACK,
          channel + " " + issuer,
          "Letters have come back (returned-letters): find out where the consumers live, or how"
              + " else they can be reached.");
    }
  }

  /** Takes back the alarms whose letters are all seen to. */
  private void calm(IssuerId issuer, String channel) {
    String scope = channel + " " + issuer;
    database
        .sql(OPEN)
        .param("issuer", issuer.value())
        .param("channel", channel)
        .query(
            row -> {
              if (row.getLong("back") == 0) {
                alarms.clear(CAME_BACK, scope);
              }
              if (row.getLong("moved") == 0) {
                alarms.clear(MOVED, scope);
              }
            });
  }

  private LetterReturn letter(IssuerId issuer, ResultSet row) throws SQLException {
    UUID delivery = row.getObject("delivery_id", UUID.class);
    Optional<OffsetDateTime> done =
        Optional.ofNullable(row.getObject("done_at", OffsetDateTime.class));
    String actor = String.valueOf(row.getString("done_by"));
    String note = String.valueOf(row.getString("note"));
    return new LetterReturn(
        delivery,
        row.getObject("request_id", UUID.class),
        Optional.ofNullable(row.getString("customer_number")),
        row.getString("reason"),
        row.getObject("returned_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getBytes("sealed_address"))
            .map(bytes -> seal.open(issuer, delivery, bytes)),
        done.map(at -> new LetterReturn.Done(at.toInstant(), actor, note)));
  }
}
