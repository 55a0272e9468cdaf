package no.budstikke.pipeline.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.journey.Retries;
import no.budstikke.core.journey.Retries.Weight;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.work.Lease;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long what was put off waits for its next try, and when it has waited long enough: that is a
 * definite no. Source: mail and print, section 2.3.
 */
final class Patience {
  private static final String TRIES =
      """
      SELECT delivery_id, code, min(started_at) AS first, count(*) AS times
        FROM attempt
       WHERE issuer_id = :issuer AND request_id = ANY (:requests) AND delivery_id = ANY (:deliveries)
         AND errand = 'DELIVER' AND result = 'NOT_REACHED'
       GROUP BY delivery_id, code
      """;

  private final Desk desk;
  private final Retries retries;

  Patience(Desk desk, Retries retries) {
    this.desk = desk;
    this.retries = retries;
  }

  /**
   * What has been tried.
   *
   * @param tries how often the receiver has put us off, without the last time
   * @param first since when
   */
  private record Past(int tries, Instant first) {
    Past with(int more, Instant at) {
      return new Past(tries + more, at.isBefore(first) ? at : first);
    }
  }

  /** The results, with the pauses that are to be made, and those that are given up. */
  Map<UUID, DeliveryResult> judged(
      JdbcClient sql, Lease lease, List<Line> sent, Map<UUID, DeliveryResult> results) {
    List<Line> putOff =
        sent.stream()
            .filter(line -> results.get(line.id()) instanceof DeliveryResult.NotReached)
            .toList();
    Instant now = desk.clock().instant();
    Map<UUID, Past> past =
        retries.end().isEmpty() || putOff.isEmpty() ? Map.of() : past(sql, lease, putOff);
    Map<UUID, DeliveryResult> judged = new HashMap<>(results);
    for (Line line : putOff) {
      if (results.get(line.id()) instanceof DeliveryResult.NotReached no) {
        Past before = past.getOrDefault(line.id(), new Past(0, now));
        judged.put(
            line.id(),
            retries.weigh(no.code()) == Weight.OURS
                ? new DeliveryResult.NotReached(
                    Ahead.after(lease.tries(), no.tryAgainIn()), no.code())
                : judged(no, before, now));
      }
    }
    return judged;
  }

  private DeliveryResult judged(DeliveryResult.NotReached no, Past past, Instant now) {
    Duration wait =
        retries.weigh(no.code()) == Weight.TRY
            ? longer(no.tryAgainIn(), retries.after(past.tries() + 1))
            : no.tryAgainIn();
    Optional<Duration> left =
        retries.end().map(end -> end.minus(Duration.between(past.first(), now)));
    if (left.filter(rest -> !rest.isPositive()).isPresent()) {
      return new DeliveryResult.NotDeliverable(
          ReasonCode.NEVER_REACHED, Retries.GAVE_UP + no.code());
    }
    // The last try is made when the time is over, and not before.
    return new DeliveryResult.NotReached(
        left.filter(rest -> rest.compareTo(wait) < 0).orElse(wait), no.code());
  }

  private Map<UUID, Past> past(JdbcClient sql, Lease lease, List<Line> lines) {
    Map<UUID, Past> all = new HashMap<>();
    sql.sql(TRIES)
        .param("issuer", lease.issuer().value())
        .param("requests", Columns.uuids(lines.stream().map(Line::request).toList()))
        .param("deliveries", Columns.uuids(lines.stream().map(Line::id).toList()))
        .query(
            row -> {
              Weight weight = retries.weigh(row.getString("code"));
              if (weight != Weight.OURS) {
                Instant first = row.getObject("first", OffsetDateTime.class).toInstant();
                int tries = weight == Weight.TRY ? row.getInt("times") : 0;
                all.merge(
                    row.getObject("delivery_id", UUID.class),
                    new Past(tries, first),
                    (one, other) -> one.with(other.tries(), other.first()));
              }
            });
    return all;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
