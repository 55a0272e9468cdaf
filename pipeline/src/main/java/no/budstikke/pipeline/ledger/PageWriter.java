package no.budstikke.pipeline.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.budstikke.core.journey.Event;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.postgres.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Writes what a page has collected, one set-based statement for each table. */
final class PageWriter {
  private static final String EVENTS =
      """
      INSERT INTO event (issuer_id, request_id, sequence, subject_id, change, cause, actor, at, hash)
      SELECT :issuer, request_id, sequence, subject_id, change, cause, actor, :at, hash
        FROM unnest(:requests, :sequences, :subjects, :changes, :causes, :actors, :hashes)
          AS e (request_id, sequence, subject_id, change, cause, actor, hash)
      """;

  private static final String HEADS =
      """
      UPDATE request r
         SET state = h.state,
             state_at = CASE WHEN r.state = h.state THEN r.state_at ELSE :at END,
             plan = h.plan, decisions = h.decisions,
             last_event = h.last_event, last_hash = h.last_hash
        FROM unnest(:requests, :states, :plans, :decisions, :lasts, :hashes)
          AS h (request_id, state, plan, decisions, last_event, last_hash)
       WHERE r.issuer_id = :issuer AND r.request_id = h.request_id
      """;

  private static final String LINES =
      """
      UPDATE delivery d
         SET state = l.state,
             state_at = CASE WHEN d.state = l.state THEN d.state_at ELSE :at END,
             level = l.level, attempts = l.attempts, transmission_id = l.transmission_id,
             recall_id = l.recall_id
        FROM unnest(:requests, :deliveries, :states, :levels, :attempts, :transmissions, :recalls)
          AS l (request_id, delivery_id, state, level, attempts, transmission_id, recall_id)
       WHERE d.issuer_id = :issuer AND d.request_id = l.request_id
         AND d.delivery_id = l.delivery_id
      """;

  private static final String ADDED =
      """
      INSERT INTO delivery (issuer_id, request_id, delivery_id, decision, plan, leg, channel, roles,
             payable, required, copy, state, state_at, attempts, media_type, sha256, content_hash,
             content_pack, content_offset, content_length, cost, currency, latest, recall_until)
      SELECT :issuer, request_id, delivery_id, decision, plan, leg, channel, roles, payable, required,
             copy, state, :at, 0, media_type, sha256, content_hash, content_pack, content_offset,
             content_length, cost, currency, latest::timestamptz, recall_until::timestamptz
        FROM unnest(:requests, :deliveries, :decisions, :plans, :legs, :channels, :roles, :payable,
                    :required, :copies, :states, :types, :sha256, :hashes, :packs, :offsets, :lengths, :costs,
                    :currencies, :latest, :recalls)
          AS d (request_id, delivery_id, decision, plan, leg, channel, roles, payable, required, copy, state,
                media_type, sha256, content_hash, content_pack, content_offset, content_length, cost,
                currency, latest, recall_until)
      """;

  private final JdbcClient sql;
  private final IssuerId issuer;
  private final Instant at;

  /** An event with its hash. */
  static final class Entry {
    private final Event event;
    private final byte[] hash;

    Entry(Event event, byte[] hash) {
      this.event = event;
      this.hash = hash;
    }
  }

  PageWriter(JdbcClient sql, IssuerId issuer, Instant at) {
    this.sql = sql;
    this.issuer = issuer;
    this.at = at;
  }

  void events(List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    statement(EVENTS)
        .param("requests", Columns.uuids(each(entries, entry -> entry.event.request())))
        .param("sequences", Columns.ints(each(entries, entry -> entry.event.sequence())))
        .param("subjects", Columns.uuids(each(entries, entry -> entry.event.subject())))
        .param("changes", Columns.texts(each(entries, entry -> entry.event.change())))
        .param("causes", Columns.texts(each(entries, entry -> entry.event.cause())))
        .param("actors", Columns.texts(each(entries, entry -> entry.event.actor())))
        .param("hashes", Columns.blobs(each(entries, entry -> entry.hash)))
        .update();
  }

  void heads(Collection<Head> heads) {
    if (heads.isEmpty()) {
      return;
    }
    statement(HEADS)
        .param("requests", Columns.uuids(each(heads, Head::id)))
        .param("states", Columns.texts(each(heads, head -> head.state.name())))
        .param("plans", Columns.texts(heads.stream().map(head -> head.plan.orElse(null)).toList()))
        .param("decisions", Columns.ints(each(heads, Head::decisions)))
        .param("lasts", Columns.ints(each(heads, head -> head.lastEvent)))
        .param("hashes", Columns.blobs(each(heads, head -> head.lastHash)))
        .update();
  }

  void lines(Collection<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    statement(LINES)
        .param("requests", Columns.uuids(each(lines, Line::request)))
        .param("deliveries", Columns.uuids(each(lines, Line::id)))
        .param("states", Columns.texts(each(lines, line -> line.state.name())))
        .param(
            "levels",
            Columns.texts(
                lines.stream().map(line -> line.level.map(Enum::name).orElse(null)).toList()))
        .param("attempts", Columns.ints(each(lines, Line::attempts)))
        .param(
            "transmissions",
            Columns.uuids(lines.stream().map(line -> line.transmission.orElse(null)).toList()))
        .param(
            "recalls", Columns.uuids(lines.stream().map(line -> line.recall.orElse(null)).toList()))
        .update();
  }

  void added(List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    stored(ordered(statement(ADDED), lines), lines).update();
  }

  private static JdbcClient.StatementSpec ordered(
      JdbcClient.StatementSpec statement, List<Line> lines) {
    return statement
        .param("requests", Columns.uuids(each(lines, Line::request)))
        .param("deliveries", Columns.uuids(each(lines, Line::id)))
        .param("decisions", Columns.ints(each(lines, line -> line.order().decision())))
        .param("plans", Columns.texts(each(lines, line -> line.order().plan().value())))
        .param("legs", Columns.ints(each(lines, line -> line.order().place())))
        .param("channels", Columns.texts(each(lines, line -> line.channel().value())))
        .param("roles", Columns.texts(each(lines, PageWriter::roles)))
        .param("payable", Columns.flags(each(lines, line -> line.order().leg().payable())))
        .param("required", Columns.flags(each(lines, line -> line.order().leg().required())))
        .param("copies", Columns.flags(each(lines, Line::isCopy)))
        .param("states", Columns.texts(each(lines, line -> line.state.name())));
  }

  private static JdbcClient.StatementSpec stored(
      JdbcClient.StatementSpec statement, List<Line> lines) {
    return statement
        .param("types", Columns.texts(each(lines, line -> line.stored().mediaType())))
        .param("sha256", Columns.blobs(each(lines, line -> line.stored().sha256().bytes())))
        .param("hashes", Columns.blobs(each(lines, line -> line.stored().content().hash().bytes())))
        .param("packs", Columns.uuids(each(lines, line -> line.stored().content().pack())))
        .param("offsets", Columns.longs(each(lines, line -> line.stored().content().offset())))
        .param("lengths", Columns.ints(each(lines, line -> line.stored().content().length())))
        .param("costs", Columns.longs(each(lines, line -> line.stored().cost())))
        .param("currencies", Columns.texts(each(lines, line -> line.stored().currency())))
        .param("latest", moments(lines, Line.Times::latest))
        .param("recalls", moments(lines, Line.Times::recall));
  }

  private static SqlArrayValue moments(
      List<Line> lines, Function<Line.Times, Optional<Instant>> which) {
    return Columns.texts(
        lines.stream()
            .map(line -> which.apply(line.times()).map(Instant::toString).orElse(null))
            .toList());
  }

  private static String roles(Line line) {
    return line.order().leg().roles().stream()
        .map(Enum::name)
        .sorted()
        .collect(Collectors.joining(","));
  }

  private JdbcClient.StatementSpec statement(String text) {
    return sql.sql(text).param("issuer", issuer.value()).param("at", Columns.time(at));
  }

  private static <S, T> List<T> each(Collection<S> all, Function<S, T> part) {
    return all.stream().map(part).toList();
  }
}
