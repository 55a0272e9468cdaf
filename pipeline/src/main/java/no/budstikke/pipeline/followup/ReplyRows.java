package no.budstikke.pipeline.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.postgres.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of replies, of their cursor, and of what they are about. */
final class ReplyRows {
  private static final String BEGIN =
      """
      INSERT INTO reply_cursor (channel, cursor, read_at) VALUES (:channel, '', :at)
          ON CONFLICT DO NOTHING
      """;

  private static final String MOVE =
      """
      UPDATE reply_cursor SET cursor = :next, read_at = :at
       WHERE channel = :channel AND cursor = :before
      """;

  private static final String KNOWN =
      "SELECT reply_id FROM reply WHERE channel = :channel AND reply_id = ANY (:ids)";

  private static final String ADD =
      """
      INSERT INTO reply (channel, reply_id, issuer_id, request_id, delivery_id, outcome, code, said_at,
             read_at, applied)
      SELECT :channel, reply_id, issuer_id, request_id, delivery_id, outcome, code,
             said_at::timestamptz, :at, applied
        FROM unnest(:ids, :issuers, :requests, :deliveries, :outcomes, :codes, :said, :applied)
          AS r (reply_id, issuer_id, request_id, delivery_id, outcome, code, said_at, applied)
          ON CONFLICT DO NOTHING
      """;

  private static final String BY_DELIVERY =
      """
      SELECT issuer_id, request_id, delivery_id, 'DELIVER' AS errand
        FROM delivery WHERE delivery_id = :key
      """;

  private static final String BY_TRANSMISSION =
      """
      SELECT d.issuer_id, d.request_id, d.delivery_id, t.errand
        FROM transmission t
        JOIN delivery d ON d.issuer_id = t.issuer_id AND d.request_id = ANY (t.members)
                       AND t.transmission_id IN (d.transmission_id, d.recall_id)
       WHERE t.transmission_id = :key
      """;

  private static final String BY_REFERENCE =
      """
      SELECT DISTINCT issuer_id, request_id, delivery_id, errand
        FROM attempt WHERE their_reference = :key AND channel = :channel
      """;

  private final JdbcClient sql;
  private final ChannelId channel;

  ReplyRows(JdbcClient sql, ChannelId channel) {
    this.sql = sql;
    this.channel = channel;
  }

  /** One delivery that a reply is about, and which errand of it. */
  record Target(IssuerId issuer, UUID request, UUID delivery, Item.Errand errand) {}

  /** A reply with what it is about, and whether it changed anything. */
  record Heard(Reply reply, Optional<Target> target, boolean applied) {}

  ReplyCursor cursor(Instant now) {
    sql.sql(BEGIN).param("channel", channel.value()).param("at", Columns.time(now)).update();
    return sql.sql("SELECT cursor FROM reply_cursor WHERE channel = :channel")
        .param("channel", channel.value())
        .query((row, _) -> new ReplyCursor(row.getString("cursor")))
        .single();
  }

  /** Moves the cursor; false when another node has done so. */
  boolean move(ReplyCursor before, ReplyCursor next, Instant now) {
    return sql.sql(MOVE)
            .param("channel", channel.value())
            .param("before", before.value())
            .param("next", next.value())
            .param("at", Columns.time(now))
            .update()
        == 1;
  }

  Set<String> known(List<Reply> replies) {
    return new HashSet<>(
        sql.sql(KNOWN)
            .param("channel", channel.value())
            .param("ids", Columns.texts(replies.stream().map(Reply::id).toList()))
            .query((row, _) -> row.getString("reply_id"))
            .list());
  }

  List<Target> targets(Reply.Subject about) {
    return switch (about) {
      case Reply.Subject.OfDelivery(var delivery) -> targets(BY_DELIVERY, delivery.value());
      case Reply.Subject.OfTransmission(var file) -> targets(BY_TRANSMISSION, file.value());
      case Reply.Subject.OfReference(var reference) ->
          sql.sql(BY_REFERENCE)
              .param("key", reference)
              .param("channel", channel.value())
              .query((row, _) -> target(row))
              .list();
      case Reply.Subject.OfPayment _ -> List.of();
    };
  }

  void add(List<Heard> heard, Instant now) {
    List<@Nullable String> issuers = new ArrayList<>();
    List<@Nullable UUID> requests = new ArrayList<>();
    List<@Nullable UUID> deliveries = new ArrayList<>();
    List<@Nullable String> codes = new ArrayList<>();
    for (Heard one : heard) {
      issuers.add(one.target().map(target -> target.issuer().value()).orElse(null));
      requests.add(one.target().map(Target::request).orElse(null));
      deliveries.add(one.target().map(Target::delivery).orElse(null));
      codes.add(code(one.reply().outcome()).orElse(null));
    }
    sql.sql(ADD)
        .param("channel", channel.value())
        .param("at", Columns.time(now))
        .param("ids", Columns.texts(heard.stream().map(one -> one.reply().id()).toList()))
        .param("issuers", Columns.texts(issuers))
        .param("requests", Columns.uuids(requests))
        .param("deliveries", Columns.uuids(deliveries))
        .param("outcomes", Columns.texts(heard.stream().map(ReplyRows::word).toList()))
        .param("codes", Columns.texts(codes))
        .param(
            "said", Columns.texts(heard.stream().map(one -> one.reply().at().toString()).toList()))
        .param("applied", Columns.flags(heard.stream().map(Heard::applied).toList()))
        .update();
  }

  private List<Target> targets(String statement, UUID key) {
    return sql.sql(statement).param("key", key).query((row, _) -> target(row)).list();
  }

  private static Target target(ResultSet row) throws SQLException {
    return new Target(
        new IssuerId(row.getString("issuer_id")),
        row.getObject("request_id", UUID.class),
        row.getObject("delivery_id", UUID.class),
        Item.Errand.valueOf(row.getString("errand")));
  }

  private static String word(Heard heard) {
    return heard.reply().outcome().getClass().getSimpleName();
  }

  private static Optional<String> code(Outcome outcome) {
    return switch (outcome) {
      case Outcome.NotDeliverable(var _, var code) -> Optional.of(code);
      case Outcome.Misconfigured(var code) -> Optional.of(code);
      case Outcome.RejectedData(var code) -> Optional.of(code);
      case Outcome.Doubtful(var code) -> Optional.of(code);
      case Outcome.HadBefore(var code) -> Optional.of(code);
      case Outcome.Bounced(var code, var _) -> Optional.of(code);
      case Outcome.Returned(var code, var _) -> Optional.of(code);
      case Outcome.RecallRefused(var code) -> Optional.of(code);
      case Outcome.PaymentNews(var stage) -> Optional.of(stage.name());
      case Outcome.Miscounted(var ours, var theirs) -> Optional.of(ours + "/" + theirs);
      case Outcome.FileValid _,
          Outcome.Accepted _,
          Outcome.Delivered _,
          Outcome.Read _,
          Outcome.Paid _,
          Outcome.Recalled _ ->
          Optional.empty();
    };
  }
}
