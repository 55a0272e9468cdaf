package no.budstikke.pipeline.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.alarms.Alarms;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.suppression.Suppression.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Receivers that refuse for reasons of their policy. That is ours to mend and not the consumer's:
 * each takes the next plan, and at the fifth in a row what else goes there waits for a person.
 * Source: mail and print, section 2.3.
 */
public final class RefusingDestinations {
  /** What is said of a delivery that is not offered because its receiver refuses us. */
  static final String HELD = "DESTINATION_HELD";

  private static final String ALARM = "DESTINATION_REFUSES";
  private static final String TO = "to";
  private static final int TOO_MANY = 5;
  private static final DeliveryResult PARKED = new DeliveryResult.NotReached(Duration.ZERO, HELD);

  private static final String KNOWN =
      """
      SELECT encode(destination_hash, 'hex') AS destination, held_at IS NOT NULL AS held
        FROM refusing_destination WHERE issuer_id = :issuer AND channel = :channel
      """;

  private static final String COUNT =
      """
      INSERT INTO refusing_destination AS d (issuer_id, channel, destination_hash, refusals)
      VALUES (:issuer, :channel, decode(:destination, 'hex'), :more)
          ON CONFLICT (issuer_id, channel, destination_hash)
          DO UPDATE SET refusals = d.refusals + EXCLUDED.refusals
      RETURNING refusals
      """;

  private static final String HOLD =
      """
      UPDATE refusing_destination SET held_at = coalesce(held_at, :now)
       WHERE issuer_id = :issuer AND channel = :channel
         AND destination_hash = decode(:destination, 'hex')
      """;

  private static final String FORGET =
      """
      DELETE FROM refusing_destination
       WHERE issuer_id = :issuer AND channel = :channel AND held_at IS NULL
         AND destination_hash IN (SELECT decode(a, 'hex') FROM unnest(:destinations) AS a)
      """;

  private static final List<String> RELEASE =
      List.of(
          """
          DELETE FROM refusing_destination
           WHERE channel = :channel AND (:all OR issuer_id = :issuer)
          """,
          // In its own statement, so that it sees what was parked while the first one waited.
          """
          UPDATE work SET next_at = :now
           WHERE stage = 'DELIVER' AND channel = :channel AND (:all OR issuer_id = :issuer)
             AND batch_id IS NULL AND transmission_id IS NULL AND next_at = 'infinity'
          """);

  private final Desk desk;
  private final IssuerId issuer;
  private final ChannelId channel;

  RefusingDestinations(Desk desk, IssuerId issuer, ChannelId channel) {
    this.desk = desk;
    this.issuer = issuer;
    this.channel = channel;
  }

  /** The domains that items go to, by delivery; none of a channel that writes to no addresses. */
  static Map<UUID, String> domains(List<Item> items) {
    Map<UUID, String> domains = new HashMap<>();
    for (Item item : items) {
      Optional.ofNullable(item.prepared().slip().get(TO))
          .map(to -> to.substring(to.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT))
          .ifPresent(domain -> domains.put(item.delivery().value(), domain));
    }
    return domains;
  }

  /** Those of these domains that have refused lately, and whether what goes there waits. */
  Map<String, Boolean> known(JdbcClient sql, Map<UUID, String> domains) {
    Map<String, Boolean> stored = stored(sql, "");
    Map<String, Boolean> known = new HashMap<>();
    if (!stored.isEmpty()) {
      for (String domain : Set.copyOf(domains.values())) {
        Optional.ofNullable(stored.get(hash(domain))).ifPresent(held -> known.put(domain, held));
      }
    }
    return known;
  }

  /** What is said of what goes to a domain that refuses us. */
  static DeliveryResult parked() {
    return PARKED;
  }

  /** Whether it waits for a person. */
  static boolean isParked(DeliveryResult result) {
    return result instanceof DeliveryResult.NotReached(var _, var code) && code.equals(HELD);
  }

  /** The results, in which what was refused after the fifth time in a row waits, too. */
  Map<UUID, DeliveryResult> judged(
      JdbcClient sql, List<Line> sent, Sendings sendings, Map<UUID, DeliveryResult> results) {
    Map<String, List<Line>> refused = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    for (Line line : sent) {
      String domain = sendings.domains().getOrDefault(line.id(), "");
      switch (Results.of(results, line.id())) {
        case DeliveryResult.Accepted _ -> taken.add(domain);
        case DeliveryResult.NotDeliverable(var _, var code) when Reason.isPolicy(code) ->
            refused.computeIfAbsent(domain, _ -> new ArrayList<>()).add(line);
        default -> {}
      }
    }
    Map<UUID, DeliveryResult> judged = new HashMap<>(results);
    refused.keySet().removeAll(taken);
    taken.retainAll(sendings.refusing().keySet());
    forget(sql, taken);
    refused.remove("");
    refused.forEach((domain, lines) -> count(sql, domain, lines, judged));
    return judged;
  }

  /**
   * Where a batch went.
   *
   * @param domains by delivery
   * @param refusing those of them that have refused lately, and whether they are held
   */
  record Sendings(Map<UUID, String> domains, Map<String, Boolean> refusing) {
    /** Whether this one is not offered. */
    boolean holds(UUID delivery) {
      return refusing.getOrDefault(domains.getOrDefault(delivery, ""), false);
    }
  }

  /** Those that wait for a person, locked until the transaction ends; the others were released. */
  List<Line> parked(
      JdbcClient sql, List<Line> sent, Sendings sendings, Map<UUID, DeliveryResult> results) {
    List<Line> parked =
        sent.stream().filter(line -> isParked(Results.of(results, line.id()))).toList();
    if (parked.isEmpty()) {
      return parked;
    }
    Map<String, Boolean> still = stored(sql, " FOR SHARE");
    return parked.stream()
        .filter(
            line -> still.getOrDefault(hash(sendings.domains().getOrDefault(line.id(), "")), false))
        .toList();
  }

  /** Somebody has mended it: what waits goes out, of one issuer or of all. */
  public static void release(
      JdbcClient sql, ChannelId channel, Optional<IssuerId> issuer, Alarms alarms, Instant now) {
    String name = issuer.map(IssuerId::value).orElse("");
    for (String statement : RELEASE) {
      sql.sql(statement)
          .param("channel", channel.value())
          .param("all", issuer.isEmpty())
          .param("issuer", name)
          .param("now", Columns.time(now))
          .update();
    }
    alarms.clearBelow(ALARM, channel + " " + (name.isEmpty() ? "" : name + " "));
  }

  private Map<String, Boolean> stored(JdbcClient sql, String lock) {
    Map<String, Boolean> stored = new LinkedHashMap<>();
    named(sql.sql(KNOWN + lock))
        .query(
            row -> {
              stored.put(row.getString("destination"), row.getBoolean("held"));
            });
    return stored;
  }

  private void forget(JdbcClient sql, Set<String> domains) {
    if (!domains.isEmpty()) {
      List<String> hashes = domains.stream().map(this::hash).toList();
      named(sql.sql(FORGET)).param("destinations", Columns.texts(hashes)).update();
    }
  }

  private void count(
      JdbcClient sql, String domain, List<Line> refused, Map<UUID, DeliveryResult> judged) {
    String hash = hash(domain);
    int times =
        named(sql.sql(COUNT))
            .param("destination", hash)
            .param("more", refused.size())
            .query(Integer.class)
            .single();
    if (times < TOO_MANY) {
      return;
    }
    int still = Math.clamp((long) TOO_MANY - (times - refused.size()), 0, refused.size());
    refused.stream().skip(still).forEach(line -> judged.put(line.id(), PARKED));
    named(sql.sql(HOLD))
        .param("destination", hash)
        .param("now", Columns.time(desk.clock().instant()))
        .update();
    desk.shelves()
        .alarms()
        .raise(
            ALARM,
            channel + " " + issuer + " " + domain,
            "This receiver refuses all mail of the issuer for reasons of its policy: what goes"
                + " there waits. See to SPF, DKIM and DMARC, then resume the channel.");
  }

  private JdbcClient.StatementSpec named(JdbcClient.StatementSpec statement) {
    return statement.param("issuer", issuer.value()).param("channel", channel.value());
  }

  private String hash(String domain) {
    return desk.shelves().hashes().ofAddress(issuer, "@" + domain);
  }
}
