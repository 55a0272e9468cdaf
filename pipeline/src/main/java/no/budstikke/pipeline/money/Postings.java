package no.budstikke.pipeline.money;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.alarms.Alarms;
import no.budstikke.pipeline.issuers.Issuers;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.postgres.Uuids;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings postings to the requests they pay. What fits none is kept and shown, never dropped
 * (AvtaleGiro, section 6.7).
 */
public final class Postings {
  private static final String NOBODY = "";

  /** Exactly what is still open first; then the oldest that is open; then the oldest. */
  private static final String FIND =
      """
      SELECT a.request_id
        FROM asked a
        JOIN request r ON r.issuer_id = a.issuer_id AND r.request_id = a.request_id
       WHERE a.issuer_id = :issuer AND a.account = :account AND a.reference = :reference
         AND a.currency = :currency AND r.state <> 'REJECTED'
       ORDER BY (a.minor - a.credited - a.paid = :minor) DESC,
                (a.minor - a.credited - a.paid > 0) DESC, a.request_id
       LIMIT 1
      """;

  private static final String OF_DELIVERY =
      """
      SELECT d.issuer_id, d.request_id, coalesce(a.account, '') AS account,
             coalesce(a.reference, '') AS reference
        FROM delivery d
        LEFT JOIN asked a ON a.issuer_id = d.issuer_id AND a.request_id = d.request_id
       WHERE d.delivery_id = :delivery
      """;

  private static final String ADD =
      """
      INSERT INTO payment (issuer_id, payment_id, request_id, channel, reply_id, account, reference,
             minor, currency, at, read_at)
      VALUES (:issuer, :payment, :request, :channel, :reply, :account, :reference, :minor, :currency,
             :at, :now)
          ON CONFLICT (channel, reply_id) DO NOTHING
      """;

  private static final String PAID =
      """
      UPDATE asked SET paid = paid + :minor
       WHERE issuer_id = :issuer AND request_id = :request AND currency = :currency
      """;

  private final JdbcClient sql;
  private final ChannelId channel;
  private final Issuers issuers;
  private final InstantSource clock;

  /** Postings that a channel tells of, within the transaction that is open. */
  public Postings(JdbcClient sql, ChannelId channel, Issuers issuers, InstantSource clock) {
    this.sql = sql;
    this.channel = channel;
    this.issuers = issuers;
    this.clock = clock;
  }

  /** Where a posting belongs. */
  private record Place(String issuer, Optional<UUID> request, String account, String reference) {}

  /** Takes one posting; whether a request is paid by it. The same one twice changes nothing. */
  public boolean take(Reply reply, Outcome.Paid paid) {
    Place place = place(reply.about(), paid);
    int rows =
        sql.sql(ADD)
            .param("issuer", place.issuer())
            .param("payment", Uuids.next())
            .param("request", place.request().orElse(null))
            .param("channel", channel.value())
            .param("reply", reply.id())
            .param("account", place.account())
            .param("reference", place.reference())
            .param("minor", paid.minor())
            .param("currency", paid.currency())
            .param("at", Columns.time(reply.at()))
            .param("now", Columns.time(now()))
            .update();
    if (rows == 0) {
      return false;
    }
    place.request().ifPresent(request -> pay(place.issuer(), request, paid));
    if (place.request().isEmpty()) {
      warn(place);
    }
    return place.request().isPresent();
  }

  private Place place(Reply.Subject about, Outcome.Paid paid) {
    return switch (about) {
      case Reply.Subject.OfPayment payment -> owned(payment, paid);
      case Reply.Subject.OfDelivery(var delivery) ->
          sql.sql(OF_DELIVERY)
              .param("delivery", delivery.value())
              .query(
                  (row, _) ->
                      new Place(
                          row.getString("issuer_id"),
                          Optional.of(row.getObject("request_id", UUID.class)),
                          row.getString("account"),
                          row.getString("reference")))
              .optional()
              .orElseGet(() -> new Place(NOBODY, Optional.empty(), "", ""));
      case Reply.Subject.OfTransmission _, Reply.Subject.OfReference _ ->
          new Place(NOBODY, Optional.empty(), "", "");
    };
  }

  private Place owned(Reply.Subject.OfPayment about, Outcome.Paid paid) {
    String account = about.account().machineForm();
    List<IssuerId> owners =
        issuers.all().stream()
            .flatMap(id -> issuers.find(id).stream())
            .filter(issuer -> issuer.account().has(about.account()))
            .map(issuer -> issuer.id())
            .toList();
    return owners.stream()
        .map(owner -> matched(owner, about, paid))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(
            () ->
                new Place(
                    owners.stream().map(IssuerId::value).findFirst().orElse(NOBODY),
                    Optional.empty(),
                    account,
                    about.reference()));
  }

  /** What is taken back is for a person to look at. */
  private Optional<Place> matched(
      IssuerId owner, Reply.Subject.OfPayment about, Outcome.Paid paid) {
    String account = about.account().machineForm();
    return paid.minor() <= 0
        ? Optional.empty()
        : sql.sql(FIND)
            .param("issuer", owner.value())
            .param("account", account)
            .param("reference", about.reference())
            .param("currency", paid.currency())
            .param("minor", paid.minor())
            .query((row, _) -> row.getObject("request_id", UUID.class))
            .optional()
            .map(
                request ->
                    new Place(owner.value(), Optional.of(request), account, about.reference()));
  }

  private void pay(String issuer, UUID request, Outcome.Paid paid) {
    sql.sql(PAID)
        .param("issuer", issuer)
        .param("request", request)
        .param("minor", paid.minor())
        .param("currency", paid.currency())
        .update();
  }

  private void warn(Place place) {
    new Alarms(sql, clock)
        .raise(
            "PAYMENT_UNMATCHED",
            (channel + " " + place.issuer()).strip(),
            "Money has come, or was taken back, that fits no request: look at the payments without"
                + " one.");
  }

  private Instant now() {
    return clock.instant();
  }
}
