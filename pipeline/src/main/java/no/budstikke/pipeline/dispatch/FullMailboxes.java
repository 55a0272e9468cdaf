package no.budstikke.pipeline.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.suppression.Suppression.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts how often mailboxes were full: a matter of time once, and as good as no mailbox at the
 * third time in thirty days. Source: mail and print, section 2.3.
 */
final class FullMailboxes {
  private static final int TOO_OFTEN = 3;
  private static final Duration WITHIN = Duration.ofDays(30);

  private static final String FORGET =
      """
      DELETE FROM mailbox_full
       WHERE issuer_id = :issuer AND at <= :since
         AND address_hash IN (SELECT decode(a, 'hex') FROM unnest(:addresses) AS a)
      """;

  private static final String NOTE =
      """
      INSERT INTO mailbox_full (issuer_id, address_hash, delivery_id, at)
      SELECT :issuer, decode(address, 'hex'), delivery, :now
        FROM unnest(:addresses, :deliveries) AS s (address, delivery)
          ON CONFLICT DO NOTHING
      """;

  private static final String OFTEN =
      """
      SELECT encode(address_hash, 'hex') AS address
        FROM mailbox_full
       WHERE issuer_id = :issuer
         AND address_hash IN (SELECT decode(a, 'hex') FROM unnest(:addresses) AS a)
       GROUP BY address_hash HAVING count(*) >= :most
      """;

  private final Desk desk;
  private final WrongAddresses addresses;

  FullMailboxes(Desk desk) {
    this.desk = desk;
    this.addresses = new WrongAddresses(desk);
  }

  /** The results, in which a mailbox that was full too often is as good as none. */
  Map<UUID, DeliveryResult> judged(
      JdbcClient sql, IssuerId issuer, List<Line> sent, Map<UUID, DeliveryResult> results) {
    Map<Line, String> full = new LinkedHashMap<>();
    for (Line line : sent) {
      if (results.get(line.id()) instanceof DeliveryResult.NotReached(var _, var code)
          && Reason.isFullMailbox(code)) {
        full.put(line, code);
      }
    }
    Map<UUID, DeliveryResult> judged = new HashMap<>(results);
    for (Line line : often(sql, issuer, List.copyOf(full.keySet()))) {
      String code = Optional.ofNullable(full.get(line)).orElse("");
      judged.put(line.id(), new DeliveryResult.NotDeliverable(ReasonCode.EMAIL_SUPPRESSED, code));
    }
    return judged;
  }

  /**
   * Notes that their mailboxes were full; says whose were so too often, which is then forgotten.
   */
  List<Line> often(JdbcClient sql, IssuerId issuer, List<Line> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    Map<UUID, String> hashes = addresses.hashes(issuer, lines);
    List<UUID> deliveries = List.copyOf(hashes.keySet());
    List<String> all = deliveries.stream().map(id -> hashes.getOrDefault(id, "")).toList();
    Instant now = desk.clock().instant();
    forget(sql, issuer, all, now.minus(WITHIN));
    sql.sql(NOTE)
        .param("issuer", issuer.value())
        .param("addresses", Columns.texts(all))
        .param("deliveries", Columns.uuids(deliveries))
        .param("now", Columns.time(now))
        .update();
    TreeSet<String> often =
        new TreeSet<>(
            sql.sql(OFTEN)
                .param("issuer", issuer.value())
                .param("addresses", Columns.texts(all))
                .param("most", TOO_OFTEN)
                .query((row, _) -> row.getString("address"))
                .list());
    forget(sql, issuer, new ArrayList<>(often), now);
    return lines.stream()
        .filter(line -> often.contains(hashes.getOrDefault(line.id(), "")))
        .toList();
  }

  private static void forget(
      JdbcClient sql, IssuerId issuer, List<String> addresses, Instant since) {
    sql.sql(FORGET)
        .param("issuer", issuer.value())
        .param("addresses", Columns.texts(addresses))
        .param("since", Columns.time(since))
        .update();
  }
}
