package no.budstikke.pipeline.ledger;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.choose.PlanCode;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.journey.RequestState;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.store.BlobRef;
import no.budstikke.pipeline.store.ContentHash;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads rows into heads and lines, and locks the requests. */
final class PageReader {
  private static final String HEADS =
      """
      SELECT request_id, batch_id, received_at, state, plan, decisions, last_event, last_hash,
             submission_hash, submission_pack, submission_offset, submission_length
        FROM request
       WHERE issuer_id = :issuer AND request_id = ANY (:requests)
       ORDER BY request_id
         FOR UPDATE
      """;

  private static final String LINES =
      """
      SELECT delivery_id, request_id, decision, plan, leg, channel, roles, payable, required, copy,
             state, level, attempts, transmission_id, latest, recall_until, recall_id, media_type, sha256, content_hash,
             content_pack, content_offset, content_length, cost, currency
        FROM delivery
       WHERE issuer_id = :issuer AND request_id = ANY (:requests)
       ORDER BY request_id, decision, leg, delivery_id
      """;

  private final JdbcClient sql;
  private final IssuerId issuer;

  PageReader(JdbcClient sql, IssuerId issuer) {
    this.sql = sql;
    this.issuer = issuer;
  }

  List<Head> heads(Collection<UUID> requests) {
    return sql.sql(HEADS)
        .param("issuer", issuer.value())
        .param("requests", Columns.uuids(requests))
        .query((row, _) -> head(row))
        .list();
  }

  List<Line> lines(Collection<UUID> requests) {
    return sql.sql(LINES)
        .param("issuer", issuer.value())
        .param("requests", Columns.uuids(requests))
        .query((row, _) -> line(row))
        .list();
  }

  private static Head head(ResultSet row) throws SQLException {
    Head head =
        new Head(
            new Head.Identity(
                row.getObject("request_id", UUID.class),
                Optional.ofNullable(row.getObject("batch_id", UUID.class)),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                blob(row, "submission")),
            RequestState.valueOf(row.getString("state")),
            row.getInt("last_event"),
            row.getBytes("last_hash"));
    head.plan = Optional.ofNullable(row.getString("plan"));
    head.decisions = row.getInt("decisions");
    return head;
  }

  private static Line line(ResultSet row) throws SQLException {
    Line.Order order =
        new Line.Order(
            row.getObject("delivery_id", UUID.class),
            row.getObject("request_id", UUID.class),
            row.getInt("decision"),
            new PlanCode(row.getString("plan")),
            row.getInt("leg"),
            leg(row),
            new Line.Times(moment(row, "latest"), moment(row, "recall_until")),
            row.getBoolean("copy"));
    Line.Stored stored =
        new Line.Stored(
            row.getString("media_type"),
            ContentHash.of32(row.getBytes("sha256")),
            blob(row, "content"),
            row.getLong("cost"),
            row.getString("currency"));
    Line line = new Line(order, stored, DeliveryState.valueOf(row.getString("state")));
    line.level = Optional.ofNullable(row.getString("level")).map(ReceiptLevel::valueOf);
    line.attempts = row.getInt("attempts");
    line.transmission = Optional.ofNullable(row.getObject("transmission_id", UUID.class));
    line.recall = Optional.ofNullable(row.getObject("recall_id", UUID.class));
    return line;
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static Leg leg(ResultSet row) throws SQLException {
    return new Leg(
        new ChannelId(row.getString("channel")),
        Arrays.stream(row.getString("roles").split(","))
            .map(Leg.Role::valueOf)
            .collect(toUnmodifiableSet()),
        row.getBoolean("payable"),
        row.getBoolean("required"));
  }

  private static BlobRef blob(ResultSet row, String name) throws SQLException {
    return new BlobRef(
        ContentHash.of32(row.getBytes(name + "_hash")),
        row.getObject(name + "_pack", UUID.class),
        row.getLong(name + "_offset"),
        row.getInt(name + "_length"));
  }
}
